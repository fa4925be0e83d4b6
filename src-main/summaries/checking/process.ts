import { setFlagsFromString } from 'node:v8'
import { z } from 'zod'
import { makeDeadline } from '../../transfer/opener/deadline'
import { checkSummary, type CheckedSummary } from './check-summary'

/**
 * The checker's entry: takes a PDF from outside apart as the opener takes a spreadsheet apart, in a process of its own with no key, no database and no
 * network. It is given public certificates and answers with findings in words. Anything it does not expect ends it.
 */

/** Milliseconds for one file; a long summary takes a tenth of a second. */
const TIME_LIMIT = 30_000

const Asked = z.strictObject({
  id: z.number().int(),
  name: z.literal('summaries.check'),
  input: z.strictObject({
    name: z.string().max(400),
    bytes: z.instanceof(Uint8Array),
    signature: z.string().max(20_000).nullable(),
    authorities: z.array(z.instanceof(Uint8Array)).max(1000)
  })
})

interface Answer {
  id: number
  ok: true
  value: { name: string; checked: CheckedSummary }
}

interface ParentPort {
  on(event: 'message', listener: (message: { data: unknown }) => void): void
  postMessage(message: Answer): void
}

setFlagsFromString('--max-old-space-size=512')
const deadline = makeDeadline()

function answer(message: unknown): Answer {
  const { id, input } = Asked.parse(message)
  const { name, bytes, signature, authorities } = input
  deadline.start(TIME_LIMIT)
  const known = { authorities: authorities.map((each) => Buffer.from(each)), officers: null }
  const beside = signature === null ? {} : { sshSignature: signature }
  const checked = checkSummary(Buffer.from(bytes), { ...beside, known })
  deadline.stop()
  return { id, ok: true, value: { name, checked } }
}

process.on('uncaughtException', () => process.exit(70))
process.on('unhandledRejection', () => process.exit(70))

const port = (process as NodeJS.Process & { parentPort?: ParentPort }).parentPort
if (port) port.on('message', ({ data }) => port.postMessage(answer(data)))
else {
  process.on('message', (message) => void process.send?.(answer(message)))
  process.on('disconnect', () => process.exit(0))
}
