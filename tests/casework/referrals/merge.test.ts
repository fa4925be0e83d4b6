import fc from 'fast-check'
import { afterEach, describe, expect, it } from 'vitest'
import { answerReferrals } from '../../../src-main/casework/referrals'
import { referralTableNames } from '../../../src-main/casework/referrals/tables'
import type { Stage } from '../../../src-main/contract/codes/stages'
import { rebuildBeside } from '../../../src-main/journal/rebuild'
import { catalogue } from '../../../src-main/vault/session/catalogue'
import type { CaseView } from '../../../src-main/contract/referral-views'
import { codeOf } from '../../support/refusal'
import { FarDesk } from './two-desks'

const desks: FarDesk[] = []
function desk(): FarDesk {
  const made = new FarDesk(desks.length)
  desks.push(made)
  return made
}
afterEach(() => {
  for (const each of desks.splice(0)) each.close()
})

function exchange(one: FarDesk, other: FarDesk): void {
  one.giveTo(other)
  other.giveTo(one)
}

function alike(one: FarDesk, other: FarDesk): void {
  for (const table of referralTableNames) expect(other.rows(table), table).toEqual(one.rows(table))
  expect(other.exceptions().sort()).toEqual(one.exceptions().sort())
}

/** Two desks that hold one referral at the gateway. */
function bothAtGateway(): { one: FarDesk; other: FarDesk; record: string } {
  const one = desk()
  const other = desk()
  const record = one.received('Ashdown')
  one.stepped(record, 'RECEIVED', 'SCREENING')
  one.stepped(record, 'SCREENING', 'DECONFLICTION')
  one.stepped(record, 'DECONFLICTION', 'GATEWAY')
  exchange(one, other)
  return { one, other, record }
}

describe('two desks that did not know of each other', () => {
  it.each([
    ['the first desk closes and the second goes on', 'CLOSED_NFA', 'INFO_GATHERING'],
    ['the first desk goes on and the second closes', 'INFO_GATHERING', 'CLOSED_NFA']
  ] as const)('%s: the open stage is shown, both steps stay, a person must look', (_what, first, second) => {
    const { one, other, record } = bothAtGateway()
    one.stepped(record, 'GATEWAY', first)
    other.stepped(record, 'GATEWAY', second)
    exchange(one, other)
    alike(one, other)
    expect(one.rows('referral')).toMatchObject([{ stage: 'INFO_GATHERING', open: 1 }])
    expect(one.exceptions()).toEqual([expect.stringContaining('moved this referral on without knowing of each other')])
    expect(one.journal.conflictsOf(record).map(({ field }) => field)).toEqual(['stage'])
    const running = one.store.sql.all<{ clock: string }>(
      'SELECT clock FROM referral_clock WHERE stopped_on IS NULL AND paused_on IS NULL ORDER BY clock'
    )
    expect(running.map(({ clock }) => clock)).toEqual(['acknowledge', 'info_gathering'])
  })

  it('one holds and one goes on: the hold is shown', () => {
    const { one, other, record } = bothAtGateway()
    one.stepped(record, 'GATEWAY', 'HELD')
    other.stepped(record, 'GATEWAY', 'PLP')
    exchange(one, other)
    alike(one, other)
    expect(one.rows('referral')).toMatchObject([{ stage: 'HELD', due_on: '2026-11-24' }])
  })

  it.each<[Stage, Stage, Stage]>([
    ['CONSENT_WITHDRAWN', 'EXIT_PROPOSED', 'CONSENT_WITHDRAWN'],
    ['PLP', 'EXIT_PROPOSED', 'PLP'],
    ['EXIT_PROPOSED', 'TRANSFERRED', 'EXIT_PROPOSED'],
    ['HELD', 'CONSENT_WITHDRAWN', 'HELD'],
    ['IN_REVIEW', 'EXIT_PROPOSED', 'IN_REVIEW']
  ])('support that runs: one says %s, one %s, and %s is shown', (first, second, shown) => {
    const { one, other, record } = bothAtGateway()
    one.stepped(record, 'GATEWAY', 'ADOPTED')
    exchange(one, other)
    one.stepped(record, 'ADOPTED', first)
    other.stepped(record, 'ADOPTED', second)
    exchange(one, other)
    alike(one, other)
    expect(one.rows('referral')).toMatchObject([{ stage: shown, open: 1 }])
    expect(one.exceptions().some((each) => each.includes('moved this referral on'))).toBe(true)
  })

  it.each<[Stage, Stage, Stage]>([
    ['POST_EXIT_6', 'REOPENED', 'REOPENED'],
    ['POST_EXIT_6', 'HELD', 'HELD']
  ])('after the exit: one says %s, one %s, and %s is shown', (first, second, shown) => {
    const { one, other, record } = bothAtGateway()
    one.stepped(record, 'GATEWAY', 'EXITED')
    exchange(one, other)
    one.stepped(record, 'EXITED', first)
    other.stepped(record, 'EXITED', second)
    exchange(one, other)
    alike(one, other)
    expect(one.rows('referral')).toMatchObject([{ stage: shown, open: 1 }])
  })

  it('a person decides: the chosen stage is entered and its clocks follow', () => {
    const { one, other, record } = bothAtGateway()
    one.stepped(record, 'GATEWAY', 'CLOSED_NFA')
    other.stepped(record, 'GATEWAY', 'INFO_GATHERING')
    exchange(one, other)
    one.write(record, 'conflict.decided', {
      field: 'stage',
      value: 'CLOSED_NFA',
      reason: 'The closure was confirmed by two.'
    })
    exchange(one, other)
    alike(one, other)
    expect(other.rows('referral')).toMatchObject([{ stage: 'CLOSED_NFA', open: 0, due_on: null }])
    expect(other.journal.conflictsOf(record)).toEqual([])
  })

  it('the case shows every value with who wrote it, and a superior decides for one of them', () => {
    const { one, other, record } = bothAtGateway()
    one.amended(record, { sector: 'education' })
    other.amended(record, { sector: 'health' })
    exchange(one, other)
    const asking = one.asking('superintendent')
    const view = one.store.sql.transaction(() =>
      answerReferrals['referrals.open']({ referral: record }, asking)
    ) as CaseView
    expect(view.conflicts).toMatchObject([{ field: 'sector', label: 'Sector' }])
    expect(view.conflicts[0]?.values.map(({ words }) => words).sort()).toEqual(['Education', 'Health'])
    expect(view.conflicts[0]?.values.filter(({ shown }) => shown)).toHaveLength(1)
    const resolve = (field: string, value: unknown) =>
      one.store.sql.transaction(() =>
        answerReferrals['referrals.resolve']({ referral: record, field, value, reason: 'The school said so.' }, asking)
      ) as CaseView
    expect(codeOf(() => resolve('sector', 'police'))).toBe('FD-REF-41')
    expect(codeOf(() => resolve('school', ''))).toBe('FD-REF-40')
    const decided = resolve('sector', 'education')
    expect(decided.conflicts).toEqual([])
    expect(decided.fields).toMatchObject({ sector: 'education' })
    expect(decided.timeline).toContainEqual(
      expect.objectContaining({
        title: 'Decided between two values: Sector',
        details: [
          { heading: 'Now', text: 'Education' },
          { heading: 'Reason', text: 'The school said so.' }
        ]
      })
    )
    exchange(one, other)
    alike(one, other)
  })

  it('what needs a look stands on the timeline, beside the step it is about', () => {
    const { one, other, record } = bothAtGateway()
    one.stepped(record, 'GATEWAY', 'CLOSED_NFA')
    other.stepped(record, 'GATEWAY', 'INFO_GATHERING')
    exchange(one, other)
    const asking = one.asking('desk_officer')
    const view = one.store.sql.transaction(() =>
      answerReferrals['referrals.open']({ referral: record }, asking)
    ) as CaseView
    const looks = view.timeline.flatMap(({ details }) => details).filter(({ heading }) => heading === 'Needs a look')
    expect(looks).toHaveLength(1)
  })

  it('fields: the earlier receipt, the higher marking and the danger are shown', () => {
    const { one, other, record } = bothAtGateway()
    one.amended(record, { receivedAt: '2026-11-20T10:00:00.000Z', marking: 'OFFICIAL', immediateDanger: 'no' })
    other.amended(record, {
      receivedAt: '2026-11-21T10:00:00.000Z',
      marking: 'OFFICIAL-SENSITIVE',
      immediateDanger: 'yes'
    })
    exchange(one, other)
    alike(one, other)
    expect(one.rows('referral')).toMatchObject([
      { received_on: '2026-11-20', marking: 'OFFICIAL-SENSITIVE', danger: 1, urgency: expect.stringMatching(/^0 /) }
    ])
  })

  it('one confirms what the other refuses: both answers stay, and somebody must look', () => {
    const { one, other, record } = bothAtGateway()
    const proposal = one.proposed(record, 'GATEWAY', 'CLOSED_NFA')
    exchange(one, other)
    one.decided(record, proposal, 'confirm', 'GATEWAY', 'CLOSED_NFA')
    other.decided(record, proposal, 'refuse', 'GATEWAY', 'CLOSED_NFA')
    exchange(one, other)
    alike(one, other)
    expect(one.exceptions()).toEqual([expect.stringContaining('already been decided or taken back on another desk')])
    expect(one.rows('referral')).toMatchObject([{ waiting: 0 }])
  })

  it('a name changed on the other desk is found by searching here', () => {
    const { one, other, record } = bothAtGateway()
    other.write(record, 'referral.amended', { fields: {}, given: { surname: 'Nordström' } })
    exchange(one, other)
    const found = (desk: FarDesk, word: string) =>
      desk.store.sql.all('SELECT id FROM referral_search WHERE referral_search MATCH ?', [word])
    expect(found(one, 'nordstrom')).toEqual([{ id: record }])
    expect(found(one, 'ashdown')).toEqual([])
  })

  it('two referrals under one reference both stay and both can be found', () => {
    const one = desk()
    const other = desk()
    const first = one.received('Ashdown')
    const second = other.received('Ashby')
    exchange(one, other)
    alike(one, other)
    expect(
      one
        .rows('referral')
        .map((row) => (row as { id: string }).id)
        .sort()
    ).toEqual([first, second].sort())
  })

  it('an answer recorded on both desks: the first stands', () => {
    const { one, other, record } = bothAtGateway()
    const request = one.write(record, 'referral.deconfliction_asked', { asked: 'FIMU', askedName: '', limits: {} })
    exchange(one, other)
    one.write(record, 'referral.deconfliction_answered', { request, answer: 'clear', reference: 'a' })
    other.write(record, 'referral.deconfliction_answered', { request, answer: 'hold', reference: 'b' })
    exchange(one, other)
    alike(one, other)
    expect(one.exceptions()).toEqual([expect.stringContaining('answered on two desks')])
  })
})

const STAGES: Stage[] = [
  'SCREENING',
  'DECONFLICTION',
  'GATEWAY',
  'HELD',
  'INFO_GATHERING',
  'CLOSED_NFA',
  'PLP',
  'ADOPTED',
  'CONSENT_WITHDRAWN',
  'EXITED',
  'POST_EXIT_6',
  'REOPENED',
  'SIGNPOSTED'
]

type Act = { desk: number; what: number; stage: number }
const acts = fc.array(fc.record({ desk: fc.nat(2), what: fc.nat(10), stage: fc.nat(STAGES.length - 1) }), {
  minLength: 3,
  maxLength: 25
})

/** Plays one act of a random history. Every act is one that some desk might honestly have written, legal after merging or not. */
function play(far: FarDesk[], record: string, proposals: string[], { desk: which, what, stage }: Act): void {
  const here = far[which] as FarDesk
  const to = STAGES[stage] as Stage
  const from = (here.journal.fieldsOf(record)['stage'] ?? 'RECEIVED') as Stage
  const known = here.store.sql.all<{ proposal: string; from_stage: Stage; to_stage: Stage }>(
    "SELECT proposal, from_stage, to_stage FROM referral_proposal WHERE state = 'waiting'"
  )[0]
  if (what === 0) here.stepped(record, from, to)
  else if (what === 1) here.amended(record, { receivedAt: `2026-11-${10 + stage}T08:00:00.000Z`, marking: 'OFFICIAL' })
  else if (what === 2) proposals.push(here.proposed(record, from, to))
  else if (what === 3 && known) here.decided(record, known.proposal, 'confirm', known.from_stage, known.to_stage)
  else if (what === 4 && known) here.decided(record, known.proposal, 'refuse', known.from_stage, known.to_stage)
  else if (what === 5) here.write(record, 'referral.acknowledged', { breachReason: `said ${stage}` })
  else if (what === 6) here.write(record, 'referral.deconfliction_asked', { asked: 'FIMU', askedName: '', limits: {} })
  else if (what === 7) {
    const conflict = here.journal.conflictsOf(record)[0]
    const value = conflict?.values[0]?.value
    if (conflict && value !== undefined)
      here.write(record, 'conflict.decided', { field: conflict.field, value, reason: 'Asked.' })
  } else if (what === 8) {
    const signed = { digest: 'ab'.repeat(32), signature: 'AAAA', key: 'AAAA' }
    const clock = stage % 2 === 0 ? 'gateway' : 'hold'
    here.write(record, 'referral.limit_varied', { clock, round: 1, dueOn: '2027-01-04', reason: 'Said.', ...signed })
    here.write(record, 'referral.shown_to_supervisor', { advice: 'Look again.', ...signed })
  } else here.giveTo(far[(which + 1) % far.length] as FarDesk)
}

describe('random histories of three desks (P7, P8)', () => {
  it('end in the same tables, whatever the order, and a rebuild makes them again', async () => {
    await fc.assert(
      fc.asyncProperty(acts, async (history) => {
        const far = [desk(), desk(), desk()]
        const first = far[0] as FarDesk
        const record = first.received('Ashdown')
        for (const other of far.slice(1)) first.giveTo(other)
        const proposals: string[] = []
        for (const act of history) play(far, record, proposals, act)
        for (let round = 0; round < 2; round++)
          for (const one of far) for (const other of far) if (one !== other) one.giveTo(other)
        for (const other of far.slice(1)) alike(first, other)
        expect((await rebuildBeside(first.store.again(), catalogue)).differences).toEqual([])
        for (const each of desks.splice(0)) each.close()
      }),
      { numRuns: Number(process.env['PROOF_RUNS'] ?? 25) }
    )
  })
})
