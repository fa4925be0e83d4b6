import { Button } from '@mantine/core'
import { IconAlertTriangle, IconInfoCircle } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import type { DeskFault } from '../api'
import classes from './notices.module.css'

/** What went wrong: what happened, what to do, and the code to read out on the phone. Announced when it appears. */
export function FaultNotice({ fault, onAgain }: { fault: DeskFault | null; onAgain?: () => void }): ReactNode {
  if (!fault) return null
  return (
    <div role="alert" className={classes.notice} data-kind="fault">
      <IconAlertTriangle size={20} aria-hidden className={classes.icon} />
      <div className={classes.words}>
        <p className={classes.message}>{fault.message}</p>
        {fault.next === undefined ? null : <p className={classes.next}>{fault.next}</p>}
        <p className={classes.code}>Code {fault.code}</p>
      </div>
      {onAgain ? (
        <Button variant="default" size="xs" onClick={onAgain}>
          Try again
        </Button>
      ) : null}
    </div>
  )
}

/** Something worth knowing that is no fault. */
export function Note({ title, children }: { title?: string; children: ReactNode }): ReactNode {
  return (
    <div className={classes.notice} data-kind="note">
      <IconInfoCircle size={20} aria-hidden className={classes.icon} />
      <div className={classes.words}>
        {title === undefined ? null : <p className={classes.message}>{title}</p>}
        <div className={classes.next}>{children}</div>
      </div>
    </div>
  )
}

/** Nothing here: says why, and offers what to do. */
export function EmptyState({
  title,
  children,
  actions
}: {
  title: string
  children?: ReactNode
  actions?: ReactNode
}): ReactNode {
  return (
    <div className={classes.empty}>
      <p className={classes.emptyTitle}>{title}</p>
      {children === undefined ? null : <div className={classes.next}>{children}</div>}
      {actions === undefined ? null : <div className={classes.emptyActions}>{actions}</div>}
    </div>
  )
}
