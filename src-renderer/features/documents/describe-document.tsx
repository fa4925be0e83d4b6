import { Button, Group, Select } from '@mantine/core'
import { useState, type FormEvent, type ReactNode } from 'react'
import { documentKinds, type DocumentKind } from '../../../src-main/contract/codes/documents'
import type { Marking } from '../../../src-main/contract/codes/marking'
import type { DocumentRow } from '../../../src-main/contract/documents'
import { useTell } from '../../api'
import { ChoiceOf, FaultNotice, tell, TypedDate, useMarkingsAllowed } from '../../components'
import classes from './documents.module.css'

/** Says anew what kind of document it is, how it is marked and dated. Its bytes stay as they are. */
export function DescribeDocument({ document }: { document: DocumentRow }): ReactNode {
  const allowed = useMarkingsAllowed()
  const [open, setOpen] = useState(false)
  const [kind, setKind] = useState<DocumentKind | null>(document.kind)
  const [marking, setMarking] = useState<Marking>(document.marking)
  const [madeOn, setMadeOn] = useState(document.madeOn)
  const describe = useTell('documents.describe', {
    refreshes: ['referrals.open', 'documents.open'],
    onDone: () => {
      tell('Saved.')
      setOpen(false)
    }
  })
  if (!open) {
    return (
      <div>
        <Button variant="default" size="xs" onClick={() => setOpen(true)}>
          Change kind, marking or day
        </Button>
      </div>
    )
  }
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    describe.mutate({ document: document.id, kind: kind ?? 'other', marking, madeOn })
  }
  return (
    <form onSubmit={submit} className={classes.form} noValidate>
      <ChoiceOf list={documentKinds} label="Kind of document" value={kind} onChange={setKind} />
      <Select
        label="Marking"
        data={allowed}
        value={marking}
        onChange={(chosen) => setMarking((chosen as Marking | null) ?? document.marking)}
        allowDeselect={false}
        error={describe.error?.fields['marking']}
      />
      <TypedDate label="Dated" value={madeOn} onChange={setMadeOn} error={describe.error?.fields['madeOn']} />
      <FaultNotice fault={describe.error} />
      <Group gap="sm">
        <Button type="submit" loading={describe.isPending}>
          Save
        </Button>
        <Button variant="subtle" onClick={() => setOpen(false)}>
          Cancel
        </Button>
      </Group>
    </form>
  )
}
