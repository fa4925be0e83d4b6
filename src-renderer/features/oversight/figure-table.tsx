import type { ReactNode } from 'react'
import type { OversightGroup, OversightTable } from '../../../src-main/contract/oversight'
import { ScrollBox } from '../../components'
import { Figure } from './figure'
import type { Lead } from './words'
import classes from './oversight.module.css'

interface FigureTableProps {
  group: OversightGroup
  caption: string
  table: OversightTable
  /** Heading over the names of the rows. */
  of: string
  empty: string
  onLead: (lead: Lead) => void
}

/** A table of counts, each of which leads to its records. */
export function FigureTable({ group, caption, table, of, empty, onLead }: FigureTableProps): ReactNode {
  if (table.rows.length === 0) return <p className={classes.dim}>{empty}</p>
  return (
    <ScrollBox label={caption}>
      <table className={classes.table}>
        <caption className="desk-hidden">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{of}</th>
            {table.columns.map((name) => (
              <th key={name} scope="col" data-numeric>
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map(({ label, figures }) => (
            <tr key={figures[0]?.part ?? label}>
              <th scope="row">{label}</th>
              {figures.map((figure, place) => (
                <td key={figure.part} data-numeric>
                  <Figure
                    group={group}
                    figure={figure}
                    words={`${label}, ${table.columns[place] ?? ''}`}
                    onLead={onLead}
                  />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollBox>
  )
}
