import { IconChevronRight } from '@tabler/icons-react'
import { useId, useState, type ReactNode } from 'react'
import { Link } from 'wouter'
import { londonDay } from '../../../../src-main/contract/london'
import { labelOf } from '../../../../src-main/contract/codes/code-list'
import { sectors, type Sector } from '../../../../src-main/contract/codes/referral'
import { stages } from '../../../../src-main/contract/codes/stages'
import type { CaseView } from '../../../../src-main/contract/referral-views'
import { shownDay } from '../../../components'
import { useCase } from './case-context'
import classes from './case.module.css'

function receivedDay(view: CaseView): string {
  const at = view.fields['receivedAt']
  return londonDay(typeof at === 'string' ? at : view.recordedAt)
}

/** "Referred before: 2": opens into all referrals of the person in the order they came, this one among them. */
export function OtherReferrals(): ReactNode {
  const view = useCase()
  const [open, setOpen] = useState(false)
  const id = useId()
  if (view.others.length === 0) return null
  const here = receivedDay(view)
  const before = view.others.filter(
    (each) => each.receivedOn < here || (each.receivedOn === here && each.reference < view.reference)
  ).length
  const after = view.others.length - before
  const words = [before > 0 ? `Referred before: ${before}` : '', after > 0 ? `Referred since: ${after}` : ''].filter(
    Boolean
  )
  const sector = view.fields['sector']
  const all = [
    ...view.others,
    {
      id: view.id,
      reference: view.reference,
      receivedOn: here,
      stage: view.stage,
      nameAsGiven: `${view.given.forenames} ${view.given.surname}`.trim(),
      sector: typeof sector === 'string' ? (sector as Sector) : null
    }
  ].toSorted(
    (one, other) => one.receivedOn.localeCompare(other.receivedOn) || one.reference.localeCompare(other.reference)
  )
  return (
    <div className={classes.others}>
      <button
        type="button"
        className={classes.disclose}
        aria-expanded={open}
        aria-controls={id}
        onClick={() => setOpen(!open)}
      >
        <IconChevronRight size={16} aria-hidden className={classes.arrow} />
        {words.join(' · ')}
      </button>
      {open ? (
        <ol className={classes.chronology} id={id}>
          {all.map((each) => (
            <li key={each.id} aria-current={each.id === view.id ? 'true' : undefined}>
              <span>{shownDay(each.receivedOn)}</span>
              <span>
                {each.id === view.id ? (
                  <strong>{each.reference} (this one)</strong>
                ) : (
                  <Link href={`/referrals/${each.id}`}>{each.reference}</Link>
                )}
                <span className={classes.aside}>
                  {labelOf(stages, each.stage)}
                  {each.sector === null ? '' : ` · ${labelOf(sectors, each.sector)}`}
                  {each.nameAsGiven === '' ? '' : ` · as ${each.nameAsGiven}`}
                </span>
              </span>
            </li>
          ))}
        </ol>
      ) : null}
      {view.person === null ? null : (
        <Link href={`/people/${view.person.id}`} className={classes.whole ?? ''}>
          The whole chronology: who referred, what was decided and why
        </Link>
      )}
    </div>
  )
}
