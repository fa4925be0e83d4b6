import type { ReactNode } from 'react'
import type { SummaryChart } from '../../../src-main/contract/summary-snapshot'
import classes from './summaries.module.css'

/** Bars beside one another with their counts. What they show stands in the table too, and in words for those who cannot see them. */
export function BarChart({ chart }: { chart: SummaryChart }): ReactNode {
  const most = Math.max(1, ...chart.bars.map(({ value }) => value))
  return (
    <figure className={classes.figure}>
      <div aria-hidden className={classes.chart}>
        {chart.bars.map(({ label, value, late = false }) => (
          <div key={label} className={classes.bar} data-late={late && value > 0}>
            <span className={classes.barLabel}>{label}</span>
            <span className={classes.barRoom}>
              <span className={classes.barFill} style={{ width: `${(100 * value) / most}%` }} />
              <span className={classes.barValue}>{value.toLocaleString('en-GB')}</span>
            </span>
          </div>
        ))}
      </div>
      <figcaption className="desk-hidden">{chart.alternative}</figcaption>
    </figure>
  )
}
