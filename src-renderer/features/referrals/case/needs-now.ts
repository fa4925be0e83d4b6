import type { CaseView, Need, NextStep } from '../../../../src-main/contract/referral-views'

/** True for a need that is given in the decision form itself, not elsewhere on the page. */
export function isInForm(need: Need): boolean {
  return need.field?.startsWith('decision.') ?? false
}

/** What a step needs before its form can be sent: unmet, and not part of the form. */
export function needsBefore(step: NextStep): Need[] {
  return step.needs.filter((need) => !need.met && !isInForm(need))
}

/** True for a way aside that nobody works towards: a hold, or a reopening. */
export function isAside({ to }: Pick<NextStep, 'to'>): boolean {
  return to === 'HELD' || to === 'REOPENED'
}

/** What the nearest way on waits for; what a way aside needs is not named. */
function needsOfNearest(steps: readonly NextStep[]): Need[] {
  const ways = steps.filter((step) => !isAside(step)).map(needsBefore)
  return ways.toSorted((one, other) => one.length - other.length)[0] ?? []
}

/** What the case needs now, each need once: what receipt left open, then what the nearest step on waits for. */
export function needsNow(view: Pick<CaseView, 'missing' | 'steps'>): Need[] {
  const all = [...view.missing, ...needsOfNearest(view.steps)].filter((need) => !need.met)
  return all.filter((need, place) => all.findIndex((other) => other.label === need.label) === place)
}
