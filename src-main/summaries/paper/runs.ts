import makeBidi from 'bidi-js'
import { fontFor, type FontName, type Weight } from './fonts'

/** Text that one font prints in one direction. */
export interface Run {
  text: string
  font: FontName
  /** Printed from right to left; the text itself is in the order it is read. */
  rightToLeft: boolean
}

interface LevelledRun extends Run {
  level: number
}

const bidi = makeBidi()
/** Below this, every letter runs from left to right and Inter prints it. */
const PLAIN = /^[\u0020-\u007e\u00a0-\u017f\u2013\u2014\u2018\u2019\u201c\u201d\u2026\u2212]*$/
const RIGHT_TO_LEFT = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u

/** What no font prints is spelt out as its number, so that nothing is left blank without a word. */
function spelt(character: string, point: number): string {
  return /\p{Variation_Selector}|\p{Join_Control}/u.test(character)
    ? ''
    : `<U+${point.toString(16).toUpperCase().padStart(4, '0')}>`
}

/** Reads text in the order it is stored and parts it where font or level changes. */
function levelled(text: string, weight: Weight): LevelledRun[] {
  const { levels } = bidi.getEmbeddingLevels(text, 'ltr')
  const runs: LevelledRun[] = []
  let place = 0
  for (const character of text) {
    const point = character.codePointAt(0) ?? 0
    const level = levels[place] ?? 0
    const last = runs.at(-1)
    const found = fontFor(point, weight, last?.font ?? null, level % 2 === 1)
    const font = found ?? (weight === 'semibold' ? 'Inter-SemiBold' : 'Inter-Regular')
    const mirrored = level % 2 === 1 ? (bidi.getMirroredCharacter(character) ?? character) : character
    const printed = found ? mirrored : spelt(character, point)
    if (last && last.level === level && last.font === font) last.text += printed
    else if (printed !== '') runs.push({ text: printed, font, level, rightToLeft: level % 2 === 1 })
    place += character.length
  }
  return runs
}

/** Rule L2 of the Unicode bidirectional algorithm, on whole runs: from the highest level down, what stands at it or above is turned round. */
function inVisualOrder(runs: LevelledRun[]): LevelledRun[] {
  const highest = Math.max(0, ...runs.map(({ level }) => level))
  let ordered = [...runs]
  for (let level = highest; level >= 1; level--) {
    const next: LevelledRun[] = []
    let turning: LevelledRun[] = []
    for (const run of ordered) {
      if (run.level >= level) turning.unshift(run)
      else {
        next.push(...turning, run)
        turning = []
      }
    }
    ordered = [...next, ...turning]
  }
  return ordered
}

/** A run from right to left without a letter of such a script is laid out from the left by the font, so its characters are turned here. */
function forFont({ text, font, rightToLeft }: LevelledRun): Run {
  const turned = rightToLeft && !RIGHT_TO_LEFT.test(text) && !/\p{Number}/u.test(text)
  return { text: turned ? [...text].reverse().join('') : text, font, rightToLeft }
}

/**
 * Parts one line of text into what stands beside each other on paper, from left to right, each with the font that prints it.
 * @param text one line, in the order it is read; a character that no font of the program prints becomes `<U+…>`
 */
export function runsOf(text: string, weight: Weight): Run[] {
  if (text === '') return []
  if (PLAIN.test(text)) {
    return [{ text, font: weight === 'semibold' ? 'Inter-SemiBold' : 'Inter-Regular', rightToLeft: false }]
  }
  return inVisualOrder(levelled(text, weight)).map(forFont)
}
