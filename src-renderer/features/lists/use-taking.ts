import { useState } from 'react'
import type { InputOf } from '../../../src-main/contract'
import { newJob, useTell, type DeskFault } from '../../api'
import { counted, tell } from '../../components'

export type Way = 'csv' | 'xlsx' | 'copy'
export type Leaving = Omit<InputOf<'lists.copy'>, 'job'>

const STOPPED = 'FD-JOB-01'

interface Taking {
  /** By which the work under way is known; null when none is. */
  job: string | null
  take: (leaving: Leaving, way: Way) => void
  /** What went wrong; being stopped by the officer is no fault. */
  fault: DeskFault | null
}

/**
 * Takes a list along and says what became of it, whether or not its form is still open.
 * @param onDone told when the list has left the desk
 */
export function useTaking(onDone: () => void): Taking {
  const [job, setJob] = useState<string | null>(null)
  const done = (words: string): void => {
    tell(words)
    onDone()
  }
  const save = useTell('lists.save', {
    onDone: ({ saved, as }) => {
      if (saved) done(`Saved as ${as ?? 'the file you chose'}.`)
      else tell('Nothing was saved: no place was chosen.')
    }
  })
  const copy = useTell('lists.copy', {
    onDone: ({ text, rows }) => {
      navigator.clipboard.writeText(text).then(
        () => done(`${counted(rows, 'row')} copied.`),
        () => tell('The clipboard could not be written. That it was asked for is logged.', { stays: true })
      )
    }
  })
  const fault = save.error ?? copy.error
  return {
    job: save.isPending || copy.isPending ? job : null,
    take(leaving, way) {
      const id = newJob()
      setJob(id)
      save.reset()
      copy.reset()
      if (way === 'copy') copy.mutate({ ...leaving, job: id })
      else save.mutate({ ...leaving, format: way, job: id })
    },
    fault: fault?.code === STOPPED ? null : fault
  }
}
