import { useState } from 'react'
import type { CallName, InputOf, OutputOf } from '../../src-main/contract'
import { newJob, useTell, type DeskFault } from '../api'

/** A background call that carries a job and asks for nothing more than a click. */
type JobCall = Extract<
  CallName,
  | 'integrity.verify'
  | 'integrity.rebuild'
  | 'integrity.backUp'
  | 'people.sweep'
  | 'people.identifyAll'
  | 'people.identifyBroughtIn'
>

interface Job<N extends JobCall> {
  /** The id of the work under way, null when none is. */
  job: string | null
  start: (input: Omit<InputOf<N>, 'job'>) => void
  answer: OutputOf<N> | undefined
  /** What went wrong; being stopped by the officer is no fault. */
  fault: DeskFault | null
  stopped: boolean
}

const STOPPED = 'FD-JOB-01'

/** Runs one background call at a time and keeps its outcome. */
export function useJob<N extends JobCall>(name: N, refreshes: readonly CallName[] = []): Job<N> {
  const work = useTell(name, { refreshes })
  const [job, setJob] = useState<string | null>(null)
  const stopped = work.error?.code === STOPPED
  return {
    job: work.isPending ? job : null,
    start(input) {
      const id = newJob()
      setJob(id)
      work.mutate({ ...input, job: id } as InputOf<N>)
    },
    answer: work.data,
    fault: stopped ? null : work.error,
    stopped
  }
}
