import { Button } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import { labelOf } from '../../../src-main/contract/codes/code-list'
import { roles } from '../../../src-main/contract/codes/roles'
import type { OfficerRow } from '../../../src-main/contract/staff'
import { useSession, useTell } from '../../api'
import { ConfirmSecond, Dialog, tell } from '../../components'
import { emptyOfficer, officerFaults, OfficerFields } from '../desk/accounts'
import { superintendentsFor } from './second-officers'
import classes from './staff.module.css'

interface EnrolProps {
  officers: readonly OfficerRow[]
  onClose: () => void
}

/** Enrols an officer: they type their own passphrase, then a superintendent confirms with theirs. */
export function EnrolOfficer({ officers, onClose }: EnrolProps): ReactNode {
  const { officer: self } = useSession()
  const [officer, setOfficer] = useState(() => emptyOfficer('desk_officer'))
  const [strict, setStrict] = useState(false)
  const [confirming, setConfirming] = useState(false)
  const enrolling = useTell('staff.enrol', {
    refreshes: ['staff.list'],
    onDone: () => {
      tell('The officer is enrolled and can sign in.')
      onClose()
    }
  })
  const faults = officerFaults(officer, officers)
  const refused = enrolling.error?.fields ?? {}
  const shown = {
    ...faults,
    ...Object.fromEntries(Object.entries(refused).map(([field, words]) => [field.replace(/^officer\./, ''), words]))
  }
  const { again: _again, ...account } = officer
  return (
    <Dialog opened onClose={onClose} title={confirming ? 'A superintendent confirms' : 'Enrol an officer'} size="xl">
      {confirming ? (
        <ConfirmSecond
          asks={self.name}
          action="a new account on this desk"
          words={[
            { heading: 'Name', text: officer.name },
            { heading: 'Warrant or staff number', text: officer.number },
            { heading: 'Role', text: labelOf(roles, officer.role) },
            { heading: 'Sign-in name', text: officer.signIn }
          ]}
          deciders={superintendentsFor(officers, self.id)}
          onDecide={({ second }) => enrolling.mutateAsync({ officer: account, second })}
          busy={enrolling.isPending}
          fault={enrolling.error}
          onCancel={() => setConfirming(false)}
        />
      ) : (
        <form
          className={classes.form}
          noValidate
          onSubmit={(event) => {
            event.preventDefault()
            setStrict(true)
            enrolling.reset()
            if (Object.keys(faults).length === 0) setConfirming(true)
          }}
        >
          <OfficerFields officer={officer} onChange={setOfficer} faults={shown} strict={strict} chooseRole />
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
