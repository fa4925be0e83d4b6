import { Button, Chip, Group } from '@mantine/core'
import { useRef, useState, type KeyboardEvent, type ReactNode } from 'react'
import { EmptyState } from '../../../components'
import { useCase } from './case-context'
import { TimelineRow } from './timeline-row'
import { lineCounts, linesShown, timelineFilters, type TimelineFilter } from './timeline-lines'
import classes from './timeline.module.css'

/** How many lines are drawn before one asks for all. */
const AT_FIRST = 120

/** Arrow keys walk from line to line; the list is one stop of the tab key. */
function walk(event: KeyboardEvent<HTMLElement>): void {
  if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return
  const lines = [...event.currentTarget.querySelectorAll<HTMLElement>('button[data-line]')]
  const here = lines.findIndex((line) => line === document.activeElement)
  const next = lines[here + (event.key === 'ArrowDown' ? 1 : -1)]
  if (here < 0 || !next) return
  event.preventDefault()
  next.focus()
}

/** Everything that happened in the case, newest first, one line each. */
export function Timeline(): ReactNode {
  const { timeline } = useCase()
  const [filter, setFilter] = useState<TimelineFilter>('all')
  const [all, setAll] = useState(false)
  const [stop, setStop] = useState<string | null>(null)
  const list = useRef<HTMLUListElement>(null)
  const counts = lineCounts(timeline)
  const lines = linesShown(timeline, filter)
  const drawn = all ? lines : lines.slice(0, AT_FIRST)
  const entry = drawn.some((line) => line.id === stop) ? stop : drawn[0]?.id
  return (
    <>
      <Chip.Group value={filter} onChange={(chosen) => setFilter(chosen as TimelineFilter)}>
        <Group gap={6} role="radiogroup" aria-label="Show on the timeline" mb="sm">
          {timelineFilters.map((each) => (
            <Chip key={each.filter} value={each.filter} size="xs" variant="outline">
              {each.label} <span className={classes.count}>{counts[each.filter]}</span>
            </Chip>
          ))}
        </Group>
      </Chip.Group>
      {lines.length === 0 ? (
        <EmptyState title="Nothing of this kind yet">
          {filter === 'note' ? 'Add a note above: as fact, opinion or third-party report.' : 'Choose another filter.'}
        </EmptyState>
      ) : (
        // The rows themselves are buttons; the list only hears the arrow keys that pass through it.
        // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
        <ul ref={list} className={classes.list} onKeyDown={walk}>
          {drawn.map((line) => (
            <TimelineRow key={line.id} line={line} isStop={line.id === entry} onFocus={() => setStop(line.id)} />
          ))}
        </ul>
      )}
      {lines.length > drawn.length ? (
        <Button variant="subtle" size="xs" mt="xs" onClick={() => setAll(true)}>
          Show all {lines.length.toLocaleString('en-GB')} lines
        </Button>
      ) : null}
    </>
  )
}
