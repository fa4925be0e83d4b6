import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { InputOf, OutputOf } from '../../../src-main/contract'
import { compareHead, headsMade } from '../../../src-main/journal/heads'
import { openTestDesk, testOfficers, type TestDesk } from '../../support/desk'

type Row = OutputOf<'summaries.freeze'>

let desk: TestDesk
beforeEach(async () => {
  // The superintendent is also here under a desk officer's account: one staff number, one human being.
  const again = {
    name: 'Sol Brandt',
    number: 't002',
    role: 'desk_officer' as const,
    signIn: 'super-desk',
    passphrase: 'eight dim ferns wave'
  }
  desk = await openTestDesk({ officers: [...testOfficers, again] })
})
afterEach(() => desk.close())

const NOVEMBER = { from: '2026-11-01', to: '2026-11-23' }

const receive = (more: InputOf<'referrals.receive'>['fields'] = {}): Promise<OutputOf<'referrals.receive'>> =>
  desk.ask('desk', 'referrals.receive', {
    given: { forenames: 'Zofia', surname: 'Arkwell', dateOfBirth: '2010-05-01' },
    fields: { receivedAt: '2026-11-20T10:00:00.000Z', sector: 'education', ...more }
  })

const figures = (): Promise<OutputOf<'summaries.figures'>> => desk.ask('desk', 'summaries.figures', NOVEMBER)

async function freeze(more: Partial<InputOf<'summaries.freeze'>> = {}, signIn = 'desk'): Promise<Row> {
  const { digest } = await desk.ask(signIn, 'summaries.figures', NOVEMBER)
  return desk.ask(signIn, 'summaries.freeze', {
    ...NOVEMBER,
    commentary: 'Two schools asked for training.',
    marking: 'OFFICIAL-SENSITIVE',
    figures: digest,
    ...more
  })
}

describe('figures of a desk', () => {
  it('count what was received, and lead to it as a logged consultation', async () => {
    const one = await receive()
    await receive({ sector: null, receivedAt: '2026-10-31T10:00:00.000Z' })
    const { sections, codes, asAt } = await figures()
    expect(asAt).toBe('2026-11-23T09:00:00.000Z')
    const sector = sections.find(({ id }) => id === 'sector')?.tables[0]
    expect(sector?.rows[0]).toEqual({ label: 'Education', cells: [1, 100] })
    expect(codes.find(({ table }) => table === 'sector')?.rows.slice(0, 2)).toEqual(['education', 'police'])
    const behind = await desk.ask('desk', 'summaries.behind', {
      ...NOVEMBER,
      cell: { table: 'sector', row: 'education', column: 'counted' }
    })
    expect(behind).toMatchObject({ counted: 1, total: 1, marking: 'OFFICIAL-SENSITIVE' })
    expect(behind.records).toEqual([
      { kind: 'referral', id: one.id, reference: one.reference, words: 'Received', initials: 'Z.A.', day: '2026-11-20' }
    ])
    const nowhere = { ...NOVEMBER, cell: { table: 'sector', row: 'education', column: 'no such' } }
    expect((await desk.refusal('desk', 'summaries.behind', nowhere)).code).toBe('FD-SUM-09')
    expect((await desk.refusal('desk', 'summaries.figures', { from: '2026-11-01', to: '2026-11-24' })).code).toBe(
      'FD-SUM-01'
    )
  })
})

describe('freezing', () => {
  it('keeps the whole answer with the journal’s signed head, and counts on through the year', async () => {
    await receive()
    const row = await freeze()
    expect(row).toMatchObject({
      reference: 'FDS-2026-0001',
      version: 1,
      period: NOVEMBER,
      state: 'frozen',
      settled: null,
      author: { name: 'Dee Marsh' },
      maySign: false,
      maySendBack: true,
      mayFollow: false
    })
    const { snapshot } = await desk.ask('desk', 'summaries.open', { summary: row.id })
    expect(snapshot).toMatchObject({
      reference: 'FDS-2026-0001',
      desk: { borough: 'Camden', terminal: 'Test desk 1' },
      author: { name: 'Dee Marsh', role: 'Desk officer', number: 'T004' },
      signer: null,
      invented: false,
      commentary: 'Two schools asked for training.'
    })
    expect(snapshot.sections).toEqual((await figures()).sections)
    const head = headsMade(desk.sql).find(({ reason }) => reason === 'summary')
    expect(snapshot.head).toEqual({ feed: head?.feed, seq: head?.seq, digest: head?.digest })
    expect(head && compareHead({ sql: desk.sql } as never, head)).toBe('agrees')
    expect((await freeze()).reference).toBe('FDS-2026-0002')
    expect(await desk.rebuild()).toEqual([])
  })

  it('does not change when the desk moves on', async () => {
    await receive()
    const row = await freeze()
    const before = await desk.ask('desk', 'summaries.open', { summary: row.id })
    await receive({ sector: 'police' })
    desk.at('2026-12-08T09:00:00.000Z')
    expect((await desk.ask('desk', 'summaries.open', { summary: row.id })).snapshot).toEqual(before.snapshot)
    expect((await figures()).sections).not.toEqual(before.snapshot.sections)
  })

  it('takes only the figures that were looked at, within the ceiling', async () => {
    const seen = (await figures()).digest
    await receive()
    const given = { ...NOVEMBER, commentary: '', marking: 'OFFICIAL' as const, figures: seen }
    expect((await desk.refusal('desk', 'summaries.freeze', given)).code).toBe('FD-SUM-03')
    const { digest } = await figures()
    const secret = { ...given, figures: digest, marking: 'SECRET' as const }
    expect((await desk.refusal('desk', 'summaries.freeze', secret)).code).toBe('FD-SUM-02')
    expect((await desk.ask('desk', 'summaries.list', {})).summaries).toEqual([])
  })
})

describe('sending back', () => {
  it('is for a superintendent or the author, with a reason, once; then a new version follows', async () => {
    const row = await freeze()
    const back = (signIn: string): Promise<Row> =>
      desk.ask(signIn, 'summaries.sendBack', { summary: row.id, reason: 'The October cases are missing.' })
    const refused = { summary: row.id, reason: 'No.' }
    expect((await desk.refusal('desk2', 'summaries.sendBack', refused)).code).toBe('FD-SUM-07')
    expect(
      (
        await desk.refusal('desk', 'summaries.freeze', {
          ...NOVEMBER,
          commentary: '',
          marking: 'OFFICIAL',
          follows: row.id,
          figures: (await figures()).digest
        })
      ).code
    ).toBe('FD-SUM-04')
    expect(await back('super')).toMatchObject({
      state: 'sent_back',
      settled: { name: 'Sol Brandt', reason: 'The October cases are missing.' },
      mayFollow: true
    })
    expect((await desk.refusal('super', 'summaries.sendBack', refused)).code).toBe('FD-SUM-05')
    const next = await freeze({ follows: row.id })
    expect(next).toMatchObject({ reference: 'FDS-2026-0001', version: 2 })
    expect((await desk.ask('desk', 'summaries.open', { summary: next.id })).snapshot.supersedes).toBeNull()
    expect(await desk.rebuild()).toEqual([])
  })
})

describe('who sees the button', () => {
  it('only a superintendent who is not the author under any account may sign', async () => {
    await freeze()
    const asSuper = await desk.ask('super', 'summaries.list', {})
    expect(asSuper.summaries[0]).toMatchObject({ maySign: true, maySendBack: true })
    expect((await desk.ask('visor', 'summaries.list', {})).summaries[0]).toMatchObject({
      maySign: false,
      maySendBack: false
    })
    await freeze({}, 'super-desk')
    expect((await desk.ask('super', 'summaries.list', {})).summaries[0]).toMatchObject({
      maySign: false,
      maySendBack: true
    })
    await expect(desk.ask('admin', 'summaries.list', {})).rejects.toThrow('Your role')
  })
})
