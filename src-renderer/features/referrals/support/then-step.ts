import type { SupportAct } from '../../../../src-main/contract/support-entries'
import type { CaseView, NextStep } from '../../../../src-main/contract/referral-views'
import { isAside, needsBefore } from '../case/needs-now'

type Steps = Pick<CaseView, 'stage' | 'steps' | 'clocks'>

const PARTNERSHIP: readonly string[] = ['plp_review', 'plp_formal']

function waitedForSupport(step: NextStep): boolean {
  return needsBefore(step).some(({ field }) => field?.startsWith('support.'))
}

/**
 * The step that what was just recorded has made possible, to be offered at once: the only one that waited for it and now waits for nothing. A review of a
 * police-led partnership renews its clock by itself; where that is late, it leads to the step that says why.
 * @returns the stage it leads to; null where nothing, or more than one way, opened
 */
export function stepOpened(
  act: SupportAct,
  body: Readonly<Record<string, unknown>>,
  before: Steps,
  after: Steps
): string | null {
  if (act === 'support.reviewed' && (body['of'] === 'plp' || body['of'] === 'plp_formal')) {
    const late = after.clocks.some(({ clock, state }) => PARTNERSHIP.includes(clock) && state === 'late')
    return late && after.stage === 'PLP' && after.steps.some(({ to }) => to === 'PLP') ? 'PLP' : null
  }
  const opened = after.steps.filter((step) => {
    if (isAside(step) || step.notFor !== null || needsBefore(step).length > 0) return false
    const was = before.steps.find(({ to }) => to === step.to)
    return was !== undefined && waitedForSupport(was)
  })
  return opened.length === 1 ? (opened[0]?.to ?? null) : null
}
