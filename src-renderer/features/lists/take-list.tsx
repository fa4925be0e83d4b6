import { Button, Checkbox, Group, Radio, TextInput } from '@mantine/core'
import { IconTableExport } from '@tabler/icons-react'
import { useState, type FormEvent, type ReactNode } from 'react'
import type { InputOf } from '../../../src-main/contract'
import { useTell } from '../../api'
import { counted, Dialog, FaultNotice, Note, tell } from '../../components'
import classes from './lists.module.css'

type Asked = InputOf<'lists.copy'>['asked']
type Way = 'csv' | 'xlsx' | 'copy'

const ways: readonly { way: Way; label: string }[] = [
  { way: 'xlsx', label: 'Excel workbook' },
  { way: 'csv', label: 'CSV file' },
  { way: 'copy', label: 'Copy to the clipboard' }
]

export interface TakenColumn {
  id: string
  heading: string
}

interface Props {
  /** The list as its page shows it: which one, filtered and sorted how. */
  asked: Asked
  /** The columns that are visible now; none other is offered. */
  columns: readonly TakenColumn[]
  /** How many rows the filter shows. */
  total: number
}

function Form({ asked, columns, total, onDone }: Props & { onDone: () => void }): ReactNode {
  const [chosen, setChosen] = useState(() => columns.map(({ id }) => id))
  const [purpose, setPurpose] = useState('')
  const [recipient, setRecipient] = useState('')
  const [way, setWay] = useState<Way>('xlsx')
  const done = (words: string): void => {
    tell(words)
    onDone()
  }
  const save = useTell('lists.save', {
    onDone: ({ saved, as }) => {
      if (saved) done(`Saved as ${as ?? 'the file you chose'}.`)
      else tell('Nothing was saved: no place was chosen. That it was asked for is logged.')
    }
  })
  const copy = useTell('lists.copy', {
    onDone: ({ text, rows }) => {
      navigator.clipboard.writeText(text).then(
        () => done(`${counted(rows, 'row')} copied.`),
        () => tell('The clipboard could not be written. That it was asked for is logged.', { stays: true })
      )
    }
  })
  const fault = save.error ?? copy.error
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    const leaving = { asked, columns: chosen, purpose, recipient }
    if (way === 'copy') copy.mutate(leaving)
    else save.mutate({ ...leaving, format: way })
  }
  return (
    <form onSubmit={submit} className={classes.form} noValidate>
      <p className={classes.lead}>{counted(total, 'row')}, just as the filter shows now.</p>
      <TextInput
        label="Purpose"
        value={purpose}
        maxLength={200}
        onChange={(event) => setPurpose(event.currentTarget.value)}
        error={fault?.fields['purpose']}
        autoComplete="off"
        required
        data-autofocus
      />
      <TextInput
        label="For whom"
        description="Who gets it; yourself, if it stays at the desk."
        value={recipient}
        maxLength={200}
        onChange={(event) => setRecipient(event.currentTarget.value)}
        error={fault?.fields['recipient']}
        autoComplete="off"
        required
      />
      <Checkbox.Group
        label="Columns"
        description="Those that are visible in the list."
        value={chosen}
        onChange={setChosen}
        error={fault?.fields['columns']}
      >
        <div className={classes.columns}>
          {columns.map(({ id, heading }) => (
            <Checkbox key={id} value={id} label={heading} />
          ))}
        </div>
      </Checkbox.Group>
      <Radio.Group label="How" value={way} onChange={(next) => setWay(next as Way)}>
        <div className={classes.columns}>
          {ways.map((each) => (
            <Radio key={each.way} value={each.way} label={each.label} />
          ))}
        </div>
      </Radio.Group>
      <Note>
        Taking a list along is a disclosure: purpose, recipient and your name are logged on every record in it. The copy
        is not kept up to date, and it is not to be kept as a list of people.
      </Note>
      <FaultNotice fault={fault} />
      <Group gap="sm">
        <Button
          type="submit"
          loading={save.isPending || copy.isPending}
          disabled={purpose.trim() === '' || recipient.trim() === '' || chosen.length === 0}
        >
          {way === 'copy' ? 'Log it and copy' : 'Log it and save'}
        </Button>
        <Button variant="subtle" onClick={onDone}>
          Close
        </Button>
      </Group>
    </form>
  )
}

/** Takes a list along: out of the desk as a file or onto the clipboard, for a purpose and a person. */
export function TakeList(props: Props): ReactNode {
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button
        variant="default"
        leftSection={<IconTableExport size={16} aria-hidden />}
        onClick={() => setOpen(true)}
        disabled={props.total === 0}
      >
        Take this list along
      </Button>
      <Dialog opened={open} onClose={() => setOpen(false)} title="Take this list along">
        {open ? <Form {...props} onDone={() => setOpen(false)} /> : null}
      </Dialog>
    </>
  )
}
