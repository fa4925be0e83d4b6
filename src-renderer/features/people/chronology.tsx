import type { ReactNode } from 'react'
import { Link } from 'wouter'
import { labelOf } from '../../../src-main/contract/codes/code-list'
import { concerns, sectors } from '../../../src-main/contract/codes/referral'
import { stages } from '../../../src-main/contract/codes/stages'
import type { ChronologyReferral } from '../../../src-main/contract/persons'
import { useAsk } from '../../api'
import { counted, FaultNotice, Loading, Panel, shownDay } from '../../components'
import classes from './people.module.css'

function concernWords({ concernAsReferred, concernAssessed }: ChronologyReferral): string {
  const parts = [
    concernAsReferred === null ? '' : `as referred: ${labelOf(concerns, concernAsReferred)}`,
    concernAssessed === null ? '' : `as assessed: ${labelOf(concerns, concernAssessed)}`
  ]
  return parts.filter(Boolean).join('; ')
}

function Decisions({ decisions }: Pick<ChronologyReferral, 'decisions'>): ReactNode {
  if (decisions.length === 0) return <p className={classes.aside}>Nothing decided yet.</p>
  return (
    <ul className={classes.decisions}>
      {decisions.map((each) => (
        <li key={`${each.on} ${each.label}`}>
          <strong>
            {shownDay(each.on)}: {each.label}
          </strong>
          {each.why === '' ? null : <span className={classes.why}>{each.why}</span>}
          <span className={classes.aside}>
            {each.by}
            {each.second === null ? '' : `, confirmed by ${each.second}`}
          </span>
        </li>
      ))}
    </ul>
  )
}

function Line({ referral }: { referral: ChronologyReferral }): ReactNode {
  const { id, reference, receivedOn, daysBetween, sector, referrer, concernAsRaised, nameAsGiven } = referral
  const concern = concernWords(referral)
  return (
    <li>
      {daysBetween === null ? null : (
        <p className={classes.between}>
          {daysBetween === 0 ? 'the same day' : `${counted(daysBetween, 'day')} after the one before`}
        </p>
      )}
      <h3>
        {shownDay(receivedOn)} · <Link href={`/referrals/${id}`}>{reference}</Link>
      </h3>
      <p className={classes.aside}>
        {[sector === null ? '' : labelOf(sectors, sector), referrer, nameAsGiven === '' ? '' : `as ${nameAsGiven}`]
          .filter(Boolean)
          .join(' · ')}
      </p>
      {concern === '' ? null : <p>Concern {concern}</p>}
      {concernAsRaised === '' ? null : <p className={classes.why}>{concernAsRaised}</p>}
      <Decisions decisions={referral.decisions} />
      <p>
        <strong>{referral.open ? 'Open' : 'Ended'}:</strong> {labelOf(stages, referral.stage)}
        {referral.closureReason === '' ? '' : ` (${referral.closureReason})`}
      </p>
    </li>
  )
}

/** All referrals of a person in order: when, days between, who referred, what was raised and assessed, what was decided and why. */
export function Chronology({ person }: { person: string }): ReactNode {
  const asked = useAsk('people.chronology', { person })
  const found = asked.data
  return (
    <Panel title={found ? `Chronology: ${counted(found.referrals.length, 'referral')}` : 'Chronology'}>
      <FaultNotice fault={asked.error} onAgain={() => void asked.refetch()} />
      {found ? (
        found.referrals.length === 0 ? (
          <p>No referral of this person is held here.</p>
        ) : (
          <ol className={classes.chronology}>
            {found.referrals.map((each) => (
              <Line key={each.id} referral={each} />
            ))}
          </ol>
        )
      ) : asked.error ? null : (
        <Loading what="Putting the referrals in order" />
      )}
    </Panel>
  )
}
