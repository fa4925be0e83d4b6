import type { Stage } from '../../contract/codes/stages'
import type { Day } from '../../contract/time'
import { addDays, addWorkingDays, dueDate, workingDaysBetween, type Convention } from '../calendar'
import { clockRule, clockRules, clocksEndedBy, type ClockCode, type ClockRule } from './clocks'

/** A stage the referral stood in, from the day it was entered. */
export interface Stay {
  stage: Stage
  since: Day
  /** The day set for reviewing a hold. */
  reviewOn: Day | null
  /** What was said, on entering, about clocks that ended late. */
  breachReason: string
}

/** All that clocks depend on. */
export interface ClockStory {
  /** Day of receipt; until that is given, the day the referral was recorded. */
  receivedOn: Day
  acknowledged: { on: Day; breachReason: string } | null
  /** At least one: the first is where the referral began. */
  stays: readonly Stay[]
}

/** One run of a clock; a hold may be reviewed, and the gateway entered, more than once. */
export interface ClockRun {
  clock: ClockCode
  round: number
  startedOn: Day
  dueOn: Day
  dueOnCountingFirstDay: Day
  /** Set while the clock stands still. */
  pausedOn: Day | null
  stoppedOn: Day | null
  /** False when the referral was closed although nothing had answered the clock. */
  answered: boolean
  breachReason: string
}

function start(rule: ClockRule, round: number, on: Day, reviewOn: Day | null): ClockRun {
  const due = (convention: Convention): Day =>
    rule.unit === 'calendar_days' ? (reviewOn ?? addDays(on, rule.limit)) : dueDate(on, rule.limit, { convention })
  return {
    clock: rule.clock,
    round,
    startedOn: on,
    dueOn: due('day0'),
    dueOnCountingFirstDay: due('day1'),
    pausedOn: null,
    stoppedOn: null,
    answered: true,
    breachReason: ''
  }
}

/** A run as it goes on again on a day: its limit moves by the working days it stood still. */
export function resumed(run: ClockRun, on: Day): ClockRun {
  if (run.pausedOn === null) return run
  const still = Math.max(0, workingDaysBetween(run.pausedOn, on))
  return {
    ...run,
    pausedOn: null,
    dueOn: addWorkingDays(run.dueOn, still),
    dueOnCountingFirstDay: addWorkingDays(run.dueOnCountingFirstDay, still)
  }
}

function stopped(run: ClockRun, on: Day, breachReason: string, answered = true): ClockRun {
  return { ...resumed(run, on), stoppedOn: on, breachReason, answered }
}

/** The acknowledgement runs once, from receipt, until the referrer is told; where the referral is closed it ended with that, unanswered. */
function acknowledgement(rule: ClockRule, { receivedOn, acknowledged, stays }: ClockStory): ClockRun[] {
  const run = start(rule, 1, receivedOn, null)
  if (acknowledged) return [stopped(run, acknowledged.on, acknowledged.breachReason)]
  const last = stays.at(-1)
  const closed = last && !rule.runsIn.includes(last.stage) ? last : null
  return [closed ? stopped(run, closed.since, closed.breachReason, false) : run]
}

/** A clock that stages start, hold still and stop. */
function throughStages(rule: ClockRule, { receivedOn, stays }: ClockStory): ClockRun[] {
  const ended: ClockRun[] = []
  let live = null as ClockRun | null
  let before = null as Stage | null
  for (const stay of stays) {
    if (live && before && clocksEndedBy(before, stay.stage).includes(rule.clock)) {
      ended.push(stopped(live, stay.since, stay.breachReason))
      live = null
    }
    const runs = rule.runsIn.includes(stay.stage)
    if (live) live = runs ? resumed(live, stay.since) : { ...live, pausedOn: live.pausedOn ?? stay.since }
    else if (runs) {
      const on = rule.from === 'receipt' && before === null ? receivedOn : stay.since
      live = start(rule, ended.length + 1, on, stay.reviewOn)
    }
    before = stay.stage
  }
  return live ? [...ended, live] : ended
}

/** Every run of every clock, in the order of the rules. Pure: the same story gives the same runs on every desk. */
export function clockRuns(story: ClockStory): ClockRun[] {
  return clockRules.flatMap((rule) =>
    rule.clock === 'acknowledge' ? acknowledgement(rule, story) : throughStages(rule, story)
  )
}

/** The run a list shows: of those that run and do not stand still, the one due first. */
export function pressingRun(runs: readonly ClockRun[]): ClockRun | null {
  const running = runs.filter((run) => run.stoppedOn === null && run.pausedOn === null)
  return running.reduce<ClockRun | null>((first, run) => (first && first.dueOn <= run.dueOn ? first : run), null)
}

/** The running clocks that a step would end on a day, with whether each would end in time. */
export function runsEndedBy(
  runs: readonly ClockRun[],
  from: Stage,
  to: Stage,
  on: Day
): { run: ClockRun; late: boolean; unanswered: boolean }[] {
  const ending = clocksEndedBy(from, to)
  return runs
    .filter((run) => run.stoppedOn === null && ending.includes(run.clock))
    .map((run) => ({
      run,
      late: resumed(run, on).dueOn < on,
      unanswered: run.clock === 'acknowledge'
    }))
}

/** The name of a run's clock as an officer reads it. */
export function runLabel(run: Pick<ClockRun, 'clock' | 'pausedOn'>): string {
  const { label } = clockRule(run.clock)
  return run.pausedOn === null ? label : `${label} (stands still during the hold)`
}
