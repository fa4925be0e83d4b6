import { Button, Group, Progress, Select } from '@mantine/core'
import { useRef, useState, type FormEvent, type ReactNode } from 'react'
import { useQueryClient } from '@tanstack/react-query'
import { documentKinds, type DocumentKind } from '../../../src-main/contract/codes/documents'
import type { Marking } from '../../../src-main/contract/codes/marking'
import { LARGEST_DOCUMENT } from '../../../src-main/contract/documents'
import { faultOf, type DeskFault } from '../../api'
import { ChoiceOf, FaultNotice, Panel, shownBytes, tell, TypedDate, useMarkingsAllowed } from '../../components'
import { bringDocument } from './bring-document'
import classes from './documents.module.css'

interface Props {
  referral: string
  marking: Marking
  onDone: () => void
}

/** Adds a file to a case: it is copied into the encrypted store, and the original stays where it is. */
export function AddDocument({ referral, marking: ofCase, onDone }: Props): ReactNode {
  const input = useRef<HTMLInputElement>(null)
  const stopped = useRef(false)
  const client = useQueryClient()
  const allowed = useMarkingsAllowed()
  const [file, setFile] = useState<File | null>(null)
  const [kind, setKind] = useState<DocumentKind | null>('other')
  const [marking, setMarking] = useState<Marking>(ofCase)
  const [madeOn, setMadeOn] = useState<string | null>(null)
  const [brought, setBrought] = useState<number | null>(null)
  const [fault, setFault] = useState<DeskFault | null>(null)
  const tooLarge = file !== null && file.size > LARGEST_DOCUMENT

  const bring = async (chosen: File): Promise<void> => {
    stopped.current = false
    setFault(null)
    setBrought(0)
    try {
      const said = { kind: kind ?? 'other', marking, madeOn }
      const kept = await bringDocument(chosen, referral, said, {
        told: setBrought,
        isStopped: () => stopped.current
      })
      if (kept === null) return tell('Stopped. Nothing of the file was kept.')
      await client.invalidateQueries({ queryKey: ['referrals.open'] })
      tell('The document is kept with the case. The original is still where it was.')
      onDone()
    } catch (thrown) {
      setFault(faultOf(thrown))
    } finally {
      setBrought(null)
    }
  }
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    if (file !== null && !tooLarge) void bring(file)
  }
  return (
    <Panel title="Add a document">
      <form onSubmit={submit} className={classes.form} noValidate>
        <input
          ref={input}
          type="file"
          className="desk-hidden"
          tabIndex={-1}
          aria-label="Document file"
          onChange={(event) => {
            setFile(event.currentTarget.files?.[0] ?? null)
            setFault(null)
            event.currentTarget.value = ''
          }}
        />
        <div>
          <Button data-autofocus variant="default" onClick={() => input.current?.click()} disabled={brought !== null}>
            {file === null ? 'Choose the file' : 'Choose another file'}
          </Button>
          <output className={classes.chosen}>
            {file === null ? `At most ${shownBytes(LARGEST_DOCUMENT)}.` : `${file.name}, ${shownBytes(file.size)}`}
          </output>
          {tooLarge ? (
            <p role="alert" className={classes.wrong}>
              Larger than {shownBytes(LARGEST_DOCUMENT)}: keep the part that the case rests on.
            </p>
          ) : null}
        </div>
        <ChoiceOf list={documentKinds} label="Kind of document" value={kind} onChange={setKind} />
        <Select
          label="Marking"
          data={allowed}
          value={marking}
          onChange={(chosen) => setMarking((chosen as Marking | null) ?? ofCase)}
          allowDeselect={false}
          error={fault?.fields['marking']}
        />
        <TypedDate
          label="Dated"
          help="The day it bears itself, if it bears one."
          value={madeOn}
          onChange={setMadeOn}
          error={fault?.fields['madeOn']}
        />
        <FaultNotice fault={fault} />
        {brought === null || file === null ? null : (
          <Progress.Root size="lg">
            <Progress.Section value={(brought / file.size) * 100} aria-label="Bringing the file in" />
          </Progress.Root>
        )}
        <Group gap="sm">
          <Button type="submit" loading={brought !== null} disabled={file === null || tooLarge}>
            Keep it with the case
          </Button>
          {brought === null ? (
            <Button variant="subtle" onClick={onDone}>
              Close
            </Button>
          ) : (
            <Button
              variant="default"
              onClick={() => {
                stopped.current = true
              }}
            >
              Stop safely
            </Button>
          )}
        </Group>
      </form>
    </Panel>
  )
}
