import { Button } from '@mantine/core'
import { useEffect, useId, useRef, type ReactNode } from 'react'
import type { OutputOf } from '../../../src-main/contract'
import type { TodayColumn as Name } from '../../../src-main/contract/today'
import { TodayLine } from './today-item'
import { columnWords } from './words'
import classes from './today.module.css'

interface TodayColumnProps {
  name: Name
  column: OutputOf<'today.show'>['columns'][Name]
  /** Said below the words of an empty column. */
  next?: ReactNode
  onWhole: () => void
}

/** A column of Today: how many, the first of them, and the rest on asking. */
export function TodayColumn({ name, column, next, onWhole }: TodayColumnProps): ReactNode {
  const id = useId()
  const { title, empty } = columnWords[name]
  const list = useRef<HTMLUListElement>(null)
  const goOnAt = useRef<number | null>(null)
  const shown = column.items.length
  useEffect(() => {
    // The keyboard goes on with the first line that was not there before, for the button it was on may be gone.
    if (goOnAt.current === null || shown <= goOnAt.current) return
    list.current?.children[goOnAt.current]?.querySelector('a')?.focus()
    goOnAt.current = null
  }, [shown])
  const more = (): void => {
    goOnAt.current = shown
    onWhole()
  }
  const hidden = column.total - column.items.length
  return (
    <section aria-labelledby={id} className={classes.column} data-column={name}>
      <h2 id={id} className={classes.title}>
        {title} <span className={classes.count}>{column.total.toLocaleString('en-GB')}</span>
      </h2>
      {column.total === 0 ? (
        <div className={classes.empty}>
          <p>{empty}</p>
          {next}
        </div>
      ) : (
        <ul className={classes.items} ref={list}>
          {column.items.map((item) => (
            <TodayLine key={item.key} item={item} />
          ))}
        </ul>
      )}
      {hidden > 0 ? (
        <Button variant="subtle" size="compact-sm" onClick={more} aria-label={`Show more: ${title}`}>
          Show more ({hidden.toLocaleString('en-GB')} not shown)
        </Button>
      ) : null}
    </section>
  )
}
