import { Button, Radio, TextInput } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import { Link } from 'wouter'
import type { ConflictRow } from '../../../../src-main/contract/transfer-views'
import { useAsk, useTell } from '../../../api'
import {
  counted,
  EmptyState,
  FaultNotice,
  Loading,
  Page,
  Panel,
  shownMoment,
  tell,
  useMarking
} from '../../../components'
import { listColumns, TakeList } from '../../lists'
import classes from '../transfer.module.css'

/** One field, every value with who wrote it, and the choice between them. */
function Conflict({ conflict }: { conflict: ConflictRow }): ReactNode {
  const [entry, setEntry] = useState<string | null>(null)
  const [reason, setReason] = useState('')
  const resolve = useTell('transfer.resolve', {
    refreshes: ['transfer.conflicts', 'referrals.open', 'referrals.list', 'tasks.list'],
    onDone: () => tell(`${conflict.label} of ${conflict.reference} is decided.`)
  })
  const { record, field, label, reference, referral, values } = conflict
  return (
    <li className={classes.conflict}>
      <form
        className={classes.form}
        onSubmit={(event) => {
          event.preventDefault()
          if (entry !== null) resolve.mutate({ record, field, entry, reason: reason.trim() })
        }}
      >
        <h2>
          {referral === null ? reference : <Link href={`/referrals/${referral}`}>{reference}</Link>}: {label}
        </h2>
        <Radio.Group label={`Which value of ${label} holds`} value={entry} onChange={setEntry}>
          {values.map((value) => (
            <Radio
              key={value.entry}
              mt={6}
              value={value.entry}
              label={value.words}
              description={`${value.desk}, ${value.who}, recorded ${shownMoment(value.recordedAt)}${value.shown ? ' · shown until this is decided' : ''}`}
            />
          ))}
        </Radio.Group>
        <TextInput label="Reason" value={reason} onChange={(event) => setReason(event.currentTarget.value)} />
        <FaultNotice fault={resolve.error} />
        <div>
          <Button type="submit" disabled={entry === null || reason.trim() === ''} loading={resolve.isPending}>
            Decide
          </Button>
        </div>
      </form>
    </li>
  )
}

/** Every field that two desks wrote without knowing of each other. */
export function ConflictsPage(): ReactNode {
  const conflicts = useAsk('transfer.conflicts', {})
  const found = conflicts.data
  useMarking(found?.marking)
  return (
    <Page
      title="Conflicts"
      lead="Two desks wrote these fields without knowing of each other. Nothing is chosen silently; the value that loses stays in the history."
      actions={<TakeList asked={{ list: 'conflicts' }} columns={listColumns.conflicts} total={found?.total ?? 0} />}
    >
      <FaultNotice fault={conflicts.error} onAgain={() => void conflicts.refetch()} />
      {found ? (
        <Panel title={found.total === 0 ? 'None open' : `${counted(found.total, 'field')} to decide`}>
          {found.total === 0 ? (
            <EmptyState title="Nothing waits to be decided">What comes with the next bundle may bring some.</EmptyState>
          ) : (
            <ul className={classes.plain}>
              {found.conflicts.map((conflict) => (
                <Conflict key={`${conflict.record} ${conflict.field}`} conflict={conflict} />
              ))}
            </ul>
          )}
        </Panel>
      ) : conflicts.error ? null : (
        <Loading what="Looking for conflicts" />
      )}
    </Page>
  )
}
