import type { ReactNode } from 'react'
import { Link } from 'wouter'
import type { PersonView } from '../../../src-main/contract/persons'
import { shownDay, shownMoment } from '../../components'
import classes from './people.module.css'

type Record = PersonView['records'][number]
type Given = Record['given'][number]

const HOW: Readonly<globalThis.Record<Given['how'], string>> = {
  made: 'first given',
  recognised: 'given again',
  regiven: 'corrected'
}

function factsOf(given: Given): { heading: string; text: string }[] {
  const { otherNames, dateOfBirth, approximateAge, address, postcode, telephone, school } = given
  return [
    { heading: 'Other names', text: otherNames },
    { heading: 'Born', text: dateOfBirth === null ? '' : shownDay(dateOfBirth) },
    {
      heading: 'Age',
      text: approximateAge === null ? '' : `about ${approximateAge.age} on ${shownDay(approximateAge.on)}`
    },
    { heading: 'Address', text: [address, postcode].filter(Boolean).join(', ') },
    { heading: 'Telephone', text: telephone },
    { heading: 'School', text: school }
  ].filter(({ text }) => text !== '')
}

function Giving({ given }: { given: Given }): ReactNode {
  return (
    <li data-taken={given.takenBack !== null}>
      <p>
        <strong>{given.name}</strong>
      </p>
      <dl className={classes.facts}>
        {factsOf(given).map(({ heading, text }) => (
          <div key={heading}>
            <dt>{heading}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
      <p className={classes.aside}>
        {HOW[given.how]} with{' '}
        {given.referral === null ? (
          'a referral not held here'
        ) : (
          <Link href={`/referrals/${given.referral.id}`}>{given.referral.reference}</Link>
        )}
        , {given.by}, {shownMoment(given.at)}
        {given.reason === '' ? '' : `: ${given.reason}`}
      </p>
      {given.takenBack === null ? null : <p className={classes.again}>Taken back, counts no more: {given.takenBack}</p>}
    </li>
  )
}

/** Every name, birth and address ever given for a record, with where each came from. */
export function GivenList({ record }: { record: Record }): ReactNode {
  return (
    <ol className={classes.given} aria-label={`What was given of ${record.name}`}>
      {record.given.map((given) => (
        <Giving key={`${given.at} ${given.how} ${given.name}`} given={given} />
      ))}
    </ol>
  )
}
