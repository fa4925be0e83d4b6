import { Button } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import type { TerminalRow } from '../../../../src-main/contract/transfer-views'
import { useSession, useTell } from '../../../api'
import { ConfirmSecond, Dialog, Narrative, tell } from '../../../components'
import classes from '../transfer.module.css'

interface Props {
  terminal: TerminalRow
  seconds: readonly { id: string; name: string }[]
  onClose: () => void
}

/** Revokes the trust in a terminal, with a reason and a second officer. */
export function RevokeTerminal({ terminal: { card }, seconds, onClose }: Props): ReactNode {
  const { officer } = useSession()
  const [reason, setReason] = useState('')
  const [confirming, setConfirming] = useState(false)
  const revoke = useTell('transfer.revoke', {
    refreshes: ['transfer.terminals'],
    onDone: () => {
      tell(`The trust in ${card.name} is revoked.`)
      onClose()
    }
  })
  return (
    <Dialog opened onClose={onClose} title={`Revoke the trust in ${card.name}`}>
      {confirming ? (
        <ConfirmSecond
          asks={officer.name}
          action={`revoking the trust in ${card.name}`}
          words={[{ heading: 'Reason', text: reason }]}
          deciders={seconds}
          onDecide={({ second }) => revoke.mutateAsync({ terminal: card.terminal, reason: reason.trim(), second })}
          busy={revoke.isPending}
          fault={revoke.error}
          onCancel={() => setConfirming(false)}
        />
      ) : (
        <form
          className={classes.form}
          onSubmit={(event) => {
            event.preventDefault()
            if (reason.trim() !== '') setConfirming(true)
          }}
        >
          <p className={classes.lead}>
            Bundles from it are refused from now on, and none is written to it. Every desk that gets a bundle from here
            hears of it. What it sent before stays.
          </p>
          <Narrative label="Reason" value={reason} onChange={setReason} minRows={2} startsHere />
          <div className={classes.buttons}>
            <Button type="submit" disabled={reason.trim() === ''}>
              Continue to confirming
            </Button>
            <Button variant="subtle" onClick={onClose}>
              Cancel
            </Button>
          </div>
        </form>
      )}
    </Dialog>
  )
}
