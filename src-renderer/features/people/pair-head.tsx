import type { ReactNode } from 'react'
import { Link } from 'wouter'
import type { PairView } from '../../../src-main/contract/persons'
import { shownDay } from '../../components'
import { LikenessLines } from './likeness-lines'
import { TwoSpellings } from './two-spellings'
import classes from './people.module.css'

type Named = PairView['one']

function bornWords({ dateOfBirth }: Named): string {
  return dateOfBirth === null ? 'date of birth not known' : `born ${shownDay(dateOfBirth)}`
}

/** Two persons side by side: the spellings aligned, both births, and each field compared. */
export function PairHead({ pair }: { pair: PairView }): ReactNode {
  const { one, other } = pair
  return (
    <div>
      <TwoSpellings typed={other.name} known={one.name} both />
      <p className={classes.aside}>
        <Link href={`/people/${one.person}`}>{one.name}</Link>, {bornWords(one)} ·{' '}
        <Link href={`/people/${other.person}`}>{other.name}</Link>, {bornWords(other)}
      </p>
      {pair.likeness.length === 0 ? null : <LikenessLines likeness={pair.likeness} />}
      {pair.again === '' ? null : <p className={classes.again}>Asked again. {pair.again}</p>}
      {pair.conflict ? (
        <p className={classes.again}>
          Two desks said different things. They count as two persons until it is decided here.
        </p>
      ) : null}
    </div>
  )
}
