// oxlint-disable jsx-a11y/prefer-tag-over-role -- a virtual table places its rows itself, which the tags of a real table do not allow
import { useElementSize, useMergedRef } from '@mantine/hooks'
import { useVirtualizer } from '@tanstack/react-virtual'
import { useEffect, useId, useRef, useState, type KeyboardEvent, type ReactNode } from 'react'
import { movedTo } from './data-table-keys'
import { DataTableHead, type Column, type Sorting } from './data-table-head'
import classes from './data-table.module.css'

export type { Column, Sorting } from './data-table-head'

/** Height of a row in pixels; the header has the same. */
const ROW = 36

/** Which row each table was left at, by its label: coming back from a record finds the same place. Numbers only, gone with the page. */
const leftAt = new Map<string, number>()

interface DataTableProps<Row> {
  /** What the table holds, for those who hear the page. */
  label: string
  columns: readonly Column<Row>[]
  /** How many rows there are in all, held here or not. */
  total: number
  /** The row at a place, or undefined while it is on its way. */
  rowAt: (index: number) => Row | undefined
  rowKey: (row: Row) => string
  /** Tells which rows are on screen, so that they can be fetched. */
  onVisible?: (first: number, last: number) => void
  /** Tells which columns are visible: narrow windows leave some out. */
  onColumns?: (ids: string[]) => void
  onOpen?: (row: Row) => void
  onPreview?: (row: Row) => void
  sort?: Sorting
  onSort?: (by: string) => void
  /** Shown in place of rows when there are none. */
  empty: ReactNode
  /** True while a newer answer is on its way: what is shown stays. */
  busy?: boolean
  rowTone?: (row: Row) => 'late' | 'settled' | undefined
}

/**
 * A table of thousands of rows that never stutters: only what is on screen exists. One tab stop; arrows, Home, End and Page move, Enter opens,
 * Space previews.
 */
export function DataTable<Row>(props: DataTableProps<Row>): ReactNode {
  const { label, total, rowAt, rowKey, onVisible, onOpen, onPreview, busy = false, rowTone } = props
  const id = useId()
  const scroller = useRef<HTMLDivElement>(null)
  const size = useElementSize<HTMLDivElement>()
  const box = useMergedRef(scroller, size.ref)
  // Before it is measured a table has no width: then nothing is left out.
  const columns = props.columns.filter(({ from = 0 }) => size.width === 0 || size.width >= from)
  const visible = columns.map((column) => column.id).join(' ')
  const { onColumns } = props
  useEffect(() => {
    onColumns?.(visible.split(' '))
  }, [visible, onColumns])
  const [active, setActive] = useState(() => leftAt.get(label) ?? 0)
  const placed = useRef(false)
  const here = Math.min(active, Math.max(0, total - 1))
  // oxlint-disable-next-line react/incompatible-library -- its answers change with every scroll; none is kept or passed on
  const rows = useVirtualizer({
    count: total,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW,
    scrollMargin: ROW,
    scrollPaddingStart: ROW,
    overscan: 8
  })
  useEffect(() => {
    if (total === 0 || placed.current) return
    placed.current = true
    if (here > 0) rows.scrollToIndex(here, { align: 'center' })
  }, [total, here, rows])
  useEffect(() => {
    leftAt.set(label, here)
  }, [label, here])
  const range = rows.range
  const first = range?.startIndex ?? 0
  const last = range?.endIndex ?? 0
  useEffect(() => {
    if (total > 0) onVisible?.(first, last)
  }, [first, last, total, onVisible])

  const press = (event: KeyboardEvent<HTMLDivElement>): void => {
    if (event.target !== event.currentTarget || event.ctrlKey || event.altKey || event.metaKey) return
    const onScreen = Math.max(1, Math.floor((scroller.current?.clientHeight ?? 0) / ROW) - 2)
    const next = movedTo(event.key, here, total, onScreen)
    const row = rowAt(here)
    if (next !== null) {
      setActive(next)
      rows.scrollToIndex(next, { align: 'auto' })
    } else if (event.key === 'Enter' && row !== undefined && onOpen) onOpen(row)
    else if (event.key === ' ' && row !== undefined && onPreview) onPreview(row)
    else return
    event.preventDefault()
  }

  const template = columns.map((column) => column.width).join(' ')
  const items = rows.getVirtualItems()
  const isShown = items.some((each) => each.index === here)
  return (
    <div
      ref={box}
      role="grid"
      aria-label={label}
      aria-rowcount={total + 1}
      aria-colcount={columns.length}
      aria-busy={busy}
      {...(isShown ? { 'aria-activedescendant': `${id}-${here}` } : {})}
      tabIndex={0}
      className={classes.table}
      onKeyDown={press}
    >
      <div className={classes.inner} style={{ '--columns': template } as React.CSSProperties}>
        <DataTableHead
          columns={columns}
          {...(props.sort ? { sort: props.sort } : {})}
          {...(props.onSort ? { onSort: props.onSort } : {})}
        />
        {total === 0 ? (
          <div role="row" aria-rowindex={2}>
            <div role="gridcell" aria-colspan={columns.length} className={classes.empty}>
              {props.empty}
            </div>
          </div>
        ) : (
          <div role="rowgroup" style={{ height: rows.getTotalSize() }}>
            {items.map(({ index, start }) => {
              const row = rowAt(index)
              return (
                // oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- the grid itself hears the keys for its active row
                <div
                  key={row === undefined ? `at-${index}` : rowKey(row)}
                  id={`${id}-${index}`}
                  role="row"
                  aria-rowindex={index + 2}
                  aria-selected={index === here}
                  className={classes.row}
                  data-tone={row === undefined ? undefined : rowTone?.(row)}
                  data-opens={onOpen !== undefined}
                  style={{ transform: `translateY(${start}px)` }}
                  onPointerDown={() => setActive(index)}
                  onClick={() => row !== undefined && onOpen?.(row)}
                >
                  {columns.map((column) => (
                    <div key={column.id} role="gridcell" className={classes.cell} data-align={column.align}>
                      {row === undefined ? <span className={classes.waiting} /> : column.show(row)}
                    </div>
                  ))}
                </div>
              )
            })}
          </div>
        )}
      </div>
    </div>
  )
}
