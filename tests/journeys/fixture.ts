import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import type * as Electron from 'electron'
import type { Page } from 'playwright-core'
import { ensureBuilt } from '../host/build'
import { privateDisplay, type PrivateDisplay } from '../host/display'
import { electronBinary } from '../host/electron-binary'
import { launchElectron } from '../host/launch-electron'
import { launchHost } from '../host/launch-host'
import type { Launched, Start } from '../host/launched'
import { giveLoaderNames } from '../host/loader-names'

export { checkAccessibility } from '../host/accessibility'

/** How `launchDesk` starts the desk; everything may be left out. */
export interface LaunchOptions {
  /** The data folder. Without one a fresh folder is made, and removed when the desk is closed. */
  userData?: string
  /** Further words on the command line. */
  args?: string[]
  env?: Record<string, string>
  /** True for no display at all; otherwise a private one is used where the machine has Xvfb. */
  headless?: boolean
  /** The folder of another app than Focus Desk itself. */
  root?: string
}

/** A desk under test. */
export interface RunningDesk {
  readonly kind: 'electron' | 'host'
  /** The page of the window; another one after `restart`. */
  readonly page: Page
  readonly userData: string
  /** The process id of main. */
  readonly pid: number
  /** What main has written to its two outputs since it was started. */
  output(): string
  /** Calls a function in main with the electron module. Its text alone travels: it sees nothing of the test but `given`. */
  evaluate<Result>(call: (electron: typeof Electron) => Result | Promise<Result>): Promise<Result>
  evaluate<Result, Given>(
    call: (electron: typeof Electron, given: Given) => Result | Promise<Result>,
    given: Given
  ): Promise<Result>
  /** Closes the desk if it still runs and starts it again on the same data. */
  restart(): Promise<void>
  /** `kill -9` of main; resolves when all it had started is gone too. */
  kill(): Promise<void>
  close(): Promise<void>
}

const waitMs = 90_000

let display: Promise<PrivateDisplay | undefined> | undefined

async function displayEnvironment(headless: boolean): Promise<Record<string, string>> {
  if (headless || process.platform !== 'linux') return {}
  display ??= privateDisplay()
  return { ...(await display)?.environment }
}

async function startIn(start: Start): Promise<Launched> {
  const electron = electronBinary()
  const desk = await (electron ? launchElectron(electron, start) : launchHost(start))
  // Only what never comes takes so long, also where others load the machine.
  desk.page.setDefaultTimeout(waitMs)
  await giveLoaderNames(desk.page)
  return desk
}

/**
 * Starts the desk, in Electron where the machine has it and in the Chromium host where it has not, and waits until its
 * window has loaded its page. `out/` is built first when it is older than its sources.
 * @throws Error with what main wrote, when it ends or does not open within 90 s
 */
export async function launchDesk(options: LaunchOptions = {}): Promise<RunningDesk> {
  if (options.root === undefined) await ensureBuilt()
  const userData = options.userData ?? mkdtempSync(join(tmpdir(), 'desk-'))
  const onDisplay = await displayEnvironment(options.headless ?? false)
  const start: Start = {
    root: options.root ?? resolve(import.meta.dirname, '../..'),
    userData,
    args: options.args ?? [],
    env: { ...onDisplay, ...options.env },
    headless: options.headless ?? (process.platform === 'linux' && !onDisplay['DISPLAY'])
  }
  const removeFolder = (): void => {
    if (options.userData === undefined)
      rmSync(userData, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 })
  }
  let desk = await startIn(start).catch((error: unknown) => {
    removeFolder()
    throw error
  })
  return {
    get kind() {
      return desk.kind
    },
    get page() {
      return desk.page
    },
    get pid() {
      return desk.pid
    },
    userData,
    output: () => desk.output(),
    evaluate: <Result, Given>(
      call: (electron: typeof Electron, given: Given) => Result | Promise<Result>,
      given?: Given
    ) => desk.evaluate(call, given as Given),
    async restart() {
      await desk.close()
      desk = await startIn(start)
    },
    kill: () => desk.kill(),
    async close() {
      await desk.close()
      removeFolder()
    }
  }
}
