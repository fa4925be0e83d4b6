import { ask } from './ask'

const AT_MOST_EVERY = 15_000
const SIGNS = ['pointerdown', 'pointermove', 'keydown', 'wheel', 'touchstart'] as const

/**
 * Tells the program that somebody is here, at most every 15 seconds and only on real input: a script's event is no sign of life.
 * @returns stops it
 */
export function tellActivity(now: () => number = Date.now): () => void {
  let last = 0
  const heard = (event: Event): void => {
    if (!event.isTrusted || now() - last < AT_MOST_EVERY) return
    last = now()
    void ask('desk.active', {}).catch(() => undefined)
  }
  for (const sign of SIGNS) window.addEventListener(sign, heard, { capture: true, passive: true })
  return () => {
    for (const sign of SIGNS) window.removeEventListener(sign, heard, { capture: true })
  }
}
