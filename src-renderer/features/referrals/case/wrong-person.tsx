import { Button, Group } from '@mantine/core'
import { useState, type FormEvent, type ReactNode } from 'react'
import { useTell } from '../../../api'
import { Dialog, FaultNotice, Narrative, tell } from '../../../components'
import { useCase } from './case-context'
import classes from './case.module.css'

/** Takes a wrong link to a person away, with a reason. Both histories stay. */
export function WrongPerson(): ReactNode {
  const view = useCase()
  const [open, setOpen] = useState(false)
  const [reason, setReason] = useState('')
  const unlink = useTell('people.unlink', {
    refreshes: ['referrals.open', 'referrals.list'],
    onDone: () => {
      setOpen(false)
      tell(`${view.reference} stands without a person again.`)
    }
  })
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    unlink.mutate({ referral: view.id, reason })
  }
  return (
    <>
      <Button variant="subtle" size="compact-sm" className={classes.wrong ?? ''} onClick={() => setOpen(true)}>
        This is not the right person
      </Button>
      <Dialog opened={open} onClose={() => setOpen(false)} title="Take this referral away from the person" size="md">
        <form onSubmit={submit}>
          <Narrative
            label="Why is this not the same person?"
            help="The histories of both stay readable, and the reason with them."
            value={reason}
            onChange={setReason}
            error={unlink.error?.fields['reason']}
            required
            startsHere
          />
          <FaultNotice fault={unlink.error} />
          <Group gap="sm" mt="md">
            <Button type="submit" loading={unlink.isPending}>
              Take the link away
            </Button>
            <Button variant="subtle" onClick={() => setOpen(false)}>
              Cancel
            </Button>
          </Group>
        </form>
      </Dialog>
    </>
  )
}
