/** How a parameter counts. `first_day` is 0 where counting begins on the working day after the start, 1 where the start itself counts. */
export type PolicyUnit =
  'working_days' | 'calendar_days' | 'months' | 'meetings' | 'referrals' | 'characters' | 'first_day'

/** A number that a desk sets for itself, with where its first value comes from. */
export interface PolicyParameter {
  name: string
  label: string
  unit: PolicyUnit
  default: number
  /** The smallest and the greatest value that makes sense. */
  least: number
  most: number
  source: string
}

const UNPUBLISHED = 'Desk default; no published figure found.'
const MINISTERS_ANSWER = 'Written answer by the Home Office, 12 February 2025 (question 29364).'

/** Every parameter of the desk's policy, in the order of the journey. Only those that name a source are documented. */
export const policyParameters = [
  {
    name: 'draftPurge',
    label: 'Throw away a draft nobody finished',
    unit: 'working_days',
    default: 5,
    least: 1,
    most: 60,
    source: UNPUBLISHED
  },
  {
    name: 'acknowledge',
    label: 'Acknowledge the referrer',
    unit: 'working_days',
    default: 1,
    least: 1,
    most: 20,
    source: UNPUBLISHED
  },
  {
    name: 'screening',
    label: 'Screen the referral',
    unit: 'working_days',
    default: 1,
    least: 1,
    most: 20,
    source: UNPUBLISHED
  },
  {
    name: 'deconfliction',
    label: 'Get a deconfliction answer',
    unit: 'working_days',
    default: 2,
    least: 1,
    most: 20,
    source: UNPUBLISHED
  },
  {
    name: 'holdReview',
    label: 'Review a hold',
    unit: 'calendar_days',
    default: 28,
    least: 1,
    most: 92,
    source: 'Desk default; a hold is never silent.'
  },
  {
    name: 'gateway',
    label: 'Decide at the gateway',
    unit: 'working_days',
    default: 5,
    least: 1,
    most: 20,
    source:
      'Home Office Channel awareness e-learning: “on average takes up to 5 days”. That it stands still during a hold is a desk default.'
  },
  {
    name: 'informationGathering',
    label: 'Gather information for Channel',
    unit: 'working_days',
    default: 20,
    least: 1,
    most: 60,
    source: 'Desk default, locally set.'
  },
  {
    name: 'partnerChaser',
    label: 'Chase a partner who has not answered',
    unit: 'working_days',
    default: 5,
    least: 1,
    most: 20,
    source: UNPUBLISHED
  },
  {
    name: 's36Decision',
    label: 'Decide whether there are reasonable grounds (s.36(3))',
    unit: 'working_days',
    default: 5,
    least: 1,
    most: 20,
    source: UNPUBLISHED
  },
  {
    name: 'panelListing',
    label: 'Bring the referral to a panel',
    unit: 'calendar_days',
    default: 31,
    least: 1,
    most: 92,
    source: 'Panels meet monthly (Channel panels’ published terms); the number of days is a desk default.'
  },
  {
    name: 'panelDecision',
    label: 'Record what was decided at the panel, or what follows a withdrawal from it',
    unit: 'working_days',
    default: 5,
    least: 1,
    most: 20,
    source: UNPUBLISHED
  },
  {
    name: 'deferrals',
    label: 'Meetings by which a panel may defer',
    unit: 'meetings',
    default: 1,
    least: 0,
    most: 6,
    source: UNPUBLISHED
  },
  {
    name: 'consent',
    label: 'Get an answer on consent',
    unit: 'calendar_days',
    default: 28,
    least: 1,
    most: 92,
    source: UNPUBLISHED
  },
  {
    name: 'reassessment',
    label: 'Re-assess after consent or support ended (s.36(4)(e))',
    unit: 'calendar_days',
    default: 28,
    least: 1,
    most: 183,
    source: 'The panel sets the day; where it set none, this desk default counts.'
  },
  {
    name: 'panelReview',
    label: 'Review support at the panel',
    unit: 'months',
    default: 1,
    least: 1,
    most: 6,
    source: 'Panels meet monthly (Channel panels’ published terms).'
  },
  {
    name: 'assessmentRefresh',
    label: 'Refresh the assessment',
    unit: 'months',
    default: 3,
    least: 1,
    most: 12,
    source: 'Desk default: about every three months.'
  },
  {
    name: 'postExit6',
    label: 'First review after exit',
    unit: 'months',
    default: 6,
    least: 1,
    most: 6,
    source: MINISTERS_ANSWER
  },
  {
    name: 'postExit12',
    label: 'Second review after exit',
    unit: 'months',
    default: 12,
    least: 7,
    most: 12,
    source: MINISTERS_ANSWER
  },
  {
    name: 'postExitFurther',
    label: 'Longest extension of reviews after exit',
    unit: 'months',
    default: 24,
    least: 13,
    most: 24,
    source: MINISTERS_ANSWER
  },
  {
    name: 'plpReview',
    label: 'Supervisor’s review of a police-led partnership',
    unit: 'months',
    default: 1,
    least: 1,
    most: 3,
    source: UNPUBLISHED
  },
  {
    name: 'plpFormal',
    label: 'Formal review of a police-led partnership',
    unit: 'months',
    default: 3,
    least: 1,
    most: 6,
    source: UNPUBLISHED
  },
  {
    name: 'transferAcknowledgement',
    label: 'Get a transfer acknowledged',
    unit: 'working_days',
    default: 5,
    least: 1,
    most: 20,
    source: UNPUBLISHED
  },
  {
    name: 'signpostLookBack',
    label: 'Look back on a signposting',
    unit: 'calendar_days',
    default: 28,
    least: 1,
    most: 92,
    source: UNPUBLISHED
  },
  {
    name: 'retentionNotSupported',
    label: 'Disposal review of a referral closed without support',
    unit: 'months',
    default: 36,
    least: 6,
    most: 120,
    source: 'Independent Review of Prevent, 2023, recommended three years; the force confirms its own schedule.'
  },
  {
    name: 'retentionLongest',
    label: 'Longest time a referral closed without support is kept',
    unit: 'months',
    default: 72,
    least: 12,
    most: 240,
    source: 'Desk default of six years; the force confirms its own schedule.'
  },
  {
    name: 'retentionSupported',
    label: 'Disposal review of a referral supported through Channel or a partnership',
    unit: 'months',
    default: 72,
    least: 12,
    most: 240,
    source: 'Desk default of six years under the National Retention Assessment Criteria; the force confirms its own.'
  },
  {
    name: 'retentionChild',
    label: 'Extra disposal review of somebody referred under 18, beside the one on the eighteenth birthday',
    unit: 'months',
    default: 12,
    least: 3,
    most: 36,
    source: 'Desk default; Authorised Professional Practice asks for special care for children.'
  },
  {
    name: 'backupsKept',
    label: 'A backup is destroyed after',
    unit: 'calendar_days',
    default: 90,
    least: 7,
    most: 366,
    source: 'Desk default. A disposal names the day after which no backup holds what was disposed of.'
  },
  {
    name: 'presentToSupervisor',
    label: 'Referrals of a person from which a supervisor is shown the case before any closure',
    unit: 'referrals',
    default: 3,
    least: 2,
    most: 10,
    source: 'Drawn from the Southport Prevent Learning Review, 2025; the number is a desk default.'
  },
  {
    name: 'quickClosure',
    label: 'A closure this soon after receipt is shown to the supervisor',
    unit: 'working_days',
    default: 3,
    least: 1,
    most: 20,
    source: 'Drawn from the Southport Prevent Learning Review, 2025; the number is a desk default.'
  },
  {
    name: 'shortestReason',
    label: 'Shortest reason of a decision',
    unit: 'characters',
    default: 40,
    least: 20,
    most: 400,
    source: 'Desk default: “yes” and “as discussed” are no reason.'
  },
  {
    name: 'dueSoon',
    label: 'A clock is due soon this long before its last day',
    unit: 'working_days',
    default: 2,
    least: 1,
    most: 10,
    source: 'Desk default.'
  },
  {
    name: 'firstDay',
    label: 'Whether the day on which a clock in working days starts counts as the first',
    unit: 'first_day',
    default: 0,
    least: 0,
    most: 1,
    source: 'No published rule says; 0 begins counting on the next working day. The case shows both.'
  }
] as const satisfies readonly PolicyParameter[]

export type PolicyName = (typeof policyParameters)[number]['name']

/** The desk's policy in force: one number for each parameter, in the parameter's unit. */
export type PolicyLimits = Readonly<Record<PolicyName, number>>

/** The policy of a desk that has changed nothing. */
export const defaultPolicy: PolicyLimits = Object.fromEntries(
  policyParameters.map((each) => [each.name, each.default])
) as Record<PolicyName, number>

/**
 * The limits of the first program, which its entries do not name: a clock begun under them keeps them. Never changed, whatever becomes of the defaults.
 */
export const firstPolicy: PolicyLimits = {
  draftPurge: 5,
  acknowledge: 1,
  screening: 1,
  deconfliction: 2,
  holdReview: 28,
  gateway: 5,
  informationGathering: 20,
  partnerChaser: 5,
  s36Decision: 5,
  panelListing: 31,
  panelDecision: 5,
  deferrals: 1,
  consent: 28,
  reassessment: 28,
  panelReview: 1,
  assessmentRefresh: 3,
  postExit6: 6,
  postExit12: 12,
  postExitFurther: 24,
  plpReview: 1,
  plpFormal: 3,
  transferAcknowledgement: 5,
  signpostLookBack: 28,
  retentionNotSupported: 36,
  retentionLongest: 72,
  retentionSupported: 72,
  retentionChild: 12,
  backupsKept: 90,
  presentToSupervisor: 3,
  quickClosure: 3,
  shortestReason: 40,
  dueSoon: 2,
  firstDay: 0
}
