import type { ReactNode } from 'react'
import type { FigureCodes } from '../../../src-main/contract/summaries'
import type { SummaryTable } from '../../../src-main/contract/summary-snapshot'
import { ScrollBox } from '../../components'
import classes from './summaries.module.css'

/** One count, with the words it is asked for by. */
export interface Lead {
  cell: { table: string; row: string; column: string }
  words: string
}

interface Props {
  table: SummaryTable
  codes: FigureCodes | undefined
  onLead: (lead: Lead) => void
}

/** A table of figures. Each count but nought leads to the records it counts. */
export function FigureTable({ table, codes, onLead }: Props): ReactNode {
  const leadOf = (row: number, column: number): Lead | null => {
    const [rowCode, columnCode] = [codes?.rows[row] ?? null, codes?.columns[column] ?? null]
    if (rowCode === null || columnCode === null) return null
    const words = `${table.rows[row]?.label ?? ''}: ${table.columns[column + 1]?.heading ?? ''}`
    return { cell: { table: table.id, row: rowCode, column: columnCode }, words }
  }
  const shown = (value: string | number | null, row: number, column: number): ReactNode => {
    if (value === null) return <span aria-label="none">–</span>
    const text = typeof value === 'number' ? value.toLocaleString('en-GB') : value
    const lead = value === 0 ? null : leadOf(row, column)
    if (lead === null) return text
    return (
      <button
        type="button"
        className={classes.lead}
        onClick={() => onLead(lead)}
        aria-label={`${text}, ${lead.words}: show the records`}
      >
        {text}
      </button>
    )
  }
  return (
    <ScrollBox label={table.caption} className={classes.scroll}>
      <table className={classes.table}>
        <caption>{table.caption}</caption>
        <thead>
          <tr>
            {table.columns.map(({ heading, numeric }) => (
              <th key={heading} scope="col" data-numeric={numeric}>
                {heading}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map(({ label, cells }, row) => (
            <tr key={label}>
              <th scope="row">{label}</th>
              {cells.map((value, column) => (
                <td
                  key={table.columns[column + 1]?.heading ?? column}
                  data-numeric={table.columns[column + 1]?.numeric}
                >
                  {shown(value, row, column)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {table.base === null ? null : <p className={classes.base}>{table.base}</p>}
    </ScrollBox>
  )
}
