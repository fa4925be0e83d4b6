import { Button, Group } from '@mantine/core'
import { useState, type FormEvent, type ReactNode } from 'react'
import { useTell } from '../../api'
import { FaultNotice, Narrative, tell } from '../../components'
import classes from './documents.module.css'

/** Withdraws a document that should not be in the case: its bytes are erased at once, that it was here stays. */
export function WithdrawDocument({ document, onDone }: { document: string; onDone: () => void }): ReactNode {
  const [open, setOpen] = useState(false)
  const [reason, setReason] = useState('')
  const withdraw = useTell('documents.withdraw', {
    refreshes: ['referrals.open', 'documents.open'],
    onDone: () => {
      tell('Withdrawn. Its content is erased; that it was here stays on the timeline.')
      onDone()
    }
  })
  if (!open) {
    return (
      <div>
        <Button variant="subtle" size="compact-sm" px={0} onClick={() => setOpen(true)}>
          It should not be in this case
        </Button>
      </div>
    )
  }
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    withdraw.mutate({ document, reason })
  }
  return (
    <form onSubmit={submit} className={classes.form} noValidate>
      <Narrative
        label="Why is it withdrawn?"
        help="Its content is erased now and cannot be brought back. Name, digest and your reason stay. A document whose time is over is disposed of instead."
        value={reason}
        onChange={setReason}
        error={withdraw.error?.fields['reason']}
        required
      />
      <FaultNotice fault={withdraw.error} />
      <Group gap="sm">
        <Button type="submit" color="red" loading={withdraw.isPending} disabled={reason.trim() === ''}>
          Withdraw and erase it
        </Button>
        <Button variant="subtle" onClick={() => setOpen(false)}>
          Cancel
        </Button>
      </Group>
    </form>
  )
}
