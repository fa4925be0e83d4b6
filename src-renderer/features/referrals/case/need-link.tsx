import type { ReactNode } from 'react'
import type { Need } from '../../../../src-main/contract/referral-views'
import { useOpenPart } from './case-context'
import { partFor } from './where'
import classes from './case.module.css'

/** A need; pressing it goes to where it is given. */
export function NeedLink({ need }: { need: Need }): ReactNode {
  const open = useOpenPart()
  const part = partFor(need.field)
  if (part === null) return <span>{need.label}</span>
  return (
    <button type="button" className={classes.need} onClick={() => open(part)}>
      {need.label}
    </button>
  )
}
