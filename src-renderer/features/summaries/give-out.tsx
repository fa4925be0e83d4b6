import { Button, Group, TextInput } from '@mantine/core'
import { useState, type FormEvent, type ReactNode } from 'react'
import type { SummaryRow } from '../../../src-main/contract/summaries'
import { useTell } from '../../api'
import { FaultNotice, Panel } from '../../components'
import classes from './summaries.module.css'

/** Saves the signed PDF with its signature beside it, for somebody who is named: it is logged as a disclosure. */
export function GiveOut({ summary }: { summary: SummaryRow }): ReactNode {
  const [recipient, setRecipient] = useState('')
  const [as, setAs] = useState<string | null>(null)
  const save = useTell('summaries.save', {
    onDone: (answer) => setAs(answer.saved ? (answer.as ?? 'the file you chose') : null)
  })
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    setAs(null)
    save.mutate({ summary: summary.id, recipient })
  }
  return (
    <Panel title="Give it out">
      <form onSubmit={submit} className={classes.form} noValidate>
        <TextInput
          label="For whom"
          description="Named on the journal with this disclosure."
          value={recipient}
          onChange={(event) => setRecipient(event.currentTarget.value)}
          error={save.error?.fields['recipient']}
          autoComplete="off"
          required
        />
        <FaultNotice fault={save.error} />
        <Group gap="sm">
          <Button type="submit" loading={save.isPending} disabled={recipient.trim() === ''}>
            Save the PDF and its signature
          </Button>
          <output>{as === null ? '' : `Saved as ${as}, with ${as}.sig beside it.`}</output>
        </Group>
      </form>
    </Panel>
  )
}
