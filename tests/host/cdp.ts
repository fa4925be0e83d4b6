import type { Readable, Writable } from 'node:stream'
import type { Command, EventName, Message, Protocol } from './devtools'
import { noteMessage } from './log'

type Listener = (body: never, session: string | undefined) => void
type Answer = (message: Message) => void

/**
 * A DevTools connection over Chromium's two pipes: JSON messages, each ended by a NUL byte.
 * It opens no port. A second client may share it through `guest` and `forward` (see guest.ts).
 */
export class Connection {
  /** Sees every event before this connection's own listeners; true means it was the guest's and ends there. */
  guest: ((message: Message) => boolean) | undefined

  private nextId = 1
  private unread: Buffer[] = []
  private closed: string | undefined
  private readonly answers = new Map<number, Answer>()
  private readonly listeners = new Map<string, Listener[]>()

  constructor(
    private readonly output: Writable,
    input: Readable
  ) {
    output.on('error', () => this.close('Chromium no longer listens'))
    input.on('error', () => this.close('Chromium no longer answers'))
    input.on('data', (bytes: Buffer) => this.read(bytes))
  }

  /** Calls a DevTools command, on a page's session or (without one) on the browser. Rejects with Chromium's own words. */
  send<C extends Command>(
    command: C,
    parameters?: Protocol.CommandParameters[C],
    session?: string
  ): Promise<Protocol.CommandReturnValues[C]> {
    return new Promise((resolve, reject) => {
      this.forward({ method: command, params: parameters ?? {}, ...(session && { sessionId: session }) }, (answer) => {
        if (answer.error) reject(new Error(`${command}: ${answer.error.message}`))
        else resolve(answer.result as Protocol.CommandReturnValues[C])
      })
    })
  }

  /** Sends a message under a fresh id and hands over the answer as it came. */
  forward(message: Message, answer: Answer): void {
    if (this.closed !== undefined) {
      answer({ error: { message: this.closed } })
      return
    }
    const id = this.nextId++
    this.answers.set(id, answer)
    noteMessage('->', `${message.method} ${id}`, message.sessionId)
    this.output.write(`${JSON.stringify({ ...message, id })}\0`)
  }

  on<E extends EventName>(event: E, listener: (body: Protocol.Events[E], session: string | undefined) => void): void {
    this.listeners.set(event, [...(this.listeners.get(event) ?? []), listener])
  }

  /** Answers everything still open with `reason`; later calls are refused at once. */
  close(reason: string): void {
    this.closed ??= reason
    const open = [...this.answers.values()]
    this.answers.clear()
    for (const answer of open) answer({ error: { message: reason } })
  }

  private read(bytes: Buffer): void {
    let start = 0
    for (let end = bytes.indexOf(0); end >= 0; end = bytes.indexOf(0, start)) {
      this.unread.push(bytes.subarray(start, end))
      start = end + 1
      const text = Buffer.concat(this.unread).toString('utf8')
      this.unread = []
      this.take(JSON.parse(text) as Message)
    }
    if (start < bytes.length) this.unread.push(bytes.subarray(start))
  }

  private take(message: Message): void {
    noteMessage('<-', message.method ?? `answer ${message.id}`, message.sessionId)
    if (message.id !== undefined) {
      const answer = this.answers.get(message.id)
      this.answers.delete(message.id)
      answer?.(message)
    } else if (message.method && !this.guest?.(message)) {
      for (const listener of this.listeners.get(message.method) ?? []) {
        listener(message.params as never, message.sessionId)
      }
    }
  }
}
