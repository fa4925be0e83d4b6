import { Kbd } from '@mantine/core'
import { Fragment, type ReactNode } from 'react'
import classes from './key-hint.module.css'

/** Keys as they are pressed: `Ctrl+K` becomes two caps. */
export function KeyHint({ keys }: { keys: string }): ReactNode {
  return (
    <span className={classes.keys}>
      {keys.split('+').map((key, place) => (
        <Fragment key={key}>
          {place > 0 ? <span className={classes.plus}>+</span> : null}
          <Kbd className={classes.key}>{key}</Kbd>
        </Fragment>
      ))}
    </span>
  )
}
