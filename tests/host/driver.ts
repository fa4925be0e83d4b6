import { runInThisContext } from 'node:vm'
import type { Connection } from './cdp'
import type { Message } from './devtools'
import { Guest } from './guest'

/** What a test says to the host that it started. */
export type ToHost = { devtools: Message } | { evaluate: number; source: string; given: unknown }

/** What the host says to the test. */
export type FromHost =
  | { devtools: Message }
  | { child: number }
  | { loaded: true }
  | { evaluated: number; value: unknown }
  | { thrown: number; reason: string }

/** True when a test started this host and drives it over Node's own channel between parent and child. */
export const underTest = process.env['FOCUS_DESK_HOST_DRIVEN'] === '1' && process.send !== undefined

let admission: Promise<Guest> | undefined

function say(message: FromHost): void {
  if (process.connected) process.send?.(message)
}

/** A process was started that must not outlive the host. */
export function childStarted(pid: number | undefined): void {
  if (underTest && pid !== undefined) say({ child: pid })
}

/**
 * A window's document has loaded: the test may now attach. Not sooner, for a client that attaches during the first
 * navigation from one process to another loses sight of its documents.
 */
export function pageLoaded(connection: Connection): void {
  if (!underTest || admission) return
  admission = Guest.admit(connection, (devtools) => say({ devtools }))
  admission.then(() => say({ loaded: true })).catch((error: Error) => console.error(error))
}

async function evaluate(electron: object, source: string, given: unknown): Promise<unknown> {
  // In the global scope, where a TypeScript loader's __name is missing.
  const text = `(() => { const __name = (made) => made; return (${source}) })()`
  const call = runInThisContext(text) as (electron: object, given: unknown) => unknown
  return call(electron, given)
}

/** Obeys the test that started this host, if one did. */
export function obeyTest(electron: object): void {
  if (!underTest) return
  process.on('message', (message: ToHost) => {
    if ('devtools' in message) {
      admission?.then((guest) => guest.say(message.devtools)).catch((error: Error) => console.error(error))
      return
    }
    const { evaluate: id, source, given } = message
    evaluate(electron, source, given).then(
      (value) => say({ evaluated: id, value }),
      (error: unknown) =>
        say({ thrown: id, reason: error instanceof Error ? (error.stack ?? error.message) : String(error) })
    )
  })
}
