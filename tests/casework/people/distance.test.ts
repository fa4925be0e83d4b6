import { describe, expect, it } from 'vitest'
import fc from 'fast-check'
import { jaroWinkler, lettersApart } from '../../../src-main/casework/people/spelling/distance'

const words = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 7 })

/** Every word one edit away from a word over the letters a to c. */
function edits(word: string): string[] {
  const letters = ['a', 'b', 'c']
  const found: string[] = []
  for (let place = 0; place <= word.length; place++) {
    for (const letter of letters) found.push(word.slice(0, place) + letter + word.slice(place))
    if (place === word.length) continue
    found.push(word.slice(0, place) + word.slice(place + 1))
    for (const letter of letters) found.push(word.slice(0, place) + letter + word.slice(place + 1))
    found.push(
      word.slice(0, place) +
        word
          .slice(place, place + 2)
          .split('')
          .reverse()
          .join('') +
        word.slice(place + 2)
    )
  }
  return found.filter((each) => each !== word)
}

describe('letters apart', () => {
  it.each([
    ['weatherlow', 'weatherlow', 0],
    ['weatherlow', 'weaterlow', 1],
    ['weatherlow', 'weatherllow', 1],
    ['weatherlow', 'waetherlow', 1],
    ['weatherlow', 'wetherlaw', 2],
    ['', 'abc', 3],
    ['kitten', 'sitting', 3]
  ])('%s and %s: %i', (one, other, letters) => {
    expect(lettersApart(one, other, 5)).toBe(letters)
    expect(lettersApart(other, one, 5)).toBe(letters)
  })

  it('says one letter exactly of the words that one edit makes', () => {
    fc.assert(
      fc.property(words, words, (one, other) => {
        expect(lettersApart(one, other, 3) === 1).toBe(one !== other && edits(one).includes(other))
      }),
      { numRuns: 2000 }
    )
  })

  it('stops counting past what is asked and never answers less than there is', () => {
    fc.assert(
      fc.property(words, words, fc.integer({ min: 0, max: 4 }), (one, other, most) => {
        expect(lettersApart(one, other, most)).toBe(Math.min(lettersApart(one, other, 20), most + 1))
      })
    )
  })
})

describe('Jaro-Winkler likeness', () => {
  it.each([
    ['martha', 'marhta', 0.961],
    ['dwayne', 'duane', 0.84],
    ['dixon', 'dicksonx', 0.813],
    ['abc', 'xyz', 0]
  ])('%s and %s: %d', (one, other, likeness) => {
    expect(jaroWinkler(one, other)).toBeCloseTo(likeness, 3)
  })

  it('lies between nothing and the same, and does not care who is asked first', () => {
    fc.assert(
      fc.property(words, words, (one, other) => {
        const likeness = jaroWinkler(one, other)
        expect(likeness).toBeGreaterThanOrEqual(0)
        expect(likeness).toBeLessThanOrEqual(1)
        expect(jaroWinkler(other, one)).toBeCloseTo(likeness, 10)
      })
    )
  })
})
