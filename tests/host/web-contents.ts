import { EventEmitter } from 'node:events'
import { toBrowser, toDesk } from './addresses'
import type { Connection } from './cdp'
import { codec, type Encoded } from './codec'
import type { Command, Protocol } from './devtools'
import { MainFrame } from './frame'
import { HostIpc } from './ipc'
import { note } from './log'
import { Navigation } from './navigation'
import { PreventableEvent } from './preventable'
import { session } from './session'
import type { HostWindow } from './window'
import { nextId } from './windows'
import { setZoom } from './zoom'

type OpenHandler = (details: object) => { action: 'allow' | 'deny' }

/** What the main process sends into the isolated world. */
export type ToPage =
  | { kind: 'reply'; id: number; value: Encoded }
  | { kind: 'refusal'; id: number; message: string }
  | { kind: 'event'; channel: string; values: Encoded }

/** Electron's WebContents for the one page of a window. */
export class HostContents extends EventEmitter {
  readonly id = nextId()
  readonly session = session.defaultSession
  readonly mainFrame = new MainFrame(this)
  readonly ipc = new HostIpc()
  readonly navigation = new Navigation()
  /** The isolated world of the present document, once it exists. */
  world: number | undefined
  /** Chromium's name for the page, which is also that of its main frame. */
  target = ''
  title = ''
  crashed = false
  openHandler: OpenHandler | undefined

  private connection: Connection | undefined
  private page = ''
  private zoom = 1
  private tell: () => void = () => {}
  private readonly attached = new Promise<void>((resolve) => {
    this.tell = resolve
  })

  constructor(readonly window: HostWindow) {
    super()
  }

  /** Chromium's page is there: from now on commands reach it, those given before included. */
  attach(connection: Connection, page: string, target: string): void {
    this.connection = connection
    this.page = page
    this.target = target
  }

  /** The page is prepared and may load documents. */
  ready(): void {
    this.tell()
  }

  /** Calls a DevTools command on the attached page. */
  command<C extends Command>(
    command: C,
    parameters?: Protocol.CommandParameters[C]
  ): Promise<Protocol.CommandReturnValues[C]> {
    if (!this.connection) return Promise.reject(new Error(`${command}: the window is not there yet`))
    return this.connection.send(command, parameters, this.page)
  }

  /** As `command`, once the page is ready and without waiting: a page that has gone meanwhile is no error. */
  later<C extends Command>(command: C, parameters?: Protocol.CommandParameters[C]): void {
    this.attached.then(() => this.command(command, parameters)).catch((error: Error) => note(command, error.message))
  }

  async loadURL(url: string): Promise<void> {
    await this.attached
    const address = toBrowser(url)
    this.navigation.asked = address
    const loaded = this.navigation.begin(url)
    const { errorText, loaderId } = await this.command('Page.navigate', { url: address })
    if (errorText) {
      this.emit('did-fail-load', {}, -2, errorText, url, true)
      this.navigation.fail(errorText.replace('net::', ''), -2)
    } else {
      this.navigation.named(loaderId)
    }
    return loaded
  }

  /** Whether the window's document may become `address`: asked of `will-navigate` unless main itself wants it. */
  mayNavigate(address: string): boolean {
    if (address === this.navigation.asked) return true
    const details = { url: toDesk(address), isSameDocument: false, isMainFrame: true, frame: this.mainFrame }
    const event = new PreventableEvent(details)
    this.emit('will-navigate', event, details.url, false, true)
    if (!event.defaultPrevented) this.navigation.asked = undefined
    return !event.defaultPrevented
  }

  send(channel: string, ...values: unknown[]): void {
    this.deliver({ kind: 'event', channel, values: codec.encode(values) })
  }

  /** Hands a message to the isolated world of the present document; without one it is dropped, as in Electron. */
  deliver(message: ToPage): void {
    if (this.world === undefined) return
    this.command('Runtime.callFunctionOn', {
      functionDeclaration: 'function (message) { focusDeskHostDeliver(message) }',
      executionContextId: this.world,
      arguments: [{ value: message }],
      silent: true
    }).catch((error: Error) => note('deliver', error.message))
  }

  reload(): void {
    this.navigation.asked = this.navigation.address
    this.later('Page.reload')
  }

  getURL(): string {
    return this.navigation.address.startsWith('data:') ? '' : toDesk(this.navigation.address)
  }

  getTitle(): string {
    return this.title
  }

  isLoading(): boolean {
    return this.navigation.isLoading
  }

  isDestroyed(): boolean {
    return this.window.isDestroyed()
  }

  isCrashed(): boolean {
    return this.crashed
  }

  isFocused(): boolean {
    return this.window.isFocused()
  }

  focus(): void {
    this.window.focus()
  }

  close(): void {
    this.window.close()
  }

  setWindowOpenHandler(handler: OpenHandler): void {
    this.openHandler = handler
  }

  setZoomFactor(factor: number): void {
    if (!(factor > 0)) throw new Error("'zoomFactor' must be a double greater than 0.0")
    this.zoom = factor
    this.attached.then(() => setZoom(this, factor)).catch((error: Error) => note('zoom', error.message))
  }

  getZoomFactor(): number {
    return this.zoom
  }

  /** Pinch zoom is off in the host whatever is asked for. */
  async setVisualZoomLevelLimits(_least: number, _most: number): Promise<void> {}

  /** DevTools cannot be opened from the host; attach a test instead. */
  openDevTools(): void {}
  closeDevTools(): void {}
  isDevToolsOpened(): boolean {
    return false
  }
}
