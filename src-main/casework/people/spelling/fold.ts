import anyAscii from 'any-ascii'

/** Marks written inside a word: apostrophes of all kinds, the letters ʿayn and hamza as romanisations write them, the middle dot. */
const INSIDE_A_WORD = /['’‘ʼʻʾʿ`´′＇·]/gu
/** Where the scripts of East Asia run the words of a name together; any-ascii then starts each syllable with a capital. */
const RUN_TOGETHER = /[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}]/u
const ARABIC = /\p{Script=Arabic}/u
const VOWEL_SIGNS = /[\u064b-\u065f\u0670\u0640\u200c\u200d]/gu

/** Words that join or introduce a name. They say little by themselves and are often left out. */
const PARTICLES = new Set(
  (
    'al el ad ar as ash at az ul ur bin bint ibn ould van von der den de da di do dos das du del della la le y e i ' +
    'ap mc mac st san abu umm'
  ).split(' ')
)

/** True for a folded word that joins or introduces a name: `al`, `bin`, `van`. */
export function isParticle(word: string): boolean {
  return PARTICLES.has(word)
}

/** Arabic is written without short vowels, and any-ascii drops the letters that carry a vowel at the start of a word. */
function arabicToLatin(word: string): string {
  const bare = word.replace(VOWEL_SIGNS, '')
  const article = bare.length > 3 && bare.startsWith('ال')
  const stem = article ? bare.slice(2) : bare
  const opensWithVowel = /^[اأإآٱعء]/u.test(stem)
  const latin = anyAscii(opensWithVowel ? stem.slice(1) : stem)
  return `${article ? 'al ' : ''}${opensWithVowel ? 'a' : ''}${latin}`
}

function toLatin(word: string): string {
  if (ARABIC.test(word)) return arabicToLatin(word)
  if (RUN_TOGETHER.test(word)) return anyAscii(word).replace(/([a-z])([A-Z])/g, '$1 $2')
  return anyAscii(word)
}

function fold(name: string): string[] {
  return name
    .normalize('NFKC')
    .replace(INSIDE_A_WORD, '')
    .split(/[^\p{L}\p{M}\u200c\u200d]+/u)
    .flatMap((word) =>
      toLatin(word)
        .toLowerCase()
        .replace(/[^a-z ]/g, '')
        .split(' ')
    )
    .filter((word) => word.length > 0)
}

const foldedBefore = new Map<string, readonly string[]>()
const MOST_REMEMBERED = 20_000

/**
 * Folds a name of any script into plain words that can be compared: `Ó Súilleabháin-O’Neill` gives `o suilleabhain oneill`.
 * Case, diacritics and apostrophes go; hyphens, dots and spaces part words; other scripts are written in Latin letters.
 * @param name a name as somebody wrote it, empty allowed
 * @returns words of the letters a to z, in the order written; none where the name holds no letter
 */
export function foldName(name: string): readonly string[] {
  const known = foldedBefore.get(name)
  if (known) return known
  const folded = fold(name)
  if (foldedBefore.size >= MOST_REMEMBERED) foldedBefore.clear()
  foldedBefore.set(name, folded)
  return folded
}
