import { Button, Chip, Group, Select } from '@mantine/core'
import type { ReactNode } from 'react'
import { isReadDay, TypedDate } from '../../../components'
import { everything, timelineFilters, type Narrowed, type TimelineFilter } from './timeline-lines'
import classes from './timeline.module.css'

interface Props {
  narrowed: Narrowed
  onNarrow: (narrowed: Narrowed) => void
  counts: Record<TimelineFilter, number>
  officers: readonly string[]
}

/** A typed day as the filter takes it; what cannot be read yet narrows nothing. */
export function narrowing(narrowed: Narrowed): Narrowed {
  const read = (day: string | null): string | null => (day !== null && isReadDay(day) ? day : null)
  return { ...narrowed, from: read(narrowed.from), to: read(narrowed.to) }
}

/** What of the timeline is shown: by kind, by officer, by the day it happened. */
export function TimelineFilters({ narrowed, onNarrow, counts, officers }: Props): ReactNode {
  const isNarrow = narrowed.officer !== null || narrowed.from !== null || narrowed.to !== null
  return (
    <div className={classes.filters}>
      <Chip.Group
        value={narrowed.filter}
        onChange={(chosen) => onNarrow({ ...narrowed, filter: chosen as TimelineFilter })}
      >
        <Group gap={6} role="radiogroup" aria-label="Show on the timeline">
          {timelineFilters.map((each) => (
            <Chip key={each.filter} value={each.filter} size="xs" variant="outline">
              {each.label} <span className={classes.count}>{counts[each.filter].toLocaleString('en-GB')}</span>
            </Chip>
          ))}
        </Group>
      </Chip.Group>
      <div className={classes.narrow}>
        <Select
          label="By officer"
          placeholder="Everybody"
          data={[...officers]}
          value={narrowed.officer}
          onChange={(officer) => onNarrow({ ...narrowed, officer })}
          clearable
          clearButtonProps={{ 'aria-label': 'Clear: by officer' }}
          searchable={officers.length > 7}
          autoComplete="off"
        />
        <TypedDate label="Happened from" value={narrowed.from} onChange={(from) => onNarrow({ ...narrowed, from })} />
        <TypedDate label="Happened until" value={narrowed.to} onChange={(to) => onNarrow({ ...narrowed, to })} />
        {isNarrow ? (
          <Button variant="subtle" onClick={() => onNarrow({ ...everything, filter: narrowed.filter })}>
            Everybody, any day
          </Button>
        ) : null}
      </div>
    </div>
  )
}
