import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import { counted, Panel } from '../../../components'
import classes from './set-up.module.css'

/** What was done, and what to do with the envelopes. */
export function EndStep({
  shares,
  officers,
  onSignIn
}: {
  shares: number
  officers: number
  onSignIn: () => void
}): ReactNode {
  return (
    <Panel title="The desk is ready">
      <ul className={classes.done}>
        <li>An encrypted store was made, with key slots for {counted(officers, 'officer')}.</li>
        <li>
          {counted(shares, 'recovery share')} went into envelopes. Seal them, write the date on them, and lock them away
          in different places.
        </li>
        <li>Sign in, and make the first backup on the page Integrity.</li>
      </ul>
      <Button onClick={onSignIn}>Go to sign in</Button>
    </Panel>
  )
}
