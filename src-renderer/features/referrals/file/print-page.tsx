import { Button, Group, TextInput } from '@mantine/core'
import { IconPrinter } from '@tabler/icons-react'
import { useState, type FormEvent, type ReactNode } from 'react'
import { Link } from 'wouter'
import type { OutputOf } from '../../../../src-main/contract'
import { usePut, useTell } from '../../../api'
import { FaultNotice, Note, Page, Panel } from '../../../components'
import { CaseOnPaper } from './case-on-paper'
import classes from './file.module.css'

interface Asked {
  purpose: string
  recipient: string
}

function Ask({
  id,
  onMade
}: {
  id: string
  onMade: (made: OutputOf<'referrals.print'>, asked: Asked) => void
}): ReactNode {
  const [purpose, setPurpose] = useState('')
  const [recipient, setRecipient] = useState('')
  const put = usePut()
  const print = useTell('referrals.print', {
    onDone: (made) => {
      // The case now shows on its timeline that it was printed.
      put('referrals.open', { referral: id }, made.view)
      onMade(made, { purpose, recipient })
    }
  })
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    print.mutate({ referral: id, purpose, recipient })
  }
  return (
    <Panel title="What is it printed for?">
      <form onSubmit={submit} className={classes.form} noValidate>
        <TextInput
          label="Purpose"
          description="What it is needed for: a panel on a named day, a handover."
          value={purpose}
          maxLength={200}
          onChange={(event) => setPurpose(event.currentTarget.value)}
          error={print.error?.fields['purpose']}
          autoComplete="off"
          required
        />
        <TextInput
          label="For whom"
          description="Who gets the paper; yourself, if it stays at the desk."
          value={recipient}
          maxLength={200}
          onChange={(event) => setRecipient(event.currentTarget.value)}
          error={print.error?.fields['recipient']}
          autoComplete="off"
          required
        />
        <Note>
          A case on paper is a disclosure: purpose, recipient and your name are logged now, on the case and on every
          task and document it names.
        </Note>
        <FaultNotice fault={print.error} />
        <Group gap="sm">
          <Button type="submit" loading={print.isPending} disabled={purpose.trim() === '' || recipient.trim() === ''}>
            Log it and lay it out
          </Button>
        </Group>
      </form>
    </Panel>
  )
}

/** A case for paper, once it is said for what and for whom. */
export function PrintPage({ id, reference }: { id: string; reference: string }): ReactNode {
  const [made, setMade] = useState<{ paper: OutputOf<'referrals.print'>; asked: Asked } | null>(null)
  const actions = (
    <Group gap="sm">
      <Button component={Link} href={`/referrals/${id}`} variant="default">
        Back to the case
      </Button>
      {made === null ? null : (
        <Button leftSection={<IconPrinter size={16} aria-hidden />} onClick={() => window.print()}>
          Print
        </Button>
      )}
    </Group>
  )
  return (
    <Page title={`${reference} on paper`} width="full" actions={actions}>
      {made === null ? (
        <Ask id={id} onMade={(paper, asked) => setMade({ paper, asked })} />
      ) : (
        <CaseOnPaper {...made.paper} {...made.asked} />
      )}
    </Page>
  )
}
