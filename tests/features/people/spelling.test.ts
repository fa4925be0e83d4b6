import { describe, expect, test } from 'vitest'
import { test as property, fc } from '@fast-check/vitest'
import { alignSpellings } from '../../../src-renderer/features/people/spelling'

/** Different stretches in square brackets: `typed|known`. */
function drawn(typed: string, known: string): string {
  return alignSpellings(typed, known)
    .stretches.map((each) => (each.same ? each.known : `[${each.typed}|${each.known}]`))
    .join('')
}

describe('two spellings side by side', () => {
  test('the same name differs nowhere, whatever its capitals', () => {
    expect(drawn('amara okafor', 'Amara OKAFOR')).toBe('Amara OKAFOR')
  })
  test('marks one changed letter', () => {
    expect(drawn('Jon Smyth', 'Jon Smith')).toBe('Jon Sm[y|i]th')
  })
  test('marks a letter left out and a letter put in', () => {
    expect(drawn('Katarzyna Nowk', 'Katarzyna Nowak')).toBe('Katarzyna Now[|a]k')
    expect(drawn('Marie-Clairee', 'Marie-Claire')).toMatch(/^Marie-Clair\[?e?/)
  })
  test('an accent is a difference of one letter, not of two', () => {
    expect(drawn('Łukasz', 'Lukasz')).toBe('[Ł|L]ukasz')
    expect(drawn('Jose\u0301', 'José')).toBe('José')
  })
  test('takes letters shared by chance for no likeness', () => {
    expect(drawn('Lev Grzelakovsky', 'Lev Rahmanpour')).toBe('Lev [Grzelakovsky|Rahmanpour]')
    expect(drawn('Lev Grzelakovsky', 'Lev Grzelakowski')).toBe('Lev Grzelako[v|w]sk[y|i]')
  })
  test('turns the words round when the order was swapped', () => {
    const { stretches, reordered } = alignSpellings('Okafor Amara', 'Amara Okafor')
    expect(reordered).toBe(true)
    expect(stretches).toEqual([{ typed: 'Okafor Amara', known: 'Okafor Amara', same: true }])
  })
  test('keeps the order when turning gains nothing', () => {
    expect(alignSpellings('Anna Lee', 'Anna Leigh').reordered).toBe(false)
  })
  property.prop([fc.string({ maxLength: 24 }), fc.string({ maxLength: 24 })])(
    'loses no letter of what was typed',
    (typed, known) => {
      const { stretches } = alignSpellings(typed, known)
      const plain = (text: string): string => text.trim().replace(/\s+/g, ' ').normalize('NFC')
      expect(stretches.map((each) => each.typed).join('')).toBe(plain(typed))
      expect([...stretches.map((each) => each.known).join('')].filter((letter) => letter !== ' ').toSorted()).toEqual(
        [...plain(known)].filter((letter) => letter !== ' ').toSorted()
      )
    }
  )
})
