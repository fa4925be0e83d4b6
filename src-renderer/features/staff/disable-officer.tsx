import { Button } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import { labelOf } from '../../../src-main/contract/codes/code-list'
import { roles } from '../../../src-main/contract/codes/roles'
import type { OfficerRow } from '../../../src-main/contract/staff'
import { useSession, useTell } from '../../api'
import { ConfirmSecond, Dialog, Narrative, tell } from '../../components'
import { superintendentsFor } from './second-officers'
import classes from './staff.module.css'

interface DisableProps {
  officer: OfficerRow
  officers: readonly OfficerRow[]
  onClose: () => void
}

/** Closes an account, with a reason and a superintendent. Its passphrase opens nothing any more; what the officer did stays under their name. */
export function DisableOfficer({ officer, officers, onClose }: DisableProps): ReactNode {
  const { officer: self } = useSession()
  const [reason, setReason] = useState('')
  const [strict, setStrict] = useState(false)
  const [confirming, setConfirming] = useState(false)
  const disabling = useTell('staff.disable', {
    refreshes: ['staff.list'],
    onDone: () => {
      tell('The account is closed.')
      onClose()
    }
  })
  return (
    <Dialog opened onClose={onClose} title={`Close the account of ${officer.name}`}>
      {confirming ? (
        <ConfirmSecond
          asks={self.name}
          action={`closing the account of ${officer.name}`}
          words={[
            {
              heading: 'Account',
              text: `${officer.name}, ${labelOf(roles, officer.role).toLowerCase()}, signs in as ${officer.signIn}`
            },
            { heading: 'Reason', text: reason }
          ]}
          deciders={superintendentsFor(officers, self.id, officer)}
          onDecide={({ second }) => disabling.mutateAsync({ officer: officer.id, reason, second })}
          busy={disabling.isPending}
          fault={disabling.error}
          onCancel={() => setConfirming(false)}
        />
      ) : (
        <form
          className={classes.form}
          onSubmit={(event) => {
            event.preventDefault()
            setStrict(true)
            if (reason.trim() !== '') setConfirming(true)
          }}
        >
          <p className={classes.lead}>
            The passphrase of this account opens nothing any more. Everything recorded under it stays, with the name. An
            account is never opened again: an officer who comes back is enrolled anew.
          </p>
          <Narrative
            label="Reason"
            value={reason}
            onChange={setReason}
            minRows={2}
            startsHere
            error={strict && reason.trim() === '' ? 'Say why in a sentence.' : undefined}
          />
          <div className={classes.buttons}>
            <Button type="submit">Continue to confirming</Button>
            <Button variant="subtle" onClick={onClose}>
              Cancel
            </Button>
          </div>
        </form>
      )}
    </Dialog>
  )
}
