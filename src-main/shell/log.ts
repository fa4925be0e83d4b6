import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'

const LARGEST = 1_000_000

export interface Log {
  /** Writes one line: the time and what happened, in fixed words and codes. Never names, never anything typed. */
  line(words: string): void
}

/**
 * The program's own log, `logs/desk.log`: starts, locks, faults by code. The last megabyte and the one before are kept.
 * @param dataFolder the program's data folder
 */
export function openLog(dataFolder: string): Log {
  const file = join(dataFolder, 'logs', 'desk.log')
  mkdirSync(dirname(file), { recursive: true })
  return {
    line(words) {
      try {
        if ((statSync(file, { throwIfNoEntry: false })?.size ?? 0) > LARGEST) renameSync(file, `${file}.old`)
        appendFileSync(file, `${new Date().toISOString()} ${words}\n`)
      } catch {
        // A log that cannot be written must never stop the desk.
      }
    }
  }
}
