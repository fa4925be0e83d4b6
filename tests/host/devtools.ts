// Playwright carries the types of the DevTools protocol but does not export their path, hence the path in full.
import type { Protocol } from '../../node_modules/playwright-core/types/protocol'

export type { Protocol }

/** The name of a DevTools command, such as `Page.navigate`. */
export type Command = keyof Protocol.CommandParameters & keyof Protocol.CommandReturnValues

/** The name of a DevTools event, such as `Page.loadEventFired`. */
export type EventName = keyof Protocol.Events

/** One message on the wire: a call, an answer or an event. */
export interface Message {
  id?: number
  method?: string
  params?: unknown
  result?: unknown
  error?: { message: string }
  sessionId?: string
}
