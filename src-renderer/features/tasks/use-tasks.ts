import { useCallback, useState } from 'react'
import type { OutputOf } from '../../../src-main/contract'
import type { Strand } from '../../../src-main/contract/codes/tasks'
import type { TaskRow } from '../../../src-main/contract/tasks'
import { useAsk, type DeskFault } from '../../api'

/** Rows asked for at once, and the step by which the window moves. */
const WINDOW = 200
const STEP = 100

export interface TaskFilter {
  show: 'open' | 'settled' | 'all'
  owner: string | null
  strand: Strand | null
}

export interface Tasks {
  answer: OutputOf<'tasks.list'> | null
  rowAt: (index: number) => TaskRow | undefined
  onVisible: (first: number) => void
  busy: boolean
  fault: DeskFault | null
  again: () => void
}

/** Tasks as filtered, late first, fetched in windows as the list is scrolled. */
export function useTasks(filter: TaskFilter): Tasks {
  const [first, setFirst] = useState(0)
  const [held, setHeld] = useState<{ answer: OutputOf<'tasks.list'>; offset: number } | null>(null)
  const offset = Math.max(0, (Math.floor(first / STEP) - 1) * STEP)
  const found = useAsk('tasks.list', { ...filter, offset, limit: WINDOW }, { keepLast: true })
  if (found.data && !found.isPlaceholderData && held?.answer !== found.data) setHeld({ answer: found.data, offset })
  return {
    answer: held?.answer ?? null,
    rowAt: (index) => held?.answer.tasks[index - held.offset],
    onVisible: useCallback((index: number) => setFirst(index), []),
    busy: found.isFetching,
    fault: found.error,
    again: () => void found.refetch()
  }
}
