import { Refusal } from '../contract/result'
import type { DeskEvent } from '../contract/events'

export interface Jobs {
  cancel(job: string): void
  /** Tells how far a job is, lets waiting messages be heard, and throws when somebody cancelled it. */
  progress(job: string, done: number, total: number, words: string): Promise<void>
  end(job: string): void
}

/** Keeps which long work is asked to stop. Cancelling is heard between two pieces of work, never in the middle of one. */
export function keepJobs(tell: (event: DeskEvent) => void): Jobs {
  const cancelled = new Set<string>()
  return {
    cancel: (job) => void cancelled.add(job),
    async progress(job, done, total, words) {
      tell({ kind: 'progress', job, done, total, words })
      await new Promise((resolve) => setImmediate(resolve))
      if (cancelled.has(job)) {
        throw new Refusal('FD-JOB-01', 'Stopped as you asked. Nothing of it was kept.', {
          next: 'Start it again whenever you like.'
        })
      }
    },
    end: (job) => void cancelled.delete(job)
  }
}
