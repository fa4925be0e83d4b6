import { Button, Group } from '@mantine/core'
import { IconFileCheck } from '@tabler/icons-react'
import { useRef, useState, type ReactNode } from 'react'
import { Link } from 'wouter'
import type { OutputOf } from '../../../src-main/contract'
import { faultOf, useTell, type DeskFault } from '../../api'
import { FaultNotice, Loading, Note, Page, Panel, useMarking } from '../../components'
import { chosenFiles } from './chosen-files'
import { Findings } from './findings'
import { KnowThisDesk } from './know-this-desk'
import { Recount } from './recount'
import classes from './summaries.module.css'

type Checked = OutputOf<'summaries.check'>

function Outcome({ checked }: { checked: Checked }): ReactNode {
  const { holds, findings, journal, summary, name } = checked
  return (
    <>
      <Panel title={`${name}: ${holds ? 'everything holds' : 'do not rely on this file'}`}>
        <output>
          {holds
            ? 'It is what was signed, by somebody this desk knows.'
            : 'At least one thing does not hold. What it says is not proven.'}
        </output>
        <Findings findings={findings} />
      </Panel>
      <Panel title="What this desk’s journal says">
        {journal.length === 0 ? (
          <p className={classes.explanation}>No figures could be read from the file, so nothing can be compared.</p>
        ) : (
          <Findings findings={journal} />
        )}
        {summary === null ? null : (
          <>
            <p className={classes.sum}>
              <Link href={`/summaries/${summary}`} className={classes.link}>
                Open the summary held here
              </Link>
            </p>
            <Recount key={summary} summary={summary} />
          </>
        )}
      </Panel>
    </>
  )
}

/** Checks any PDF: who signed, when, whether it is whole and unchanged, and whether its figures follow from this desk's journal. */
export function CheckPage(): ReactNode {
  const input = useRef<HTMLInputElement>(null)
  const [wrong, setWrong] = useState<string | null>(null)
  const [unread, setUnread] = useState<DeskFault | null>(null)
  const check = useTell('summaries.check')
  useMarking(undefined)
  const take = async (files: readonly File[]): Promise<void> => {
    const chosen = chosenFiles(files)
    check.reset()
    setUnread(null)
    setWrong(typeof chosen === 'string' ? chosen : null)
    if (typeof chosen === 'string') return
    try {
      const bytes = new Uint8Array(await chosen.pdf.arrayBuffer())
      const signature = chosen.signature ? await chosen.signature.text() : null
      check.mutate({ name: chosen.pdf.name.slice(0, 200), bytes, signature })
    } catch (thrown) {
      setUnread(faultOf(thrown))
    }
  }
  return (
    <Page title="Check a summary" width="full">
      <Panel title="Which file?">
        <p className={classes.explanation}>
          Any PDF, from anywhere. Choose its .sig along with it, if you have it. The file is taken apart in a process of
          its own, which holds no key and no record; nothing of it is kept.
        </p>
        <input
          ref={input}
          type="file"
          multiple
          accept=".pdf,.sig"
          className="desk-hidden"
          tabIndex={-1}
          aria-label="PDF and its signature"
          onChange={(event) => {
            void take([...(event.currentTarget.files ?? [])])
            event.currentTarget.value = ''
          }}
        />
        <Group gap="sm">
          <Button
            leftSection={<IconFileCheck size={16} aria-hidden />}
            onClick={() => input.current?.click()}
            loading={check.isPending}
          >
            Choose the PDF
          </Button>
        </Group>
        {wrong === null ? null : (
          <div role="alert">
            <Note title="Nothing was checked">{wrong}</Note>
          </div>
        )}
        <FaultNotice fault={unread ?? check.error} />
        {check.isPending ? <Loading what="Checking …" /> : null}
      </Panel>
      {check.data ? <Outcome checked={check.data} /> : null}
      <KnowThisDesk />
    </Page>
  )
}
