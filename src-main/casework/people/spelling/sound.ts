import { doubleMetaphone } from 'double-metaphone'

/** Short forms in which very common names stand on forms and cards. */
const WRITTEN_SHORT: ReadonlyMap<string, string> = new Map(
  Object.entries({
    md: 'muhammad',
    mohd: 'muhammad',
    muhd: 'muhammad',
    mhd: 'muhammad',
    chas: 'charles',
    geo: 'george',
    jas: 'james',
    jn: 'john',
    jos: 'joseph',
    thos: 'thomas',
    wm: 'william'
  })
)

/** `Abdul`, `Abdi`, `Abdel` … by itself, and joined to what follows, as in `Abdirahman`. */
const SERVANT = /^c?[ae]bd[aeiou]?l?$/
const SERVANT_OF = /^c?[ae]bd(?:[aeiou]l(?=[^aeioul])|[aeiou]{1,2})?(?=.{3})/

/** Spellings that are heard alike, in the order in which they are replaced; x stands for the sound of `church`. */
const ONE_SOUND: readonly (readonly [RegExp, string])[] = [
  [/x/g, 'ks'],
  [/tsch/g, 'x'],
  [/sch/g, 's'],
  [/tch|cz|ch/g, 'x'],
  [/sh|sz|ts|tz|z(?!h)/g, 's'],
  [/d?zh|dj/g, 'j'],
  [/ph|v/g, 'f'],
  [/c(?=[eiy])/g, 's'],
  [/ck|kh|q|c/g, 'k'],
  [/g(?=[ei])/g, 'j']
]

/**
 * Letters that stand for another sound in another language: German and Polish w, Turkish c and ç, French ch, kh where Turks and Croats write h,
 * Persian gh where Arabic has q, Ukrainian h.
 */
const ELSEWHERE: readonly (readonly [RegExp, string])[] = [
  [/w/g, 'v'],
  [/c(?=[eiy])|^c(?=[aou])/g, 'j'],
  [/c(?=[eiy])/g, 'ch'],
  [/^ch(?=[aeiou])/, 'sh'],
  [/^kh(?=[aeiou])/, 'h'],
  [/gh(?=[aeiou])/g, 'k'],
  [/ch(?=[mtl])/, 'h'],
  [/(?<=[oreai])h(?=[aeioudy]|$)/g, 'g']
]

/** A Polish word as an English ear would write it: `Wójcik` as `Voychik`. */
function fromPolish(word: string): string {
  return word
    .replaceAll('w', 'v')
    .replaceAll('j', 'y')
    .replace(/c(?=[ei])/g, 'ch')
}

/** Signs of a Slavic name, as Poles spell it and as it is written from Cyrillic. */
const SLAVIC =
  /sz|cz|zh|(?:^|[bcdfgkptw])rz|(?:[sc]k|tsk)(?:i|y|a|i[yij]|y[yi]|a[yij]a)$|i(?:cz|ch)$|[ou]k$|enko$|[eo](?:v|w)a?$/
/** Signs that it is spelled as in Polish, where ch is a throaty h, c is ts and j is y. */
const POLISH = /w|sz|cz|rz|ck[iy]$/

/** A Slavic word without what Polish and a transliteration of Cyrillic spell differently: `Grzelakowski` and `Gzhelakovsky` alike. */
function inOneSlavicHand(word: string): string {
  const spelled = POLISH.test(word)
    ? word
        .replace(/(?<!s)ch/g, 'kh')
        .replace(/ck(?=[iy]$)/, 'sk')
        .replace(/c(?=[ei])/g, 's')
    : word
  return spelled
    .replace(/rzh?|zh/g, 'z')
    .replaceAll('w', 'v')
    .replaceAll('j', 'y')
}

/** Signs of a Somali word as Somalis write it, with x for the throaty h, c for the letter ʿayn and long vowels doubled. */
const SOMALI = /x|aa|ii|uu/

/** A word as it is written in English where Somali spelling shows: `Saciid` as `said`, `Xaawo` as `hawo`; every other word as it is. */
export function fromSomali(word: string): string {
  if (!SOMALI.test(word)) return word
  const plain = word
    .replaceAll('x', 'h')
    .replace(/c(?!h)/g, '')
    .replace(/([aiu])\1+/g, '$1')
  return plain.length > 1 ? plain : word
}

/** The Somali c, a sound that other languages do not write, within a word (`Saciid`, `Sacdiyo`, `Nimco`), and every one after `Cabdi`. */
const AYN = /(?<=[aeiou])c(?=aa|ee|ii|oo|uu|[dlmn])|(?<=a)c(?=i[^aeiou]|u)|(?<=im)c|(?<=^abd .*)c(?![hk])/g

/**
 * Habits that are thought of where two words are compared and under which nothing is looked for: Slavic ć and j, Polish rz after a hard letter,
 * French ch, ou and di (`Diallo`, `Jallow`), and its e that nobody hears.
 */
const COMPARED: readonly (readonly [RegExp, string])[] = [
  [/^ma[xh]amed$/, 'muhammad'],
  [/^c?abdy$/, 'abd'],
  [AYN, ''],
  [/(?<=[kpt])rz/g, 'sh'],
  [/c(?=[eiy]|$)/g, 'ch'],
  [/(?<![^aeiou])ch(?=[aeiou])/g, 'sh'],
  [/ou(?=[aeiy])/g, 'w'],
  [/^di(?=[ao])/, 'j'],
  [/(?<=^abd |^)j/, 'y'],
  [/(?<=.{3}[aeiou]n)e$/, '']
]

/** `Abdulaziz` beside `Abdiaziz`: the article before a vowel. */
const SERVANT_OF_VOWEL = /^c?[ae]bd[aeiou]l[aeiou](?=.{3})/

/** How a word might have been spelled in another habit of writing: Somali x and c, Slavic ć and rz, a joined article or `Abdul`. */
function habits(word: string): string[] {
  const whole = WRITTEN_SHORT.get(word) ?? word
  const spelled = [whole]
  if (whole.includes('x')) spelled.push(whole.replaceAll('x', 'h'))
  if (/^c[aeiou]/.test(whole)) spelled.push(...spelled.map((each) => each.slice(1)))
  if (/[aeiou]c$/.test(whole)) spelled.push(whole.slice(0, -1), `${whole}h`)
  if (/^[ae]l.{4}/.test(whole)) spelled.push(whole.slice(2))
  if (whole.includes('w')) spelled.push(fromPolish(whole))
  if (SLAVIC.test(whole)) spelled.push(inOneSlavicHand(whole))
  spelled.push(fromSomali(whole))
  if (SERVANT_OF_VOWEL.test(whole)) spelled.push(whole.replace(SERVANT_OF_VOWEL, 'abd '))
  for (const [spelling, meant] of ELSEWHERE) if (spelling.test(whole)) spelled.push(whole.replace(spelling, meant))
  return spelled.map((each) => each.replace(SERVANT, 'abd').replace(SERVANT_OF, 'abd '))
}

function heardAs(word: string): string {
  let heard = word
  for (const [spelled, sound] of ONE_SOUND) heard = heard.replace(spelled, sound)
  return heard.replace(/(.)\1+/g, '$1')
}

function skeletonOf(word: string): string {
  const heard = heardAs(word)
  const first = /^[aeiouy]/.test(heard) ? 'a' : heard.charAt(0)
  return first + heard.slice(1).replace(/[aeiouwyh]/g, '')
}

/**
 * The consonants that stay when a name is carried from one alphabet or ear to another: `Muhammad`, `Maxamed` and the Arabic
 * spelling all give `mmd`; `Abdul Rahman` and `Cabdiraxmaan`, each as one word, give `abdrmn`.
 * @param word a folded word
 */
export function skeletonsOf(word: string): string[] {
  const whole = habits(word).map((spelled) => spelled.split(' ').map(skeletonOf).join(''))
  return [...new Set(whole)]
}

/**
 * A word with its vowels, written as it is heard: one letter for each consonant, nothing doubled. What follows `Abdul` stands apart.
 * @param word a folded word
 * @returns one for each habit of writing it may come from
 */
export function heardOf(word: string): string[][] {
  const spelled = habits(word)
  for (const [spelling, meant] of COMPARED) {
    spelled.push(...spelled.map((each) => each.replace(spelling, meant)).filter((each) => !spelled.includes(each)))
  }
  return [...new Set(spelled)].map((each) => each.split(' ').map(heardAs))
}

/** The skeletons of what follows `Abdul` in a joined name, for finding it where the parts are written apart; none otherwise. */
export function skeletonsWithin(word: string): string[] {
  const parts = habits(word).flatMap((spelled) => spelled.split(' ').slice(1))
  return [...new Set(parts.map(skeletonOf))]
}

/**
 * How a word sounds to an English ear: its one or two Double Metaphone codes.
 * @param word a folded word
 */
export function soundsOf(word: string): string[] {
  const [first, second] = doubleMetaphone(WRITTEN_SHORT.get(word) ?? word)
  return first === second || second === '' ? [first] : [first, second]
}
