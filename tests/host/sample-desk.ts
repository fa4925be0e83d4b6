import { join } from 'node:path'
import { vi } from 'vitest'
import { launchDesk, type RunningDesk } from '../journeys/fixture'
import { onPath } from './chromium'
import { electronBinary } from './electron-binary'

/** The app the host is tested with (see sample/). */
export const sample = join(import.meta.dirname, 'sample')

/** What the sample's page finds in its window. */
export interface SampleWindow {
  sample: {
    invoke(channel: string, value?: unknown): Promise<unknown>
    listen(listener: (value: unknown) => void): () => void
    add(one: number, other: number): number
    fail(): void
    each(values: number[], change: (value: number) => number): Promise<number[]>
  }
  atStart: { sample: string; sum: number }
  violations: string[]
}

/** What the sample's main process has noted. */
export interface Seen {
  second: string[]
  opened: string[]
  left: string[]
  requests: string[]
  exits: number[]
}

/** With Electron's program on the machine the fixture would start that, and the host cannot be tested. */
export const hostIsHidden = electronBinary() !== undefined

/** The two ways a host can be started here; on a machine without Xvfb there is one. */
export const modes = [
  { mode: 'headless', headless: true },
  ...(onPath('Xvfb') ? [{ mode: 'on a private display', headless: false }] : [])
]

export function launchSample(options: { headless: boolean; userData?: string }): Promise<RunningDesk> {
  return launchDesk({ root: sample, ...options })
}

export function seen(desk: RunningDesk): Promise<Seen> {
  return desk.evaluate(() => (globalThis as unknown as { seen: Seen }).seen)
}

/** The process id of the sample's utility process while it runs. */
export function workerOf(desk: RunningDesk): Promise<number | undefined> {
  return desk.evaluate(() => (globalThis as unknown as { worker: { pid?: number } }).worker.pid)
}

/** Waits until what `check` expects has come true; a machine with much to do gets time for it. */
export function soon(check: () => void | Promise<void>): Promise<void> {
  return vi.waitFor(check, { timeout: 60_000 })
}
