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

/** Letters that stand for another sound in another language: German and Polish w, Turkish c and ç, French ch, Ukrainian h. */
const ELSEWHERE: readonly (readonly [RegExp, string])[] = [
  [/w/g, 'v'],
  [/c(?=[eiy])|^c(?=[aou])/g, 'j'],
  [/c(?=[eiy])/g, 'ch'],
  [/^ch(?=[aeiou])/, 'sh'],
  [/ch(?=[mtl])/, 'h'],
  [/(?<=[oreai])h(?=[aeioudy]|$)/g, 'g']
]

/** How a word might have been spelled in another habit of writing: Somali x and c, Slavic ć, a joined article or `Abdul`. */
function habits(word: string): string[] {
  const whole = WRITTEN_SHORT.get(word) ?? word
  const spelled = [whole]
  if (whole.includes('x')) spelled.push(whole.replaceAll('x', 'h'))
  if (/^c[aeiou]/.test(whole)) spelled.push(...spelled.map((each) => each.slice(1)))
  if (/[aeiou]c$/.test(whole)) spelled.push(whole.slice(0, -1), `${whole}h`)
  if (/^[ae]l.{4}/.test(whole)) spelled.push(whole.slice(2))
  for (const [spelling, meant] of ELSEWHERE) if (spelling.test(whole)) spelled.push(whole.replace(spelling, meant))
  return spelled.map((each) => each.replace(SERVANT, 'abd').replace(SERVANT_OF, 'abd '))
}

function skeletonOf(word: string): string {
  let sound = word
  for (const [spelled, heard] of ONE_SOUND) sound = sound.replace(spelled, heard)
  sound = sound.replace(/(.)\1+/g, '$1')
  const first = /^[aeiouy]/.test(sound) ? 'a' : sound.charAt(0)
  return first + sound.slice(1).replace(/[aeiouwyh]/g, '')
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
