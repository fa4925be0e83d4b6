import { isOpenStage, stages, type Stage } from '../../contract/codes/stages'

export type ClockCode = 'acknowledge' | 'screening' | 'deconfliction' | 'gateway' | 'hold' | 'info_gathering'

/** A clock as policy sets it. Only the gateway's five days are documented; the rest are the desk's defaults, and say so. */
export interface ClockRule {
  clock: ClockCode
  label: string
  limit: number
  unit: 'working_days' | 'calendar_days'
  /** The day of receipt, or the day on which a stage in `runsIn` is entered. */
  from: 'receipt' | 'entry'
  /** It stops when a stage is entered that is neither here nor in `pausedIn`. */
  runsIn: readonly Stage[]
  /** Stages in which it stands still: days spent there are not counted. */
  pausedIn: readonly Stage[]
  source: string
}

const OPEN = stages.codes.map(({ code }) => code).filter(isOpenStage)

export const clockRules: readonly ClockRule[] = [
  {
    clock: 'acknowledge',
    label: 'Acknowledge the referrer',
    limit: 1,
    unit: 'working_days',
    from: 'receipt',
    runsIn: OPEN,
    pausedIn: [],
    source: 'Desk default; no published figure found.'
  },
  {
    clock: 'screening',
    label: 'Screen the referral',
    limit: 1,
    unit: 'working_days',
    from: 'entry',
    runsIn: ['SCREENING'],
    pausedIn: [],
    source: 'Desk default; no published figure found.'
  },
  {
    clock: 'deconfliction',
    label: 'Get a deconfliction answer',
    limit: 2,
    unit: 'working_days',
    from: 'entry',
    runsIn: ['DECONFLICTION'],
    pausedIn: [],
    source: 'Desk default; no published figure found.'
  },
  {
    clock: 'gateway',
    label: 'Decide at the gateway',
    limit: 5,
    unit: 'working_days',
    from: 'receipt',
    runsIn: ['RECEIVED', 'SCREENING', 'DECONFLICTION', 'GATEWAY'],
    pausedIn: ['HELD'],
    source:
      'Home Office Channel awareness e-learning: "on average takes up to 5 days". That it stands still during a hold is a desk default.'
  },
  {
    clock: 'hold',
    label: 'Review the hold',
    limit: 28,
    unit: 'calendar_days',
    from: 'entry',
    runsIn: ['HELD'],
    pausedIn: [],
    source: 'Desk default; a hold is never silent.'
  },
  {
    clock: 'info_gathering',
    label: 'Gather information for Channel',
    limit: 20,
    unit: 'working_days',
    from: 'entry',
    runsIn: ['INFO_GATHERING'],
    pausedIn: ['HELD'],
    source: 'Desk default, locally set.'
  }
]

/** The rule of a clock by its code. */
export function clockRule(clock: ClockCode): ClockRule {
  return clockRules.find((each) => each.clock === clock) as ClockRule
}

/** Clocks that taking a step from one stage to another ends; reviewing a hold ends one clock and begins the next. */
export function clocksEndedBy(from: Stage, to: Stage): ClockCode[] {
  return clockRules
    .filter(({ clock, runsIn, pausedIn }) => {
      const couldRun = runsIn.includes(from) || pausedIn.includes(from)
      return couldRun && ((!runsIn.includes(to) && !pausedIn.includes(to)) || (clock === 'hold' && from === to))
    })
    .map(({ clock }) => clock)
}
