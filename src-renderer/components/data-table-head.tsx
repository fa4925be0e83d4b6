// oxlint-disable jsx-a11y/prefer-tag-over-role -- a virtual table places its rows itself, which the tags of a real table do not allow
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import classes from './data-table.module.css'

export interface Column<Row> {
  id: string
  heading: string
  /** A CSS grid track: `7rem`, `minmax(10rem, 1fr)`. */
  width: string
  show: (row: Row) => ReactNode
  align?: 'end'
  /** Shown only where the table is at least so many pixels wide; the record itself says the rest. */
  from?: number
  /** What the table is sorted by when this heading is pressed. */
  sorts?: string
}

export interface Sorting {
  by: string
  direction: 'up' | 'down'
}

const SAID = { up: 'ascending', down: 'descending' } as const

interface DataTableHeadProps<Row> {
  columns: readonly Column<Row>[]
  sort?: Sorting
  onSort?: (by: string) => void
}

/** The headings. Those that sort are buttons; the one sorted by says which way. */
export function DataTableHead<Row>({ columns, sort, onSort }: DataTableHeadProps<Row>): ReactNode {
  return (
    <div role="row" aria-rowindex={1} className={classes.head}>
      {columns.map(({ id, heading, align, sorts }) => {
        const direction = sorts !== undefined && sort?.by === sorts ? sort.direction : undefined
        return (
          <div
            key={id}
            role="columnheader"
            aria-sort={direction ? SAID[direction] : undefined}
            className={classes.heading}
            data-align={align}
          >
            {sorts !== undefined && onSort ? (
              <button type="button" className={classes.sorter} onClick={() => onSort(sorts)}>
                {heading}
                <span className={classes.arrow} aria-hidden>
                  {direction === 'up' ? <IconArrowUp size={14} /> : null}
                  {direction === 'down' ? <IconArrowDown size={14} /> : null}
                </span>
              </button>
            ) : (
              heading
            )}
          </div>
        )
      })}
    </div>
  )
}
