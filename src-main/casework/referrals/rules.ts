import { markingRank, type Marking } from '../../contract/codes/marking'
import { roles as roleList, type Role } from '../../contract/codes/roles'
import type { Stage } from '../../contract/codes/stages'
import type { Decision } from '../../contract/referral-decision'
import type { Day } from '../../contract/time'
import { londonDay } from '../calendar'
import { runsEndedBy } from './clock-ends'
import { runLabel } from './clock-runs'
import { decisionFaults } from './decisions'
import { episodes, exitedOn, holdLeadsTo } from './episode'
import { need, needCodesOf } from './needs'
import { latestAssessment } from './support/rules'
import { conditionalParts } from './parts-of-form'
import { aboveCeiling, notForRole, notReady, refusal } from './refusals'
import type { Standing } from './standing'
import { isClosing, transitionsFrom, type Transition } from './stages'

/** An officer as the rules see them: two accounts with one `person` are one human being. */
export interface Actor {
  role: Role
  person: string
}

const GRADES: readonly Role[] = ['desk_officer', 'supervisor', 'superintendent']

/**
 * Who may decide what somebody proposed. Closing a referral of a person under 18, or of one referred before, needs a second reader of a
 * higher grade than the proposer (requirements drawn from the Southport Prevent Learning Review, 2025, and the assurance points since).
 * @returns no role at all where nobody on a desk stands above the proposer
 */
export function rolesToDecide(transition: Transition, standing: Standing, proposer: Role): readonly Role[] {
  const deciders = transition.deciders ?? []
  if (!needsHigherGrade(transition, standing)) return deciders
  return deciders.filter((role) => GRADES.indexOf(role) > GRADES.indexOf(proposer))
}

/** True when the second officer must be of a higher grade than the first. */
export function needsHigherGrade(transition: Transition, standing: Standing): boolean {
  return isClosing(transition) && (standing.under18 || standing.otherReferrals > 0 || episodes(standing) > 1)
}

/**
 * Refuses a decider who is the proposer under any account, or whose grade is not enough.
 * @throws Refusal FD-REF-22, FD-REF-23, FD-REF-14
 */
export function requireDecider(transition: Transition, standing: Standing, proposer: Actor, decider: Actor): void {
  if (decider.person === proposer.person) throw refusal('samePerson')
  if (!transition.deciders?.includes(decider.role)) {
    throw notForRole('A supervisor or the superintendent decides this.')
  }
  if (!rolesToDecide(transition, standing, proposer.role).includes(decider.role)) throw refusal('secondReader')
}

/** Why an officer cannot take or propose a step, in a sentence; null if they can. */
export function notFor(transition: Transition, standing: Standing, actor: Actor): string | null {
  if (standing.waiting) return 'A decision waits for a second officer.'
  if (!transition.proposers.includes(actor.role)) {
    const names = roleList.codes.filter(({ code }) => transition.proposers.includes(code)).map(({ label }) => label)
    return `Only for: ${names.join(', ')}.`
  }
  if (transition.deciders && rolesToDecide(transition, standing, actor.role).length === 0) {
    return 'The person is under 18 or was referred before, so an officer of a higher grade than yours must decide. Let a colleague propose it and decide it yourself.'
  }
  return null
}

/** The day a step counts from: the day another body decided, where that is what is recorded; otherwise the day it is taken. */
export function effectiveDay({ decidedOn }: Pick<Decision, 'decidedOn'>, on: Day): Day {
  return decidedOn !== null && decidedOn < on ? decidedOn : on
}

/** Labels of clocks that a step on a day would end late, or that closing would leave unanswered. */
export function missedClocks(standing: Standing, to: Stage, on: Day, decision: Decision | null = null): string[] {
  const brought = {
    assessedOn: decision?.assessment?.madeOn ?? null,
    formal: decision?.reviewKind === 'formal'
  }
  return runsEndedBy(standing.runs, standing.stage, to, decision ? effectiveDay(decision, on) : on, brought)
    .filter(({ late, unanswered }) => late || unanswered)
    .map(({ run }) => runLabel(run))
}

/** The steps that lead on from where a referral stands: of the ends of a hold, only the one back to where it was held. */
export function stepsFrom(standing: Pick<Standing, 'stage' | 'stood'>): readonly Transition[] {
  return transitionsFrom(standing.stage).filter(({ back, to }) => back !== true || to === holdLeadsTo(standing))
}

/** A step somebody wants to take or propose. */
export interface StepAsked {
  to: Stage
  decision: Decision
  /** The day of the step, in London. */
  on: Day
  actor: Actor
  /** `alone` takes it; `by_two` proposes or confirms it. */
  how: 'alone' | 'by_two'
}

/**
 * Judges a step against everything: that the machine knows it, who may, what the record holds, what the form says, which clocks end late.
 * Asked again with the present state when a second officer confirms; then `waiting` must be false, because that very decision is it.
 * @throws Refusal FD-REF-10 to FD-REF-15
 */
export function requireStep(standing: Standing, { to, decision, on, actor, how }: StepAsked): Transition {
  const transition = stepsFrom(standing).find((each) => each.to === to)
  if (!transition) throw refusal('noSuchStep')
  if (how === 'alone' && transition.deciders) throw refusal('needsSecond')
  if (how === 'by_two' && !transition.deciders) throw refusal('needsNoSecond')
  if (standing.waiting) throw refusal('waiting')
  const sentence = notFor(transition, standing, actor)
  if (sentence !== null) throw notForRole(sentence)

  const lacking = needCodesOf(transition, standing)
    .filter((code) => code !== 'acknowledged')
    .map((code) => need(code, standing))
    .filter(({ met }) => !met)
  const missed = missedClocks(standing, to, on, decision)
  const faults = decisionFaults(transition, decision, {
    on,
    since: standing.stood.at(-1)?.since ?? londonDay(standing.stageSince),
    exitedOn: exitedOn(standing),
    assessedOn: latestAssessment(standing.support, effectiveDay(decision, on))?.madeOn ?? null,
    needed: conditionalParts(transition, standing, missed),
    missedClocks: missed,
    policy: standing.policy
  })
  if (lacking.length > 0 || Object.keys(faults).length > 0) {
    throw notReady(
      transition.label,
      lacking.map(({ label }) => label),
      Object.fromEntries(Object.entries(faults).map(([part, each]) => [`decision.${part}`, each]))
    )
  }
  return transition
}

/**
 * A PC holds nothing above the ceiling it was accredited for.
 * @throws Refusal FD-REF-03
 */
export function requireWithinCeiling(marking: Marking, ceiling: Marking): void {
  if (markingRank(marking) > markingRank(ceiling)) throw aboveCeiling(ceiling)
}
