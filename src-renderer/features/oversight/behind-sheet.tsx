import { Button, Group } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import { Link } from 'wouter'
import type { OutputOf } from '../../../src-main/contract'
import { useAsk } from '../../api'
import { counted, FaultNotice, Loading, shownDay, SideSheet, useMarking } from '../../components'
import { listColumns, TakeList } from '../lists'
import type { Lead } from './words'
import classes from './oversight.module.css'

const PAGE = 50

function Record({ record }: { record: OutputOf<'oversight.behind'>['records'][number] }): ReactNode {
  const { kind, id, reference, initials, words, why, day } = record
  return (
    <li>
      <Link href={kind === 'referral' ? `/referrals/${id}` : `/tasks/${id}`}>{reference}</Link> {initials}
      <span className={classes.under}>{why === '' ? `${words} · ${shownDay(day)}` : words}</span>
      {why === '' ? null : <span className={classes.under}>{why}</span>}
    </li>
  )
}

function Records({ lead, months }: { lead: Lead; months: number }): ReactNode {
  const [offset, setOffset] = useState(0)
  const { group, part } = lead
  const found = useAsk('oversight.behind', { group, part, months, offset, limit: PAGE }, { keepLast: true })
  useMarking(found.data?.marking)
  if (!found.data) {
    return found.error ? (
      <FaultNotice fault={found.error} onAgain={() => void found.refetch()} />
    ) : (
      <Loading what="Looking for the records …" />
    )
  }
  const { counted: total, records } = found.data
  return (
    <>
      <p>{counted(total, 'record')}. This look is logged as a consultation.</p>
      <TakeList
        asked={{ list: 'behindFigure', group, part, months }}
        columns={listColumns.behindFigure}
        total={total}
        size="compact-sm"
      />
      <ul className={classes.records}>
        {records.map((record) => (
          <Record key={`${record.id} ${record.why}`} record={record} />
        ))}
      </ul>
      {total <= PAGE ? null : (
        <Group gap="sm">
          <Button variant="default" size="xs" disabled={offset === 0} onClick={() => setOffset(offset - PAGE)}>
            Before
          </Button>
          <output>
            {offset + 1} to {Math.min(total, offset + PAGE)} of {total.toLocaleString('en-GB')}
          </output>
          <Button
            variant="default"
            size="xs"
            disabled={offset + PAGE >= total}
            onClick={() => setOffset(offset + PAGE)}
          >
            After
          </Button>
        </Group>
      )}
    </>
  )
}

/** The records one figure counts, beside it. */
export function BehindSheet({
  lead,
  months,
  onClose
}: {
  lead: Lead | null
  months: number
  onClose: () => void
}): ReactNode {
  return (
    <SideSheet opened={lead !== null} onClose={onClose} title={lead?.words ?? ''}>
      {lead === null ? null : <Records key={`${lead.group} ${lead.part}`} lead={lead} months={months} />}
    </SideSheet>
  )
}
