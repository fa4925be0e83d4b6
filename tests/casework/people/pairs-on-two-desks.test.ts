import fc from 'fast-check'
import { afterEach, describe, expect, it } from 'vitest'
import { groupOf, peopleSubject, peopleTables } from '../../../src-main/casework/people'
import { made } from '../../../src-main/casework/people/entries'
import { pairOf } from '../../../src-main/casework/people/pairs/pair'
import { judged, merged, pairFound, unmerged } from '../../../src-main/casework/people/pairs/pair-entries'
import { idFrom, type Id } from '../../../src-main/contract/ids'
import { openJournal, type OpenJournal } from '../../../src-main/journal/append'
import { makeCatalogue } from '../../../src-main/journal/catalogue'
import { feedsHeld } from '../../../src-main/journal/chain'
import { disposeOf } from '../../../src-main/journal/dispose'
import type { Entry, Json } from '../../../src-main/journal/entry'
import { startFeed } from '../../../src-main/journal/feeds'
import { rebuildBeside } from '../../../src-main/journal/rebuild'
import { receive } from '../../../src-main/journal/receive'
import { entriesToSend } from '../../../src-main/journal/sending'
import { openTestStore, type TestStore } from '../../support/store'

const OFFICER = '01JD0000000000000000000001'
const COLLEAGUE = '01JD0000000000000000000002'
const REFERRAL = '01JD00000000000000000000R1'
const catalogue = makeCatalogue([peopleSubject])
const given = (surname: string): Json => ({
  ...{ forenames: 'Imogen', surname, otherNames: '', dateOfBirth: null, approximateAge: null },
  ...{ address: '', postcode: '', telephone: '', school: '' }
})
const confirmation = { digest: 'a'.repeat(64), key: 'AAAA', signature: 'AAAA' }
const seen = { one: [], other: [] }
const found = { band: null, weight: null, likeness: [], search: 1 }

/** A desk that knows persons and pairs only. */
class Desk {
  readonly store: TestStore = openTestStore(peopleTables)
  readonly journal: OpenJournal
  constructor(number: number) {
    startFeed(this.store.sql, idFrom(1_700_000_000_000 + number, new Uint8Array(10).fill(number)))
    this.journal = openJournal(this.store.sql, catalogue)
  }

  write(record: Id, kind: string, body: Json, second: Id | null = null): Entry {
    return this.store.sql.transaction(() => this.journal.append({ record, kind, body, actor: OFFICER, second }))
  }

  person(surname: string): Id {
    return this.write(this.journal.newId(), made.name, { referral: REFERRAL, given: given(surname) }).record
  }

  say(
    what: 'merge' | 'unmerge' | 'apart' | 'unsure' | 'find',
    person: Id,
    another: Id,
    second: Id | null = COLLEAGUE
  ): void {
    const { pair, one, other } = pairOf(person, another)
    const both = { one, other, seen }
    if (what === 'merge') this.write(pair, merged.name, { ...both, reason: 'One.', confirmation }, second)
    if (what === 'unmerge') {
      this.write(pair, unmerged.name, { ...both, reason: 'Two.', verdict: 'not_same', confirmation }, second)
    }
    if (what === 'find') this.write(pair, pairFound.name, { ...both, found, again: '' })
    const verdict = what === 'apart' ? 'not_same' : what === 'unsure' ? 'not_sure' : null
    if (verdict) this.write(pair, judged.name, { ...both, verdict, reason: what, referral: null, found })
  }

  giveAll(other: Desk): void {
    const { spine } = this.journal
    const sent = feedsHeld(this.store.sql).flatMap(({ feed }) => entriesToSend(spine, feed, 0, 10_000, () => 'whole'))
    other.store.sql.transaction(() => receive(other.journal.spine, sent))
  }

  tables(): unknown {
    return peopleSubject.tables.map((table) => this.store.sql.all(`SELECT * FROM ${table} ORDER BY 1, 2`))
  }

  verdict(person: Id, another: Id): string | null | undefined {
    const { pair } = pairOf(person, another)
    return this.store.sql.get<{ verdict: string | null }>('SELECT verdict FROM person_pair WHERE pair = ?', [pair])
      ?.verdict
  }

  async rebuilt(): Promise<unknown> {
    const beside = this.store.again()
    try {
      return (await rebuildBeside(beside, catalogue)).differences
    } finally {
      beside.close()
    }
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

function meet(one: Desk, other: Desk): void {
  one.giveAll(other)
  other.giveAll(one)
}

function twoPersons(): { north: Desk; south: Desk; imogen: Id; misspelt: Id } {
  const [north, south] = twoDesks()
  const [imogen, misspelt] = [north.person('Weatherlow'), north.person('Wetherlow')]
  meet(north, south)
  return { north, south, imogen, misspelt }
}

describe('two desks that say different things of two persons', () => {
  it.each(['apart', 'unsure'] as const)(
    'hold them apart where one merged and the other said %s, until two officers decide',
    (said) => {
      const { north, south, imogen, misspelt } = twoPersons()
      north.say('merge', imogen, misspelt)
      south.say(said, imogen, misspelt)
      meet(north, south)
      const { pair } = pairOf(imogen, misspelt)
      for (const desk of [north, south]) {
        expect(desk.verdict(imogen, misspelt)).toBe(said === 'apart' ? 'not_same' : 'not_sure')
        expect(groupOf(desk.store.sql, imogen)).toEqual([imogen])
        expect(desk.journal.conflictsOf(pair)).toMatchObject([{ field: 'judgement' }])
      }
      expect(north.tables()).toEqual(south.tables())
      south.say('merge', imogen, misspelt)
      meet(north, south)
      for (const desk of [north, south]) {
        expect(groupOf(desk.store.sql, misspelt)).toEqual([imogen, misspelt].toSorted())
        expect(desk.journal.conflictsOf(pair)).toEqual([])
      }
    }
  )

  it('hold them apart where both had merged them, one took it back and the other merged them anew', () => {
    const { north, south, imogen, misspelt } = twoPersons()
    north.say('merge', imogen, misspelt)
    meet(north, south)
    north.say('unmerge', imogen, misspelt)
    south.say('merge', imogen, misspelt)
    meet(south, north)
    for (const desk of [north, south]) expect(groupOf(desk.store.sql, imogen)).toEqual([imogen])
    expect(north.tables()).toEqual(south.tables())
  })

  it('agree without a conflict where both said the same for different reasons', () => {
    const { north, south, imogen, misspelt } = twoPersons()
    north.say('merge', imogen, misspelt)
    south.say('merge', misspelt, imogen)
    meet(north, south)
    expect(north.journal.conflictsOf(pairOf(imogen, misspelt).pair)).toEqual([])
    expect(groupOf(south.store.sql, imogen)).toEqual([imogen, misspelt].toSorted())
  })

  it('do not make two persons one by one officer: neither by an unconfirmed merge nor by deciding the conflict', () => {
    const { north, south, imogen, misspelt } = twoPersons()
    north.say('merge', imogen, misspelt, null)
    meet(north, south)
    expect(groupOf(south.store.sql, imogen)).toEqual([imogen])
    const { pair } = pairOf(imogen, misspelt)
    north.say('merge', imogen, misspelt)
    south.say('apart', imogen, misspelt)
    meet(north, south)
    south.write(pair, 'conflict.decided', { field: 'judgement', value: 'same', reason: 'I think so.' })
    meet(north, south)
    for (const desk of [north, south]) expect(groupOf(desk.store.sql, imogen)).toEqual([imogen])
    const raised = south.store.sql.all<{ reason: string }>('SELECT reason FROM exception ORDER BY reason DESC')
    expect(raised.map(({ reason }) => reason)).toEqual([
      'A merge or an unmerge of two persons that no second officer confirmed was not applied.',
      'A conflict was decided for a value that this field cannot have.'
    ])
  })

  it('do not take a comparison in the record of another pair', () => {
    const { north, imogen, misspelt } = twoPersons()
    const third = north.person('Weatherloe')
    const { one, other } = pairOf(imogen, misspelt)
    north.write(pairOf(imogen, third).pair, merged.name, { one, other, seen, reason: 'One.', confirmation }, COLLEAGUE)
    expect(groupOf(north.store.sql, imogen)).toEqual([imogen])
    expect(north.store.sql.get('SELECT count(*) AS raised FROM exception')).toEqual({ raised: 1 })
  })

  it('hold the same of every pair after any history, the same as when made anew', async () => {
    const step = fc.record({
      at: fc.constantFrom(0, 1),
      what: fc.constantFrom('merge', 'unmerge', 'apart', 'unsure', 'find', 'meet', 'unconfirmed'),
      one: fc.nat(3),
      other: fc.nat(3)
    })
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 20 }), async (steps) => {
        const both = twoDesks()
        const [north, south] = both
        const persons = ['Weatherlow', 'Wetherlow', 'Ó Brae', 'محمد'].map((surname) => north.person(surname))
        north.giveAll(south)
        for (const { at, what, one, other } of steps) {
          const desk = both[at] ?? north
          const [person, another] = [persons[one], persons[other]]
          if (what === 'meet') desk.giveAll(desk === north ? south : north)
          else if (person && another && person !== another) {
            if (what === 'unconfirmed') desk.say('merge', person, another, null)
            else desk.say(what, person, another)
          }
        }
        meet(north, south)
        expect(south.tables()).toEqual(north.tables())
        for (const person of persons) expect(groupOf(south.store.sql, person)).toEqual(groupOf(north.store.sql, person))
        expect(await north.rebuilt()).toEqual([])
        for (const desk of desks.splice(0)) desk.store.close()
      }),
      { numRuns: 30 }
    )
  })
})

describe('disposing of one of merged persons', () => {
  it('takes every word of them away and leaves the others one, on both desks', async () => {
    const { north, south, imogen, misspelt } = twoPersons()
    const third = north.person('Weatherloe')
    north.say('merge', imogen, misspelt)
    north.say('merge', misspelt, third)
    meet(north, south)
    north.store.sql.transaction(() =>
      disposeOf(north.journal, {
        ...{ record: misspelt, actor: OFFICER, second: COLLEAGUE, subject: 'people', rule: 'RET-6Y' },
        ...{ reason: 'The period for keeping it is over.', noBackupAfter: '2027-03-01' }
      })
    )
    meet(north, south)
    for (const desk of [north, south]) {
      expect(JSON.stringify(desk.tables())).not.toContain('Wetherlow')
      const bodies = desk.store.sql.all<{ body: string }>('SELECT body FROM journal_body')
      expect(JSON.stringify(bodies)).not.toContain('Wetherlow')
      expect(groupOf(desk.store.sql, imogen)).toContain(third)
      expect(await desk.rebuilt()).toEqual([])
    }
    expect(north.tables()).toEqual(south.tables())
  })
})
