import type { Id } from '../contract/ids'

/** What stood on the screen: which records and which of their fields, never what they held. */
export interface Shown {
  screen: string
  records: readonly Id[]
  fields: readonly string[]
}

/** How long an answer to a list or search must stand before it counts as seen, in milliseconds. */
export const STANDS_FOR = 1000

export interface Consultations {
  showed(shown: Shown): void
  /** Writes whatever still waits: before locking, closing, or any backup. */
  flush(): void
}

/**
 * Keeps the consultation log of lists and searches: an answer that is replaced by the next of the same screen within a second (somebody is
 * typing) is not an entry of its own; what stood is. The vault decides this by itself and trusts no word of the page.
 * @param write appends the entry
 * @param busy true while a long transaction runs: an entry written then would be lost if that is taken back, so it waits
 * @param later schedules work and answers how to call it off
 */
export function keepConsultations(
  write: (shown: Shown) => void,
  busy: () => boolean,
  later: (work: () => void, milliseconds: number) => () => void = (work, milliseconds) => {
    const timer = setTimeout(work, milliseconds)
    return () => clearTimeout(timer)
  }
): Consultations {
  const waiting = new Map<string, { shown: Shown; callOff: () => void }>()
  const settle = (screen: string): void => {
    const due = waiting.get(screen)
    if (due && busy()) {
      due.callOff = later(() => settle(screen), STANDS_FOR)
      return
    }
    waiting.delete(screen)
    if (due && due.shown.records.length > 0) write(due.shown)
  }
  return {
    showed(shown) {
      waiting.get(shown.screen)?.callOff()
      waiting.set(shown.screen, { shown, callOff: later(() => settle(shown.screen), STANDS_FOR) })
    },
    flush() {
      for (const [screen, each] of waiting) {
        each.callOff()
        settle(screen)
      }
    }
  }
}
