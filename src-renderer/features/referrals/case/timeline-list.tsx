import { useVirtualizer } from '@tanstack/react-virtual'
import { useEffect, useLayoutEffect, useRef, useState, type KeyboardEvent, type ReactNode } from 'react'
import type { TimelineLine } from '../../../../src-main/contract/referral-views'
import { TimelineRow } from './timeline-row'
import classes from './timeline.module.css'

/** Height of a closed line in pixels, before it is measured. */
const LINE = 39

/** Where a key leads from a line; null for a key that leads nowhere. */
export function lineReached(key: string, here: number, last: number): number | null {
  const ways: Record<string, number> = { ArrowDown: here + 1, ArrowUp: here - 1, Home: 0, End: last }
  const next = ways[key]
  return next === undefined || next < 0 || next > last ? null : next
}

/** How far the list stands below the beginning of what scrolls. */
function distanceWithin(scroller: HTMLElement, list: HTMLElement): number {
  return list.getBoundingClientRect().top - scroller.getBoundingClientRect().top + scroller.scrollTop
}

/**
 * The lines of a timeline in the page's own scrolling, however many: only those on screen exist. One stop of the tab key; arrows, Home and End
 * walk, Enter opens in place. What is open stays open while it is out of sight.
 */
export function TimelineList({ lines }: { lines: readonly TimelineLine[] }): ReactNode {
  const list = useRef<HTMLUListElement>(null)
  const [scroller, setScroller] = useState<HTMLElement | null>(null)
  const [margin, setMargin] = useState(0)
  const [stop, setStop] = useState<string | null>(null)
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set())
  const wanted = useRef<string | null>(null)
  // oxlint-disable-next-line react/incompatible-library -- its answers change with every scroll; none is kept or passed on
  const rows = useVirtualizer({
    count: lines.length,
    getScrollElement: () => scroller,
    estimateSize: () => LINE,
    getItemKey: (place) => lines[place]?.id ?? place,
    scrollMargin: margin,
    overscan: 12
  })
  useLayoutEffect(() => {
    const main = list.current?.closest('main') ?? null
    setScroller(main)
    const place = (): void => {
      if (main && list.current) setMargin(Math.round(distanceWithin(main, list.current)))
    }
    place()
    // What stands above the list grows and shrinks: a form that opens, a panel that arrives.
    const watch = new ResizeObserver(place)
    for (const above of main?.querySelectorAll('[data-grows]') ?? []) watch.observe(above)
    return () => watch.disconnect()
  }, [])
  const items = rows.getVirtualItems()
  useEffect(() => {
    if (wanted.current === null) return
    const line = list.current?.querySelector<HTMLElement>(`[data-line="${wanted.current}"]`)
    if (!line) return
    wanted.current = null
    line.focus({ preventScroll: true })
  })
  const walk = (event: KeyboardEvent<HTMLElement>): void => {
    const here = lines.findIndex(({ id }) => id === (event.target as HTMLElement).dataset['line'])
    const next = here < 0 ? null : lineReached(event.key, here, lines.length - 1)
    const line = next === null ? undefined : lines[next]
    if (next === null || !line) return
    event.preventDefault()
    wanted.current = line.id
    setStop(line.id)
    rows.scrollToIndex(next, { align: 'auto' })
  }
  const toggle = (id: string): void => {
    const now = new Set(open)
    if (!now.delete(id)) now.add(id)
    setOpen(now)
  }
  const entry = items.some(({ key }) => key === stop) ? stop : items[0]?.key
  return (
    // The rows themselves are buttons; the list only hears the keys that pass through it.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <ul
      ref={list}
      className={classes.list}
      style={{ height: rows.getTotalSize() }}
      aria-label="Timeline"
      onKeyDown={walk}
    >
      {items.map(({ index, key, start }) => {
        const line = lines[index]
        return line === undefined ? null : (
          <TimelineRow
            key={key}
            ref={rows.measureElement}
            line={line}
            place={index}
            of={lines.length}
            top={start - margin}
            open={open.has(line.id)}
            onToggle={() => toggle(line.id)}
            isStop={line.id === entry}
            onFocus={() => setStop(line.id)}
          />
        )
      })}
    </ul>
  )
}
