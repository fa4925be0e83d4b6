import type { ReactNode } from 'react'
import { alignSpellings } from './spelling'
import classes from './candidates.module.css'

/**
 * Two spellings of a name, one above the other, with the letters that differ underlined and in bold frames, never by colour alone.
 * A screen reader hears both names whole instead.
 * @param both true where both names are on record, rather than one of them typed
 */
export function TwoSpellings({
  typed,
  known,
  both = false
}: {
  typed: string
  known: string
  both?: boolean
}): ReactNode {
  const { stretches, reordered } = alignSpellings(typed, known)
  const differs = stretches.some((each) => !each.same)
  return (
    <div className={classes.spellings}>
      <span className="desk-hidden">
        {both ? `${known}, and ${typed}.` : `${known}. Typed as ${typed === '' ? 'nothing' : typed}.`}
      </span>
      <div className={classes.aligned} aria-hidden>
        {stretches.map((each, place) => (
          <span key={`${place}:${each.typed}:${each.known}`} className={classes.stretch} data-differs={!each.same}>
            <span className={classes.known}>{each.known === '' ? '·' : each.known}</span>
            {differs ? <span className={classes.typed}>{each.typed === '' ? '·' : each.typed}</span> : null}
          </span>
        ))}
      </div>
      {differs ? (
        <p className={classes.legend} aria-hidden>
          {both ? 'one record, and below it the other' : 'on record, and below it as typed'}
          {reordered ? ' (words in another order)' : ''}
        </p>
      ) : null}
    </div>
  )
}
