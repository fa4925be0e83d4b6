import { IconCheck } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useCase } from './case-context'
import classes from './journey.module.css'

const STATES = { done: 'done', here: 'here now', ahead: 'ahead' } as const

/** The whole journey with where the referral stands in it. */
export function JourneyBar(): ReactNode {
  const { journey } = useCase()
  return (
    <ol className={classes.journey} aria-label="Journey of this referral">
      {journey.map((each) => (
        <li
          key={each.stage}
          className={classes.stage}
          data-state={each.state}
          aria-current={each.state === 'here' ? 'step' : undefined}
        >
          <span className={classes.bar} aria-hidden />
          <span className={classes.label}>
            {each.state === 'done' ? <IconCheck size={14} aria-hidden /> : null}
            {each.label}
            <span className="desk-hidden">, {STATES[each.state]}</span>
          </span>
        </li>
      ))}
    </ol>
  )
}
