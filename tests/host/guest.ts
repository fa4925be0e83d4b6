import type { Connection } from './cdp'
import type { Message } from './devtools'

/**
 * A second DevTools client on the host's own pipe: the tests' Playwright. It gets a browser session of its own, so
 * neither client sees the other's events or ids, and no port is opened for it.
 */
export class Guest {
  private readonly sessions = new Set<string>()

  private constructor(
    private readonly connection: Connection,
    private readonly root: string,
    private readonly post: (message: Message) => void
  ) {
    this.sessions.add(root)
    connection.guest = (message) => this.event(message)
  }

  /** Lets a guest in. `post` is given each answer and event meant for it. */
  static async admit(connection: Connection, post: (message: Message) => void): Promise<Guest> {
    const { sessionId } = await connection.send('Target.attachToBrowserTarget')
    return new Guest(connection, sessionId, post)
  }

  /** Sends what the guest said; its own id comes back on the answer. */
  say(message: Message): void {
    this.connection.forward({ ...message, sessionId: message.sessionId ?? this.root }, (answer) => {
      // An answer without a number comes from the connection's own end, of which the guest is told elsewhere.
      if (answer.id === undefined) return
      this.hand({ ...answer, ...(message.id !== undefined && { id: message.id }) })
    })
  }

  private event(message: Message): boolean {
    if (!message.sessionId || !this.sessions.has(message.sessionId)) return false
    if (message.method === 'Target.attachedToTarget') {
      this.sessions.add((message.params as { sessionId: string }).sessionId)
    }
    this.hand(message)
    return true
  }

  private hand(message: Message): void {
    const { sessionId, ...rest } = message
    this.post(sessionId === undefined || sessionId === this.root ? rest : message)
  }
}
