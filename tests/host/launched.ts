import type * as Electron from 'electron'
import type { Page } from 'playwright-core'

/** How to start the desk for a test. */
export interface Start {
  /** The folder of the app: its package.json names the main entry. */
  root: string
  userData: string
  args: string[]
  env: Record<string, string>
  headless: boolean
}

/** A desk that runs and is driven by a test, in whichever of the two it runs. */
export interface Launched {
  readonly kind: 'electron' | 'host'
  readonly page: Page
  readonly pid: number
  /** What the main process has written to its two outputs. */
  output(): string
  /**
   * Calls a function in the main process with the electron module. Only its text travels: it sees nothing of the test but `given`.
   */
  evaluate<Result, Given>(
    call: (electron: typeof Electron, given: Given) => Result | Promise<Result>,
    given: Given
  ): Promise<Result>
  /** `kill -9` of the main process; resolves when everything it had started is gone too. */
  kill(): Promise<void>
  /** Quits as a person would; resolves when the main process has ended. */
  close(): Promise<void>
}
