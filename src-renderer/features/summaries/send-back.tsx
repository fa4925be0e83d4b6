import { Button, Group } from '@mantine/core'
import { useState, type FormEvent, type ReactNode } from 'react'
import type { SummaryRow } from '../../../src-main/contract/summaries'
import { useSession, useTell } from '../../api'
import { DraftState, FaultNotice, Narrative, Panel, tell, useDraft } from '../../components'
import { nameOf } from './words'
import classes from './summaries.module.css'

/** Sends a summary back to its author; its author takes it back. The reason stays on the record. */
export function SendBack({ summary }: { summary: SummaryRow }): ReactNode {
  const { officer } = useSession()
  const own = summary.author.id === officer.id
  const [reason, setReason] = useState('')
  const draft = useDraft(`summary-back:${summary.id}`, { reason }, ({ reason: kept }) => {
    if (typeof kept === 'string') setReason(kept)
  })
  const send = useTell('summaries.sendBack', {
    refreshes: ['summaries.list', 'summaries.open', 'summaries.waiting'],
    onDone: () => {
      void draft.discard()
      tell(`${nameOf(summary)}: ${own ? 'taken back' : 'sent back'}.`)
    }
  })
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    send.mutate({ summary: summary.id, reason })
  }
  return (
    <Panel title={own ? 'Take it back' : 'Or send it back'}>
      <form onSubmit={submit} className={classes.form} noValidate>
        <Narrative
          label={own ? 'Why you take it back' : 'What is to be done before you sign'}
          value={reason}
          onChange={setReason}
          error={send.error?.fields['reason']}
          minRows={2}
          required
        />
        <DraftState draft={draft} />
        <FaultNotice fault={send.error} />
        <Group gap="sm">
          <Button type="submit" variant="default" loading={send.isPending} disabled={reason.trim() === ''}>
            {own ? 'Take it back' : 'Send it back'}
          </Button>
        </Group>
      </form>
    </Panel>
  )
}
