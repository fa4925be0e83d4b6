import fc from 'fast-check'
import { afterEach, describe, expect, it } from 'vitest'
import { peopleSubject, peopleTables, possiblySame } from '../../../src-main/casework/people'
import { amended, made, mistaken, recognised, regiven } from '../../../src-main/casework/people/entries'
import { judged } from '../../../src-main/casework/people/pairs/pair-entries'
import { pairOf } from '../../../src-main/casework/people/pairs/pair'
import { idFrom, type Id } from '../../../src-main/contract/ids'
import { openJournal, type OpenJournal } from '../../../src-main/journal/append'
import { makeCatalogue } from '../../../src-main/journal/catalogue'
import { feedsHeld } from '../../../src-main/journal/chain'
import { entryName, type Entry, type Json } from '../../../src-main/journal/entry'
import { startFeed } from '../../../src-main/journal/feeds'
import { receive } from '../../../src-main/journal/receive'
import { entriesToSend } from '../../../src-main/journal/sending'
import { openTestStore, type TestStore } from '../../support/store'
import { namedOnly } from './fill'

const REFERRALS = ['01JD00000000000000000000R1', '01JD00000000000000000000R2'] as const
const OFFICER = '01JD0000000000000000000001'
const catalogue = makeCatalogue([peopleSubject])

/** A desk that knows persons only. */
class Desk {
  readonly store: TestStore
  readonly journal: OpenJournal
  constructor(number: number) {
    this.store = openTestStore(peopleTables)
    startFeed(this.store.sql, idFrom(1_700_000_000_000 + number, new Uint8Array(10).fill(number)))
    this.journal = openJournal(this.store.sql, catalogue)
  }

  write(record: Id, kind: string, body: Json): Entry {
    return this.store.sql.transaction(() => this.journal.append({ record, kind, body, actor: OFFICER }))
  }

  giveAll(other: Desk): void {
    const { spine } = this.journal
    const sent = feedsHeld(this.store.sql).flatMap(({ feed }) => entriesToSend(spine, feed, 0, 10_000, () => 'whole'))
    other.store.sql.transaction(() => receive(other.journal.spine, sent))
  }

  tables(): unknown {
    return peopleSubject.tables.map((table) => this.store.sql.all(`SELECT * FROM ${table} ORDER BY 1, 2`))
  }
}

const desks: Desk[] = []
function twoDesks(): [Desk, Desk] {
  const both: [Desk, Desk] = [new Desk(1), new Desk(2)]
  desks.push(...both)
  return both
}
afterEach(() => {
  for (const desk of desks.splice(0)) desk.store.close()
})

function given(surname: string, dateOfBirth: string | null = null): Json {
  return { ...namedOnly('Imogen', surname), dateOfBirth }
}

const nothingFound = { band: null, likeness: [], search: 1 }

describe('two desks that know the same persons', () => {
  it('show a pair as possibly the same while one of them is in doubt, until somebody decides having seen both', () => {
    const [north, south] = twoDesks()
    const [imogen, other] = [north.journal.newId(), north.journal.newId()]
    north.write(imogen, made.name, { referral: REFERRALS[0], given: given('Weatherlow') })
    north.write(other, made.name, { referral: REFERRALS[1], given: given('Wetherlow') })
    north.giveAll(south)
    const { pair, ...persons } = pairOf(imogen, other)
    const verdict = (desk: Desk, said: string): Entry =>
      desk.write(pair, judged.name, {
        ...persons,
        verdict: said,
        reason: `${said} here`,
        referral: REFERRALS[1],
        found: { ...nothingFound, weight: null },
        seen: null
      })
    verdict(north, 'not_sure')
    verdict(south, 'not_same')
    north.giveAll(south)
    south.giveAll(north)
    for (const desk of [north, south]) {
      expect(possiblySame(desk.store.sql, imogen)).toEqual([
        { person: other, name: 'Imogen Wetherlow', reason: 'not_sure here' }
      ])
      expect(desk.journal.conflictsOf(pair)).toMatchObject([{ field: 'judgement' }])
    }
    verdict(south, 'not_same')
    south.giveAll(north)
    expect(possiblySame(north.store.sql, imogen)).toEqual([])
    expect(north.journal.conflictsOf(pair)).toEqual([])
    expect(north.tables()).toEqual(south.tables())
  })

  it('hold the same names and keys after any changes, whatever the order in which they meet', () => {
    const surnames = fc.constantFrom('Weatherlow', 'Wetherlow', 'Ó Brae', 'محمد', '')
    const days = fc.constantFrom(null, '2011-04-09', '2011-09-04')
    const change = fc.record({
      at: fc.constantFrom(0, 1),
      what: fc.constantFrom('recognised', 'regiven', 'amended', 'mistaken', 'meet'),
      surname: surnames,
      day: days,
      referral: fc.constantFrom(...REFERRALS)
    })
    fc.assert(
      fc.property(fc.array(change, { maxLength: 14 }), (changes) => {
        const both = twoDesks()
        const [north, south] = both
        const person = north.journal.newId()
        north.write(person, made.name, { referral: REFERRALS[0], given: given('Weatherlow') })
        north.giveAll(south)
        for (const { at, what, surname, day, referral } of changes) {
          const desk = both[at] ?? north
          const body = { referral, given: given(surname, day) }
          if (what === 'meet') desk.giveAll(desk === north ? south : north)
          if (what === 'recognised') desk.write(person, recognised.name, { ...body, reason: '', found: nothingFound })
          if (what === 'regiven') desk.write(person, regiven.name, body)
          if (what === 'amended') desk.write(person, amended.name, { surname, dateOfBirth: day })
          if (what === 'mistaken') {
            const sources = desk.journal
              .entriesOf(person)
              .filter(
                (entry) => (entry.body as { referral?: string }).referral === referral && entry.kind !== mistaken.name
              )
              .map(entryName)
            desk.write(person, mistaken.name, { referral, sources, reason: 'Somebody else.' })
          }
        }
        north.giveAll(south)
        south.giveAll(north)
        expect(south.tables()).toEqual(north.tables())
        for (const desk of desks.splice(0)) desk.store.close()
      }),
      { numRuns: 25 }
    )
  })

  it('leave nothing of a person behind when their rows are taken away', () => {
    const [north] = twoDesks()
    const person = north.write(north.journal.newId(), made.name, {
      referral: REFERRALS[0],
      given: given('Weatherlow')
    }).record
    north.write(person, regiven.name, { referral: REFERRALS[0], given: given('Wetherlow', '2011-04-09') })
    north.store.sql.transaction(() => peopleSubject.clear(person, north.store.sql))
    expect(north.tables()).toEqual([[], [], [], [], [], []])
  })
})
