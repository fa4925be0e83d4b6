import { setFlagsFromString } from 'node:v8'
import { z } from 'zod'
import { Refusal, type DeskError } from '../../contract/result'
import { BUNDLE_TIME_LIMIT } from './bundle-limits'
import { bundleAsked, BundleSession } from './bundle-session'
import { makeDeadline } from './deadline'
import { TIME_LIMIT } from './limits'
import { openTable } from './open-table'

/**
 * The opener's entry. It has no key, no database and no network; it takes outside bytes apart and answers with a plain checked object or
 * a refusal. Anything it does not expect ends it: a broken opener is replaced, never trusted further.
 */

type Answer = { id: number; ok: true; value: unknown } | { id: number; ok: false; error: DeskError }

interface ParentPort {
  on(event: 'message', listener: (message: { data: unknown }) => void): void
  postMessage(message: Answer): void
}

const id = z.number().int()
const Asked = z.discriminatedUnion('name', [
  z.strictObject({
    id,
    name: z.literal('intake.open'),
    input: z.strictObject({ name: z.string().max(400), bytes: z.instanceof(Uint8Array) })
  }),
  z.strictObject({ id, name: z.literal('bundle.open'), input: bundleAsked['bundle.open'] }),
  z.strictObject({ id, name: z.literal('bundle.bytes'), input: bundleAsked['bundle.bytes'] }),
  z.strictObject({ id, name: z.literal('bundle.entries'), input: bundleAsked['bundle.entries'] }),
  z.strictObject({ id, name: z.literal('bundle.next'), input: bundleAsked['bundle.next'] })
])
type Asked = z.infer<typeof Asked>

// A file that needs more than this ends the opener, not the PC.
setFlagsFromString('--max-old-space-size=2048')
const deadline = makeDeadline()

let bundle = new BundleSession()

function opened(asked: Asked): Promise<unknown> {
  switch (asked.name) {
    case 'intake.open':
      return openTable(asked.input.name, asked.input.bytes)
    case 'bundle.open':
      bundle = new BundleSession()
      return bundle.open(asked.input)
    case 'bundle.bytes':
      return bundle.bytes(asked.input.bytes)
    case 'bundle.entries':
      return bundle.entries()
    case 'bundle.next':
      return bundle.next()
  }
}

async function answer(message: unknown): Promise<Answer> {
  const asked = Asked.parse(message)
  const { id } = asked
  deadline.start(asked.name === 'intake.open' ? TIME_LIMIT : BUNDLE_TIME_LIMIT)
  try {
    return { id, ok: true, value: await opened(asked) }
  } catch (fault) {
    if (fault instanceof Refusal) return { id, ok: false, error: fault.error }
    throw fault
  } finally {
    deadline.stop()
  }
}

/** Files are opened one after another, so that each has the whole time for itself. */
function serve(post: (answer: Answer) => void): (message: unknown) => void {
  let turn = Promise.resolve()
  return (message) => {
    turn = turn.then(() => answer(message)).then(post, () => process.exit(70))
  }
}

process.on('uncaughtException', () => process.exit(70))
process.on('unhandledRejection', () => process.exit(70))

const port = (process as NodeJS.Process & { parentPort?: ParentPort }).parentPort
if (port) {
  const heard = serve((given) => port.postMessage(given))
  port.on('message', (event) => heard(event.data))
} else {
  process.on(
    'message',
    serve((given) => void process.send?.(given))
  )
  process.on('disconnect', () => process.exit(0))
}
