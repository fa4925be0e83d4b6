import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import { labelOf } from '../../../../src-main/contract/codes/code-list'
import { channelDocuments, consentStandings, needOutcomes } from '../../../../src-main/contract/codes/support'
import type { SupportAct } from '../../../../src-main/contract/support-entries'
import type { SupportView } from '../../../../src-main/contract/support-views'
import { ScrollBox, shownDay, shownWeekday } from '../../../components'
import { forms } from './forms'
import { ToneBadge } from './tone-badge'
import classes from './support.module.css'

function Consent({ view }: { view: SupportView }): ReactNode {
  const { consent, giver, adultOn, today } = view
  const late = ['lapsed_new_adult', 'wrong_giver', 'age_not_known'].includes(consent)
  const whom = giver === 'self' ? 'the person' : 'a parent or guardian'
  return (
    <div className={classes.summary}>
      <ToneBadge tone={late ? 'late' : 'calm'}>{labelOf(consentStandings, consent)}</ToneBadge>
      <p className={classes.aside}>
        {giver === null
          ? 'No age is known, so it cannot be said who gives consent. Record the date of birth, or about how old the person is.'
          : `Asked today, ${whom} gives consent (CTSA 2015, section 41(1)).`}
        {adultOn !== null && adultOn > today ? ` Turns 18 on ${shownWeekday(adultOn)}.` : ''}
      </p>
    </div>
  )
}

function Plan({ view }: { view: SupportView }): ReactNode {
  const { plan } = view
  if (plan === null) return null
  const parts = [
    ['How, when and by whom consent is requested (a)', plan.consentRequest],
    ['Nature of the support (b)', plan.nature],
    ['Who provides it (c)', plan.provider],
    ['How and when (d)', plan.howAndWhen]
  ] as const
  return (
    <div className={classes.summary}>
      <p className={classes.itemTitle}>The plan as it stands, agreed {shownDay(plan.agreedOn)}</p>
      <dl className={classes.details}>
        {parts.map(([heading, words]) => (
          <div key={heading}>
            <dt>{heading}</dt>
            <dd>{words}</dd>
          </div>
        ))}
      </dl>
    </div>
  )
}

function Needs({ view }: { view: SupportView }): ReactNode {
  if (view.needs.length === 0) return null
  return (
    <ScrollBox label="Needs, actions, owners and outcomes" className={classes.scroll}>
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">Need</th>
            <th scope="col">Action</th>
            <th scope="col">Owner</th>
            <th scope="col">Outcome</th>
          </tr>
        </thead>
        <tbody>
          {view.needs.map((need) => (
            <tr key={need.need}>
              <th scope="row">{need.label}</th>
              <td>{need.action === '' ? `None: ${need.noActionReason}` : need.action}</td>
              <td>{need.owner === '' ? '—' : `${need.owner}, ${need.ownerOrganisation}`}</td>
              <td>
                {need.outcome === null ? 'Open' : labelOf(needOutcomes, need.outcome)}
                {need.outcomeReason === '' ? '' : ` (${need.outcomeReason})`}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollBox>
  )
}

function Sessions({ view }: { view: SupportView }): ReactNode {
  const { sessions: count } = view
  const figures = [
    ['Commissioned', count.commissioned],
    ['Planned to date', count.planned],
    ['Held', count.held],
    ['Missed', count.missed],
    ['Cancelled', count.cancelled],
    ['Ahead', count.ahead]
  ] as const
  return (
    <div className={classes.summary}>
      <dl className={classes.figures}>
        {figures.map(([name, figure]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{figure}</dd>
          </div>
        ))}
      </dl>
      {count.shortfall > 0 ? (
        <ToneBadge tone={count.unexplained > 0 ? 'late' : 'soon'}>
          Held is {count.shortfall} short of planned{count.unexplained > 0 ? `, ${count.unexplained} unexplained` : ''}
        </ToneBadge>
      ) : null}
    </div>
  )
}

function Assessments({ view }: { view: SupportView }): ReactNode {
  if (view.assessments.length === 0) return null
  const byDay = view.assessments.toSorted((one, other) => (one.madeOn < other.madeOn ? -1 : 1))
  return (
    <ScrollBox label="Assessments side by side" className={classes.scroll}>
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">Assessment</th>
            {byDay.map(({ assessment, madeOn }) => (
              <th key={assessment} scope="col">
                Made {shownDay(madeOn)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {(['framework', 'version', 'reference'] as const).map((part) => (
            <tr key={part}>
              <th scope="row">{{ framework: 'Framework', version: 'Version', reference: 'Reference' }[part]}</th>
              {byDay.map((each) => (
                <td key={each.assessment}>{each[part]}</td>
              ))}
            </tr>
          ))}
          <tr>
            <th scope="row">Recorded</th>
            {byDay.map(({ assessment, recordedOn }) => (
              <td key={assessment}>{shownDay(recordedOn)}</td>
            ))}
          </tr>
        </tbody>
      </table>
    </ScrollBox>
  )
}

function Documents({ view, onBegin }: { view: SupportView; onBegin: (act: SupportAct) => void }): ReactNode {
  return (
    <ul className={classes.documents}>
      {view.documents.map(({ document, present, words, act }) => (
        <li key={document}>
          <span className={classes.itemTitle}>{labelOf(channelDocuments, document)}</span>
          <ToneBadge tone={present ? 'calm' : 'soon'}>{words}</ToneBadge>
          {act === null ? null : (
            <div>
              <Button
                variant="default"
                size="compact-xs"
                onClick={() => onBegin(act)}
                aria-label={`${forms[act].opens}, for: ${labelOf(channelDocuments, document)}`}
              >
                {forms[act].opens}
              </Button>
            </div>
          )}
        </li>
      ))}
    </ul>
  )
}

/** What a tab shows above its items: how the whole of it stands. */
export function TabSummary({
  tab,
  view,
  onBegin
}: {
  tab: string
  view: SupportView
  onBegin: (act: SupportAct) => void
}): ReactNode {
  switch (tab) {
    case 'consent':
      return <Consent view={view} />
    case 'plan':
      return <Plan view={view} />
    case 'needs':
      return <Needs view={view} />
    case 'sessions':
      return <Sessions view={view} />
    case 'assessments':
      return <Assessments view={view} />
    case 'documents':
      return <Documents view={view} onBegin={onBegin} />
    default:
      return null
  }
}
