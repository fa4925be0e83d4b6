import { IconHistory } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { shownMoment } from '../../components'
import type { Earlier } from './judging'
import classes from './candidates.module.css'

const SAID = { not_same: 'Said before: not the same person', not_sure: 'Said before: not sure' } as const

/** An answer that was given before, by whom and when, and why it is asked again where it is. */
export function EarlierAnswer({ earlier }: { earlier: Earlier }): ReactNode {
  const { verdict, reason, by, at, again } = earlier
  return (
    <div className={classes.earlier}>
      <IconHistory size={16} aria-hidden />
      <div>
        <p>
          {SAID[verdict]}, {by}, {shownMoment(at)}: {reason}
        </p>
        {again !== null ? <p className={classes.again}>Asked again. {again}</p> : null}
        {again === null && verdict === 'not_same' ? <p>It still holds, so it is not asked again.</p> : null}
      </div>
    </div>
  )
}
