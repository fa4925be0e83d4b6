import { afterExit } from './after-exit'
import { beforeGateway } from './before-gateway'
import { channel } from './channel'
import { closed } from './closed'
import { holds } from './holds'
import { policeLed } from './police-led'
import { towardsPanel } from './towards-panel'
import type { Transition } from './transition'

/** The parts of the journey in order, each a table of transitions with a heading. */
export const parts: readonly { heading: string; transitions: readonly Transition[] }[] = [
  { heading: 'From receipt to the gateway', transitions: beforeGateway },
  { heading: 'Towards the panel', transitions: towardsPanel },
  { heading: 'Consent and support through Channel', transitions: channel },
  { heading: 'After the exit', transitions: afterExit },
  { heading: 'Police-led partnership', transitions: policeLed },
  { heading: 'Holds', transitions: holds },
  { heading: 'After the end', transitions: closed }
]

/** The whole journey, as data. */
export const transitions: readonly Transition[] = parts.flatMap((part) => part.transitions)
