import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { verifyDigest } from '../../../src-main/vault/keys'
import { adult, decided, openWorkingDesk, soundDecision, toGateway, type WorkingDesk } from './working-desk'

let desk: WorkingDesk

beforeAll(async () => {
  desk = await openWorkingDesk()
})
afterAll(() => desk.close())
beforeEach(() => desk.at('2026-11-23T09:00:00.000Z'))

const person = (surname: string) => ({ ...adult, surname, dateOfBirth: null })

describe('two officers', () => {
  async function proposed(surname: string) {
    const { id: referral } = await toGateway(desk, person(surname))
    const view = await desk.ask('desk', 'referrals.propose', { referral, to: 'CLOSED_NFA', decision: soundDecision })
    const proposal = view.proposal
    if (!proposal) throw new Error('nothing was proposed')
    const decide = (
      second: string,
      verdict: 'confirm' | 'refuse' | 'send_back' = 'confirm',
      digest = proposal.digest
    ) => ({
      referral,
      proposal: proposal.id,
      digest,
      verdict,
      reason: verdict === 'confirm' ? '' : 'The school has not been asked yet.',
      second: desk.officer(second)
    })
    return { referral, view, proposal, decide }
  }

  it('shows the second exactly what was written, and who they may be', async () => {
    const { proposal, view } = await proposed('Shown')
    const text = Object.fromEntries(proposal.words.map(({ heading, text }) => [heading, text]))
    expect(text).toMatchObject({
      Referral: `${view.reference}, OFFICIAL-SENSITIVE`,
      'Person as given': 'Lev Shown',
      Decision: 'Close: no further action. From Gateway assessment to No further action.',
      'Reason for closing': 'No counter-terrorism concern',
      Grounds: 'No counter-terrorism risk found after checks; No susceptibility to radicalisation found after checks',
      Reason: soundDecision.reason,
      'Proposed by': 'Dee Marsh'
    })
    expect(proposal.deciders.map(({ name }) => name).sort()).toEqual(['Rue Tamsin', 'Sol Brandt', 'Viv Osei'])
    expect(proposal.ownedBySignedIn).toBe(true)
    expect(view.steps.every(({ notFor }) => notFor === 'A decision waits for a second officer.')).toBe(true)
  })

  it('keeps both names and a signature over the words in one entry', async () => {
    const { decide, proposal, referral } = await proposed('Signed')
    const closed = await desk.ask('visor', 'referrals.decide', decide('visor'))
    expect(closed).toMatchObject({ stage: 'CLOSED_NFA', open: false, proposal: null })
    expect(closed.timeline[0]).toMatchObject({
      group: 'decision',
      title: 'Decided: Close: no further action. Now: No further action',
      who: 'Dee Marsh',
      second: 'Viv Osei'
    })
    const row = desk.sql.get<{ body: string }>(
      `SELECT b.body FROM journal_body b JOIN journal j ON j.entry = b.entry JOIN journal_record r ON r.number = j.record
       WHERE r.id = ? ORDER BY j.entry DESC LIMIT 1`,
      [referral]
    )
    const body = JSON.parse(row?.body ?? '{}') as { digest: string; signature: string; key: string }
    expect(body.digest).toBe(proposal.digest)
    expect(verifyDigest(body.key, body.digest, 'confirmation', body.signature)).toBe(true)
  })

  it('refuses the same person under the other account, a desk officer, a wrong passphrase and other words', async () => {
    const { decide, referral } = await proposed('Refuser')
    const refused = (input: ReturnType<typeof decide>) => desk.refusal('desk', 'referrals.decide', input)
    expect((await refused(decide('desk'))).code).toBe('FD-REF-22')
    expect((await refused(decide('desk again'))).code).toBe('FD-REF-22')
    expect((await refused(decide('desk again', 'refuse'))).code).toBe('FD-REF-22')
    expect((await refused(decide('desk2'))).code).toBe('FD-REF-14')
    expect((await refused(decide('desk2', 'send_back'))).code).toBe('FD-SEC-02')
    expect((await refused(decide('visor', 'confirm', 'ab'.repeat(32)))).code).toBe('FD-REF-21')
    const wrong = { ...decide('visor'), second: { ...desk.officer('visor'), passphrase: 'not the passphrase at all' } }
    expect((await refused(wrong)).code).toBe('FD-SEC-04')
    expect((await desk.ask('desk', 'referrals.open', { referral })).stage).toBe('GATEWAY')
  })

  it('lets the second refuse or send back with a reason, and the case goes on', async () => {
    const { decide, referral } = await proposed('Sentback')
    const back = await desk.ask('visor', 'referrals.decide', decide('visor', 'send_back'))
    expect(back).toMatchObject({ stage: 'GATEWAY', proposal: null })
    expect(back.timeline[0]).toMatchObject({
      title: 'Sent back: Close: no further action',
      details: expect.arrayContaining([
        { heading: 'What the second officer said', text: 'The school has not been asked yet.' }
      ])
    })
    expect((await desk.refusal('visor', 'referrals.decide', decide('visor'))).code).toBe('FD-REF-20')
    const again = await decided(desk, referral, { to: 'CLOSED_NFA' })
    expect(again.stage).toBe('CLOSED_NFA')
  })

  it('lets only the proposer take it back, under any account', async () => {
    const { referral, proposal } = await proposed('Withdrawn')
    const taking = { referral, proposal: proposal.id, reason: 'Wrong closing reason.' }
    expect((await desk.refusal('visor', 'referrals.withdrawProposal', taking)).code).toBe('FD-REF-24')
    const after = await desk.ask('desk again', 'referrals.withdrawProposal', taking)
    expect(after.proposal).toBeNull()
    expect(after.timeline[0]?.title).toBe('Proposal taken back: Close: no further action')
  })

  it('asks the rules again when it is confirmed', async () => {
    const { decide } = await proposed('Overtaken')
    desk.at('2026-12-04T09:00:00.000Z')
    const refused = await desk.refusal('visor', 'referrals.decide', decide('visor'))
    expect(refused.fields).toHaveProperty(['decision.breachReason'])
    desk.at('2026-11-23T09:00:00.000Z')
    const { decide: decideOther, referral } = await proposed('Reheld')
    await desk.ask('desk', 'referrals.askDeconfliction', { referral, asked: 'FIMU' })
    const open = await desk.refusal('visor', 'referrals.decide', decideOther('visor'))
    expect(open.message).toContain('No deconfliction request open')
  })

  it('holds everything else while a decision waits, and lists what waits, oldest first', async () => {
    const { referral, view } = await proposed('Waiting')
    const step = await desk.refusal('desk', 'referrals.step', {
      referral,
      to: 'HELD',
      decision: { holdReason: 'live_investigation', reviewOn: '2026-12-01' }
    })
    expect(step.code).toBe('FD-REF-15')
    const asVisor = await desk.ask('visor', 'referrals.waiting', {})
    const line = asVisor.proposals.find((each) => each.referral === referral)
    expect(line).toMatchObject({
      reference: view.reference,
      to: 'CLOSED_NFA',
      proposedBy: 'Dee Marsh',
      mayDecide: true
    })
    const moments = asVisor.proposals.map(({ proposedAt }) => proposedAt)
    expect(moments).toEqual(moments.toSorted())
    const asProposer = await desk.ask('desk again', 'referrals.waiting', {})
    expect(asProposer.proposals.find((each) => each.referral === referral)?.mayDecide).toBe(false)
    const { rows } = await desk.ask('visor', 'referrals.list', { filter: { text: 'Waiting' }, sort: {} })
    expect(rows[0]?.flags.awaitingSecond).toBe(true)
  })

  it('leaves tables that a rebuild from the journal makes again (P8)', async () => {
    expect(await desk.rebuild()).toEqual([])
  })
})
