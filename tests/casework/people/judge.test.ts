import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { InputOf, OutputOf } from '../../../src-main/contract'
import { SEARCH_VERSION } from '../../../src-main/casework/people/search'
import type { Id } from '../../../src-main/contract/ids'
import { openTestDesk, type TestDesk } from '../../support/desk'
import { keyNumber } from '../../../src-main/casework/people/keys/key'

type Given = InputOf<'people.search'>['given']
type Judgement = NonNullable<InputOf<'referrals.receive'>['judgements']>[number]

let desk: TestDesk
beforeEach(async () => {
  desk = await openTestDesk()
})
afterEach(() => desk.close())

const IMOGEN = { forenames: 'Imogen', surname: 'Weatherlow', dateOfBirth: '2011-04-09' }
const MISSPELT = { forenames: 'Imogen', surname: 'Wetherlow', dateOfBirth: '2011-04-09' }
const BROTHER = { forenames: 'Ignatius', surname: 'Weatherlow', dateOfBirth: '2011-04-09' }

function receive(given: Given, judgements: Judgement[] = []): Promise<OutputOf<'referrals.receive'>> {
  return desk.ask('desk', 'referrals.receive', {
    given,
    fields: { receivedAt: '2026-11-20T10:00:00.000Z', concernAsRaised: 'As told on the telephone.' },
    judgements
  })
}

/** Receives a referral and answers whom it is about. */
async function personOf(given: Given, judgements: Judgement[] = []): Promise<Id> {
  const { person } = await receive(given, judgements)
  if (!person) throw new Error('the referral has no person')
  return person.id
}

async function found(given: Given): Promise<Id[]> {
  return (await desk.ask('desk', 'people.search', { given })).candidates.map(({ person }) => person)
}

const same = (person: Id): Judgement => ({ person, verdict: 'same' })
const not = (person: Id): Judgement => ({ person, verdict: 'not_same', reason: 'A brother, by the school.' })
const unsure = (person: Id): Judgement => ({ person, verdict: 'not_sure', reason: 'The school is asked.' })

function kindsOf(record: Id): string[] {
  return desk.sql
    .all<{ name: string }>(
      `SELECT k.name FROM journal j JOIN journal_record r ON r.number = j.record JOIN journal_body b ON b.entry = j.entry
       JOIN journal_kind k ON k.number = b.kind WHERE r.id = ? ORDER BY j.entry`,
      [record]
    )
    .map(({ name }) => name)
}

describe('who a referral is about', () => {
  it('is a new person where nobody is like the one given', async () => {
    const person = await personOf(IMOGEN)
    expect(kindsOf(person)).toEqual(['person.made'])
    const { candidates, searchedAmong } = await desk.ask('desk', 'people.search', { given: MISSPELT })
    expect(searchedAmong).toBe(1)
    expect(candidates).toMatchObject([
      {
        person,
        name: 'Imogen Weatherlow',
        dateOfBirth: '2011-04-09',
        band: 'likely',
        referrals: [{ stage: 'RECEIVED' }]
      }
    ])
  })

  it('stays open, and makes nobody, while a candidate is not judged', async () => {
    await personOf(IMOGEN)
    const second = await receive(MISSPELT)
    expect(second.person).toBeNull()
    expect(desk.sql.get('SELECT count(*) AS persons FROM person')).toEqual({ persons: 1 })
    const refused = await desk.refusal('desk', 'people.identify', { referral: second.id, judgements: [] })
    expect(refused).toEqual({
      code: 'FD-PPL-02',
      message: 'One person who may be the same is not judged yet. Nothing was saved.',
      next: 'Say of each one: same, not the same, or not sure.',
      fields: { judgements: 'Judge every candidate.' }
    })
  })

  it('is the person known, with the misspelt name kept beside the right one', async () => {
    const person = await personOf(IMOGEN)
    const second = await receive(MISSPELT, [same(person)])
    expect(second.person).toMatchObject({ id: person, name: 'Imogen Weatherlow' })
    expect(second.others).toHaveLength(1)
    expect(kindsOf(person)).toEqual(['person.made', 'person.recognised'])
    const { candidates } = await desk.ask('desk', 'people.search', {
      given: { surname: 'Whetherlow', forenames: 'Imogen' }
    })
    expect(candidates[0]?.likeness).toContainEqual(
      expect.objectContaining({ field: 'other_names', words: 'known before as Imogen Wetherlow', agrees: true })
    )
  })

  it('fills in what was not known of the person before', async () => {
    const person = await personOf({ forenames: 'Imogen', surname: 'Weatherlow', approximateAge: 15 })
    const second = await receive(IMOGEN, [same(person)])
    expect(second.person?.dateOfBirth).toBe('2011-04-09')
    expect(kindsOf(person)).toEqual(['person.made', 'person.recognised', 'person.amended'])
  })

  it('is another person, with the reason for each candidate kept', async () => {
    const imogen = await personOf(IMOGEN)
    desk.at('2026-11-23T09:05:00.000Z')
    const brother = await personOf(BROTHER, [not(imogen)])
    expect(brother).not.toBe(imogen)
    const pair = desk.sql.get<{ pair: Id }>('SELECT * FROM person_pair')
    expect(pair).toMatchObject({
      one: imogen,
      other: brother,
      verdict: 'not_same',
      reason: 'A brother, by the school.'
    })
    expect(kindsOf(pair?.pair ?? '')).toEqual(['pair.judged'])
  })

  it('keeps with each judgement what was seen', async () => {
    const imogen = await personOf(IMOGEN)
    await personOf(BROTHER, [not(imogen)])
    const body = desk.sql.get<{ body: string }>("SELECT body FROM journal_body WHERE body LIKE '%not_same%'")?.body
    expect(JSON.parse(body ?? '{}')).toMatchObject({
      found: {
        band: 'likely',
        search: SEARCH_VERSION,
        likeness: [
          { field: 'surname', words: 'surname the same', agrees: true },
          { field: 'forename', words: 'forename different', agrees: false },
          { field: 'date_of_birth', words: 'date of birth the same', agrees: true }
        ]
      }
    })
    expect(body).not.toMatch(/erlow|Imogen|2011/)
  })

  it('remembers who was told apart: once chosen, the other need not be judged again', async () => {
    const imogen = await personOf(IMOGEN)
    const brother = await personOf(BROTHER, [not(imogen)])
    const again = await receive(BROTHER, [same(brother)])
    expect(again.person?.id).toBe(brother)
    const third = await receive(BROTHER)
    expect(third.person).toBeNull()
  })

  it('shows those possibly the same on both sides until it is decided', async () => {
    const imogen = await personOf(IMOGEN)
    const other = await receive(MISSPELT, [unsure(imogen)])
    expect(other.possiblySame).toEqual([{ person: imogen, name: 'Imogen Weatherlow', reason: 'The school is asked.' }])
    const first = await desk.ask('desk', 'referrals.open', {
      referral: desk.sql.get<{ id: Id }>('SELECT id FROM referral WHERE person = ?', [imogen])?.id ?? ''
    })
    expect(first.possiblySame).toMatchObject([{ person: other.person?.id, name: 'Imogen Wetherlow' }])
    await receive(MISSPELT, [same(other.person?.id ?? ''), not(imogen)])
    const settled = await desk.ask('desk', 'referrals.open', { referral: other.id })
    expect(settled.possiblySame).toEqual([])
  })
})

describe('what is refused', () => {
  it('searching with too little', async () => {
    for (const given of [{}, { surname: 'W' }, { forenames: '’', surname: ' 7' }, { approximateAge: 15 }]) {
      expect(await desk.refusal('desk', 'people.search', { given })).toEqual({
        code: 'FD-PPL-01',
        message: 'There is too little to look for a person with.',
        next: 'Give at least two letters of a name, or a date of birth.'
      })
    }
    await expect(desk.ask('desk', 'people.search', { given: { surname: '李' } })).resolves.toBeTruthy()
    await expect(desk.ask('desk', 'people.search', { given: { dateOfBirth: '2011-04-09' } })).resolves.toBeTruthy()
  })

  it('two different people judged the same, one judged twice, one who is not here', async () => {
    const imogen = await personOf(IMOGEN)
    const brother = await personOf(BROTHER, [not(imogen)])
    const { id: referral } = await receive(MISSPELT)
    const code = async (judgements: Judgement[]): Promise<string> =>
      (await desk.refusal('desk', 'people.identify', { referral, judgements })).code
    expect(await code([same(imogen), same(brother)])).toBe('FD-PPL-03')
    expect(await code([same(imogen), not(imogen)])).toBe('FD-PPL-05')
    expect(await code([same('01JD0000000000000000000009')])).toBe('FD-PPL-04')
    expect(desk.sql.get('SELECT count(*) AS pairs FROM person_pair')).toEqual({ pairs: 1 })
  })

  it('"not the same" and "not sure" without a reason', async () => {
    const judgements = [{ person: '01JD0000000000000000000009', verdict: 'not_sure' as const }]
    await expect(() =>
      desk.ask('desk', 'people.identify', { referral: '01JD0000000000000000000009', judgements })
    ).rejects.toThrow('Say why in a few words.')
  })

  it('identifying a referral that is not here, or is identified', async () => {
    const { id: referral } = await receive(IMOGEN)
    expect((await desk.refusal('desk', 'people.identify', { referral, judgements: [] })).code).toBe('FD-PPL-07')
    const elsewhere = '01JD0000000000000000000009'
    expect((await desk.refusal('desk', 'people.identify', { referral: elsewhere, judgements: [] })).code).toBe(
      'FD-PPL-06'
    )
  })

  it('an administrator, who sees no casework', async () => {
    expect((await desk.refusal('admin', 'people.search', { given: IMOGEN })).code).toBe('FD-GAT-06')
  })

  it('and no refusal repeats what a record holds', async () => {
    await personOf(IMOGEN)
    const { id: referral } = await receive(MISSPELT)
    const refused = await desk.refusal('desk', 'people.identify', { referral, judgements: [] })
    expect(JSON.stringify(refused)).not.toMatch(/erlow|Imogen|2011/)
  })
})

describe('taking a wrong link away', () => {
  it('takes the name it gave back, and both histories stay', async () => {
    const imogen = await personOf(IMOGEN)
    const wrong = await receive({ forenames: 'Imogen', surname: 'Ferrybridge', dateOfBirth: '2011-04-09' }, [
      same(imogen)
    ])
    expect(await found({ surname: 'Ferrybridge' })).toEqual([imogen])
    await desk.ask('desk', 'people.unlink', { referral: wrong.id, reason: 'Two different girls, by the GP.' })
    expect(await found({ surname: 'Ferrybridge' })).toEqual([])
    expect(await found({ surname: 'Weatherlow' })).toEqual([imogen])
    expect(kindsOf(imogen)).toEqual(['person.made', 'person.recognised', 'person.mistaken'])
    const { person, timeline } = await desk.ask('desk', 'referrals.open', { referral: wrong.id })
    expect(person).toBeNull()
    expect(JSON.stringify(timeline)).toContain('Two different girls')
  })

  it('lets the shown name follow what remains', async () => {
    const first = await receive({ forenames: 'Imogen', surname: 'Ferrybridge', approximateAge: 15 })
    const imogen = first.person?.id ?? ''
    await receive(IMOGEN, [same(imogen)])
    await desk.ask('desk', 'people.unlink', { referral: first.id, reason: 'Read from the wrong line.' })
    expect(desk.sql.get('SELECT forenames, surname, date_of_birth FROM person')).toEqual({
      forenames: 'Imogen',
      surname: 'Weatherlow',
      date_of_birth: '2011-04-09'
    })
  })

  it('keeps somebody findable whose only referral it was', async () => {
    const first = await receive(IMOGEN)
    await desk.ask('desk', 'people.unlink', { referral: first.id, reason: 'Linked too soon.' })
    expect(await found(IMOGEN)).toEqual([first.person?.id])
    const again = await desk.ask('desk', 'people.identify', {
      referral: first.id,
      judgements: [same(first.person?.id ?? '')]
    })
    expect(again).toEqual({ person: first.person?.id, isNew: false })
  })
})

describe('correcting the name given with a referral', () => {
  it('finds the person by the old and the new spelling, and shows the new one', async () => {
    const first = await receive(MISSPELT)
    await desk.ask('desk', 'referrals.amend', { referral: first.id, fields: {}, given: IMOGEN })
    const { candidates } = await desk.ask('desk', 'people.search', { given: { surname: 'Weatherlow' } })
    expect(candidates).toMatchObject([{ person: first.person?.id, name: 'Imogen Weatherlow' }])
    expect(await found({ surname: 'Wetherlow' })).toEqual([first.person?.id])
  })
})

describe('the log and the tables', () => {
  it('logs a search as a consultation naming the persons shown, never what was typed', async () => {
    const imogen = await personOf(IMOGEN)
    await desk.ask('desk', 'people.search', { given: MISSPELT })
    const seen = (): unknown[] =>
      desk.sql
        .all<{ body: string }>("SELECT body FROM journal_body WHERE body LIKE '%people.search%'")
        .map(({ body }) => JSON.parse(body) as unknown)
    await expect
      .poll(seen, { timeout: 60_000 })
      .toEqual([{ screen: 'people.search', records: [imogen], fields: ['name', 'date_of_birth', 'referrals'] }])
  })

  it('are the same when made anew from the journal', async () => {
    const imogen = await personOf(IMOGEN)
    const wrong = await receive({ forenames: 'Imogen', surname: 'Ferrybridge' }, [same(imogen)])
    const brother = await receive(BROTHER, [unsure(imogen)])
    await desk.ask('desk', 'people.unlink', { referral: wrong.id, reason: 'Somebody else.' })
    await desk.ask('desk', 'referrals.amend', {
      referral: brother.id,
      fields: {},
      given: { ...BROTHER, surname: 'محمد' }
    })
    await receive(BROTHER, [same(brother.person?.id ?? ''), not(imogen)])
    expect(await desk.rebuild()).toEqual([])
    desk.sql.run('DELETE FROM person_key WHERE key = ?', [keyNumber('w:weatherlow')])
    expect(await desk.rebuild()).toEqual([{ table: 'person_key', rows: 2 }])
  })
})
