import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { cardFingerprint, cardText, readCard } from '../../../src-main/casework/transfer/card'
import {
  clockNotes,
  judgeSequence,
  NOT_KNOWN,
  standingOf,
  whyHeldBack
} from '../../../src-main/casework/transfer/rules'
import type { TerminalCard } from '../../../src-main/contract/transfer-views'
import { codeOf } from '../../support/refusal'

const card: TerminalCard = {
  terminal: '01JD0000000000000000000001',
  name: 'Camden desk 1',
  borough: 'E09000007',
  ceiling: 'OFFICIAL-SENSITIVE',
  key: 'AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=',
  age: `age1${'q'.repeat(58)}`,
  recovery: `age1${'p'.repeat(58)}`
}

describe('a terminal’s card', () => {
  test('reads back as it was written, with spaces and line ends as a clipboard leaves them', () => {
    expect(readCard(cardText(card))).toEqual(card)
    expect(readCard(`\r\n  ${cardText(card).replaceAll('\n', '\r\n\r\n  ')}  `)).toEqual(card)
  })

  test.each([
    ['a line less', cardText(card).split('\n').slice(0, -2).join('\n')],
    ['a line more', `${cardText(card)}Colour: blue\n`],
    ['a line twice', cardText(card).replace(/Borough.*\n/, 'Name: Camden desk 1\n')],
    ['another version', cardText(card).replace('card 1', 'card 2')],
    ['a broken key', cardText(card).replace('AAAA=', 'AAA=')],
    ['hidden characters', cardText(card).replace('Camden', 'Cam\u202eden')],
    ['nothing', '']
  ])('with %s is refused', (_what, text) => {
    expect(codeOf(() => readCard(text))).toBe('FD-TRU-01')
  })

  test('has another fingerprint when anything of it is another, in words and in digits', () => {
    const of = cardFingerprint(card)
    expect(of.words).toHaveLength(10)
    expect(of.digits).toMatch(/^(\d{5} ){5}\d{5}$/)
    for (const change of [
      { name: 'Camden desk 2' },
      { ceiling: 'SECRET' as const },
      { key: 'BAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=' },
      { age: `age1${'z'.repeat(58)}` },
      { recovery: `age1${'z'.repeat(58)}` },
      { terminal: '01JD0000000000000000000002' }
    ]) {
      const other = cardFingerprint({ ...card, ...change })
      expect(other.digits).not.toBe(of.digits)
      expect(other.words).not.toEqual(of.words)
    }
  })

  test('stands to what is known as new, the same, changed, own or revoked', () => {
    const own = '01JD000000000000000000000Z'
    expect(standingOf(card, { own, held: null, revoked: false })).toBe('new')
    expect(standingOf(card, { own, held: card, revoked: false })).toBe('trusted')
    expect(standingOf(card, { own, held: { ...card, age: `age1${'z'.repeat(58)}` }, revoked: false })).toBe('changed')
    expect(standingOf(card, { own, held: { ...card, ceiling: 'SECRET' }, revoked: false })).toBe('changed')
    expect(standingOf(card, { own, held: card, revoked: true })).toBe('revoked')
    expect(standingOf(card, { own: card.terminal, held: null, revoked: false })).toBe('own')
  })
})

describe('the number of a bundle', () => {
  const digest = (number: number): string => String(number).repeat(64).slice(0, 64)
  const taken = [1, 2, 5].map((sequence) => ({ sequence, digest: digest(sequence) }))

  test('says whether it is next, and which are missing', () => {
    expect(judgeSequence({ sequence: 1, previous: null, digest: digest(1) }, [])).toEqual({ is: 'next', missing: [] })
    expect(judgeSequence({ sequence: 3, previous: digest(2), digest: digest(3) }, [])).toEqual({
      is: 'next',
      missing: [1, 2]
    })
    expect(judgeSequence({ sequence: 6, previous: digest(5), digest: digest(6) }, taken)).toEqual({
      is: 'next',
      missing: []
    })
    expect(judgeSequence({ sequence: 8, previous: digest(7), digest: digest(8) }, taken)).toEqual({
      is: 'next',
      missing: [6, 7]
    })
  })

  test('says whether it is the same again, a replay, older, or follows another than the one that came', () => {
    expect(judgeSequence({ sequence: 5, previous: digest(4), digest: digest(5) }, taken).is).toBe('again')
    expect(judgeSequence({ sequence: 1, previous: null, digest: digest(1) }, taken).is).toBe('again')
    expect(judgeSequence({ sequence: 5, previous: digest(4), digest: digest(9) }, taken).is).toBe('replayed')
    expect(judgeSequence({ sequence: 4, previous: digest(3), digest: digest(9) }, taken).is).toBe('older')
    expect(judgeSequence({ sequence: 6, previous: digest(4), digest: digest(9) }, taken).is).toBe('parted')
    expect(judgeSequence({ sequence: 6, previous: NOT_KNOWN, digest: digest(9) }, taken).is).toBe('next')
  })

  test('never lets one number in twice', () => {
    const arrival = fc.record({ sequence: fc.integer({ min: 1, max: 6 }), file: fc.integer({ min: 0, max: 9 }) })
    fc.assert(
      fc.property(fc.array(arrival, { maxLength: 20 }), (arrivals) => {
        const held: { sequence: number; digest: string }[] = []
        for (const { sequence, file } of arrivals) {
          const given = { sequence, previous: NOT_KNOWN, digest: `${sequence}${file}` }
          if (judgeSequence(given, held).is === 'next') held.push(given)
        }
        const numbers = held.map(({ sequence }) => sequence)
        expect(numbers).toEqual([...new Set(numbers)].sort((one, other) => one - other))
      })
    )
  })
})

describe('clocks', () => {
  test('that differ are told, and never more than that', () => {
    const now = '2026-11-23T12:00:00.000Z'
    expect(clockNotes('2026-11-23T11:00:00.000Z', '2026-11-23T10:59:00.000Z', now)).toEqual([])
    expect(clockNotes('2026-11-23T12:04:00.000Z', null, now)).toEqual([])
    expect(clockNotes('2026-11-23T15:00:00.000Z', null, now)).toEqual([
      'The sender’s clock stands 3 hours ahead of this terminal’s.'
    ])
    expect(clockNotes('2026-11-20T12:00:00.000Z', '2026-11-23T12:00:00.000Z', now)[0]).toMatch(/went back.*3 days/)
  })
})

describe('what is held back', () => {
  const may = { marking: 'OFFICIAL' as const, sensitive: false, heldWithOthers: false }
  test('is what is sensitive, above the ceiling, or belongs to such', () => {
    expect(whyHeldBack(may, 'OFFICIAL')).toBeNull()
    expect(whyHeldBack({ ...may, marking: null }, 'OFFICIAL')).toBeNull()
    expect(whyHeldBack({ ...may, marking: 'SECRET' }, 'SECRET')).toBeNull()
    expect(whyHeldBack({ ...may, marking: 'OFFICIAL-SENSITIVE' }, 'OFFICIAL')).toMatch(/^Marked OFFICIAL-SENSITIVE/)
    expect(whyHeldBack({ ...may, sensitive: true }, 'TOP SECRET')).toMatch(/s\.38\(5\)/)
    expect(whyHeldBack({ ...may, heldWithOthers: true }, 'TOP SECRET')).toMatch(/held back/)
  })
})
