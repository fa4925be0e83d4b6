import { isOpenStage, stages, type Stage } from '../../contract/codes/stages'
import { policyParameters, type PolicyLimits, type PolicyName, type PolicyParameter } from './policy'

export type ClockCode =
  | 'acknowledge'
  | 'screening'
  | 'deconfliction'
  | 'deconfliction_again'
  | 'gateway'
  | 'hold'
  | 'info_gathering'
  | 's36_decision'
  | 'panel_listing'
  | 'panel_decision'
  | 'consent'
  | 'reassessment'
  | 'panel_review'
  | 'assessment_refresh'
  | 'plp_review'
  | 'plp_formal'
  | 'post_exit_6'
  | 'post_exit_12'
  | 'post_exit_further'
  | 'transfer_acknowledgement'
  | 'signpost_look_back'

/** A clock: which limit of the policy it counts by, what starts it, where it runs, stands still and ends. */
export interface ClockRule {
  clock: ClockCode
  label: string
  /** The parameter of the policy that sets its length and unit. */
  limit: PolicyName
  /** From where it counts: receipt, the day a stage in `startsIn` is entered, the day of the exit, or the day a request was sent. */
  from: 'receipt' | 'entry' | 'exit' | 'request'
  startsIn: readonly Stage[]
  /** Stages in which it goes on. It ends when one is entered that is neither here nor in `pausedIn`. */
  runsIn: readonly Stage[]
  /** Stages in which it stands still: days spent there are not counted. */
  pausedIn: readonly Stage[]
  /** What a step from a stage to that stage, or one named in `renewedBy`, does to it. */
  onSelf: 'goes_on' | 'renews' | 'ends'
  renewedBy: readonly (readonly [Stage, Stage])[]
  /** True where the day chosen for the next review takes the place of the limit. */
  dayIsChosen: boolean
}

const OPEN = stages.codes.map(({ code }) => code).filter(isOpenStage)

type Given = Pick<ClockRule, 'clock' | 'label' | 'limit'> & Partial<ClockRule> & { startsIn: readonly Stage[] }

function rule(given: Given): ClockRule {
  return {
    from: 'entry',
    runsIn: given.startsIn,
    pausedIn: [],
    onSelf: 'goes_on',
    renewedBy: [],
    dayIsChosen: false,
    ...given
  }
}

const STILL_IN_HOLD = ['HELD'] as const
const WITH_SUPPORT = ['ADOPTED', 'IN_REVIEW', 'EXIT_PROPOSED', 'HELD'] as const

/**
 * Every clock, in the order of the journey. Before support begins a hold lets a clock stand still, because nothing may be done meanwhile; the reviews of
 * support, of a partnership and after the exit run on through it, so that no hold hides an overdue review.
 */
export const clockRules: readonly ClockRule[] = [
  rule({
    clock: 'acknowledge',
    label: 'Acknowledge the referrer',
    limit: 'acknowledge',
    from: 'receipt',
    startsIn: OPEN
  }),
  rule({ clock: 'screening', label: 'Screen the referral', limit: 'screening', startsIn: ['SCREENING'] }),
  rule({
    clock: 'deconfliction',
    label: 'Get a deconfliction answer',
    limit: 'deconfliction',
    startsIn: ['DECONFLICTION']
  }),
  rule({
    clock: 'deconfliction_again',
    label: 'Get the answer to a later deconfliction request',
    limit: 'deconfliction',
    from: 'request',
    startsIn: [],
    runsIn: OPEN.filter((stage) => !['RECEIVED', 'REOPENED', 'SCREENING', 'DECONFLICTION'].includes(stage))
  }),
  rule({
    clock: 'gateway',
    label: 'Decide at the gateway',
    limit: 'gateway',
    from: 'receipt',
    startsIn: ['RECEIVED', 'REOPENED', 'SCREENING', 'DECONFLICTION', 'GATEWAY'],
    pausedIn: STILL_IN_HOLD
  }),
  rule({
    clock: 'hold',
    label: 'Review the hold',
    limit: 'holdReview',
    startsIn: ['HELD'],
    onSelf: 'renews',
    dayIsChosen: true
  }),
  rule({
    clock: 'info_gathering',
    label: 'Gather information for Channel',
    limit: 'informationGathering',
    startsIn: ['INFO_GATHERING'],
    pausedIn: STILL_IN_HOLD
  }),
  rule({
    clock: 's36_decision',
    label: 'Decide whether there are reasonable grounds',
    limit: 's36Decision',
    startsIn: ['S36_DECISION'],
    pausedIn: STILL_IN_HOLD
  }),
  rule({
    clock: 'panel_listing',
    label: 'Bring it before the panel',
    limit: 'panelListing',
    startsIn: ['PANEL_LISTED', 'DEFERRED'],
    pausedIn: STILL_IN_HOLD
  }),
  rule({
    clock: 'panel_decision',
    label: 'Record what was decided at the panel',
    limit: 'panelDecision',
    startsIn: ['PANEL_CONSIDERED', 'WITHDRAWN_BEFORE_PANEL', 'POST_EXIT_12'],
    pausedIn: STILL_IN_HOLD
  }),
  rule({
    clock: 'consent',
    label: 'Get an answer on consent',
    limit: 'consent',
    startsIn: ['CONSENT_SOUGHT'],
    pausedIn: STILL_IN_HOLD
  }),
  rule({
    clock: 'reassessment',
    label: 'Re-assess',
    limit: 'reassessment',
    startsIn: ['CONSENT_REFUSED', 'CONSENT_WITHDRAWN', 'REASSESS'],
    pausedIn: STILL_IN_HOLD,
    dayIsChosen: true
  }),
  rule({
    clock: 'panel_review',
    label: 'Review support at the panel',
    limit: 'panelReview',
    startsIn: ['ADOPTED'],
    runsIn: WITH_SUPPORT,
    renewedBy: [['ADOPTED', 'IN_REVIEW']]
  }),
  rule({
    clock: 'assessment_refresh',
    label: 'Refresh the assessment',
    limit: 'assessmentRefresh',
    startsIn: ['ADOPTED'],
    runsIn: WITH_SUPPORT
  }),
  rule({
    clock: 'plp_review',
    label: 'Supervisor’s review of the partnership',
    limit: 'plpReview',
    startsIn: ['PLP'],
    runsIn: ['PLP', 'HELD'],
    onSelf: 'renews',
    dayIsChosen: true
  }),
  rule({
    clock: 'plp_formal',
    label: 'Formal review of the partnership',
    limit: 'plpFormal',
    startsIn: ['PLP'],
    runsIn: ['PLP', 'HELD']
  }),
  rule({
    clock: 'post_exit_6',
    label: 'Six-month review after the exit',
    limit: 'postExit6',
    startsIn: ['EXITED'],
    runsIn: ['EXITED', 'HELD']
  }),
  rule({
    clock: 'post_exit_12',
    label: 'Twelve-month review after the exit',
    limit: 'postExit12',
    from: 'exit',
    startsIn: ['POST_EXIT_6'],
    runsIn: ['POST_EXIT_6', 'HELD']
  }),
  rule({
    clock: 'post_exit_further',
    label: 'Further review after the exit',
    limit: 'postExitFurther',
    from: 'exit',
    startsIn: ['POST_EXIT_EXT'],
    runsIn: ['POST_EXIT_EXT', 'HELD'],
    onSelf: 'renews',
    dayIsChosen: true
  }),
  rule({
    clock: 'transfer_acknowledgement',
    label: 'Get the transfer acknowledged',
    limit: 'transferAcknowledgement',
    startsIn: ['TRANSFERRED'],
    onSelf: 'ends'
  }),
  rule({
    clock: 'signpost_look_back',
    label: 'Look back on the signposting',
    limit: 'signpostLookBack',
    startsIn: ['SIGNPOSTED'],
    onSelf: 'ends'
  })
]

const byCode = new Map(clockRules.map((each) => [each.clock, each]))

/** The rule of a clock by its code. */
export function clockRule(clock: ClockCode): ClockRule {
  return byCode.get(clock) as ClockRule
}

/** The parameter that sets a clock's length. */
export function limitParameter(clock: ClockCode): PolicyParameter {
  const { limit } = clockRule(clock)
  return policyParameters.find(({ name }) => name === limit) as PolicyParameter
}

/** What a step from one stage to another does to a clock that runs or stands still in the first. */
export function effectOf(rule: ClockRule, from: Stage, to: Stage): 'goes_on' | 'renews' | 'ends' {
  if (!rule.runsIn.includes(to) && !rule.pausedIn.includes(to)) return 'ends'
  if (from === to && rule.startsIn.includes(to)) return rule.onSelf
  return rule.renewedBy.some(([one, other]) => one === from && other === to) ? 'renews' : 'goes_on'
}

/** Clocks that taking a step from one stage to another ends; reviewing a hold ends one clock and begins the next. */
export function clocksEndedBy(from: Stage, to: Stage): ClockCode[] {
  return clockRules
    .filter((each) => each.runsIn.includes(from) || each.pausedIn.includes(from))
    .filter((each) => effectOf(each, from, to) !== 'goes_on')
    .map(({ clock }) => clock)
}

/** The limits that an entry carries for the clocks that may begin with it, and how their days are counted. */
export function limitsOn(policy: PolicyLimits, to: Stage): Partial<Record<PolicyName, number>> {
  const beginning = clockRules.filter(({ runsIn, from }) => from !== 'request' && runsIn.includes(to))
  return Object.fromEntries(
    [...beginning.map(({ limit }) => limit), 'firstDay' as const].map((name) => [name, policy[name]])
  )
}
