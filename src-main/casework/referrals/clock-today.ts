import type { Clock } from '../../contract/referral-views'
import type { Day } from '../../contract/time'
import { beyondHolidayTable, workingDaysBetween } from '../calendar'
import { resumed, runLabel, type ClockRun } from './clock-runs'

/** How long before its last day a clock counts as due soon, in working days. */
export const DUE_SOON = 2

/** Working days left until a day: 0 on the day itself; from the day after it, at least one day late. */
export function workingDaysLeft(dueOn: Day, today: Day): number {
  const left = workingDaysBetween(today, dueOn)
  return dueOn < today ? Math.min(-1, left) : left
}

/** How a clock stands that still runs. */
export function runningState(dueOn: Day, today: Day): 'running' | 'due_soon' | 'late' {
  if (dueOn < today) return 'late'
  return workingDaysLeft(dueOn, today) <= DUE_SOON ? 'due_soon' : 'running'
}

function stateOf(run: ClockRun, dueOn: Day, today: Day): Clock['state'] {
  if (run.stoppedOn === null) return runningState(dueOn, today)
  return run.answered && run.stoppedOn <= run.dueOn ? 'met' : 'missed'
}

/** A run as it stands today, by the desk's convention (the day it starts is day 0). One that stands still is shown as if it went on today. */
export function clockToday(run: ClockRun, today: Day): Clock {
  const { dueOn, dueOnCountingFirstDay } = resumed(run, today)
  return {
    clock: run.clock,
    label: runLabel(run),
    startedOn: run.startedOn,
    dueOn,
    dueOnCountingFirstDay,
    stoppedOn: run.stoppedOn,
    state: stateOf(run, dueOn, today),
    workingDaysLeft: run.stoppedOn === null ? workingDaysLeft(dueOn, today) : null,
    breachReason: run.breachReason === '' ? null : run.breachReason,
    beyondHolidayTable: beyondHolidayTable(dueOn)
  }
}
