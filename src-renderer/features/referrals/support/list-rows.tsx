import { ActionIcon, Button } from '@mantine/core'
import { IconPlus, IconX } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import classes from './support.module.css'

interface Props<Row> {
  label: string
  help?: string | undefined
  error?: string | undefined
  rows: readonly Row[]
  onRows: (rows: Row[]) => void
  /** A new, empty row. */
  fresh: Row
  /** What adding a row is called. */
  adds: string
  /** One row's fields; `place` counts from one, for their names. */
  children: (row: Row, change: (part: Partial<Row>) => void, place: number) => ReactNode
}

/** Several rows of the same fields, added and taken away one by one. */
export function ListRows<Row extends object>(props: Props<Row>): ReactNode {
  const { label, help, error, rows, onRows, fresh, adds, children } = props
  const change =
    (place: number) =>
    (part: Partial<Row>): void =>
      onRows(rows.map((row, each) => (each === place ? { ...row, ...part } : row)))
  return (
    <fieldset className={classes.rows}>
      <legend>{label}</legend>
      {help === undefined ? null : <p className={classes.aside}>{help}</p>}
      {rows.map((row, place) => (
        // oxlint-disable-next-line react/no-array-index-key -- rows of a form that is being typed have no other name
        <div key={place} className={classes.row}>
          <div className={classes.rowFields}>{children(row, change(place), place + 1)}</div>
          <ActionIcon
            variant="subtle"
            aria-label={`Take away row ${place + 1} of ${label.toLowerCase()}`}
            onClick={() => onRows(rows.filter((_row, each) => each !== place))}
          >
            <IconX size={16} aria-hidden />
          </ActionIcon>
        </div>
      ))}
      {error === undefined ? null : <p className={classes.fault}>{error}</p>}
      <Button
        variant="default"
        size="xs"
        leftSection={<IconPlus size={14} aria-hidden />}
        onClick={() => onRows([...rows, fresh])}
      >
        {adds}
      </Button>
    </fieldset>
  )
}
