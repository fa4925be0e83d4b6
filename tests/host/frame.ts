import { originOf } from './addresses'
import type { HostContents } from './web-contents'

/** The page's main frame, as `event.senderFrame` and `webContents.mainFrame` show it. There are no other frames. */
export class MainFrame {
  readonly frameTreeNodeId = 1
  readonly routingId = 1
  readonly processId = 1
  readonly name = ''
  readonly parent = null
  readonly frames: readonly MainFrame[] = []
  readonly detached = false

  constructor(private readonly contents: HostContents) {}

  get url(): string {
    return this.contents.getURL()
  }

  get origin(): string {
    return originOf(this.url)
  }

  get top(): MainFrame {
    return this
  }

  isDestroyed(): boolean {
    return this.contents.isDestroyed()
  }

  send(channel: string, ...values: unknown[]): void {
    this.contents.send(channel, ...values)
  }
}
