import type { ReactNode } from 'react'
import type { OutputOf } from '../../../src-main/contract'
import { shownDay } from '../../components'
import { Figure } from './figure'
import type { Lead } from './words'
import classes from './oversight.module.css'

interface GlanceProps {
  shown: OutputOf<'oversight.show'>
  onLead: (lead: Lead) => void
}

/** What a supervisor looks at first: decisions that wait, closures soon after receipt, people referred again. */
export function AtAGlance({ shown, onLead }: GlanceProps): ReactNode {
  const { waiting, quick, repeat, since } = shown
  const within = quick.within === 1 ? '1 working day' : `${quick.within} working days`
  return (
    <dl className={classes.glance}>
      <div>
        <dt>Decisions waiting for a second officer</dt>
        <dd>
          <Figure group="waiting" figure={waiting} words="decisions waiting for a second officer" onLead={onLead} />
          {waiting.oldest === null ? null : <span className={classes.under}>oldest of {shownDay(waiting.oldest)}</span>}
        </dd>
      </div>
      <div>
        <dt>Closed within {within} of receipt</dt>
        <dd>
          <Figure group="quick" figure={quick} words={`closed within ${within} of receipt`} onLead={onLead} />
          <span className={classes.under}>since {shownDay(since)}</span>
        </dd>
      </div>
      {repeat.map(({ label, figures }) => (
        <div key={label}>
          <dt>People {label}, with a referral open</dt>
          <dd>
            {figures.map((figure) => (
              <Figure
                key={figure.part}
                group="repeat"
                figure={figure}
                words={`people ${label}, with a referral open`}
                onLead={onLead}
              />
            ))}
          </dd>
        </div>
      ))}
    </dl>
  )
}
