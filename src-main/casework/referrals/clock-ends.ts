import type { Stage } from '../../contract/codes/stages'
import type { Day } from '../../contract/time'
import { renewedFrom, resumed } from './clock-runs'
import type { ClockRun } from './clock-story'
import { clockRule, clocksEndedBy } from './clocks'

/** What comes with a step and renews a clock of its own. */
export interface Brought {
  assessedOn: Day | null
  formal: boolean
}

/** The running clocks that a step would end on a day, with whether each would end in time. */
export function runsEndedBy(
  runs: readonly ClockRun[],
  from: Stage,
  to: Stage,
  on: Day,
  brought: Brought = { assessedOn: null, formal: false }
): { run: ClockRun; late: boolean; unanswered: boolean }[] {
  const ending = clocksEndedBy(from, to)
  const stay = { ...brought, stage: to, since: on, reviewOn: null, breachReason: '' }
  return runs
    .filter((run) => run.stoppedOn === null)
    .map((run) => ({ run, ends: ending.includes(run.clock) ? on : renewedFrom(clockRule(run.clock), run, stay) }))
    .filter((each): each is { run: ClockRun; ends: Day } => each.ends !== null)
    .map(({ run, ends }) => ({
      run,
      late: resumed(run, ends).dueOn < ends,
      unanswered: run.clock === 'acknowledge' || run.clock === 'deconfliction_again'
    }))
}
