import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { adult, openWorkingDesk, receive, wholeFields, type WorkingDesk } from './working-desk'

let desk: WorkingDesk

beforeAll(async () => {
  desk = await openWorkingDesk()
})
afterAll(() => desk.close())
beforeEach(() => desk.at('2026-11-23T09:00:00.000Z'))

const person = (surname: string) => ({ ...adult, surname, dateOfBirth: null })

describe('receiving', () => {
  it('saves whatever is known and says what is missing', async () => {
    const view = await receive(desk, { forenames: 'Wren', surname: 'Calloway' }, {})
    expect(view.reference).toMatch(/^PR-2026-\d{4}$/)
    expect(view.missing.map(({ need }) => need)).toEqual([
      'receivedAt',
      'immediateDanger',
      'sector',
      'referrerOrganisation',
      'concernAsRaised'
    ])
    expect(view.person?.name).toBe('Wren Calloway')
    expect(view.fields).toMatchObject({ subjectCategory: 'at_risk', marking: 'OFFICIAL-SENSITIVE', regime: 'LE_Part3' })
  })

  it('counts references by the year of receipt, without a gap', async () => {
    const of = async (receivedAt: string) =>
      (await receive(desk, person('Yearling'), { ...wholeFields, receivedAt })).reference
    expect(await of('2024-12-31T23:59:00.000Z')).toBe('PR-2024-0001')
    expect(await of('2025-01-01T00:00:00.000Z')).toBe('PR-2025-0001')
    expect(await of('2024-06-30T23:30:00.000Z')).toBe('PR-2024-0002')
    const before = (await of('2026-01-01T00:00:00.000Z')).slice(-4)
    const refused = await desk.refusal('desk', 'referrals.receive', {
      given: person('Nobody'),
      fields: { receivedAt: '2026-12-24T00:00:00.000Z' }
    })
    expect(refused.code).toBe('FD-REF-02')
    expect(Number((await of('2026-01-01T00:00:00.000Z')).slice(-4))).toBe(Number(before) + 1)
  })

  it('puts danger that nobody was told of before everything else', async () => {
    const view = await receive(desk, person('Danger'), { ...wholeFields, sector: null, immediateDanger: 'yes' })
    expect(view.missing[0]).toMatchObject({ need: 'danger_told', field: 'immediateDanger' })
    expect(view.missing[0]?.label).toContain('call 999')
    const { rows } = await desk.ask('visor', 'referrals.list', { filter: {}, sort: {} })
    expect(rows[0]).toMatchObject({ id: view.id, flags: { danger: true } })
    const refused = await desk.refusal('desk', 'referrals.step', { referral: view.id, to: 'SCREENING' })
    expect(refused.message).toContain('call 999')
    const told = await desk.ask('desk', 'referrals.amend', {
      referral: view.id,
      fields: { immediateDanger: 'yes_999_called' }
    })
    expect(told.missing.map(({ need }) => need)).toEqual(['sector'])
  })

  it('leaves out the person where nothing is there to search by, and where a candidate was not judged', async () => {
    const nameless = await receive(desk, {}, wholeFields)
    expect(nameless.person).toBeNull()
    expect(nameless.missing).toContainEqual(expect.objectContaining({ need: 'identity', field: 'person', met: false }))
    const first = await receive(desk, { forenames: 'Isolde', surname: 'Marchbanks', dateOfBirth: '1990-01-02' })
    const again = { forenames: 'Isolde', surname: 'Marchbank', dateOfBirth: '1990-01-02' }
    const unjudged = await receive(desk, again)
    expect(unjudged.person).toBeNull()
    const judged = await desk.ask('desk', 'referrals.receive', {
      given: again,
      fields: wholeFields,
      judgements: [{ person: first.person?.id ?? '', verdict: 'same' }]
    })
    expect(judged.person?.id).toBe(first.person?.id)
    expect(judged.others).toMatchObject([{ id: first.id, nameAsGiven: 'Isolde Marchbanks' }])
    expect((await desk.ask('desk', 'referrals.open', { referral: first.id })).others).toHaveLength(1)
  })

  it('keeps who cannot be told apart as possibly the same', async () => {
    const one = await receive(desk, { forenames: 'Hester', surname: 'Trevanion', dateOfBirth: '1988-07-07' })
    const other = await desk.ask('desk', 'referrals.receive', {
      given: { forenames: 'Hester', surname: 'Trevanian', dateOfBirth: '1988-07-08' },
      fields: wholeFields,
      judgements: [{ person: one.person?.id ?? '', verdict: 'not_sure', reason: 'One day and one letter apart.' }]
    })
    expect(other.person?.id).not.toBe(one.person?.id)
    expect(other.possiblySame).toEqual([
      { person: one.person?.id, name: 'Hester Trevanion', reason: 'One day and one letter apart.' }
    ])
  })

  it('refuses a marking above the ceiling, at receipt and later', async () => {
    const refused = await desk.refusal('desk', 'referrals.receive', { given: adult, fields: { marking: 'SECRET' } })
    expect(refused).toMatchObject({
      code: 'FD-REF-03',
      message: 'This PC may hold nothing marked above OFFICIAL-SENSITIVE. Nothing was saved.'
    })
    const { id: referral } = await receive(desk, person('Ceiling'))
    const later = await desk.refusal('desk', 'referrals.amend', { referral, fields: { marking: 'TOP SECRET' } })
    expect(later.code).toBe('FD-REF-03')
  })

  it('leaves tables that a rebuild from the journal makes again (P8)', async () => {
    expect(await desk.rebuild()).toEqual([])
  })
})
