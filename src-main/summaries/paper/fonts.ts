import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { create, type Font } from 'fontkit'
import { Refusal } from '../../contract/result'

/**
 * Inter prints every Latin, Greek and Cyrillic letter; the others are asked, in this order, for what it lacks. Only scripts stand here that fontkit lays
 * out rightly: it would print the vowels of Burmese in the wrong place, and letters out of order are worse than their numbers.
 */
const FALLBACKS = [
  'NotoSansArabic-Regular',
  'NotoSansHebrew-Regular',
  'NotoSansBengali-Regular',
  'NotoSansDevanagari-Regular',
  'NotoSansGurmukhi-Regular',
  'NotoSansGujarati-Regular',
  'NotoSansTamil-Regular',
  'NotoSansEthiopic-Regular',
  'NotoSansArmenian-Regular',
  'NotoSansGeorgian-Regular',
  'NotoSansThai-Regular',
  'NotoSansSinhala-Regular',
  'NotoSansTelugu-Regular',
  'NotoSansKannada-Regular',
  'NotoSansMalayalam-Regular',
  'NotoSansOriya-Regular',
  'NotoSansKhmer-Regular',
  'NotoSansLao-Regular',
  'NotoSansSyriac-Regular',
  'NotoSansThaana-Regular',
  'NotoSansTifinagh-Regular',
  'NotoSansNKo-Regular',
  'DroidSansFallback-Regular',
  'NanumGothic-Regular'
] as const

export type Weight = 'regular' | 'semibold'
export type FontName = 'Inter-Regular' | 'Inter-SemiBold' | (typeof FALLBACKS)[number]

/** Folders between this module, bundled or not, and the program's root. */
const FURTHEST = 6

let folder: string | undefined
const opened = new Map<FontName, Font>()

/** The fonts lie in `resources/fonts` of the program's root: looked for upwards from this file, whether it runs from source or from a bundle. */
function fontsFolder(): string {
  if (folder) return folder
  let place = import.meta.dirname
  for (let level = 0; level < FURTHEST; level++) {
    const candidate = join(place, 'resources', 'fonts')
    if (existsSync(join(candidate, 'Inter-Regular.ttf'))) return (folder = candidate)
    place = dirname(place)
  }
  throw new Refusal('FD-SUM-31', 'The fonts that a summary is printed with are missing from this installation.', {
    next: 'Install the program again from its original files.'
  })
}

/**
 * Opens a font once a process.
 * @throws Refusal FD-SUM-31 when the installation lacks the fonts
 */
export function fontOf(name: FontName): Font {
  const known = opened.get(name)
  if (known) return known
  const font = create(readFileSync(join(fontsFolder(), `${name}.ttf`)))
  if (!('layout' in font)) throw new Refusal('FD-SUM-31', 'A font of this installation cannot be read.')
  opened.set(name, font)
  return font
}

/**
 * Which font prints a character; null when none does.
 * @param inUse the font of the run that the character stands in, which marks and joiners stay in; null where there is none
 * @param rightToLeft in such a run spaces and punctuation stay in its font as well, so that it is laid out whole
 */
export function fontFor(point: number, weight: Weight, inUse: FontName | null, rightToLeft: boolean): FontName | null {
  const character = String.fromCodePoint(point)
  if (inUse && (MARK.test(character) || (rightToLeft && SHARED.test(character)))) {
    if (fontOf(inUse).hasGlyphForCodePoint(point)) return inUse
  }
  const usual: FontName = weight === 'semibold' ? 'Inter-SemiBold' : 'Inter-Regular'
  if (fontOf(usual).hasGlyphForCodePoint(point)) return usual
  return FALLBACKS.find((name) => fontOf(name).hasGlyphForCodePoint(point)) ?? null
}

const MARK = /\p{Script=Inherited}/u
const SHARED = /\p{Script=Common}/u
