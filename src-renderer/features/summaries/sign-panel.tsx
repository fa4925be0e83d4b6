import { Button, Group } from '@mantine/core'
import { useState, type FormEvent, type ReactNode } from 'react'
import type { SummaryRow } from '../../../src-main/contract/summaries'
import { useSession, useTell } from '../../api'
import { DraftState, FaultNotice, Loading, Narrative, Panel, PassphraseField, tell, useDraft } from '../../components'
import { PdfPages } from './pdf-pages'
import { usePages } from './use-pages'
import { nameOf } from './words'
import classes from './summaries.module.css'

/** Where a superintendent reads the very pages, adds directions, and signs with their own passphrase. */
export function SignPanel({ summary }: { summary: SummaryRow }): ReactNode {
  const { officer } = useSession()
  const [directions, setDirections] = useState('')
  const [set, setSet] = useState('')
  const [passphrase, setPassphrase] = useState('')
  const [lacking, setLacking] = useState(false)
  const [seen, setSeen] = useState<string | null>(null)
  const draft = useDraft(`summary-directions:${summary.id}`, { directions }, ({ directions: kept }) => {
    if (typeof kept !== 'string') return
    setDirections(kept)
    setSet(kept)
  })
  const pages = usePages(summary.id, set, draft.ready)
  const sign = useTell('summaries.sign', {
    refreshes: ['summaries.list', 'summaries.open', 'summaries.waiting'],
    onDone: () => {
      void draft.discard()
      tell(`${nameOf(summary)}: signed.`)
    }
  })
  const current = directions.trim() === set.trim()
  const ready = current && pages.data !== undefined && seen === pages.data.digest
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    setLacking(passphrase === '')
    if (!ready || passphrase === '') return
    setPassphrase('')
    sign.mutate({ summary: summary.id, directions: set, digest: pages.data.digest, passphrase })
  }
  return (
    <>
      <Panel title="The pages you would sign">
        <FaultNotice fault={pages.error} onAgain={() => void pages.refetch()} />
        {pages.data ? (
          <PdfPages
            unreadable="Sign nothing that you cannot see. Lock the desk, sign in and open the summary again."
            bytes={pages.data.bytes}
            label={`Pages of ${nameOf(summary)}`}
            onShown={() => setSeen(pages.data.digest)}
          />
        ) : pages.error ? null : (
          <Loading what="Setting the pages …" />
        )}
      </Panel>
      <Panel title="Sign">
        <form onSubmit={submit} className={classes.form} noValidate>
          <Narrative
            label="Your directions"
            help="They are printed on the pages, so the pages are set again before you sign. May stay empty."
            value={directions}
            onChange={setDirections}
            error={sign.error?.fields['directions']}
            minRows={3}
          />
          <DraftState draft={draft} />
          {current ? null : (
            <Group gap="sm">
              <Button type="button" variant="default" onClick={() => setSet(directions)}>
                Show the pages with these directions
              </Button>
            </Group>
          )}
          <PassphraseField
            label={`Passphrase of ${officer.name}`}
            help="Your own, typed now: this signature is yours alone."
            value={passphrase}
            onChange={setPassphrase}
            error={sign.error?.fields['passphrase'] ?? (lacking ? 'Type your own passphrase.' : undefined)}
          />
          <FaultNotice fault={sign.error} />
          <Group gap="sm">
            <Button type="submit" loading={sign.isPending} disabled={!ready}>
              Sign {nameOf(summary)}
            </Button>
          </Group>
        </form>
      </Panel>
    </>
  )
}
