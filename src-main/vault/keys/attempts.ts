import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { checkedFile, parseChecked } from '../files/checked-json'
import { writeSafely } from '../files/write-safely'
import { keyRefusal } from './faults'

export const ATTEMPTS = 'attempts.json'

/** Wrong tries that cost no waiting. */
const FREE = 3
const LONGEST_WAIT = 15 * 60_000
/** Tries that everybody is taken to have made when the file is damaged: the next waits a minute or so, and from there it doubles. */
const WHEN_DAMAGED = FREE + 6

const Tries = z.strictObject({
  /** Tries since the last right one. */
  count: z.int().min(0).max(1_000_000),
  /** When the newest was made, in milliseconds since 1970. */
  at: z.int().min(0)
})
const AttemptsForm = z.strictObject({
  format: z.literal('focus-desk-attempts'),
  version: z.literal(1),
  /** Counts for slots that have none of their own. */
  others: Tries,
  slots: z.record(z.string(), Tries)
})
type Attempts = z.infer<typeof AttemptsForm>
type Tries = z.infer<typeof Tries>

const NONE: Attempts = { format: 'focus-desk-attempts', version: 1, others: { count: 0, at: 0 }, slots: {} }

function read(folder: string, now: number): Attempts {
  let bytes: Buffer
  try {
    bytes = readFileSync(join(folder, ATTEMPTS))
  } catch (fault) {
    const code = (fault as NodeJS.ErrnoException).code
    if (code === 'ENOENT') return NONE
    throw keyRefusal('slotsUnreadable', code)
  }
  const held = AttemptsForm.safeParse(parseChecked(bytes))
  if (held.success) return held.data
  const strict: Attempts = { ...NONE, others: { count: WHEN_DAMAGED, at: now } }
  write(folder, strict)
  return strict
}

function write(folder: string, attempts: Attempts): void {
  writeSafely(join(folder, ATTEMPTS), checkedFile(attempts))
}

/** The wait after so many wrong tries in a row, in milliseconds: none for three, then 1 s, 2 s, 4 s … up to 15 minutes. */
export function waitAfter(count: number): number {
  return count < FREE ? 0 : Math.min(LONGEST_WAIT, 1000 * 2 ** Math.min(count - FREE, 30))
}

/** A clock set back never shortens a wait; one set forward and back again never makes it longer than the full wait from now. */
function remaining({ count, at }: Tries, now: number): number {
  return now < at ? waitAfter(count) : Math.max(0, at + waitAfter(count) - now)
}

function inWords(milliseconds: number): string {
  const seconds = Math.ceil(milliseconds / 1000)
  if (seconds < 100) return seconds === 1 ? '1 second' : `${seconds} seconds`
  return `${Math.ceil(seconds / 60)} minutes`
}

/**
 * How long until a slot may be tried again.
 * @param now milliseconds since 1970
 * @returns milliseconds, 0 when it may be tried now
 */
export function waitFor(folder: string, slot: string, now: number): number {
  const attempts = read(folder, now)
  return remaining(attempts.slots[slot] ?? attempts.others, now)
}

/**
 * Counts a try before it is made, so that killing the program does not take it back.
 * @throws Refusal FD-KEY-07 when it is too early; the try is then not to be made
 */
export function beginTry(folder: string, slot: string, now: number): void {
  const attempts = read(folder, now)
  const held = attempts.slots[slot] ?? attempts.others
  const wait = remaining(held, now)
  if (wait > 0) {
    // The clock went back: the full wait counts anew from what it says now, or it would never end.
    if (now < held.at) write(folder, { ...attempts, slots: { ...attempts.slots, [slot]: { ...held, at: now } } })
    throw keyRefusal('mustWait', inWords(wait))
  }
  const next = { count: Math.min(held.count + 1, 1_000_000), at: now }
  write(folder, { ...attempts, slots: { ...attempts.slots, [slot]: next } })
}

/** The try was right: the slot's count starts anew. */
export function endTry(folder: string, slot: string): void {
  const attempts = read(folder, 0)
  write(folder, { ...attempts, slots: { ...attempts.slots, [slot]: { count: 0, at: 0 } } })
}
