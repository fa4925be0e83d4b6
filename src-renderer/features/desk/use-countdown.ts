import { useEffect, useState } from 'react'

/** Counts seconds down to nothing by the clock, so that a slept PC does not wait longer. `start(n)` begins anew. */
export function useCountdown(): { left: number; start: (seconds: number) => void } {
  const [until, setUntil] = useState(0)
  const [now, setNow] = useState(0)
  const left = Math.max(0, Math.ceil((until - now) / 1000))
  const running = left > 0
  useEffect(() => {
    if (!running) return undefined
    const timer = setInterval(() => setNow(performance.now()), 250)
    return () => clearInterval(timer)
  }, [running])
  return {
    left,
    start(seconds) {
      const begin = performance.now()
      setNow(begin)
      setUntil(begin + seconds * 1000)
    }
  }
}
