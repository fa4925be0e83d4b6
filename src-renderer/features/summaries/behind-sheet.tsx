import { Button, Group } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import { Link } from 'wouter'
import type { CountedRecord } from '../../../src-main/contract/summaries'
import { useAsk } from '../../api'
import { counted, FaultNotice, Loading, Note, shownDay, shownMoment, SideSheet, useMarking } from '../../components'
import { listColumns, TakeList } from '../lists'
import type { Lead } from './figure-table'
import classes from './summaries.module.css'

const PAGE = 50

interface Props {
  lead: Lead | null
  period: { from: string; to: string }
  frozenAt: string | null
  onClose: () => void
}

function Record({ record }: { record: CountedRecord }): ReactNode {
  const to = record.kind === 'referral' ? `/referrals/${record.id}` : `/tasks/${record.id}`
  return (
    <li>
      <Link href={to}>{record.reference}</Link> {record.initials}
      <span className={classes.under}>
        {record.words} · {shownDay(record.day)}
      </span>
    </li>
  )
}

function Records({
  lead,
  period,
  frozenAt
}: {
  lead: Lead
  period: Props['period']
  frozenAt: string | null
}): ReactNode {
  const [offset, setOffset] = useState(0)
  const found = useAsk('summaries.behind', { ...period, cell: lead.cell, offset, limit: PAGE }, { keepLast: true })
  useMarking(found.data?.marking)
  if (!found.data)
    return found.error ? (
      <FaultNotice fault={found.error} onAgain={() => void found.refetch()} />
    ) : (
      <Loading what="Looking for the records …" />
    )
  const { counted: count, total, records } = found.data
  const kind = records[0]?.kind === 'task' ? 'task' : 'referral'
  return (
    <>
      <p className={classes.sum}>
        {count === total
          ? counted(total, kind)
          : `${count.toLocaleString('en-GB')} counted, on ${counted(total, kind)}`}
        , as the desk stands now. This look is logged as a consultation.
      </p>
      {frozenAt === null ? null : (
        <Note>
          The summary was frozen on {shownMoment(frozenAt)}; what changed since then changes this list, not the summary.
        </Note>
      )}
      <TakeList
        asked={{ list: 'behindSummary', ...period, cell: lead.cell }}
        columns={listColumns.behindSummary}
        total={total}
        size="compact-sm"
      />
      <ul className={classes.records}>
        {records.map((record) => (
          <Record key={record.id} record={record} />
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
export function BehindSheet({ lead, period, frozenAt, onClose }: Props): ReactNode {
  return (
    <SideSheet opened={lead !== null} onClose={onClose} title={lead?.words ?? ''}>
      {lead === null ? null : (
        <Records key={JSON.stringify(lead.cell)} lead={lead} period={period} frozenAt={frozenAt} />
      )}
    </SideSheet>
  )
}
