import { useEffect, useState } from 'react'
import type { DeskEvent } from '../../src-main/contract/events'
import { bridge } from './bridge'

export interface Progress {
  done: number
  total: number
  words: string
  /** Milliseconds since the work first said how far it is. */
  elapsed: number
}

/** Listens to what the program tells without being asked. */
export function onDeskEvent(listener: (event: DeskEvent) => void): () => void {
  return bridge().on(listener)
}

/** How far a background job is; null before it said anything. */
export function useProgress(job: string | null): Progress | null {
  const [progress, setProgress] = useState<{ job: string; told: Progress } | null>(null)
  useEffect(() => {
    if (job === null) return undefined
    let began: number | null = null
    return onDeskEvent((event) => {
      if (event.kind !== 'progress' || event.job !== job) return
      began ??= performance.now()
      const { done, total, words } = event
      setProgress({ job, told: { done, total, words, elapsed: performance.now() - began } })
    })
  }, [job])
  return progress !== null && progress.job === job ? progress.told : null
}
