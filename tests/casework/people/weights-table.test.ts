import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { BIRTH_WEIGHT } from '../../../src-main/casework/people/likeness/birth-likeness'
import { SCHOOL_WEIGHT, TELEPHONE_WEIGHT } from '../../../src-main/casework/people/likeness/contact'
import { HOME_WEIGHT } from '../../../src-main/casework/people/likeness/home-likeness'
import { relate, RELATION_BITS } from '../../../src-main/casework/people/spelling/word-likeness'

const readme = readFileSync(new URL('../../../src-main/casework/people/README.md', import.meta.url), 'utf8')

/** Cells of the rows of the table that begins with these headings. */
function rowsUnder(headings: readonly string[]): string[][] {
  const lines = readme.split('\n')
  const cells = (line: string): string[] =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim())
  const head = lines.findIndex((line) => headings.every((heading, place) => cells(line)[place] === heading))
  const after = lines.slice(head + 2)
  return after
    .slice(
      0,
      after.findIndex((line) => !line.startsWith('|'))
    )
    .map(cells)
}

const number = (cell: string): number => Number(cell.replace('−', '-'))

describe('the tables of weights in the README', () => {
  const names = rowsUnder(['Relation', 'Bits', 'Example']).filter(([, bits = '']) => !bits.includes('in all'))

  it('name every relation of two words once, each with its weight', () => {
    const told = names.map(([, bits = '']) => number(bits)).sort((one, other) => one - other)
    expect(told).toEqual(Object.values(RELATION_BITS).sort((one, other) => one - other))
  })

  it.each(names.filter(([, , example = '']) => example !== ''))('%s: %s, as %s', (_, bits, example) => {
    const [one = '', other = ''] = example.toLowerCase().split(', ')
    const relation = relate(one, other)
    expect(RELATION_BITS[relation as keyof typeof RELATION_BITS]).toBe(number(bits))
  })

  it('give what births, homes, telephones and schools weigh', () => {
    const rows = rowsUnder(['Birth', 'Bits', 'Home', 'Bits'])
    const column = (place: number): number[] =>
      rows.flatMap((row) =>
        (row[place] ?? '') === ''
          ? []
          : (row[place] ?? '').split(', ').map((cell) => number(cell.replace('up to ', '')))
      )
    for (const weight of Object.values(BIRTH_WEIGHT)) if (weight !== 0) expect(column(1)).toContain(weight)
    for (const [place, weights] of [
      [3, HOME_WEIGHT],
      [5, TELEPHONE_WEIGHT],
      [7, SCHOOL_WEIGHT]
    ] as const) {
      const known = Object.entries(weights).flatMap(([relation, weight]) => (relation === 'not_known' ? [] : [weight]))
      expect(column(place).sort()).toEqual(known.sort())
    }
  })
})
