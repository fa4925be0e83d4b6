import type { DecidingBody } from '../../../contract/codes/channel'
import type { ClosureReason } from '../../../contract/codes/decisions'
import { CASEWORK, DECIDERS, type Role } from '../../../contract/codes/roles'
import { isOpenStage, type Stage } from '../../../contract/codes/stages'
import type { Decision } from '../../../contract/referral-decision'
import type { NeedCode } from '../needs/codes'

export type DecisionPart = keyof Decision

/** One way from a stage to another: a row of the table of the journey. */
export interface Transition {
  from: Stage
  to: Stage
  /** What an officer does, as on the button. */
  label: string
  /** Which bodies may decide it. More than one where the Act leaves it open. */
  decidedBy: readonly DecidingBody[]
  /** Who may take it alone or propose it. */
  proposers: readonly Role[]
  /** Who decides what another proposed; null where one officer takes or records the step alone. */
  deciders: readonly Role[] | null
  /** What the record must hold before. */
  needs: readonly NeedCode[]
  /** Parts of the decision form that must be filled. */
  asks: readonly DecisionPart[]
  /** Parts that may be filled. Whether some others are asked for depends on the case: see `conditionalParts`. */
  offers: readonly DecisionPart[]
  /** Reasons a closure may have; empty where nothing is closed. */
  closureReasons: readonly ClosureReason[]
  /** True for the end of a hold: it leads back only to where the referral was held. */
  back?: true
}

/** A step one officer takes alone. */
export const ALONE = {
  decidedBy: ['desk'],
  proposers: CASEWORK,
  deciders: null,
  asks: [],
  offers: [],
  closureReasons: []
} as const

/** A step one officer proposes and a supervisor, another person, decides. */
export const BY_TWO = {
  decidedBy: ['supervisor'],
  proposers: CASEWORK,
  deciders: DECIDERS,
  offers: ['dissent'],
  closureReasons: []
} as const

/** What a body beyond the desk decided, recorded by one officer with who decided, when, and why. */
export const RECORDED = {
  ...ALONE,
  decidedBy: ['panel'],
  asks: ['decidingBody', 'decisionMaker', 'decidedOn', 'reason'],
  offers: ['dissent']
} as const

/** What every decision of the panel says. */
export const PANEL_SAYS = [
  'decidingBody',
  'decisionMaker',
  'decidedOn',
  'optionsConsidered',
  'reason',
  'evidence'
] as const

/** What every closure says: why, on what, after which enquiries. */
export const CLOSURE_SAYS = [
  'closureReason',
  'optionsConsidered',
  'grounds',
  'reason',
  'evidence',
  'enquiries'
] as const

/** Reasons for closing that send the person on to another service. */
export const SIGNPOSTS = [
  'signposted_health',
  'signposted_childrens_social_care',
  'signposted_adult_social_care',
  'signposted_education',
  'signposted_youth_justice',
  'signposted_other'
] as const

/** What a police-led partnership says on entering and at each review. */
export const PARTNERSHIP_SAYS = ['objective', 'tactics', 'partners', 'riskLevel', 'reviewOn'] as const

/** True when the step ends the work on a live referral, or support through Channel: the closures that need a second reader. */
export function isClosing({ from, to }: Pick<Transition, 'from' | 'to'>): boolean {
  if (!isOpenStage(from)) return false
  return !isOpenStage(to) || (to === 'EXITED' && from !== 'HELD')
}
