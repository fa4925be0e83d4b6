import { Button, Group } from '@mantine/core'
import { useState, type FormEvent, type ReactNode } from 'react'
import { FaultNotice, Narrative, Panel, tell, TypedMoment, useDraft } from '../../../components'
import { useCase, useCaseTell } from './case-context'
import { acknowledgement } from './acknowledgement'
import classes from './case.module.css'

/** Records that the referrer was told the referral arrived. */
export function Acknowledge({ onDone }: { onDone: () => void }): ReactNode {
  const view = useCase()
  const [happenedAt, setHappenedAt] = useState<string | null>(null)
  const [breachReason, setBreachReason] = useState('')
  const draft = useDraft(`acknowledge:${view.id}`, { happenedAt, breachReason }, (body) => {
    setHappenedAt(typeof body['happenedAt'] === 'string' ? body['happenedAt'] : null)
    setBreachReason(String(body['breachReason'] ?? ''))
  })
  const send = useCaseTell('referrals.acknowledge', () => {
    void draft.discard()
    tell('Recorded: the referrer was told.')
    onDone()
  })
  const late = acknowledgement(view.clocks)?.state === 'late'
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    send.mutate({ referral: view.id, happenedAt, breachReason })
  }
  return (
    <Panel title="The referrer was told">
      <form onSubmit={submit} className={classes.form} noValidate>
        <TypedMoment
          label="When"
          help="Leave empty if it was just now."
          value={happenedAt}
          onChange={setHappenedAt}
          error={send.error?.fields['happenedAt']}
        />
        {late || send.error?.fields['breachReason'] !== undefined ? (
          <Narrative
            label="Why it was late"
            help="The clock is late. The reason stays on the record."
            value={breachReason}
            onChange={setBreachReason}
            error={send.error?.fields['breachReason']}
          />
        ) : null}
        <FaultNotice fault={send.error} />
        <Group gap="sm">
          <Button type="submit" loading={send.isPending}>
            Record it
          </Button>
          <Button variant="subtle" onClick={onDone}>
            Close
          </Button>
        </Group>
      </form>
    </Panel>
  )
}
