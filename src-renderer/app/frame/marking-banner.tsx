import type { ReactNode } from 'react'
import { useShownMarking } from '../../components'
import classes from './frame.module.css'

/** The highest marking on the page, at its top and bottom. */
export function MarkingBanner({ place }: { place: 'top' | 'bottom' }): ReactNode {
  const marking = useShownMarking()
  return (
    <div className={classes.marking} data-place={place} data-marking={marking} data-testid={`marking-${place}`}>
      {place === 'bottom' ? <span className="desk-hidden">This page is marked </span> : null}
      {marking}
    </div>
  )
}
