import { useDebouncedValue } from '@mantine/hooks'
import { useCallback, useEffect, useState } from 'react'
import type { OutputOf } from '../../../../src-main/contract'
import type { ListRow } from '../../../../src-main/contract/referral-views'
import type { ListFilter } from '../../../../src-main/contract/referral-list'
import { useAsk, type DeskFault } from '../../../api'
import { openFilter } from './filters'
import type { Sort } from './views'
import { WINDOW, windowFrom } from './windows'

/** Milliseconds that typing rests before it is searched for. */
const PAUSE = 120

interface Asked {
  filter: ListFilter
  sort: Sort
}

/** What the list was last asked for. It lives as long as the page's memory: locking the desk clears it. */
let remembered: Asked = { filter: openFilter, sort: { by: 'due', direction: 'up' } }

interface Held {
  answer: OutputOf<'referrals.list'>
  offset: number
}

export interface List extends Asked {
  setFilter: (filter: ListFilter) => void
  setSort: (sort: Sort) => void
  show: (asked: Asked) => void
  answer: OutputOf<'referrals.list'> | null
  rowAt: (index: number) => ListRow | undefined
  onVisible: (first: number) => void
  busy: boolean
  fault: DeskFault | null
  again: () => void
}

/** The list as filtered and sorted, fetched in windows as it is scrolled. The last rows stay until the next ones are here. */
export function useList(): List {
  const [asked, setAsked] = useState(remembered)
  const [first, setFirst] = useState(0)
  const [held, setHeld] = useState<Held | null>(null)
  const [text] = useDebouncedValue(asked.filter.text, PAUSE)
  const offset = windowFrom(first)
  const found = useAsk(
    'referrals.list',
    { filter: { ...asked.filter, text }, sort: asked.sort, offset, limit: WINDOW },
    { keepLast: true }
  )
  if (found.data && !found.isPlaceholderData && held?.answer !== found.data) setHeld({ answer: found.data, offset })
  useEffect(() => {
    remembered = asked
  }, [asked])
  const ask = (next: Asked): void => {
    setFirst(0)
    setAsked(next)
  }
  return {
    ...asked,
    setFilter: (filter) => ask({ ...asked, filter }),
    setSort: (sort) => ask({ ...asked, sort }),
    show: ask,
    answer: held?.answer ?? null,
    rowAt: (index) => held?.answer.rows[index - held.offset],
    onVisible: useCallback((index: number) => setFirst(index), []),
    busy: found.isFetching,
    fault: found.error,
    again: () => void found.refetch()
  }
}
