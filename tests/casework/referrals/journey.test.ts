import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { verifyDigest } from '../../../src-main/vault/keys'
import {
  adult,
  child,
  decided,
  openDecision,
  openWorkingDesk,
  receive,
  soundDecision,
  toAnswered,
  toGateway,
  toScreening,
  wholeFields,
  type WorkingDesk
} from './working-desk'

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
})

describe('the journey', () => {
  it('goes from receipt to gathering information, each step in its time', async () => {
    const view = await toGateway(desk, person('Longway'))
    expect(view.journey.map(({ stage, state }) => `${stage} ${state}`)).toEqual([
      'RECEIVED done',
      'SCREENING done',
      'DECONFLICTION done',
      'GATEWAY here',
      'INFO_GATHERING ahead'
    ])
    const gathering = await decided(desk, view.id, { to: 'INFO_GATHERING', decision: openDecision })
    expect(gathering.stage).toBe('INFO_GATHERING')
    expect(gathering.clocks.map(({ clock, state }) => `${clock} ${state}`)).toEqual([
      'acknowledge met',
      'screening met',
      'deconfliction met',
      'gateway met',
      'info_gathering running'
    ])
    expect(gathering.clocks.at(-1)).toMatchObject({ startedOn: '2026-11-23', dueOn: '2026-12-21' })
  })

  it('offers only steps that lead on, each with what it needs', async () => {
    const { steps } = await toScreening(desk, person('Offered'))
    expect(steps.map(({ to, needsSecond }) => `${to} ${needsSecond}`)).toEqual([
      'DECONFLICTION false',
      'NOT_PREVENT true'
    ])
    expect(steps[0]?.needs.filter(({ met }) => !met)).toEqual([])
    expect(steps[1]?.asks).toContain('closureReason')
    expect(steps[1]?.closureReasons).toEqual(['nfa_misdirected', 'nfa_malicious', 'nfa_misinformed'])
  })

  it('holds, reviews the hold, releases it, and the gateway clock stands still meanwhile', async () => {
    desk.at('2026-11-23T09:00:00.000Z')
    const { id: referral, deconfliction } = await toAnswered(desk, person('Heldman'), 'hold')
    expect(deconfliction).toMatchObject([{ answer: 'hold', reference: 'FIMU/1' }])
    const refused = await desk.refusal('desk', 'referrals.step', { referral, to: 'GATEWAY' })
    expect(refused.message).toContain('Deconfliction asked and answered: clear')
    desk.at('2026-11-24T09:00:00.000Z')
    const held = await desk.ask('desk', 'referrals.step', {
      referral,
      to: 'HELD',
      decision: { holdReason: 'live_investigation', reviewOn: '2026-12-18' }
    })
    expect(held.clocks.find(({ clock }) => clock === 'hold')).toMatchObject({ dueOn: '2026-12-18', state: 'running' })
    const { rows } = await desk.ask('visor', 'referrals.list', { filter: { stages: ['HELD'] }, sort: {} })
    expect(rows[0]).toMatchObject({ clock: { clock: 'hold', dueOn: '2026-12-18' }, flags: { hold: true } })
    const review = {
      holdReason: 'live_investigation' as const,
      reviewOn: '2027-01-08',
      reason: openDecision.reason ?? ''
    }
    desk.at('2026-12-17T09:00:00.000Z')
    const reviewed = await decided(desk, referral, { to: 'HELD', decision: review })
    expect(
      reviewed.clocks.filter(({ clock }) => clock === 'hold').map(({ state, dueOn }) => `${state} ${dueOn}`)
    ).toEqual(['met 2026-12-18', 'running 2027-01-08'])
    const again = await desk.ask('desk', 'referrals.askDeconfliction', { referral, asked: 'CTCO' })
    await desk.ask('desk', 'referrals.answerDeconfliction', {
      referral,
      request: again.deconfliction.at(-1)?.request ?? '',
      answer: 'clear'
    })
    const released = await decided(desk, referral, {
      to: 'GATEWAY',
      decision: { reason: openDecision.reason ?? '', evidence: 'Their second answer.' }
    })
    expect(released.stage).toBe('GATEWAY')
    // Received 23 November, one working day used before the hold; 17 working days stood still.
    expect(released.clocks.find(({ clock }) => clock === 'gateway')).toMatchObject({
      dueOn: '2026-12-23',
      workingDaysLeft: 4
    })
  })

  it('passes a referral to investigation when the answer says so', async () => {
    const { id: referral } = await toAnswered(desk, person('Passed'), 'transfer')
    await desk.ask('desk', 'referrals.step', {
      referral,
      to: 'HELD',
      decision: { holdReason: 'live_investigation', reviewOn: '2026-12-01' }
    })
    const closed = await decided(desk, referral, {
      to: 'CLOSED_PURSUE',
      decision: {
        closureReason: 'escalated_to_investigation',
        reason: soundDecision.reason ?? '',
        evidence: 'Their answer, by reference.'
      }
    })
    expect(closed).toMatchObject({ open: false, stage: 'CLOSED_PURSUE', steps: [] })
    expect(closed.journey.at(-1)).toMatchObject({ stage: 'CLOSED_PURSUE', state: 'here' })
  })

  it('needs a reason for every clock that ends late, and keeps it', async () => {
    const { id: referral } = await toGateway(desk, person('Lateman'))
    desk.at('2026-12-02T09:00:00.000Z')
    const late = await desk.ask('desk', 'referrals.open', { referral })
    expect(late.clocks.find(({ clock }) => clock === 'gateway')).toMatchObject({ state: 'late', workingDaysLeft: -2 })
    expect(late.steps[0]?.asks).toContain('breachReason')
    const refused = await desk.refusal('desk', 'referrals.propose', {
      referral,
      to: 'INFO_GATHERING',
      decision: openDecision
    })
    expect(refused.fields).toEqual({
      'decision.breachReason': 'Missed: Decide at the gateway. Say why; it stays on the record.'
    })
    const explained = { ...openDecision, breachReason: 'Two officers were away and the desk was covered.' }
    const done = await decided(desk, referral, { to: 'INFO_GATHERING', decision: explained })
    expect(done.clocks.find(({ clock }) => clock === 'gateway')).toMatchObject({
      state: 'missed',
      stoppedOn: '2026-12-02',
      breachReason: 'Two officers were away and the desk was covered.'
    })
  })

  it('closes with the referrer never told only when it says why', async () => {
    const { id: referral } = await receive(desk, person('Untold'))
    await desk.ask('desk', 'referrals.step', { referral, to: 'SCREENING' })
    await desk.ask('desk', 'referrals.amend', { referral, fields: { pcmtReference: 'PCMT-3' } })
    const decision = {
      ...soundDecision,
      closureReason: 'nfa_misdirected' as const,
      grounds: ['report_unfounded' as const]
    }
    const refused = await desk.refusal('desk', 'referrals.propose', { referral, to: 'NOT_PREVENT', decision })
    expect(refused.fields).toEqual({
      'decision.breachReason': 'Missed: Acknowledge the referrer. Say why; it stays on the record.'
    })
    const closed = await decided(desk, referral, {
      to: 'NOT_PREVENT',
      decision: { ...decision, breachReason: 'The referrer left no way to reach them.' }
    })
    expect(closed.clocks.find(({ clock }) => clock === 'acknowledge')).toMatchObject({ state: 'missed' })
  })

  it('weighs several referrals of a person together', async () => {
    const first = await toGateway(desk, { forenames: 'Rowan', surname: 'Threlkeld', dateOfBirth: '1991-03-03' })
    await desk.ask('desk', 'referrals.receive', {
      given: { forenames: 'Rowan', surname: 'Threlkeld', dateOfBirth: '1991-03-03' },
      fields: wholeFields,
      judgements: [{ person: first.person?.id ?? '', verdict: 'same' }]
    })
    const refused = await desk.refusal('desk', 'referrals.propose', {
      referral: first.id,
      to: 'CLOSED_NFA',
      decision: soundDecision
    })
    expect(refused.fields).toEqual({
      'decision.cumulative': 'This person has been referred before. Say what the referrals mean together.'
    })
    const decision = { ...soundDecision, cumulative: 'Two referrals in one week from one school about one event.' }
    const { proposal } = await desk.ask('visor', 'referrals.propose', {
      referral: first.id,
      to: 'CLOSED_NFA',
      decision
    })
    expect(proposal?.deciders.map(({ name }) => name)).toEqual(['Sol Brandt'])
    const samegrade = await desk.refusal('visor', 'referrals.decide', {
      referral: first.id,
      proposal: proposal?.id ?? '',
      digest: proposal?.digest ?? '',
      verdict: 'confirm',
      second: desk.officer('visor2')
    })
    expect(samegrade.code).toBe('FD-REF-23')
  })

  it('needs a higher grade to close for a child too', async () => {
    const { id: referral } = await toGateway(desk, child)
    const { steps } = await desk.ask('super', 'referrals.open', { referral })
    expect(steps.find(({ to }) => to === 'CLOSED_NFA')?.notFor).toContain('a higher grade than yours')
    expect(steps.find(({ to }) => to === 'INFO_GATHERING')?.notFor).toBeNull()
  })
})

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
    const { referral, proposal } = await proposed('Takenback')
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
})

describe('the rest of a case', () => {
  it('changes only what differs, and says from what to what', async () => {
    const { id: referral } = await receive(desk, person('Amended'))
    const view = await desk.ask('desk', 'referrals.amend', {
      referral,
      fields: { sector: 'police', school: '', referrerOrganisation: 'Quillon Academy' },
      owner: desk.officer('desk2').officer
    })
    expect(view.owner?.name).toBe('Kit Adeyemi')
    expect(view.timeline[0]).toMatchObject({
      title: 'Changed: Owner, Sector',
      details: [
        { heading: 'Owner', text: '— → Kit Adeyemi' },
        { heading: 'Sector', text: 'Education → Police' }
      ]
    })
    const same = await desk.refusal('desk', 'referrals.amend', { referral, fields: { sector: 'police' } })
    expect(same.code).toBe('FD-REF-07')
  })

  it('finds the person by a corrected spelling', async () => {
    const { id: referral } = await receive(desk, {
      forenames: 'Piers',
      surname: 'Ollerenshow',
      dateOfBirth: '1985-05-05'
    })
    await desk.ask('desk', 'referrals.amend', {
      referral,
      fields: {},
      given: { forenames: 'Piers', surname: 'Ollerenshaw', dateOfBirth: '1985-05-05' }
    })
    const { rows } = await desk.ask('desk', 'referrals.list', { filter: { text: 'ollerenshaw' }, sort: {} })
    expect(rows.map(({ id }) => id)).toEqual([referral])
    const found = await desk.ask('desk', 'people.search', { given: { forenames: 'Piers', surname: 'Ollerenshaw' } })
    expect(found.candidates[0]?.name).toBe('Piers Ollerenshaw')
  })

  it('takes notes by kind, with the time they are about', async () => {
    const { id: referral } = await receive(desk, person('Noted'))
    const view = await desk.ask('desk', 'referrals.note', {
      referral,
      type: 'third_party',
      text: 'The form tutor says he has been alone since spring.\nShe will write it down.',
      happenedAt: '2026-11-22T15:00:00.000Z'
    })
    const note = view.timeline.find(({ group }) => group === 'note')
    expect(note).toMatchObject({
      title: 'Third-party report: The form tutor says he has been alone since spring.',
      noteType: 'third_party',
      happenedAt: '2026-11-22T15:00:00.000Z',
      recordedAt: '2026-11-23T09:00:00.000Z'
    })
    const future = await desk.refusal('desk', 'referrals.note', {
      referral,
      type: 'fact',
      text: 'Tomorrow.',
      happenedAt: '2026-11-24T15:00:00.000Z'
    })
    expect(future).toMatchObject({ code: 'FD-REF-04', fields: { happenedAt: expect.stringContaining('future') } })
  })

  it('logs every opening on the case itself', async () => {
    const { id: referral } = await receive(desk, person('Seen'))
    const view = await desk.ask('visor', 'referrals.open', { referral })
    expect(view.timeline[0]).toMatchObject({ group: 'seen', title: 'Opened', who: 'Viv Osei' })
  })

  it('refuses what cannot be: an unknown referral, a step that leads nowhere, an answer twice, dates before their cause', async () => {
    const nowhere = '01ARZ3NDEKTSV4RRFFQ69G5FAV'
    const refused = await desk.refusal('desk', 'referrals.open', { referral: nowhere })
    expect(refused.code).toBe('FD-REF-01')
    const { id: referral, deconfliction } = await toAnswered(desk, person('Cannotbe'))
    const code = async <N extends Parameters<WorkingDesk['refusal']>[1]>(
      name: N,
      input: Parameters<typeof desk.refusal<N>>[2]
    ) => (await desk.refusal('desk', name, input)).code
    expect(await code('referrals.step', { referral, to: 'CLOSED_NFA' })).toBe('FD-REF-10')
    expect(await code('referrals.step', { referral, to: 'GATEWAY', happenedAt: '2026-11-20T09:00:00.000Z' })).toBe(
      'FD-REF-04'
    )
    expect(await code('referrals.propose', { referral, to: 'GATEWAY', decision: {} })).toBe('FD-REF-12')
    const request = deconfliction[0]?.request ?? ''
    expect(await code('referrals.answerDeconfliction', { referral, request, answer: 'clear' })).toBe('FD-REF-31')
    expect(await code('referrals.answerDeconfliction', { referral, request: 'none', answer: 'clear' })).toBe(
      'FD-REF-30'
    )
    expect(await code('referrals.acknowledge', { referral })).toBe('FD-REF-33')
  })

  it('saves, replaces and removes an officer’s own views', async () => {
    const view = await desk.ask('desk', 'referrals.saveView', { name: 'Late', filter: { clock: 'late' }, sort: {} })
    const again = await desk.ask('desk', 'referrals.saveView', { name: 'late', filter: { under18: true }, sort: {} })
    expect(again.id).toBe(view.id)
    expect((await desk.ask('desk', 'referrals.views', {})).views).toMatchObject([
      { name: 'late', filter: { under18: true } }
    ])
    expect((await desk.ask('visor', 'referrals.views', {})).views).toEqual([])
    await desk.ask('desk', 'referrals.removeView', { view: view.id })
    expect((await desk.refusal('desk', 'referrals.removeView', { view: view.id })).code).toBe('FD-REF-50')
  })

  it('leaves tables that a rebuild from the journal makes again (P8)', async () => {
    expect(await desk.rebuild()).toEqual([])
  })
})
