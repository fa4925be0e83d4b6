/** Minutes without a sign of life after which the desk locks by itself. */
export const IDLE_MINUTES = 5

export interface AutoLock {
  /** Somebody is here: the time starts again. */
  active(): void
  start(): void
  stop(): void
}

/**
 * Locks after five minutes without activity, by its own timer: a system's idle time is not to be had everywhere, and a sleeping machine
 * must find the desk locked when it wakes. Checked against the wall clock as well, because timers stand still in suspend.
 * @param lock what to do when the time is over
 * @param now milliseconds, for tests
 */
export function autoLock(lock: () => void, now: () => number = Date.now): AutoLock {
  let last = now()
  let timer: NodeJS.Timeout | null = null
  const stop = (): void => {
    if (timer) clearInterval(timer)
    timer = null
  }
  return {
    active() {
      last = now()
    },
    start() {
      stop()
      last = now()
      timer = setInterval(() => {
        if (now() - last < IDLE_MINUTES * 60_000) return
        stop()
        lock()
      }, 1000)
    },
    stop
  }
}
