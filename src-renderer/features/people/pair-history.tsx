import type { ReactNode } from 'react'
import { Link } from 'wouter'
import type { PairView } from '../../../src-main/contract/persons'
import { shownMoment } from '../../components'
import classes from './people.module.css'

type Said = PairView['history'][number]

const VERDICT: Readonly<Record<Said['verdict'], string>> = {
  same: 'the same person',
  not_same: 'not the same person',
  not_sure: 'not sure'
}

function whatWasSaid({ what, verdict }: Said): string {
  if (what === 'merged') return 'Merged: the same person'
  if (what === 'unmerged') return `Merge taken back: ${VERDICT[verdict]}`
  if (what === 'decided') return `Decided between two desks: ${VERDICT[verdict]}`
  return `Judged: ${VERDICT[verdict]}`
}

/** Everything ever said of two persons, oldest first: what, by whom, with whom, and why. */
export function PairHistory({ pair }: { pair: PairView }): ReactNode {
  if (pair.history.length === 0) return null
  return (
    <ol className={classes.history} aria-label={`What was said of ${pair.one.name} and ${pair.other.name}`}>
      {pair.history.map((said) => (
        <li key={`${said.at} ${said.what} ${said.by}`}>
          <strong>{whatWasSaid(said)}.</strong> {said.reason}
          <span className={classes.aside}>
            {said.by}
            {said.second === null ? '' : `, confirmed by ${said.second}`} · {shownMoment(said.at)}
            {said.referral === null ? null : (
              <>
                {' · with '}
                <Link href={`/referrals/${said.referral.id}`}>{said.referral.reference}</Link>
              </>
            )}
          </span>
        </li>
      ))}
    </ol>
  )
}
