import { setFlagsFromString } from 'node:v8'
import { z } from 'zod'
import { Refusal, type DeskError } from '../../contract/result'
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

const Asked = z.strictObject({
  id: z.number().int(),
  name: z.literal('intake.open'),
  input: z.strictObject({ name: z.string().max(400), bytes: z.instanceof(Uint8Array) })
})

// A file that needs more than this ends the opener, not the PC.
setFlagsFromString('--max-old-space-size=2048')
const deadline = makeDeadline()

async function answer(message: unknown): Promise<Answer> {
  const { id, input } = Asked.parse(message)
  deadline.start(TIME_LIMIT)
  try {
    return { id, ok: true, value: await openTable(input.name, input.bytes) }
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
