import { EventEmitter } from 'node:events'
import type { BrowserWindowConstructorOptions, Rectangle } from 'electron'
import { app } from './app'
import type { Browser } from './browser'
import { note } from './log'
import { openBrowser } from './opening'
import { PreventableEvent } from './preventable'
import { HostContents } from './web-contents'
import { nextId, windows } from './windows'

type State = 'normal' | 'minimized' | 'maximized'

/** Electron's BrowserWindow: one Chromium of its own, showing one page and nothing else. */
export class HostWindow extends EventEmitter {
  static getAllWindows(): HostWindow[] {
    return [...windows.values()]
  }

  static getFocusedWindow(): HostWindow | null {
    return HostWindow.getAllWindows().find((window) => window.isFocused()) ?? null
  }

  static fromId(id: number): HostWindow | null {
    return windows.get(id) ?? null
  }

  static fromWebContents(contents: HostContents): HostWindow | null {
    return windows.get(contents.window.id) ?? null
  }

  readonly id = nextId()
  readonly webContents: HostContents
  private readonly opened: Promise<void>
  private browser: Browser | undefined
  private title: string
  private state: State = 'normal'
  private focused = false
  private visible = false
  private destroyed = false
  private contentProtected = false

  constructor(readonly options: BrowserWindowConstructorOptions = {}) {
    super()
    if (!app.isReady()) throw new Error('Cannot create BrowserWindow before app is ready')
    this.title = options.title ?? app.getName()
    this.webContents = new HostContents(this)
    windows.set(this.id, this)
    this.opened = openBrowser(this, {
      started: (browser) => {
        this.browser = browser
      },
      loaded: this.pageShown.bind(this),
      gone: this.gone.bind(this)
    })
    this.opened.catch((error: Error) => {
      if (this.destroyed) return
      console.error(`The Chromium host cannot open a window. ${error.message}`)
      app.exit(1)
    })
    app.emit('web-contents-created', {}, this.webContents)
    app.emit('browser-window-created', {}, this)
    if (options.show !== false) setImmediate(() => this.show())
  }

  loadURL(url: string): Promise<void> {
    return this.webContents.loadURL(url)
  }

  reload(): void {
    this.webContents.reload()
  }

  show(): void {
    if (!this.visible) {
      this.visible = true
      this.emit('show')
    }
    this.focus()
  }

  hide(): void {
    this.visible = false
    this.place({ windowState: 'minimized' })
    this.emit('hide')
  }

  focus(): void {
    this.webContents.later('Page.bringToFront')
  }

  minimize(): void {
    this.become('minimized', 'minimize')
  }

  maximize(): void {
    this.become('maximized', 'maximize')
  }

  restore(): void {
    this.become('normal', 'restore')
  }

  isVisible(): boolean {
    return this.visible
  }

  isFocused(): boolean {
    return this.focused
  }

  isMinimized(): boolean {
    return this.state === 'minimized'
  }

  isMaximized(): boolean {
    return this.state === 'maximized'
  }

  isDestroyed(): boolean {
    return this.destroyed
  }

  getTitle(): string {
    return this.title
  }

  /** Chromium's window is called what its document is called, so the document is given the title. */
  setTitle(title: string): void {
    this.title = title
    this.webContents.later('Runtime.evaluate', { expression: `document.title = ${JSON.stringify(title)}` })
  }

  getBounds(): Rectangle {
    const { x = 0, y = 0, width = 800, height = 600 } = this.options
    return { x, y, width, height }
  }

  setBounds(bounds: Partial<Rectangle>): void {
    Object.assign(this.options, bounds)
    const { x, y, width, height } = bounds
    this.place({ left: x, top: y, width, height })
  }

  /** Recorded only: neither Chromium nor Electron on Linux can keep a window out of screen pictures. */
  setContentProtection(enable: boolean): void {
    this.contentProtected = enable
  }

  isContentProtected(): boolean {
    return this.contentProtected
  }

  setMenu(): void {}
  removeMenu(): void {}
  setMenuBarVisibility(): void {}
  setAutoHideMenuBar(): void {}
  setMinimumSize(): void {}

  close(): void {
    this.mayClose()
  }

  /** Closes the window unless a listener of `close` refuses; says whether it is gone. */
  mayClose(): boolean {
    if (this.destroyed) return true
    const event = new PreventableEvent()
    this.emit('close', event)
    if (!event.defaultPrevented) this.destroy()
    return this.destroyed
  }

  destroy(): void {
    if (this.destroyed) return
    this.destroyed = true
    if (this.browser) app.closing(this.browser.close())
    windows.delete(this.id)
    this.webContents.navigation.fail('ERR_FAILED', -2)
    this.webContents.emit('destroyed')
    this.emit('closed')
    app.windowClosed()
  }

  /** Ends Chromium at once; for the last moment of the main process. */
  kill(): void {
    this.browser?.kill()
  }

  /** Chromium's window got or lost the focus. */
  focusFromPage(has: boolean): void {
    this.focused = has
    this.emit(has ? 'focus' : 'blur')
    app.emit(has ? 'browser-window-focus' : 'browser-window-blur', {}, this)
  }

  /** Chromium's window was minimised, or brought back. */
  visibleFromPage(is: boolean): void {
    if (is !== this.isMinimized()) return
    this.state = is ? 'normal' : 'minimized'
    this.emit(is ? 'restore' : 'minimize')
  }

  /** The document has a title of its own; unless the product refuses it, it is now the window's. */
  titleFromPage(title: string): void {
    const event = new PreventableEvent()
    this.webContents.title = title
    this.emit('page-title-updated', event, title, true)
    if (!event.defaultPrevented) this.title = title
  }

  private pageShown(): void {
    if (this.listenerCount('ready-to-show') > 0) this.emit('ready-to-show')
  }

  private become(state: State, event: string): void {
    this.state = state
    this.place({ windowState: state })
    this.emit(event)
  }

  private place(bounds: object): void {
    const move = async (): Promise<void> => {
      await this.opened
      if (!this.browser || this.destroyed) return
      const { target: targetId } = this.webContents
      const { windowId } = await this.browser.connection.send('Browser.getWindowForTarget', { targetId })
      await this.browser.connection.send('Browser.setWindowBounds', { windowId, bounds })
    }
    move().catch((error: Error) => note('window', error.message))
  }

  /** The person closed Chromium's window, or Chromium ended: too late to refuse. */
  private gone(): void {
    if (this.destroyed) return
    this.emit('close', new PreventableEvent())
    this.destroy()
  }
}
