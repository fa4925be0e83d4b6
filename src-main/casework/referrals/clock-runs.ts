import type { Stage } from '../../contract/codes/stages'
import type { Day } from '../../contract/time'
import {
  addDays,
  addMonths,
  addWorkingDays,
  daysBetween,
  dueDate,
  workingDaysBetween,
  type Convention
} from '../calendar'
import type { ClockRun, ClockStory, Stay, Variation } from './clock-story'
import { clockRule, clockRules, effectOf, limitParameter, type ClockRule } from './clocks'
import { firstPolicy } from './policy'

export type { ClockRun, ClockStory, LaterRequest, Stay, Variation } from './clock-story'

function lastDay(rule: ClockRule, on: Day, length: number, convention: Convention): Day {
  switch (limitParameter(rule.clock).unit) {
    case 'months':
      return addMonths(on, length)
    case 'calendar_days':
      return addDays(on, length)
    default:
      return dueDate(on, length, { convention })
  }
}

function start(rule: ClockRule, round: number, on: Day, stay: Pick<Stay, 'reviewOn' | 'limits'>): ClockRun {
  const length = stay.limits?.[rule.limit] ?? firstPolicy[rule.limit]
  const firstDay = stay.limits?.firstDay ?? firstPolicy.firstDay
  const due = (convention: Convention): Day =>
    rule.dayIsChosen && stay.reviewOn !== null ? stay.reviewOn : lastDay(rule, on, length, convention)
  return {
    clock: rule.clock,
    round,
    startedOn: on,
    dueOn: due(firstDay === 1 ? 'day1' : 'day0'),
    dueOnCountingFirstDay: due('day1'),
    pausedOn: null,
    stoppedOn: null,
    recordedOn: null,
    answered: true,
    breachReason: '',
    variedFrom: null,
    variedReason: '',
    brokenOn: null
  }
}

/** A run as it goes on again on a day: its limit moves by the days it stood still, counted in its own unit. */
export function resumed(run: ClockRun, on: Day): ClockRun {
  if (run.pausedOn === null) return run
  const working = limitParameter(run.clock).unit === 'working_days'
  const still = Math.max(0, working ? workingDaysBetween(run.pausedOn, on) : daysBetween(run.pausedOn, on))
  const move = working ? addWorkingDays : addDays
  return {
    ...run,
    pausedOn: null,
    dueOn: move(run.dueOn, still),
    dueOnCountingFirstDay: move(run.dueOnCountingFirstDay, still)
  }
}

type End = Pick<Stay, 'since' | 'breachReason' | 'recordedOn'>

function stopped(run: ClockRun, on: Day, { since, breachReason, recordedOn }: End, answered = true): ClockRun {
  return { ...resumed(run, on), stoppedOn: on, recordedOn: recordedOn ?? since, breachReason, answered }
}

/** A run with its limit varied: the first day it was due stays, and one that had passed already stays a breach. */
function varied(run: ClockRun, { variedOn, dueOn, reason }: Variation): ClockRun {
  const now = resumed(run, variedOn)
  return {
    ...now,
    pausedOn: run.pausedOn === null ? null : variedOn,
    dueOn,
    dueOnCountingFirstDay: dueOn,
    variedFrom: run.variedFrom ?? now.dueOn,
    variedReason: reason,
    brokenOn: run.brokenOn ?? (now.dueOn < variedOn ? now.dueOn : null)
  }
}

/**
 * The stay that ended a clock by closing the referral, if it is closed or was reopened since: a closure that another desk's step outweighs ends nothing.
 */
function closing(rule: ClockRule, stays: readonly Stay[]): Stay | undefined {
  const isEnd = ({ stage }: Stay): boolean => !rule.runsIn.includes(stage)
  const ended = stays.slice(-1).some(isEnd) || stays.some(({ stage }) => stage === 'REOPENED')
  return ended ? stays.find(isEnd) : undefined
}

/**
 * The acknowledgement runs once, from receipt, until the referrer is told. Where the referral was closed it ended with that, unanswered, and reopening
 * does not take the breach back.
 */
function acknowledgement(
  rule: ClockRule,
  { receivedOn, acknowledged, stays, variations = [] }: ClockStory
): ClockRun[] {
  const first = start(rule, 1, receivedOn, { reviewOn: null, ...(stays[0]?.limits ? { limits: stays[0].limits } : {}) })
  const run = variations.filter(({ clock }) => clock === rule.clock).reduce(varied, first)
  const closed = closing(rule, stays)
  if (acknowledged && (!closed || acknowledged.on <= closed.since)) {
    return [stopped(run, acknowledged.on, { since: acknowledged.on, breachReason: acknowledged.breachReason })]
  }
  return [closed ? stopped(run, closed.since, closed, false) : run]
}

/** One run for each request after the stage of deconfliction, until its answer; closing the referral ends it unanswered. */
function laterRequests(rule: ClockRule, { requests = [], stays, variations = [] }: ClockStory): ClockRun[] {
  return requests.map(({ askedOn, afterStays, answeredOn, limits }, place) => {
    const round = place + 1
    const run = variations
      .filter((each) => each.clock === rule.clock && each.round === round)
      .reduce(varied, start(rule, round, askedOn, { reviewOn: null, limits }))
    if (answeredOn !== null) return stopped(run, answeredOn, { since: answeredOn, breachReason: '' })
    const closed = closing(rule, stays.slice(afterStays))
    return closed ? stopped(run, closed.since, closed, false) : run
  })
}

/** The day a clock counts from when a stage starts it. */
function startDay(rule: ClockRule, { receivedOn, stays }: ClockStory, place: number): Day {
  const stay = stays[place] as Stay
  if (rule.from === 'receipt' && place === 0) return receivedOn
  if (rule.from !== 'exit') return stay.since
  const exit = stays
    .slice(0, place)
    .findLastIndex(({ stage }, at) => stage === 'EXITED' && stays[at - 1]?.stage !== 'HELD')
  return stays[exit]?.since ?? stay.since
}

/** What came with a step renews a clock of its own: a newer assessment, or a formal review. The day it is renewed from. */
export function renewedFrom(rule: ClockRule, live: ClockRun, stay: Stay): Day | null {
  if (rule.clock === 'plp_formal') return stay.formal === true ? stay.since : null
  if (rule.clock !== 'assessment_refresh') return null
  const made = stay.assessedOn ?? null
  return made !== null && made > live.startedOn ? made : null
}

/** A clock that stages start, hold still and stop. */
function throughStages(rule: ClockRule, story: ClockStory): ClockRun[] {
  const { stays, variations = [] } = story
  const mine = variations.filter(({ clock }) => clock === rule.clock)
  const ended: ClockRun[] = []
  let live = null as ClockRun | null
  let before = null as Stage | null
  stays.forEach((stay, place) => {
    const goesOn = before === null ? 'goes_on' : effectOf(rule, before, stay.stage)
    const anew = live ? renewedFrom(rule, live, stay) : null
    if (live && (goesOn !== 'goes_on' || anew !== null)) {
      ended.push(stopped(live, goesOn === 'goes_on' ? (anew ?? stay.since) : stay.since, stay))
      live = anew !== null && goesOn === 'goes_on' ? start(rule, ended.length + 1, anew, stay) : null
    }
    if (live) {
      live = rule.runsIn.includes(stay.stage)
        ? resumed(live, stay.since)
        : { ...live, pausedOn: live.pausedOn ?? stay.since }
    } else if (goesOn === 'renews' || (rule.startsIn.includes(stay.stage) && goesOn !== 'ends')) {
      live = start(rule, ended.length + 1, startDay(rule, story, place), stay)
    }
    for (const each of mine) {
      if (live && each.afterStays === place + 1 && each.round === live.round) live = varied(live, each)
    }
    before = stay.stage
  })
  return live ? [...ended, live] : ended
}

/** Every run of every clock, in the order of the rules. Pure: the same story gives the same runs on every desk. */
export function clockRuns(story: ClockStory): ClockRun[] {
  return clockRules.flatMap((rule) => {
    if (rule.clock === 'acknowledge') return acknowledgement(rule, story)
    return rule.from === 'request' ? laterRequests(rule, story) : throughStages(rule, story)
  })
}

/** The run a list shows: of those that run and do not stand still, the one due first. */
export function pressingRun(runs: readonly ClockRun[]): ClockRun | null {
  const running = runs.filter((run) => run.stoppedOn === null && run.pausedOn === null)
  return running.reduce<ClockRun | null>((first, run) => (first && first.dueOn <= run.dueOn ? first : run), null)
}

/** True when a run ended after its last day, ended without an answer, or had passed it before its limit was varied. */
export function isBreach(run: ClockRun): boolean {
  if (run.brokenOn !== null || !run.answered) return true
  return run.stoppedOn !== null && run.stoppedOn > run.dueOn
}

/** The name of a run's clock as an officer reads it. */
export function runLabel(run: Pick<ClockRun, 'clock' | 'pausedOn'>): string {
  const { label } = clockRule(run.clock)
  return run.pausedOn === null ? label : `${label} (stands still during the hold)`
}
