import { describe, expect, it } from 'vitest'
import type { DecisionContext } from '../../../src-main/casework/referrals/decision-context'
import { decisionFaults, noDecision } from '../../../src-main/casework/referrals/decisions'
import { defaultPolicy } from '../../../src-main/casework/referrals/policy'
import { transitionBetween, type Transition } from '../../../src-main/casework/referrals/stages'
import type { Stage } from '../../../src-main/contract/codes/stages'
import type { Decision } from '../../../src-main/contract/referral-decision'

const reason = 'Checks and the school’s account show a passing interest and no wish to harm.'
const sound: Decision = {
  ...noDecision,
  optionsConsidered: ['No further action', 'Gather information'],
  grounds: ['no_ct_risk'],
  reason,
  evidence: 'Referral form and a call with the school.',
  risk: 'no_ct_risk',
  concernAssessed: 'none_identified',
  complexNeeds: ['none_known'],
  systemsChecked: ['PNC'],
  assessment: { framework: 'PAF', reference: 'PAF-1', version: '2024', madeOn: '2026-11-20' },
  closureReason: 'nfa_no_ct_concern',
  enquiries: ['Call with the school']
}
const context: DecisionContext = {
  on: '2026-11-23',
  since: '2026-11-20',
  exitedOn: null,
  assessedOn: null,
  needed: [],
  missedClocks: [],
  policy: defaultPolicy
}

const way = (from: Stage, to: Stage): Transition => transitionBetween(from, to) as Transition
const closing = way('GATEWAY', 'CLOSED_NFA')

describe('a decision', () => {
  it('stands when everything is there', () => {
    expect(decisionFaults(closing, sound, context)).toEqual({})
  })

  it.each<[string, Partial<Decision>, string, string]>([
    ['no option', { optionsConsidered: [] }, 'optionsConsidered', 'Name at least one option that was considered.'],
    ['no ground', { grounds: [] }, 'grounds', 'Choose at least one ground.'],
    ['no reason', { reason: '' }, 'reason', 'Give the reason in at least 40 characters'],
    ['a reason of 39 characters', { reason: 'x'.repeat(39) }, 'reason', 'at least 40 characters'],
    ['a reason of blanks', { reason: ' '.repeat(60) }, 'reason', 'at least 40 characters'],
    ['no evidence', { evidence: '' }, 'evidence', 'Name the evidence relied on'],
    ['no judgement of risk', { risk: null }, 'risk', 'apart from ideology'],
    ['no concern assessed', { concernAssessed: null }, 'concernAssessed', 'what the concern was assessed to be'],
    ['no complex needs ticked', { complexNeeds: [] }, 'complexNeeds', 'None known after asking'],
    ['none known beside a need', { complexNeeds: ['none_known', 'trauma'] }, 'complexNeeds', 'cannot stand beside'],
    ['no system checked', { systemsChecked: [] }, 'systemsChecked', 'systems that were checked'],
    ['no assessment', { assessment: null }, 'assessment', 'reference and date'],
    [
      'an assessment without reference',
      { assessment: { framework: 'PAF', reference: '', version: '', madeOn: '2026-11-20' } },
      'assessment',
      'Give the reference'
    ],
    [
      'an assessment without date',
      { assessment: { framework: 'PAF', reference: 'PAF-1', version: '', madeOn: null } },
      'assessment',
      'Give the day'
    ],
    [
      'an assessment dated after the decision',
      { assessment: { framework: 'PAF', reference: 'PAF-1', version: '', madeOn: '2026-11-24' } },
      'assessment',
      'dated after the decision'
    ],
    ['no reason for closing', { closureReason: null }, 'closureReason', 'Choose the reason for closing.'],
    [
      'a reason of another step',
      { closureReason: 'signposted_health' },
      'closureReason',
      'is not a reason for this step'
    ],
    ['risk present and closing', { risk: 'ct_risk' }, 'risk', 'cannot be closed here'],
    ['risk not judged and no concern', { risk: 'not_determined' }, 'risk', 'Risk could not be judged'],
    ['no ideology alone', { grounds: ['no_ideology'] }, 'grounds', 'never enough to decide on'],
    [
      'no ideology with another ground only',
      { grounds: ['no_ideology', 'other'] },
      'grounds',
      'never enough to decide on'
    ]
  ])('with %s is refused', (_what, change, part, words) => {
    const faults = decisionFaults(closing, { ...sound, ...change }, context)
    expect(Object.keys(faults)).toEqual([part])
    expect(faults[part as keyof typeof faults]).toContain(words)
  })

  it.each<[string, Partial<Decision>]>([
    ['no ideology beside a ground on risk', { grounds: ['no_ideology', 'no_ct_risk'] }],
    ['another ground alone, given in the reason', { grounds: ['other'], closureReason: 'out_of_area_transferred' }],
    [
      'risk not judged where information was not enough',
      { risk: 'not_determined', closureReason: 'insufficient_information_after_enquiry' }
    ],
    ['an assessment of the same day', { assessment: { ...sound.assessment!, madeOn: '2026-11-23' } }],
    ['a reason of exactly 40 characters', { reason: 'x'.repeat(40) }]
  ])('with %s stands', (_what, change) => {
    expect(decisionFaults(closing, { ...sound, ...change }, context)).toEqual({})
  })

  it('needs to weigh several referrals together, and to explain clocks that were missed', () => {
    const faults = decisionFaults(closing, sound, {
      ...context,
      needed: ['cumulative'],
      missedClocks: ['Decide at the gateway']
    })
    expect(faults).toEqual({
      cumulative: 'This person has been referred before. Say what the referrals mean together.',
      breachReason: 'Missed: Decide at the gateway. Say why; it stays on the record.'
    })
    const said = { ...sound, cumulative: 'Read together they show one interest.', breachReason: 'The desk was empty.' }
    expect(decisionFaults(closing, said, { ...context, needed: ['cumulative'], missedClocks: ['x'] })).toEqual({})
  })

  it('signposts to somebody by name', () => {
    const signposting = way('GATEWAY', 'SIGNPOSTED')
    const decision: Decision = { ...sound, closureReason: 'signposted_health' }
    expect(decisionFaults(signposting, decision, context)).toEqual({
      signpostedTo: 'Name the service, or the area, it goes to.'
    })
    expect(decisionFaults(signposting, { ...decision, signpostedTo: 'CAMHS' }, context)).toEqual({})
  })

  it('takes no reason for closing where nothing is closed', () => {
    const faults = decisionFaults(way('GATEWAY', 'INFO_GATHERING'), sound, context)
    expect(faults).toEqual({ closureReason: 'This step closes nothing, so it takes no reason for closing.' })
    const risky: Decision = {
      ...sound,
      closureReason: null,
      risk: 'ct_risk',
      grounds: ['ct_risk_present'],
      objective: 'Keep contact.',
      tactics: 'Visits.',
      partners: ['School'],
      riskLevel: 'medium',
      reviewOn: '2026-12-20'
    }
    expect(decisionFaults(way('GATEWAY', 'PLP'), risky, context)).toEqual({})
  })

  it.each<[string, Partial<Decision>, Record<string, string>]>([
    ['neither reason nor review', {}, { holdReason: 'Choose the reason', reviewOn: 'Give the day' }],
    [
      'a review on the day itself',
      { holdReason: 'live_investigation', reviewOn: '2026-11-23' },
      { reviewOn: 'in the future' }
    ],
    [
      'a review after 29 days',
      { holdReason: 'live_investigation', reviewOn: '2026-12-22' },
      { reviewOn: 'within 28 days' }
    ],
    ['another reason not given', { holdReason: 'other', reviewOn: '2026-12-01' }, { holdReason: 'by reference only' }]
  ])('to hold with %s is refused', (_what, change, words) => {
    const faults = decisionFaults(way('DECONFLICTION', 'HELD'), { ...noDecision, ...change }, context)
    expect(Object.keys(faults).sort()).toEqual(Object.keys(words).sort())
    for (const [part, word] of Object.entries(words)) expect(faults[part as keyof typeof faults]).toContain(word)
  })

  it('to hold needs no rationale, because no intelligence belongs here', () => {
    const hold: Decision = { ...noDecision, holdReason: 'live_investigation', reviewOn: '2026-12-21' }
    expect(decisionFaults(way('DECONFLICTION', 'HELD'), hold, context)).toEqual({})
  })

  it('to take a plain step needs nothing at all', () => {
    expect(decisionFaults(way('RECEIVED', 'SCREENING'), noDecision, context)).toEqual({})
  })
})
