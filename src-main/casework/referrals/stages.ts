import type { Stage } from '../../contract/codes/stages'
import { transitions } from './journey'
import type { Transition } from './journey/transition'

export { transitions } from './journey'
export { isClosing, type DecisionPart, type Transition } from './journey/transition'

/** The stages in the order of the journey, for the bar that shows it; side ways out are shown only when taken. */
export const journey: readonly Stage[] = [
  'RECEIVED',
  'SCREENING',
  'DECONFLICTION',
  'GATEWAY',
  'INFO_GATHERING',
  'S36_DECISION',
  'PANEL_LISTED',
  'PANEL_CONSIDERED',
  'CONSENT_SOUGHT',
  'ADOPTED',
  'EXIT_PROPOSED',
  'EXITED',
  'POST_EXIT_6',
  'POST_EXIT_12',
  'CLOSED'
]

/** True for a step that records what was decided or held on a day of its own; every other counts from when it is taken. */
export function hasOwnDay({ asks, offers }: Pick<Transition, 'asks' | 'offers'>): boolean {
  return asks.includes('decidedOn') || offers.includes('decidedOn')
}

/** Every way out of a stage. */
export function transitionsFrom(stage: Stage): readonly Transition[] {
  return transitions.filter((each) => each.from === stage)
}

/** The way from one stage to another, if the machine has one. */
export function transitionBetween(from: Stage, to: Stage): Transition | null {
  return transitions.find((each) => each.from === from && each.to === to) ?? null
}
