import type { ConnectOverCDPTransport } from 'playwright-core'

/** A Playwright transport and the way to feed it. */
export interface PlaywrightPipe {
  transport: ConnectOverCDPTransport
  deliver(message: object): void
  end(why: string): void
}

/**
 * Makes the pipe by which Playwright speaks to the host's Chromium. Messages are delivered one to a turn of the event
 * loop, in order: Playwright adds listeners in promises between messages, and Node hands over several messages of a
 * child process in one turn, so that now and then a document or a load would be missed.
 */
export function playwrightPipe(send: (message: object) => void): PlaywrightPipe {
  const transport: ConnectOverCDPTransport = { send, close: () => {} }
  const waiting: object[] = []

  function next(): void {
    const message = waiting.shift()
    if (message) transport.onmessage?.(message)
    if (waiting.length > 0) setImmediate(next)
  }

  return {
    transport,
    deliver(message) {
      if (waiting.push(message) === 1) setImmediate(next)
    },
    end: (why) => transport.onclose?.(why)
  }
}
