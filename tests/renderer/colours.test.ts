import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { accent } from '../../src-renderer/app/theme/palette'

const css = readFileSync(new URL('../../src-renderer/app/theme/theme.css', import.meta.url), 'utf8')

function scheme(name: string): (variable: string) => string {
  const block = new RegExp(`data-mantine-color-scheme='${name}'\\] \\{([^}]*)\\}`).exec(css)?.[1] ?? ''
  return (variable) => new RegExp(`--desk-${variable}: (#[0-9a-f]{6})`).exec(block)?.[1] ?? 'missing'
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255
    return part <= 0.040_45 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b)
  return (light + 0.05) / (dark + 0.05)
}

describe.each(['light', 'dark'])('in the %s scheme', (name) => {
  const colour = scheme(name)

  test.each(['text', 'dim', 'accent-text', 'late-text', 'soon-text'])(
    '%s is readable on every ground (WCAG AA)',
    (ink) => {
      for (const ground of ['ground', 'surface', 'raised']) {
        expect(contrast(colour(ink), colour(ground)), `${ink} on ${ground}`).toBeGreaterThanOrEqual(4.5)
      }
    }
  )

  test.each(['accent', 'late', 'soon'])('%s text is readable on its own soft ground', (tone) => {
    expect(contrast(colour(`${tone}-text`), colour(`${tone}-soft`))).toBeGreaterThanOrEqual(4.5)
  })

  test('lines that mean something stand out (WCAG 1.4.11)', () => {
    for (const line of ['accent-line', 'late-line', 'soon-line']) {
      expect(contrast(colour(line), colour('surface')), line).toBeGreaterThanOrEqual(3)
    }
  })

  test('the marking is the strongest thing on the page', () => {
    expect(contrast(colour('marking'), colour('marking-text'))).toBeGreaterThanOrEqual(10)
  })
})

test('words on a filled button are readable', () => {
  for (const shade of [6, 7]) expect(contrast('#ffffff', accent[shade] ?? '')).toBeGreaterThanOrEqual(4.5)
})
