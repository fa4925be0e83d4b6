import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Id } from '../../../src-main/contract/ids'
import { sweepPeople } from '../../../src-main/casework/people'
import { judged } from '../../../src-main/casework/people/pairs/pair-entries'
import { pairOf } from '../../../src-main/casework/people/pairs/pair'
import { decoy, openStoreOfPeople, type StoreOfPeople } from './store-of-people'

describe('a sweep over the whole store', () => {
  let people: StoreOfPeople
  let [imogen, misspelt, twin, twice, again]: Id[] = []
  beforeAll(() => {
    people = openStoreOfPeople()
    people.sql.transaction(() => {
      for (let number = 0; number < 300; number++) people.add(decoy(number))
    })
    const home = { address: '14 Thackeray Road', postcode: 'E17 4QS' }
    imogen = people.add({ forenames: 'Imogen', surname: 'Weatherlow', dateOfBirth: '2011-04-09', ...home })
    misspelt = people.add({ forenames: 'Imogen', surname: 'Wetherlow', dateOfBirth: '2011-09-04' })
    twin = people.add({ forenames: 'Bastian', surname: 'Weatherlow', dateOfBirth: '2011-04-09', ...home })
    twice = people.add({ forenames: 'Cabdiraxmaan', surname: 'Nuur', dateOfBirth: '1999-02-17' })
    again = people.add({ forenames: 'Abdirahman', surname: 'Noor', dateOfBirth: '1999-02-17' })
  })
  afterAll(() => people.close())

  it('finds those who may be one, the most alike first, each pair once and the earlier person first', async () => {
    const { pairs, complete, persons } = await sweepPeople(people.sql)
    expect({ complete, persons }).toEqual({ complete: true, persons: 305 })
    const found = pairs.map(({ one, other }) => [one, other])
    expect(found).toContainEqual([imogen, misspelt])
    expect(found).toContainEqual([twice, again])
    expect(pairs.map(({ weight }) => weight)).toEqual(
      pairs.map(({ weight }) => weight).toSorted((one, other) => other - one)
    )
    expect(pairs.every(({ one, other }) => one < other)).toBe(true)
    expect(new Set(found.map((pair) => pair.join(' '))).size).toBe(found.length)
  })

  it('says what agrees, and warns of twins', async () => {
    const { pairs } = await sweepPeople(people.sql, { least: -20 })
    const pair = (one?: Id, other?: Id) => pairs.find((each) => each.one === one && each.other === other)
    expect(pair(imogen, misspelt)?.likeness.map(({ words }) => words)).toEqual([
      'surname one letter apart',
      'forename the same',
      'day and month swapped'
    ])
    expect(pair(imogen, twin)?.warning).toMatch(/^May be a twin/)
  })

  it('gives the same pairs every time', async () => {
    expect(await sweepPeople(people.sql)).toEqual(await sweepPeople(people.sql))
  })

  it('tells how far it is and stops when it is told to', async () => {
    const told: number[] = []
    await sweepPeople(people.sql, { progress: ({ done }) => told.push(done) })
    expect(told[0]).toBe(0)
    expect(told.at(-1)).toBe(305)
    expect(told).toEqual(told.toSorted((one, other) => one - other))
    expect(await sweepPeople(people.sql, { cancelled: () => true })).toMatchObject({ complete: false, pairs: [] })
    let asked = 0
    const stopped = await sweepPeople(people.sql, { cancelled: () => ++asked > 65 })
    expect(stopped.complete).toBe(false)
  })

  it('leaves out whom somebody told apart', async () => {
    const { pair, one, other } = pairOf(twice ?? '', again ?? '')
    const body = {
      one,
      other,
      verdict: 'not_same' as const,
      reason: 'Different fathers.',
      referral: one,
      found: { band: null, weight: null, likeness: [], search: 2 },
      seen: null
    }
    people.sql.transaction(() => people.journal.append({ record: pair, kind: judged.name, body, actor: one }))
    const found = async (asked?: Parameters<typeof sweepPeople>[1]) =>
      (await sweepPeople(people.sql, asked)).pairs.some((each) => each.one === one && each.other === other)
    expect(await found()).toBe(false)
    expect(await found({ settled: () => false })).toBe(true)
  })
})

describe('a store in which records were entered twice', () => {
  it('teaches the sweep that an address which differs speaks against one person there', async () => {
    const people = openStoreOfPeople()
    people.sql.transaction(() => {
      for (let number = 0; number < 240; number++) {
        const entered = { ...decoy(number * 31), address: `${number} Lantern Street`, postcode: '' }
        people.add(entered)
        people.add(entered)
      }
    })
    const name = { forenames: 'Odalys', surname: 'Brandreth', dateOfBirth: '1981-02-11' }
    const one = people.add({ ...name, address: '7 Quarry Hill' })
    const other = people.add({ ...name, address: '112 Mill Lane' })
    const { pairs } = await sweepPeople(people.sql)
    const elsewhere = pairs.find((each) => each.one === one && each.other === other)
    const athome = pairs.filter((each) => each.likeness.some(({ words }) => words === 'address the same'))
    expect(athome.length).toBeGreaterThanOrEqual(240)
    expect(elsewhere?.weight).toBeLessThan(Math.min(...athome.slice(0, 200).map(({ weight }) => weight)))
    people.close()
  })
})
