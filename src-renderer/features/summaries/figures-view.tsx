import { useState, type ReactNode } from 'react'
import type { FigureCodes } from '../../../src-main/contract/summaries'
import type { SummarySection } from '../../../src-main/contract/summary-snapshot'
import { Panel } from '../../components'
import { BarChart } from './bar-chart'
import { BehindSheet } from './behind-sheet'
import { FigureTable, type Lead } from './figure-table'
import classes from './summaries.module.css'

interface Props {
  sections: readonly SummarySection[]
  codes: readonly FigureCodes[]
  period: { from: string; to: string }
  /** Set where the figures were frozen: the records are those of now, not of then. */
  frozenAt: string | null
}

/** All figures of a summary, each section with its picture and its tables. */
export function FiguresView({ sections, codes, period, frozenAt }: Props): ReactNode {
  const [lead, setLead] = useState<Lead | null>(null)
  return (
    <>
      {sections.map((section) => (
        <Panel key={section.id} title={section.title}>
          <p className={classes.explanation}>{section.explanation}</p>
          {section.chart === null ? null : <BarChart chart={section.chart} />}
          {section.tables.map((table) => (
            <FigureTable
              key={table.id}
              table={table}
              codes={codes.find((each) => each.table === table.id)}
              onLead={setLead}
            />
          ))}
        </Panel>
      ))}
      <BehindSheet lead={lead} period={period} frozenAt={frozenAt} onClose={() => setLead(null)} />
    </>
  )
}
