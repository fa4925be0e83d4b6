import { IconAlertTriangle, IconCircleCheck, IconPlayerStop } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import classes from './integrity.module.css'

/** How a piece of work ended: well, badly, or stopped (`null`). Announced when it appears. */
export function Outcome({ good, children }: { good: boolean | null; children: ReactNode }): ReactNode {
  const Icon = good === null ? IconPlayerStop : good ? IconCircleCheck : IconAlertTriangle
  return (
    <output className={classes.outcome}>
      <Icon size={19} aria-hidden className={classes.outcomeIcon} />
      <div>{children}</div>
    </output>
  )
}
