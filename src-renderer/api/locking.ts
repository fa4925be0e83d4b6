import { ask } from './ask'
import { onDeskEvent } from './events'
import { answers } from './queries'

const savers = new Set<() => Promise<void>>()

/** Where the reason of the last lock waits for the page that is loaded next. It holds one word and no record. */
const WHY = 'focus-desk-locked'

/** Registers unsent typing that must be saved before the desk locks. */
export function beforeLocking(save: () => Promise<void>): () => void {
  savers.add(save)
  return () => savers.delete(save)
}

/** Saves all unsent typing now. A form that cannot be saved does not hold up the lock. */
async function saveAllTyping(): Promise<void> {
  await Promise.allSettled([...savers].map((save) => save()))
}

/** Locks the desk. The program announces it, so that typing is saved, ends the vault and loads the page anew. */
export async function lockDesk(): Promise<void> {
  await ask('desk.lock', {})
}

/** Answers the program's announcement that it is about to lock, and forgets everything once it has. */
export function obeyLocking(onLocked: () => void): () => void {
  return onDeskEvent((event) => {
    if (event.kind === 'locking') {
      void saveAllTyping().then(() => ask('desk.readyToLock', {}).catch(() => undefined))
    }
    if (event.kind === 'locked') {
      sessionStorage.setItem(WHY, event.why)
      answers.clear()
      onLocked()
    }
  })
}

/** Why the desk locked, said once. */
export function takeLockReason(): string | null {
  const why = sessionStorage.getItem(WHY)
  sessionStorage.removeItem(WHY)
  return why
}
