import { spawn, type ChildProcess } from 'node:child_process'
import type { Readable, Writable } from 'node:stream'
import { Connection } from './cdp'
import { chromiumArguments, chromiumEnvironment, findChromium, type FirstWindow } from './chromium'
import { childStarted } from './driver'
import { note } from './log'
import { removeProfile, type Profile } from './profile'

/** What a browser tells its window. */
export interface BrowserListener {
  /** The window's page is there and waits; it goes on when the promise resolves. */
  pageWaits(session: string, target: string): Promise<void>
  /** Chromium has ended, or its window was closed. */
  gone(): void
}

const goneWithinMs = 3000

/** One Chromium with one window. Every page it opens beside that one is closed before it runs. */
export class Browser {
  readonly connection: Connection
  /** Chromium's product name and version, such as `Chrome/156.0.8078.79`; empty until it has started. */
  product = ''

  private readonly process: ChildProcess
  private readonly exited: Promise<void>
  private page: string | undefined

  constructor(
    private readonly userData: string,
    private readonly profile: Profile,
    window: FirstWindow,
    private readonly listener: BrowserListener
  ) {
    const program = findChromium()
    if (!program) throw new Error('No Chromium on this machine: install it with `apt-get install chromium`.')
    this.process = spawn(program, chromiumArguments(profile, window), {
      stdio: ['ignore', 'ignore', process.env['FOCUS_DESK_HOST_LOG'] ? 'inherit' : 'ignore', 'pipe', 'pipe'],
      env: chromiumEnvironment(profile)
    })
    childStarted(this.process.pid)
    const [, , , output, input] = this.process.stdio
    this.connection = new Connection(output as Writable, input as Readable)
    this.exited = new Promise((resolve) => {
      const end = (why: string): void => {
        this.connection.close(why)
        resolve()
        listener.gone()
      }
      this.process.once('exit', (code, signal) => end(`Chromium ended (${code ?? signal})`))
      this.process.once('error', (error) => end(`Chromium did not start: ${error.message}`))
    })
  }

  /** Begins to watch for pages; resolves once Chromium answers. */
  async begin(): Promise<void> {
    this.connection.on('Target.attachedToTarget', ({ sessionId, targetInfo }) => {
      if (targetInfo.type !== 'page') return
      this.attached(sessionId, targetInfo.targetId).catch((error: Error) => note('attach', error.message))
    })
    this.connection.on('Target.detachedFromTarget', ({ sessionId }) => {
      if (sessionId === this.page) this.listener.gone()
    })
    const pages = { autoAttach: true, waitForDebuggerOnStart: true, flatten: true, filter: [{ type: 'page' }] }
    await Promise.all([
      this.connection.send('Fetch.enable', { patterns: [{ urlPattern: '*' }] }),
      this.connection.send('Target.setAutoAttach', pages)
    ])
    this.product = (await this.connection.send('Browser.getVersion')).product
    await this.connection.send('Browser.setDownloadBehavior', { behavior: 'deny' })
  }

  private async attached(session: string, target: string): Promise<void> {
    if (this.page !== undefined) {
      await this.connection.send('Target.closeTarget', { targetId: target })
      return
    }
    this.page = session
    await this.listener.pageWaits(session, target)
    await this.connection.send('Runtime.runIfWaitingForDebugger', {}, session)
  }

  /** Ends Chromium in an orderly way (by force after three seconds) and removes its profile. */
  async close(): Promise<void> {
    this.connection.send('Browser.close').catch(() => note('Chromium had already ended'))
    const late = setTimeout(() => this.process.kill('SIGKILL'), goneWithinMs)
    await this.exited
    clearTimeout(late)
    removeProfile(this.userData, this.profile)
  }

  /** Ends Chromium at once; for the last moment of the main process. */
  kill(): void {
    this.process.kill('SIGKILL')
  }
}
