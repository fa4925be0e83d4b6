import type { ReactNode } from 'react'
import type { PolicyRow } from '../../../src-main/contract/policy'
import { shownMoment, SideSheet } from '../../components'
import classes from './policy.module.css'

/** Every change of one parameter, newest first. */
export function PolicyHistory({ row, onClose }: { row: PolicyRow | null; onClose: () => void }): ReactNode {
  return (
    <SideSheet opened={row !== null} onClose={onClose} title={row?.label ?? ''}>
      <ol className={classes.history}>
        {(row?.history ?? []).map(({ from, to, by, confirmedBy, at, reason }) => (
          <li key={`${at} ${from} ${to}`}>
            <p>
              <strong>
                {from} → {to}
              </strong>
            </p>
            <p>
              {shownMoment(at)}, by {by}, confirmed by {confirmedBy}
            </p>
            <p className={classes.reason}>{reason}</p>
          </li>
        ))}
      </ol>
      <p className={classes.dim}>It began with the default: {row?.defaultWords}.</p>
    </SideSheet>
  )
}
