import { afterEach, beforeEach, expect, it } from 'vitest'
import { held, listed, need, pack, plan, request, review, sought } from './support/bodies'
import { walkOf, type Walk } from './walk'
import { openWorkingDesk, toGateway, type WorkingDesk } from './working-desk'

let desk: WorkingDesk
beforeEach(async () => {
  desk = await openWorkingDesk()
})
afterEach(() => desk.close())

async function gathering(given: Parameters<typeof toGateway>[1]): Promise<Walk> {
  const { id } = await toGateway(desk, given)
  const walk = walkOf(desk, id, '2026-11-23')
  await walk.step('INFO_GATHERING')
  return walk
}

/** A panel listed, held and recorded on its day, and consent to be asked. */
async function considered(walk: Walk, listedOn: string, heldOn: string): Promise<void> {
  const meeting = await walk.tell('support.listForPanel', { ...listed, listedOn, listedFor: heldOn }, 'meeting')
  await walk.step('PANEL_LISTED')
  walk.on(heldOn)
  await walk.tell('support.sendPack', { ...pack(meeting), sentOn: heldOn })
  await walk.tell('support.recordPanel', { ...held(meeting), heldOn })
  await walk.step('PANEL_CONSIDERED')
  await walk.step('CONSENT_SOUGHT')
}

/** The panel’s review of a day, recorded and taken as a step. */
async function reviewed(walk: Walk, heldOn: string): Promise<void> {
  walk.on(heldOn)
  await walk.tell('support.recordReview', { ...review, heldOn })
  await walk.step('IN_REVIEW')
}

it('a person of 17 from receipt to the closure after the twelve-month review', async () => {
  const walk = await gathering({ forenames: 'Oriel', surname: 'Passmore', dateOfBirth: '2009-05-15' })
  expect(await walk.running()).toEqual(['info_gathering'])

  // A partner is asked, chased when Today says so, and tells something new: deconfliction is asked again.
  walk.on('2026-11-24')
  const asked = await walk.tell('support.sendRequest', { ...request, sentOn: '2026-11-24' }, 'request')
  expect(await walk.late()).toEqual([])
  walk.on('2026-12-02')
  const [chaser] = await walk.today('late')
  expect(chaser).toMatchObject({
    kind: 'support',
    what: 'Chase a partner who has not answered',
    words: request.partner,
    day: '2026-12-01',
    leadsTo: { page: 'referral', id: walk.referral, part: `support/requests/request_chased/${asked}` }
  })
  await walk.tell('support.chaseRequest', { request: asked, chasedOn: '2026-12-02', how: 'By telephone' })
  expect(await walk.late()).toEqual([])
  walk.on('2026-12-08')
  const answer = {
    request: asked,
    repliedOn: '2026-12-08',
    nilReturn: false,
    reference: 'QA/3',
    gist: 'Alone at school.'
  }
  await walk.tell('support.answerRequest', answer)
  expect(await walk.refused('S36_DECISION')).toBe('FD-REF-13')
  const again = await desk.ask('desk', 'referrals.askDeconfliction', { referral: walk.referral, asked: 'FIMU' })
  const { request: open = '' } = again.deconfliction.at(-1) ?? {}
  expect(await walk.running()).toEqual(['deconfliction_again', 'info_gathering'])
  await desk.ask('desk', 'referrals.answerDeconfliction', {
    referral: walk.referral,
    request: open,
    answer: 'clear',
    reference: 'FIMU/2'
  })

  // Section 36, and a panel whose day passes without a record.
  walk.on('2026-12-09')
  await walk.step('S36_DECISION')
  expect(await walk.running()).toEqual(['s36_decision'])
  walk.on('2026-12-10')
  const monthly = { ...listed, listedOn: '2026-12-10', listedFor: '2027-01-07' }
  const meeting = await walk.tell('support.listForPanel', monthly, 'meeting')
  await walk.step('PANEL_LISTED')
  expect(await walk.clock('panel_listing')).toMatchObject({ dueOn: '2027-01-10', state: 'running' })
  walk.on('2027-01-08')
  expect(await walk.late()).toEqual(['Hold the panel, and record it'])
  await walk.tell('support.sendPack', { ...pack(meeting), sentOn: '2027-01-04' })
  await walk.tell('support.recordPanel', { ...held(meeting), heldOn: '2027-01-07' })
  expect((await walk.view()).steps.find(({ to }) => to === 'PANEL_CONSIDERED')?.suggests).toEqual({
    decidedOn: '2027-01-07'
  })
  await walk.step('PANEL_CONSIDERED', { decidedOn: '2027-01-07' })
  await walk.step('CONSENT_SOUGHT', { decidedOn: '2027-01-07' })
  expect(await walk.running()).toEqual(['consent'])
  expect(await walk.late()).toEqual([])

  // A parent consents; without plan and needs support does not begin.
  const parent = { ...sought, asked: 'parent' as const, soughtOn: '2027-01-08' }
  const consent = await walk.tell('support.seekConsent', parent, 'consent')
  walk.on('2027-01-20')
  const given = { answer: 'given' as const, evidence: 'Form 14', reason: '' }
  await walk.tell('support.answerConsent', { consent, ...given, answeredOn: '2027-01-20' })
  expect(await walk.refused('ADOPTED')).toBe('FD-REF-13')
  await walk.tell('support.writePlan', { ...plan, agreedOn: '2027-01-20' })
  const found = await walk.tell('support.addNeed', { ...need, identifiedOn: '2027-01-20' }, 'need')
  await walk.step('ADOPTED')
  expect(await walk.running()).toEqual(['panel_review', 'assessment_refresh'])

  // Sessions: one held, one that nobody accounts for until Today says so.
  const days = ['2027-01-27', '2027-02-03']
  await walk.tell('support.planSessions', { provider: 'IP 7', commission: null, days })
  const sessions = (await walk.support()).items.filter(({ part }) => part === 'session').map(({ item }) => item)
  walk.on('2027-01-27')
  await walk.tell('support.settleSession', { session: sessions[0] ?? '', state: 'held', on: '2027-01-27', reason: '' })
  walk.on('2027-02-04')
  expect(await walk.late()).toEqual(['Say what became of a session'])
  const ill = { state: 'missed' as const, on: '2027-02-03', reason: 'Ill.' }
  await walk.tell('support.settleSession', { session: sessions[1] ?? '', ...ill })
  expect(await walk.late()).toEqual([])

  // The panel reviews; the review stops its clock on the day it was held and starts the next.
  for (const day of ['2027-02-18', '2027-03-18', '2027-04-15', '2027-05-13']) {
    await reviewed(walk, day)
    expect(await walk.clock('panel_review')).toMatchObject({ startedOn: day, stoppedOn: null })
    await walk.step('ADOPTED')
  }

  // The eighteenth birthday: what the parent gave has lapsed, and the person is asked.
  walk.on('2027-05-17')
  expect(await walk.late()).toEqual(['Ask the person for consent: they have turned 18'])
  expect((await walk.support()).consent).toBe('lapsed_new_adult')
  await reviewed(walk, '2027-05-18')
  expect(await walk.refused('ADOPTED')).toBe('FD-REF-13')
  const own = { ...sought, asked: 'self' as const, soughtOn: '2027-05-18' }
  const ownConsent = await walk.tell('support.seekConsent', own, 'consent')
  expect(await walk.late()).toEqual(['Get the person’s own consent, or end support'])
  await walk.step('CONSENT_SOUGHT')
  expect(await walk.running()).toEqual(['consent'])
  walk.on('2027-05-20')
  await walk.tell('support.answerConsent', { consent: ownConsent, ...given, answeredOn: '2027-05-20' })
  await walk.step('ADOPTED')
  expect(await walk.late()).toEqual([])
  expect(await walk.running()).toEqual(['panel_review', 'assessment_refresh'])

  // The exit waits for the need.
  walk.on('2027-06-10')
  await walk.step('EXIT_PROPOSED')
  expect(await walk.refused('EXITED')).toBe('FD-REF-13')
  const settled = { need: found, outcome: 'addressed' as const, reason: '', settledOn: '2027-06-10' }
  await walk.tell('support.settleNeed', settled)
  await walk.step('EXITED')
  expect(await walk.running()).toEqual(['post_exit_6'])
  expect(await walk.clock('post_exit_6')).toMatchObject({ dueOn: '2027-12-10', state: 'running' })

  // The six-month review is late: it says why, and shows when it was held and when it was recorded.
  walk.on('2028-01-20')
  expect(await walk.running()).toEqual(['post_exit_6 late'])
  const [late] = await walk.today('late')
  expect(late).toMatchObject({ what: 'Six-month review after the exit', leadsTo: { part: 'step/POST_EXIT_6' } })
  expect(await walk.refused('POST_EXIT_6')).toBe('FD-REF-13')
  const after = { ...review, conclusion: 'no_concern' as const, why: 'At college; nothing new on any system.' }
  await walk.tell('support.recordReview', { ...after, of: 'post_exit_6', heldOn: '2028-01-18' })
  expect((await walk.view()).steps.find(({ to }) => to === 'POST_EXIT_6')?.suggests).toEqual({
    decidedOn: '2028-01-18',
    reason: after.why
  })
  expect(await walk.refused('POST_EXIT_6', { decidedOn: '2028-01-18' })).toBe('FD-REF-13')
  await walk.step('POST_EXIT_6', { decidedOn: '2028-01-18', breachReason: 'The list of exits was not looked at.' })
  expect(await walk.clock('post_exit_6')).toMatchObject({
    state: 'missed',
    stoppedOn: '2028-01-18',
    recordedOn: '2028-01-20',
    lagDays: 2,
    breachReason: 'The list of exits was not looked at.'
  })
  expect(await walk.late()).toEqual([])

  // The twelve-month review counts from the exit, in time; then the referral closes.
  expect(await walk.clock('post_exit_12')).toMatchObject({ dueOn: '2028-06-10', state: 'running' })
  walk.on('2028-06-08')
  await walk.tell('support.recordReview', { ...after, of: 'post_exit_12', heldOn: '2028-06-08' })
  await walk.step('POST_EXIT_12')
  expect(await walk.clock('post_exit_12')).toMatchObject({ state: 'met', stoppedOn: '2028-06-08', lagDays: 0 })
  const { stage, open: isOpen } = await walk.step('CLOSED')
  expect([stage, isOpen]).toEqual(['CLOSED', false])
  expect(await walk.running()).toEqual([])
  expect(await walk.late()).toEqual([])
  expect(await desk.rebuild()).toEqual([])
}, 60_000)

it('consent refused, re-assessed, a police-led partnership reviewed late, closed, and reopened by what is new', async () => {
  const walk = await gathering({ forenames: 'Lev', surname: 'Grzelakowski', dateOfBirth: '1996-04-09' })
  const asked = await walk.tell('support.sendRequest', request, 'request')
  walk.on('2026-11-24')
  const nil = { request: asked, repliedOn: '2026-11-24', nilReturn: true, reference: '', gist: '' }
  await walk.tell('support.answerRequest', nil)
  await walk.step('S36_DECISION')
  await considered(walk, '2026-11-24', '2026-12-10')
  const consent = await walk.tell('support.seekConsent', { ...sought, soughtOn: '2026-12-10' }, 'consent')
  walk.on('2026-12-15')
  expect(await walk.refused('CONSENT_REFUSED')).toBe('FD-REF-13')
  const no = { consent, answer: 'refused' as const, answeredOn: '2026-12-15', evidence: '', reason: 'Wants no help.' }
  await walk.tell('support.answerConsent', no)
  await walk.step('CONSENT_REFUSED')
  expect(await walk.running()).toEqual(['reassessment'])
  await walk.step('REASSESS')
  expect(await walk.clock('reassessment')).toMatchObject({ startedOn: '2026-12-15', stoppedOn: null })

  walk.on('2027-01-05')
  expect(await walk.refused('PLP')).toBe('FD-REF-13')
  await walk.tell('support.recordReview', { ...review, of: 'reassessment', heldOn: '2027-01-05' })
  await walk.step('PLP', { risk: 'ct_risk' })
  expect(await walk.running()).toEqual(['plp_review', 'plp_formal'])

  walk.on('2027-02-01')
  expect(await walk.late()).toEqual(['Supervisor’s review of the partnership'])
  await walk.tell('support.recordReview', { ...review, of: 'plp', heldOn: '2027-02-01' })
  expect((await walk.view()).steps.find(({ to }) => to === 'PLP')?.suggests).toEqual({
    decidedOn: '2027-02-01',
    reason: review.why,
    reviewKind: 'supervisor'
  })
  expect(await walk.refused('PLP', { risk: 'ct_risk' })).toBe('FD-REF-13')
  await walk.step('PLP', { risk: 'ct_risk', breachReason: 'The supervisor was away.' })
  expect(await walk.late()).toEqual([])
  walk.on('2027-02-19')
  await walk.tell('support.recordReview', { ...review, of: 'plp_formal', heldOn: '2027-02-19' })
  await walk.step('PLP', { risk: 'no_ct_risk', reviewKind: 'formal' })
  expect(await walk.clock('plp_formal')).toMatchObject({ startedOn: '2027-02-19', stoppedOn: null })

  walk.on('2027-03-01')
  await walk.step('CLOSED_PLP')
  expect(await walk.running()).toEqual([])
  walk.on('2027-04-01')
  const { stage, open } = await walk.step('REOPENED')
  expect([stage, open]).toEqual(['REOPENED', true])
  expect(await walk.running()).toEqual(['gateway'])
  expect(await walk.late()).toEqual([])
  expect(await desk.rebuild()).toEqual([])
}, 60_000)
