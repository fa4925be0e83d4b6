import type { ClosureReason } from './decisions'
import type { Concern } from './referral'

/** An old value with the values that took its place; more than one where a person must choose between them. */
export interface Successor<C extends string> {
  old: C
  new: readonly [C, ...C[]]
}

/**
 * Names of concern before the release for the year ending March 2025, and what they are called since. Old records keep the old name; figures that
 * compare years count by these. "Conflicted" and "mixed, unstable or unclear" both became several ideologies of which none is dominant.
 */
export const concernSuccessors: readonly Successor<Concern>[] = [
  { old: 'mixed_unstable_unclear', new: ['multiple'] },
  { old: 'conflicted', new: ['multiple'] },
  { old: 'school_massacre', new: ['extreme_violence'] },
  { old: 'vulnerability_no_ideology', new: ['none_identified'] },
  { old: 'no_risk_no_ideology', new: ['none_identified'] },
  { old: 'ct_risk_no_ideology', new: ['none_identified'] }
]

/** Reasons for closing that were told apart later. */
export const closureSuccessors: readonly Successor<ClosureReason>[] = [
  { old: 'nfa_malicious_or_misinformed', new: ['nfa_malicious', 'nfa_misinformed'] }
]
