import type { ReactNode } from 'react'
import type { OutputOf } from '../../../src-main/contract'
import { shownWeekday } from '../../components'
import { Figure } from './figure'
import type { Lead } from './words'
import classes from './oversight.module.css'

interface ForecastProps {
  forecast: OutputOf<'oversight.show'>['forecast']
  onLead: (lead: Lead) => void
}

/** Clocks due on each of the next ten working days: a table whose counts are drawn as bars beside them. */
export function Forecast({ forecast, onLead }: ForecastProps): ReactNode {
  const most = Math.max(1, ...forecast.map(({ count }) => count))
  return (
    <table className={classes.forecast}>
      <caption className="desk-hidden">Clocks that fall due on each of the next ten working days</caption>
      <thead className="desk-hidden">
        <tr>
          <th scope="col">Day</th>
          <th scope="col">Clocks due</th>
        </tr>
      </thead>
      <tbody>
        {forecast.map(({ day, part, count }) => (
          <tr key={day}>
            <th scope="row">{shownWeekday(day)}</th>
            <td>
              <span className={classes.barRoom}>
                <span aria-hidden className={classes.bar} style={{ width: `${(80 * count) / most}%` }} />
                <Figure
                  group="forecast"
                  figure={{ part, count }}
                  words={`due on ${shownWeekday(day)}`}
                  onLead={onLead}
                />
              </span>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
