import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import { shownTime } from './shown-time'
import type { Draft } from './use-draft'
import classes from './draft-state.module.css'

/** Says that typing is kept, since when, or that it cannot be. Its place is kept, so that nothing moves when it changes. */
export function DraftState({ draft, onStartAnew }: { draft: Draft; onStartAnew?: () => void }): ReactNode {
  const words =
    draft.fault !== null
      ? `Not kept as a draft (${draft.fault.code}). Send it before you leave this page.`
      : draft.savedAt === null
        ? ''
        : `Saved ${shownTime(draft.savedAt)} as a draft, encrypted`
  return (
    <div className={classes.state}>
      <output>{words}</output>
      {draft.restored && onStartAnew ? (
        <Button variant="subtle" size="compact-sm" onClick={onStartAnew}>
          Start anew
        </Button>
      ) : null}
    </div>
  )
}
