import { Button, Group } from '@mantine/core'
import type { ReactNode } from 'react'
import { useLocation } from 'wouter'
import { labelOf } from '../../../../src-main/contract/codes/code-list'
import { stages } from '../../../../src-main/contract/codes/stages'
import type { ListRow } from '../../../../src-main/contract/referral-views'
import { useAsk } from '../../../api'
import {
  DueBadge,
  FaultNotice,
  Loading,
  MarkingBadge,
  shownDay,
  shownMoment,
  SideSheet,
  useMarking
} from '../../../components'
import { everything, linesShown } from '../case/timeline-lines'
import { clockNow } from '../clock-now'
import { ageWords } from '../person-words'
import classes from './list.module.css'

function Looked({ id }: { id: string }): ReactNode {
  const found = useAsk('referrals.open', { referral: id })
  const view = found.data
  useMarking(view?.marking)
  if (!view) return found.error ? <FaultNotice fault={found.error} /> : <Loading what="Opening …" />
  const clock = clockNow(view.clocks)
  const name = view.person?.name ?? `${view.given.forenames} ${view.given.surname}`.trim()
  return (
    <div className={classes.looked}>
      <Group gap="sm">
        <MarkingBadge marking={view.marking} />
        {labelOf(stages, view.stage)}
      </Group>
      <dl className={classes.facts}>
        <dt>Person</dt>
        <dd>
          {name || 'no name given'}
          {view.person === null ? ' (not identified yet)' : ''}
        </dd>
        <dt>Born</dt>
        <dd>{ageWords(view)}</dd>
        {clock ? (
          <>
            <dt>{clock.label}</dt>
            <dd>
              due {shownDay(clock.dueOn)} <DueBadge due={clock} />
            </dd>
          </>
        ) : null}
        <dt>Other referrals</dt>
        <dd>{view.others.length === 0 ? 'none' : view.others.map((each) => each.reference).join(', ')}</dd>
        <dt>Concern as raised</dt>
        <dd className={classes.concern}>{String(view.fields['concernAsRaised'] ?? '') || 'nothing written yet'}</dd>
      </dl>
      <h3 className={classes.lately}>Lately</h3>
      <ul className={classes.lines}>
        {linesShown(view.timeline, everything)
          .slice(0, 5)
          .map((line) => (
            <li key={line.id}>
              <span className={classes.when}>{shownMoment(line.happenedAt)}</span> {line.title}
            </li>
          ))}
      </ul>
    </div>
  )
}

/** A look at a referral beside the list. It is a consultation like any other, and says so. */
export function Preview({ row, onClose }: { row: ListRow | null; onClose: () => void }): ReactNode {
  const [, navigate] = useLocation()
  return (
    <SideSheet opened={row !== null} onClose={onClose} title={row?.reference ?? ''}>
      {row === null ? null : (
        <>
          <p className={classes.said}>This look is logged as a consultation, as opening the case would be.</p>
          <Group gap="sm" mb="md">
            <Button data-autofocus onClick={() => navigate(`/referrals/${row.id}`)}>
              Open the case
            </Button>
            <Button variant="default" onClick={onClose}>
              Close
            </Button>
          </Group>
          <Looked id={row.id} />
        </>
      )}
    </SideSheet>
  )
}
