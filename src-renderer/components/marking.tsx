import { useEffect, useId, useSyncExternalStore, type ReactNode } from 'react'
import { highestMarking, type Marking } from '../../src-main/contract/codes/marking'
import classes from './marking.module.css'

/** What is taken to be on a page of casework before its answer says: most records of a desk carry it. */
const UNTIL_KNOWN: Marking = 'OFFICIAL-SENSITIVE'

const shown = new Map<string, Marking>()
const listeners = new Set<() => void>()

function tell(): void {
  for (const listener of listeners) listener()
}

function listen(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/**
 * Tells the frame how the content now shown is marked; the banners show the highest of all that is on the page.
 * @param marking the marking of what is shown; `undefined` while it is not known yet
 */
export function useMarking(marking: Marking | undefined): void {
  const id = useId()
  const known = marking ?? UNTIL_KNOWN
  useEffect(() => {
    shown.set(id, known)
    tell()
    return () => {
      shown.delete(id)
      tell()
    }
  }, [id, known])
}

/** The highest marking on the page; OFFICIAL where nothing marked is shown. */
export function useShownMarking(): Marking {
  return useSyncExternalStore(listen, () => highestMarking([...shown.values()]))
}

/** The marking of one record, in a table or beside a heading. Told apart by words; the frame around it is only weight. */
export function MarkingBadge({ marking }: { marking: Marking }): ReactNode {
  return (
    <span className={classes.badge} data-marking={marking}>
      {marking}
    </span>
  )
}
