import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { whyAgain } from '../../../src-main/casework/people/pairs/asked-again'
import { sweepDesk } from '../../../src-main/casework/people/sweep/sweeping'
import type { Id } from '../../../src-main/contract/ids'
import { Refusal } from '../../../src-main/contract/result'
import { openTestDesk, type TestDesk } from '../../support/desk'
import { BROTHER, IMOGEN, MISSPELT, not, personOf, receive, same } from './working-people'

let desk: TestDesk
beforeEach(async () => {
  desk = await openTestDesk()
})
afterEach(() => desk.close())

const JOB = '01JD00000000000000000000J1'

async function brotherJudged(): Promise<{ imogen: Id; brother: Id }> {
  const imogen = await personOf(desk, IMOGEN)
  return { imogen, brother: await personOf(desk, BROTHER, [not(imogen)]) }
}

describe('an answer that was given', () => {
  it('is shown with who gave it, and not asked again while nothing changes', async () => {
    const { imogen, brother } = await brotherJudged()
    const { candidates } = await desk.ask('desk2', 'people.search', { given: BROTHER })
    const shown = candidates.find(({ person }) => person === imogen)
    expect(shown?.toldApartFrom).toMatchObject([
      { person: brother, verdict: 'not_same', reason: 'A brother, by the school.', by: 'Dee Marsh', again: null }
    ])
    expect((await receive(desk, BROTHER, [same(brother)])).person?.id).toBe(brother)
    expect((await receive(desk, BROTHER, [same(brother)])).person?.id).toBe(brother)
  })

  it('is asked again after another spelling, with the reason, and then holds again', async () => {
    const { imogen, brother } = await brotherJudged()
    await receive(desk, MISSPELT, [same(imogen), not(brother)])
    const { candidates } = await desk.ask('desk', 'people.search', { given: BROTHER })
    const shown = candidates.find(({ person }) => person === imogen)
    expect(shown?.toldApartFrom).toMatchObject([{ person: brother, again: null }])
    await receive(desk, { ...IMOGEN, surname: 'Wetherloe' }, [same(imogen)])
    const later = await desk.ask('desk', 'people.search', { given: BROTHER })
    expect(later.candidates.find(({ person }) => person === imogen)?.toldApartFrom).toMatchObject([
      { person: brother, again: 'Known since then: another spelling or name (Imogen Wetherloe).' }
    ])
    const { id } = await receive(desk, BROTHER, [same(brother)])
    expect((await desk.refusal('desk', 'people.identify', { referral: id, judgements: [same(brother)] })).code).toBe(
      'FD-PPL-02'
    )
    await desk.ask('desk', 'people.identify', { referral: id, judgements: [same(brother), not(imogen)] })
    expect((await receive(desk, BROTHER, [same(brother)])).person?.id).toBe(brother)
  })

  it('is asked again after an address that came with a correction', async () => {
    const imogen = await receive(desk, IMOGEN)
    const brother = await personOf(desk, BROTHER, [not(imogen.person?.id ?? '')])
    await desk.ask('desk', 'referrals.amend', {
      referral: imogen.id,
      fields: { postcode: 'NW5 1AB' },
      given: { ...IMOGEN, otherNames: 'Immy' }
    })
    const { candidates } = await desk.ask('desk', 'people.search', { given: BROTHER })
    const again = candidates.find(({ person }) => person === imogen.person?.id)?.toldApartFrom
    expect(again?.[0]).toMatchObject({ person: brother })
    expect(again?.[0]?.again).toContain('another postcode (NW5 1AB)')
  })

  it('is remembered of the referral itself once it was taken away from somebody', async () => {
    const imogen = await personOf(desk, IMOGEN)
    const wrong = await receive(desk, MISSPELT, [same(imogen)])
    await desk.ask('desk', 'people.unlink', { referral: wrong.id, reason: 'Two girls, by the GP.' })
    const { candidates } = await desk.ask('desk2', 'people.search', { given: MISSPELT, referral: wrong.id })
    expect(candidates[0]?.remembered).toMatchObject({
      verdict: 'not_same',
      reason: 'Two girls, by the GP.',
      again: null
    })
    const { person } = await desk.ask('desk', 'people.identify', { referral: wrong.id, judgements: [] })
    expect(person).not.toBe(imogen)
    const view = await desk.ask('desk', 'people.open', { person })
    expect(view.pairs[0]?.history).toMatchObject([{ verdict: 'not_same', reason: 'Two girls, by the GP.' }])
  })

  it('of a referral is asked again once the referral gives the person otherwise', async () => {
    const imogen = await personOf(desk, IMOGEN)
    const wrong = await receive(desk, MISSPELT, [same(imogen)])
    await desk.ask('desk', 'people.unlink', { referral: wrong.id, reason: 'Two girls, by the GP.' })
    await desk.ask('desk', 'referrals.amend', { referral: wrong.id, fields: {}, given: IMOGEN })
    const { candidates } = await desk.ask('desk', 'people.search', { given: IMOGEN, referral: wrong.id })
    expect(candidates[0]?.remembered?.again).toBe('The name or birth on this referral was changed since then.')
    expect((await desk.refusal('desk', 'people.identify', { referral: wrong.id, judgements: [] })).code).toBe(
      'FD-PPL-02'
    )
  })
})

describe('a newer version of the search', () => {
  const then = { band: 'possible', weight: 10, search: 1 } as const
  it.each([
    [{ band: 'likely', weight: 40, search: 2 }, true],
    [{ band: 'possible', weight: 12, search: 2 }, true],
    [{ band: 'possible', weight: 10, search: 2 }, false],
    [{ band: 'weak', weight: -60, search: 2 }, false],
    [{ band: 'likely', weight: 40, search: 1 }, false],
    [{ band: 'possible', weight: null, search: 2 }, false]
  ] as const)('that finds %j asks again: %s', (now, asks) => {
    expect(whyAgain(then, now, []) !== null).toBe(asks)
  })
})

describe('a sweep', () => {
  it('files a pair once, merges nobody, and a judgement settles it until something changes', async () => {
    const { imogen, brother } = await brotherJudged()
    const none = await desk.ask('desk', 'people.sweep', { job: JOB })
    expect(none).toMatchObject({ persons: 2, filed: 0 })
    const twin = await receive(desk, { ...BROTHER, surname: 'Wetherloe' }, [same(brother)])
    expect(twin.person?.id).toBe(brother)
    const swept = await desk.ask('desk', 'people.sweep', { job: JOB })
    expect(swept).toMatchObject({ found: 1, filed: 1, left: 0 })
    expect(await desk.ask('desk', 'people.sweep', { job: JOB })).toMatchObject({ found: 1, filed: 0 })
    const { pairs, total } = await desk.ask('desk', 'people.matches', {})
    expect(total).toBe(1)
    expect(pairs[0]).toMatchObject({ toJudge: true, verdict: 'not_same' })
    expect(pairs[0]?.again).toContain('Wetherloe')
    expect(pairs[0]?.likeness.length).toBeGreaterThan(1)
    expect((await desk.ask('desk', 'people.open', { person: imogen })).records).toHaveLength(1)
    await desk.ask('desk', 'people.judge', { one: imogen, other: brother, verdict: 'not_same', reason: 'Still two.' })
    expect((await desk.ask('desk', 'people.matches', {})).total).toBe(0)
    expect(await desk.ask('desk', 'people.sweep', { job: JOB })).toMatchObject({ filed: 0 })
    expect(await desk.rebuild()).toEqual([])
  })
})

describe('a sweep that is stopped', () => {
  it('files nothing and says so', async () => {
    await brotherJudged()
    await receive(desk, { ...BROTHER, surname: 'Wetherloe' })
    const before = desk.sql.get('SELECT count(*) AS entries FROM journal')
    const asking = {
      sql: desk.sql,
      progress: () => Promise.reject(new Refusal('FD-JOB-01', 'Stopped as you asked.')),
      exclusively: () => Promise.reject(new Error('nothing may be filed'))
    }
    await expect(sweepDesk(asking as never)).rejects.toThrow('Stopped as you asked.')
    expect(desk.sql.get('SELECT count(*) AS entries FROM journal')).toEqual(before)
  })
})

describe('referrals that nobody has been named for', () => {
  it('get a person where nobody here is like them, and wait for an officer otherwise', async () => {
    await personOf(desk, IMOGEN)
    const waiting = await receive(desk, MISSPELT)
    const empty = await receive(desk, {})
    const done = await desk.ask('desk', 'people.identifyAll', { job: JOB })
    expect(done).toEqual({ referrals: 2, made: 0, toJudge: 1, tooLittle: 1, complete: true })
    expect((await desk.ask('desk', 'referrals.open', { referral: waiting.id })).person).toBeNull()
    expect((await desk.ask('desk', 'referrals.open', { referral: empty.id })).person).toBeNull()
  })
})
