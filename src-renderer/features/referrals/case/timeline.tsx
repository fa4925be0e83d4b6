import { useState, type ReactNode } from 'react'
import { EmptyState } from '../../../components'
import { useCase } from './case-context'
import { narrowing, TimelineFilters } from './timeline-filters'
import { TimelineList } from './timeline-list'
import { everything, lineCounts, linesShown, officersOf, type Narrowed } from './timeline-lines'

/** Everything that happened in the case, newest first, one line each. */
export function Timeline(): ReactNode {
  const { timeline } = useCase()
  const [narrowed, setNarrowed] = useState<Narrowed>(everything)
  const read = narrowing(narrowed)
  const lines = linesShown(timeline, read)
  return (
    <>
      <TimelineFilters
        narrowed={narrowed}
        onNarrow={setNarrowed}
        counts={lineCounts(timeline, read)}
        officers={officersOf(timeline)}
      />
      {lines.length === 0 ? (
        <EmptyState title="Nothing of this kind yet">
          {narrowed.filter === 'note'
            ? 'Add a note above: as fact, opinion or third-party report.'
            : 'Choose another filter.'}
        </EmptyState>
      ) : (
        <TimelineList lines={lines} />
      )}
    </>
  )
}
