import { describe, expect, it } from 'vitest'
import { need, needsOf } from '../../../src-main/casework/referrals/needs'
import { needCodes, type NeedCode } from '../../../src-main/casework/referrals/needs/codes'
import { conditionalParts } from '../../../src-main/casework/referrals/parts-of-form'
import { missedClocks, notFor, requireStep, rolesToDecide } from '../../../src-main/casework/referrals/rules'
import type { Standing } from '../../../src-main/casework/referrals/standing'
import { transitionBetween, type Transition } from '../../../src-main/casework/referrals/stages'
import type { Consent, PanelMeeting, Support, SupportNeed } from '../../../src-main/casework/referrals/support/support'
import type { Stage } from '../../../src-main/contract/codes/stages'
import type { Decision } from '../../../src-main/contract/referral-decision'
import { Refusal, type DeskError } from '../../../src-main/contract/result'
import { standingOf } from './standing-of'
import {
  consentSample,
  feedbackSample,
  meetingSample,
  needSample,
  requestSample,
  reviewSample,
  sessionSample
} from './support-samples'
import { wholeDecision } from './whole-decision'

const ON = '2026-11-23'
const way = (from: Stage, to: Stage): Transition => transitionBetween(from, to) as Transition

const meeting: PanelMeeting = {
  ...meetingSample,
  meeting: 'm',
  listedFor: ON,
  heldOn: ON,
  packChecked: true,
  vote: 'unanimous',
  otherServicesConsidered: true
}
const consent: Consent = {
  ...consentSample,
  consent: 'c',
  soughtOn: ON,
  soughtBy: 'K. Osei',
  giver: 'self',
  answer: 'given',
  answeredOn: ON,
  evidence: 'Signed form'
}
const need1: SupportNeed = {
  ...needSample,
  need: 'n',
  label: 'Housing',
  action: 'Housing officer visits',
  noActionReason: '',
  ownerOrganisation: 'Borough',
  owner: 'R. Lund',
  outcome: null,
  outcomeReason: ''
}
const plan = { agreedOn: ON, consentRequest: 'By letter', nature: 'Mentoring', provider: 'One', howAndWhen: 'Weekly' }
const session = (state: 'planned' | 'held' | 'missed' | 'cancelled', reason = '', plannedFor = ON) => ({
  ...sessionSample,
  session: state,
  provider: 'One',
  plannedFor,
  state,
  heldOn: state === 'held' ? plannedFor : null,
  reason
})
const review = (of: Support['reviews'][number]['of'], heldOn = ON, more: object = {}) => ({
  ...reviewSample,
  review: of,
  of,
  heldOn,
  recordedOn: heldOn,
  checks: 'PNC and PCMT looked at again.',
  conclusion: 'no_concern' as const,
  ...more
})

type At = Stage | readonly (Stage | readonly [Stage, string])[]
const at = (stages: At, support: Partial<Support>, more: Parameters<typeof standingOf>[1] = {}): Standing =>
  standingOf(typeof stages === 'string' ? [stages] : stages, { ...more, support })

describe('what the later steps need of the record', () => {
  it.each<[NeedCode, boolean, Standing]>([
    ['partners_asked', false, at('INFO_GATHERING', {})],
    ['panel_date', false, at('S36_DECISION', { meetings: [meeting] })],
    ['panel_date', true, at('S36_DECISION', { meetings: [{ ...meeting, heldOn: null }] })],
    ['panel_held', true, at('PANEL_LISTED', { meetings: [meeting] })],
    ['panel_held', false, at([['PANEL_LISTED', '2026-11-24']], { meetings: [meeting] })],
    ['panel_held', false, at(['PANEL_LISTED', 'PANEL_CONSIDERED', 'DEFERRED'], { meetings: [meeting] })],
    [
      'panel_held',
      true,
      at(['PANEL_LISTED', 'PANEL_CONSIDERED', 'DEFERRED'], {
        meetings: [meeting, { ...meeting, heldOn: '2026-12-20' }]
      })
    ],
    ['pack_checked', false, at('PANEL_LISTED', { meetings: [{ ...meeting, packChecked: false }] })],
    ['quorum', true, at('PANEL_LISTED', { meetings: [meeting] })],
    ['quorum', false, at('PANEL_LISTED', { meetings: [{ ...meeting, residenceForce: 'essex' }] })],
    ['quorum', false, at('PANEL_LISTED', { meetings: [{ ...meeting, attendance: meeting.attendance.slice(1) }] })],
    [
      'quorum',
      false,
      at('PANEL_LISTED', {
        meetings: [{ ...meeting, attendance: meeting.attendance.map((each) => ({ ...each, chairs: false })) }]
      })
    ],
    ['vote', false, at('PANEL_CONSIDERED', { meetings: [{ ...meeting, vote: null }] })],
    ['other_services', false, at('PANEL_CONSIDERED', { meetings: [{ ...meeting, otherServicesConsidered: false }] })],
    ['may_defer', true, at(['PANEL_LISTED', 'PANEL_CONSIDERED'], {})],
    ['may_defer', false, at(['PANEL_LISTED', 'PANEL_CONSIDERED', 'DEFERRED', 'PANEL_CONSIDERED'], {})],
    ['may_defer', true, at(['PANEL_LISTED', 'DEFERRED', 'PANEL_CONSIDERED', 'PANEL_LISTED', 'PANEL_CONSIDERED'], {})],
    ['consent_given', true, at('CONSENT_SOUGHT', { consents: [consent] })],
    ['consent_given', false, at('CONSENT_SOUGHT', { consents: [{ ...consent, evidence: '' }] })],
    ['consent_given', false, at('CONSENT_SOUGHT', { consents: [{ ...consent, answer: 'capacity_query' }] })],
    ['consent_given', false, at('CONSENT_SOUGHT', { consents: [consent] }, { adultOn: '2026-11-24' })],
    ['consent_given', true, at('CONSENT_SOUGHT', { consents: [consent] }, { adultOn: '2026-11-23' })],
    [
      'consent_given',
      false,
      at('CONSENT_SOUGHT', { consents: [{ ...consent, giver: 'parent_or_guardian' }] }, { adultOn: '2026-11-23' })
    ],
    ['consent_refused', true, at('CONSENT_SOUGHT', { consents: [{ ...consent, answer: 'refused' }] })],
    ['consent_withdrawn', true, at('ADOPTED', { consents: [consent, { ...consent, answer: 'withdrawn' }] })],
    ['support_plan', true, at('CONSENT_SOUGHT', { plan })],
    ['support_plan', false, at('CONSENT_SOUGHT', { plan: { ...plan, provider: '' } })],
    ['needs_mapped', false, at('CONSENT_SOUGHT', { needs: [] })],
    ['needs_mapped', true, at('CONSENT_SOUGHT', { needs: [need1] })],
    ['needs_mapped', false, at('CONSENT_SOUGHT', { needs: [{ ...need1, action: '' }] })],
    ['needs_mapped', true, at('CONSENT_SOUGHT', { needs: [{ ...need1, action: '', noActionReason: 'Met at home' }] })],
    ['needs_mapped', false, at('CONSENT_SOUGHT', { needs: [{ ...need1, owner: '' }] })],
    ['needs_settled', false, at('EXIT_PROPOSED', { needs: [need1] })],
    ['needs_settled', true, at('EXIT_PROPOSED', { needs: [{ ...need1, outcome: 'addressed' }] })],
    ['needs_settled', false, at('EXIT_PROPOSED', { needs: [{ ...need1, outcome: 'residual' }] })],
    ['needs_settled', true, at('EXIT_PROPOSED', { needs: [{ ...need1, outcome: 'accepted', outcomeReason: 'Said' }] })],
    ['sessions_settled', false, at('EXIT_PROPOSED', { sessions: [session('planned')] })],
    ['sessions_settled', true, at('EXIT_PROPOSED', { sessions: [session('planned', '', '2026-11-24')] })],
    ['sessions_settled', false, at('EXIT_PROPOSED', { sessions: [session('missed')] })],
    ['sessions_settled', true, at('EXIT_PROPOSED', { sessions: [session('missed', 'Ill'), session('held')] })],
    ['panel_reviewed', true, at('ADOPTED', { reviews: [review('panel')] })],
    ['panel_reviewed', false, at(['ADOPTED', 'IN_REVIEW', 'ADOPTED'], { reviews: [review('panel')] })],
    ['reassessed', false, at(['CONSENT_REFUSED', 'REASSESS'], { reviews: [review('reassessment', '2026-11-22')] })],
    ['reassessed', true, at(['CONSENT_REFUSED', 'REASSESS'], { reviews: [review('reassessment')] })],
    ['support_begun', true, at(['ADOPTED', 'CONSENT_WITHDRAWN', 'REASSESS'], {})],
    ['support_begun', false, at(['ADOPTED', 'EXITED', 'REOPENED', 'SCREENING'], {})],
    ['support_not_begun', false, at(['ADOPTED', 'CONSENT_WITHDRAWN', 'REASSESS'], {})],
    ['post_exit_6', true, at('EXITED', { reviews: [review('post_exit_6')] })],
    ['post_exit_6', false, at('EXITED', { reviews: [review('post_exit_6', '2026-11-22')] })],
    ['post_exit_6', false, at('EXITED', { reviews: [review('post_exit_6', ON, { checks: '' })] })],
    ['post_exit_6', false, at('EXITED', { reviews: [review('post_exit_6', ON, { conclusion: 'concern' })] })],
    ['post_exit_12', false, at(['EXITED', 'POST_EXIT_6'], { reviews: [review('post_exit_6')] })],
    ['post_exit_further', false, at(['EXITED', 'POST_EXIT_EXT'], { reviews: [review('post_exit_further')] })]
  ])('%s: %j', (code, met, standing) => {
    expect(need(code, standing).met).toBe(met)
  })

  it('names each need in words of its own, with a place on the page', () => {
    const every = needCodes.map((code) => need(code, at('RECEIVED', {})))
    expect(every.filter(({ label, field }) => label.length < 12 || !field)).toEqual([])
  })

  it('asks for deconfliction again once a partner told something new, not for a nil return', () => {
    const request = {
      ...requestSample,
      request: 'q',
      partner: 'School',
      sentOn: ON,
      dueOn: ON,
      chasedOn: [],
      repliedOn: '2026-11-24',
      nilReturn: false,
      givenUpReason: ''
    }
    expect(need('deconfliction_fresh', at('INFO_GATHERING', { requests: [request] })).met).toBe(false)
    expect(need('deconfliction_fresh', at('INFO_GATHERING', { requests: [{ ...request, nilReturn: true }] })).met).toBe(
      true
    )
    expect(need('deconfliction_fresh', at('INFO_GATHERING', { requests: [request] }, { asOf: '2026-11-25' })).met).toBe(
      true
    )
  })

  it('does not take an answer given before a reopening for one about what is new', () => {
    const reopened = at(['RECEIVED', 'CLOSED_NFA', ['REOPENED', '2026-12-01'], ['DECONFLICTION', '2026-12-02']], {})
    const old = {
      ...reopened,
      requests: reopened.requests.map((each) => ({ ...each, askedAt: '2026-11-25T09:00:00.000Z' }))
    }
    expect(need('deconfliction_clear', reopened).met).toBe(true)
    expect(need('deconfliction_clear', old).met).toBe(false)
  })
})

describe('consent and the eighteenth birthday (section 41)', () => {
  it('somebody who turns 18 between consent and plan is asked again: support cannot begin on the parent’s word', () => {
    const parents = { ...consent, soughtOn: '2026-11-20', giver: 'parent_or_guardian' as const }
    const support = { consents: [parents], plan: { ...plan, agreedOn: '2026-11-25' }, needs: [need1] }
    const before = at('CONSENT_SOUGHT', support, { adultOn: '2026-11-26' })
    expect(need('consent_current', before).met).toBe(true)
    const between = at('CONSENT_SOUGHT', support, { adultOn: '2026-11-24' })
    expect(need('consent_given', between).met).toBe(true)
    expect(need('consent_current', between).met).toBe(false)
    const own = { ...consent, soughtOn: '2026-11-24' }
    expect(
      need('consent_current', at('CONSENT_SOUGHT', { ...support, consents: [parents, own] }, { adultOn: '2026-11-24' }))
        .met
    ).toBe(true)
    const running = at('ADOPTED', support, { adultOn: '2026-12-01', asOf: '2026-12-02' })
    expect(need('consent_lapsed', running).met).toBe(true)
  })
})

function refusedBy(standing: Standing, to: Stage, change: Partial<Decision> = {}): DeskError {
  const transition = way(standing.stage, to)
  try {
    requireStep(standing, {
      to,
      decision: wholeDecision(transition, ON, change),
      on: ON,
      actor: { role: 'desk_officer', person: 'T1' },
      how: transition.deciders === null ? 'alone' : 'by_two'
    })
  } catch (fault) {
    if (fault instanceof Refusal) return fault.error
    throw fault
  }
  throw new Error('nothing was refused')
}

const listed = { meetings: [{ ...meeting, heldOn: null }] }
const ending: Partial<Support> = {
  needs: [{ ...need1, outcome: 'addressed' }],
  feedback: [{ ...feedbackSample, at: 'exit', toldOn: ON, told: 'x' }]
}

describe('the wording of what is refused in the later steps', () => {
  it.each<[string, Standing, Stage, Partial<Decision>, string]>([
    [
      'a panel without grounds',
      at('S36_DECISION', listed),
      'PANEL_LISTED',
      { reasonableGrounds: 'no' },
      'A referral to the panel may be made only on reasonable grounds to believe (s.36(3)). Without them, choose another step.'
    ],
    [
      'closing on grounds',
      at('S36_DECISION', {}),
      'CLOSED_NFA',
      { reasonableGrounds: 'yes' },
      'There are reasonable grounds, so the referral is not closed here. Refer it to the panel, or keep it as police-led.'
    ],
    [
      'no grounds said',
      at('S36_DECISION', listed),
      'PANEL_LISTED',
      { reasonableGrounds: null },
      'Say whether there are reasonable grounds to believe (s.36(3)).'
    ],
    [
      'grounds decided by a panel',
      at('S36_DECISION', listed),
      'PANEL_LISTED',
      { decidingBody: 'panel' },
      'This is decided by: police supervisor, or local authority.'
    ],
    [
      'a decision in the future',
      at('S36_DECISION', listed),
      'PANEL_LISTED',
      { decidedOn: '2026-11-24' },
      'This day lies in the future. Record what has been decided.'
    ],
    [
      'a decision before the stage',
      at('S36_DECISION', listed),
      'PANEL_LISTED',
      { decidedOn: '2026-11-22' },
      'This day lies before the referral came to the stage it stands in.'
    ],
    [
      'no decision maker',
      at('S36_DECISION', listed),
      'PANEL_LISTED',
      { decisionMaker: '' },
      'Name who decided, or who chaired.'
    ],
    [
      'a day for a step that has none',
      at('GATEWAY', {}),
      'CLOSED_NFA',
      { decidedOn: ON },
      'This step counts from when it is taken, so it takes no day of its own.'
    ],
    ['no enquiries', at('PLP', {}), 'CLOSED_PLP', { enquiries: [] }, 'List the enquiries that were made, one a line.'],
    [
      'closing with a risk',
      at('PLP', {}),
      'CLOSED_PLP',
      { risk: 'ct_risk' },
      'A counter-terrorism risk was judged present, so the referral cannot be closed here. Gather information, keep it as police-led, or correct the judgement.'
    ],
    ['no objective', at('PLP', {}), 'PLP', { objective: '' }, 'Say what the partnership is to achieve.'],
    ['no means', at('PLP', {}), 'PLP', { tactics: '' }, 'Say in outline by what means, without sources or methods.'],
    ['no partners', at('PLP', {}), 'PLP', { partners: [] }, 'Name the partners, one a line.'],
    ['no level', at('PLP', {}), 'PLP', { riskLevel: null }, 'Say how much risk was judged.'],
    [
      'no kind of review',
      at('PLP', {}),
      'PLP',
      { reviewKind: null },
      'Say whether this was the supervisor’s review or the formal one.'
    ],
    [
      'a late review',
      at('PLP', {}),
      'PLP',
      { reviewOn: '2026-12-24' },
      'A police-led partnership is reviewed within one month.'
    ],
    [
      'no receiving officer',
      at('PLP', {}),
      'TRANSFERRED',
      { receivingOfficer: '' },
      'Name the officer who receives it.'
    ],
    ['nothing new', at('CLOSED_NFA', {}), 'REOPENED', { whatIsNew: '' }, 'Say what is new.'],
    [
      'no reason for the exit',
      at('EXIT_PROPOSED', ending),
      'EXITED',
      { exitReason: null },
      'Choose the reason for the exit.'
    ],
    [
      'an exit with a risk',
      at('EXIT_PROPOSED', ending),
      'EXITED',
      { risk: 'ct_risk' },
      'No concern remains, says the reason, but the risk was judged otherwise. Correct one of the two.'
    ],
    [
      'an old assessment',
      at('EXIT_PROPOSED', ending),
      'EXITED',
      { assessment: { framework: 'PAF', reference: 'P', version: '', madeOn: '2026-08-22' } },
      'The assessment is older than 3 months. Have it refreshed before support ends.'
    ],
    [
      'an assessment overtaken by a later one',
      at('EXIT_PROPOSED', {
        ...ending,
        assessments: [
          { assessment: 'a', framework: 'PAF', version: '', reference: 'P2', madeOn: '2026-11-20', recordedOn: ON }
        ]
      }),
      'EXITED',
      { assessment: { framework: 'PAF', reference: 'P', version: '', madeOn: '2026-11-02' } },
      'A later assessment is on record, made on Fri, 20 Nov 2026. The decision rests on that one.'
    ],
    [
      'an assessment after the decision it supports',
      at([['EXIT_PROPOSED', '2026-11-01']], ending, { asOf: ON }),
      'EXITED',
      { decidedOn: '2026-11-10', assessment: { framework: 'PAF', reference: 'P', version: '', madeOn: '2026-11-12' } },
      'The assessment is dated after the decision. A decision rests on an assessment already made.'
    ],
    [
      'a review past two years',
      at(
        [
          ['EXITED', '2025-01-31'],
          ['POST_EXIT_12', ON]
        ],
        { reviews: [review('post_exit_12')] }
      ),
      'POST_EXIT_EXT',
      { reviewOn: '2027-02-01' },
      'Reviews after an exit go on for at most 24 months. Choose an earlier day, or close.'
    ],
    [
      'a concern of earlier years',
      at('GATEWAY', {}),
      'INFO_GATHERING',
      { concernAssessed: 'conflicted' },
      '“Conflicted” is not in use on Mon, 23 Nov 2026. Choose one of those offered.'
    ],
    [
      'a reason of earlier years',
      at('GATEWAY', {}),
      'CLOSED_NFA',
      { closureReason: 'nfa_malicious_or_misinformed' },
      '“Malicious or misinformed” is not in use on Mon, 23 Nov 2026. Choose one of those offered.'
    ]
  ])('%s', (_what, standing, to, change, sentence) => {
    const { code, message } = refusedBy(standing, to, change)
    expect(code).toBe('FD-REF-13')
    expect(message).toContain(sentence)
  })

  it('names what the record still lacks, all of it', () => {
    const { message } = refusedBy(at('EXIT_PROPOSED', { needs: [need1], sessions: [session('missed')] }), 'EXITED')
    expect(message).toContain(
      '“Exit: support ends” cannot be done yet. Still needed: Every need addressed, or left or accepted with a reason; Every session up to now held, or missed or cancelled with a reason.'
    )
  })
})

describe('closing', () => {
  const unanswered = {
    ...requestSample,
    request: 'q',
    partner: 'School',
    sentOn: ON,
    dueOn: ON,
    chasedOn: [],
    repliedOn: null,
    nilReturn: false,
    givenUpReason: ''
  }

  it('asks for the parts that the case makes necessary', () => {
    const exit = way('EXIT_PROPOSED', 'EXITED')
    const sessions = [session('held'), session('missed', 'Ill')]
    const standing = at('EXIT_PROPOSED', { requests: [unanswered], sessions }, { otherReferrals: 1 })
    expect(conditionalParts(exit, standing, ['x'])).toEqual([
      'cumulative',
      'outstanding',
      'shortfall',
      'feedback',
      'breachReason'
    ])
    const told = at('EXIT_PROPOSED', {
      ...ending,
      requests: [{ ...unanswered, givenUpReason: 'Closed down', givenUpOn: ON }]
    })
    expect(conditionalParts(exit, told, [])).toEqual([])
    const stepping = conditionalParts(
      way('INFO_GATHERING', 'S36_DECISION'),
      at('INFO_GATHERING', { requests: [unanswered] }),
      []
    )
    expect(stepping).toEqual(['outstanding'])
  })

  it('out of a hold weighs several referrals together too; ending the hold does not', () => {
    const held = at(['GATEWAY', 'HELD'], {}, { otherReferrals: 1 })
    expect(conditionalParts(way('HELD', 'TRANSFERRED'), held, [])).toContain('cumulative')
    expect(conditionalParts(way('HELD', 'GATEWAY'), held, [])).not.toContain('cumulative')
  })

  it('records what was held long before, each review on its own day, though both are entered today', () => {
    const late = at(
      [
        ['EXITED', '2025-01-10'],
        ['POST_EXIT_6', '2025-07-08']
      ],
      { reviews: [review('post_exit_12', '2026-01-09')] },
      { asOf: ON }
    )
    const standing = { ...late, stageSince: `${ON}T08:00:00.000Z` }
    const decision = wholeDecision(way('POST_EXIT_6', 'POST_EXIT_12'), ON, {
      decidedOn: '2026-01-09',
      assessment: null
    })
    const asked = {
      to: 'POST_EXIT_12' as const,
      decision,
      on: ON,
      actor: { role: 'desk_officer' as const, person: 'T1' },
      how: 'alone' as const
    }
    expect(requireStep(standing, asked).to).toBe('POST_EXIT_12')
    const onTime = missedClocks(standing, 'POST_EXIT_12', ON, decision)
    expect(onTime).toEqual([])
    expect(missedClocks(standing, 'POST_EXIT_12', ON)).toEqual(['Twelve-month review after the exit'])
  })

  it('of a reopened referral weighs its episodes together', () => {
    const again = at(['RECEIVED', 'CLOSED_NFA', 'REOPENED', 'GATEWAY'], {})
    expect(conditionalParts(way('GATEWAY', 'CLOSED_NFA'), again, [])).toContain('cumulative')
  })

  it('of a person referred three times is shown to a supervisor first, and only then proposed', () => {
    const often = at('GATEWAY', {}, { otherReferrals: 2 })
    const closing = way('GATEWAY', 'CLOSED_NFA')
    const asked = needsOf(closing, often, []).find((each) => each.need === 'shown_to_supervisor')
    expect(asked).toMatchObject({ met: false, field: 'show_supervisor' })
    expect(refusedBy(often, 'CLOSED_NFA').message).toContain('Case shown to a supervisor before any closure')
    expect(
      needsOf(closing, at('GATEWAY', {}, { otherReferrals: 1 }), []).some((each) => each.need === 'shown_to_supervisor')
    ).toBe(false)
    expect(needsOf(way('GATEWAY', 'PLP'), often, []).some((each) => each.need === 'shown_to_supervisor')).toBe(false)
    expect(need('shown_to_supervisor', { ...often, shownOn: ON }).met).toBe(true)
  })

  it.each<[Stage, Stage]>([
    ['EXIT_PROPOSED', 'EXITED'],
    ['PLP', 'EXITED'],
    ['PANEL_CONSIDERED', 'NOT_ADOPTED'],
    ['REASSESS', 'NOT_ADOPTED'],
    ['PLP', 'CLOSED_PLP'],
    ['POST_EXIT_12', 'CLOSED'],
    ['S36_DECISION', 'SIGNPOSTED'],
    ['ADOPTED', 'TRANSFERRED']
  ])(
    'from %s to %s has a second reader of a higher grade where the person is under 18, repeated or reopened',
    (from, to) => {
      const transition = way(from, to)
      for (const standing of [
        at(from, {}, { under18: true }),
        at(from, {}, { otherReferrals: 1 }),
        at(['RECEIVED', 'CLOSED_NFA', 'REOPENED', from], {})
      ]) {
        expect(rolesToDecide(transition, standing, 'supervisor')).toEqual(['superintendent'])
        expect(notFor(transition, standing, { role: 'superintendent', person: 'S' })).toContain(
          'an officer of a higher grade than yours must decide'
        )
      }
      expect(rolesToDecide(transition, at(from, {}), 'supervisor')).toEqual(['supervisor', 'superintendent'])
    }
  )
})
