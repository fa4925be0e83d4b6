import type { Clock } from '../../contract/referral-views'
import type { Day } from '../../contract/time'
import { addDays, beyondHolidayTable, daysBetween, workingDaysBetween } from '../calendar'
import { isBreach, resumed, runLabel, type ClockRun } from './clock-runs'
import { limitParameter } from './clocks'
import { defaultPolicy } from './policy'

/** Working days left until a day: 0 on the day itself; from the day after it, at least one day late. */
export function workingDaysLeft(dueOn: Day, today: Day): number {
  const left = workingDaysBetween(today, dueOn)
  return dueOn < today ? Math.min(-1, left) : left
}

/**
 * How a clock stands that still runs.
 * @param dueSoon how long before its last day it counts as due soon, in working days
 */
export function runningState(
  dueOn: Day,
  today: Day,
  dueSoon: number = defaultPolicy.dueSoon
): 'running' | 'due_soon' | 'late' {
  if (dueOn < today) return 'late'
  return workingDaysLeft(dueOn, today) <= dueSoon ? 'due_soon' : 'running'
}

function stateOf(run: ClockRun, dueOn: Day, today: Day, dueSoon: number): Clock['state'] {
  if (run.stoppedOn === null) return runningState(dueOn, today, dueSoon)
  return isBreach(run) ? 'missed' : 'met'
}

/**
 * True where the last day, or a day on the way to it, lies past the years whose bank holidays are known: a limit in working days may then be longer than
 * shown, and the last day of any other may be a holiday nobody knows of yet.
 */
function isUnsure(run: ClockRun, dueOn: Day): boolean {
  const working = limitParameter(run.clock).unit === 'working_days'
  return beyondHolidayTable(dueOn) || (working && beyondHolidayTable(addDays(run.startedOn, 1)))
}

/**
 * A run as it stands today, by the desk's convention when it began. One that stands still is shown as if it went on today.
 * @param dueSoon how long before its last day it counts as due soon, in working days
 */
export function clockToday(run: ClockRun, today: Day, dueSoon: number = defaultPolicy.dueSoon): Clock {
  const { dueOn, dueOnCountingFirstDay } = resumed(run, today)
  return {
    clock: run.clock,
    label: runLabel(run),
    startedOn: run.startedOn,
    dueOn,
    dueOnCountingFirstDay,
    stoppedOn: run.stoppedOn,
    state: stateOf(run, dueOn, today, dueSoon),
    workingDaysLeft: run.stoppedOn === null ? workingDaysLeft(dueOn, today) : null,
    breachReason: run.breachReason === '' ? null : run.breachReason,
    beyondHolidayTable: isUnsure(run, dueOn),
    round: run.round,
    paused: run.pausedOn !== null && run.stoppedOn === null,
    recordedOn: run.recordedOn,
    lagDays:
      run.stoppedOn !== null && run.recordedOn !== null ? Math.max(0, daysBetween(run.stoppedOn, run.recordedOn)) : 0,
    variedFrom: run.variedFrom,
    variedReason: run.variedReason === '' ? null : run.variedReason,
    brokenOn: run.brokenOn
  }
}
