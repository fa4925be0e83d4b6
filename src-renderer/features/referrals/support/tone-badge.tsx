import { IconAlertTriangle, IconClockHour4 } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import classes from './support.module.css'

/** How something stands, in words; what is late or presses has a sign beside them, so that colour is never alone. */
export function ToneBadge({
  tone,
  children
}: {
  tone: 'late' | 'soon' | 'calm' | 'note'
  children: ReactNode
}): ReactNode {
  return (
    <span className={classes.tone} data-tone={tone}>
      {tone === 'late' ? <IconAlertTriangle size={15} aria-hidden /> : null}
      {tone === 'soon' ? <IconClockHour4 size={15} aria-hidden /> : null}
      <span>{children}</span>
    </span>
  )
}
