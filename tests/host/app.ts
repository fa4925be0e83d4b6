import { EventEmitter } from 'node:events'
import { readFileSync } from 'node:fs'
import type { Server } from 'node:net'
import { join } from 'node:path'
import { takeLock } from './instance'
import { pathOf, setPath } from './paths'
import { PreventableEvent } from './preventable'
import { schemesAreFixed } from './schemes'
import { commandLine } from './switches'
import { windows } from './windows'

interface Package {
  name: string
  productName?: string
  version?: string
}

/** Electron's `app`. */
class HostApp extends EventEmitter {
  readonly isPackaged = false
  readonly commandLine = commandLine

  private readonly folder = process.env['FOCUS_DESK_HOST_APP'] ?? process.cwd()
  private readonly description = JSON.parse(readFileSync(join(this.folder, 'package.json'), 'utf8')) as Package
  private title = this.description.productName ?? this.description.name
  private lock: Server | undefined
  private open: Promise<void>[] = []
  private isQuitting = false
  private markReady: (() => void) | undefined
  private readonly readiness = new Promise<void>((resolve) => {
    this.markReady = resolve
  })

  /** The main entry has been evaluated: the app is ready, as Electron is only after a module entry has run. */
  becomeReady(): void {
    schemesAreFixed()
    this.markReady?.()
    this.markReady = undefined
    this.emit('will-finish-launching')
    this.emit('ready', {}, {})
  }

  isReady(): boolean {
    return this.markReady === undefined
  }

  whenReady(): Promise<void> {
    return this.readiness
  }

  get name(): string {
    return this.title
  }

  getName(): string {
    return this.title
  }

  setName(name: string): void {
    this.title = name
  }

  getVersion(): string {
    return this.description.version ?? '0.0.0'
  }

  getAppPath(): string {
    return this.folder
  }

  getLocale(): string {
    return 'en-GB'
  }

  getPath(name: string): string {
    return pathOf(name, this.title)
  }

  setPath(name: string, path: string): void {
    setPath(name, path)
  }

  setAppLogsPath(path?: string): void {
    if (path !== undefined) setPath('logs', path)
  }

  /** The preload always runs sandboxed here. */
  enableSandbox(): void {}
  disableHardwareAcceleration(): void {}
  setAppUserModelId(_id: string): void {}
  setDesktopName(_name: string): void {}

  focus(): void {
    for (const window of windows.values()) window.focus()
  }

  requestSingleInstanceLock(extra?: unknown): boolean {
    this.lock ??= takeLock(this.getPath('userData'), extra, (start) => {
      this.emit('second-instance', {}, start.argv, start.cwd, start.extra)
    })
    return this.lock !== undefined
  }

  hasSingleInstanceLock(): boolean {
    return this.lock !== undefined
  }

  releaseSingleInstanceLock(): void {
    this.lock?.close()
    this.lock = undefined
  }

  quit(): void {
    if (this.isQuitting) return
    this.isQuitting = true
    setImmediate(() => {
      this.isQuitting = this.mayQuit()
      if (this.isQuitting) this.exit(0)
    })
  }

  exit(code = 0): void {
    this.isQuitting = true
    for (const window of windows.values()) window.destroy()
    this.emit('quit', {}, code)
    Promise.allSettled(this.open).then(
      () => process.exit(code),
      () => process.exit(code)
    )
  }

  /** A window's Chromium is ending; the process waits for it before it exits. */
  closing(end: Promise<void>): void {
    this.open.push(end)
  }

  /** The last window's end quits the app, unless the product has its own wish for that. */
  windowClosed(): void {
    if (windows.size > 0 || this.isQuitting) return
    if (this.listenerCount('window-all-closed') > 0) this.emit('window-all-closed')
    else this.quit()
  }

  /** Chromium answers: from now on its version is known. `product` is such as `Chrome/156.0.8078.79`. */
  chromiumStarted(product: string): void {
    const versions = { ...process.versions, chrome: product.split('/')[1] ?? '' }
    Object.defineProperty(process, 'versions', { value: versions, configurable: true })
  }

  private mayQuit(): boolean {
    const before = new PreventableEvent()
    this.emit('before-quit', before)
    if (before.defaultPrevented) return false
    if ([...windows.values()].some((window) => !window.mayClose())) return false
    const last = new PreventableEvent()
    this.emit('will-quit', last)
    return !last.defaultPrevented
  }
}

export const app = new HostApp()
