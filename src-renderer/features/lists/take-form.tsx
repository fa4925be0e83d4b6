import { Button, Checkbox, Group, Radio, TextInput } from '@mantine/core'
import { useState, type FormEvent, type ReactNode } from 'react'
import { counted, FaultNotice, Note, ProgressWork } from '../../components'
import type { Leaving, useTaking, Way } from './use-taking'
import classes from './lists.module.css'

const ways: readonly { way: Way; label: string }[] = [
  { way: 'xlsx', label: 'Excel workbook' },
  { way: 'csv', label: 'CSV file' },
  { way: 'copy', label: 'Copy to the clipboard' }
]

export interface TakenColumn {
  id: string
  heading: string
}

export interface TakenList {
  /** The list as its page shows it: which one, filtered and sorted how. */
  asked: Leaving['asked']
  /** The columns that are visible now; none other is offered. */
  columns: readonly TakenColumn[]
  /** How many rows the filter shows. */
  total: number
}

interface Props extends TakenList {
  taking: ReturnType<typeof useTaking>
  onClose: () => void
}

/** Asks which columns of a list are taken along, how, for what and for whom. */
export function TakeForm({ asked, columns, total, taking, onClose }: Props): ReactNode {
  const [chosen, setChosen] = useState(() => columns.map(({ id }) => id))
  const [purpose, setPurpose] = useState('')
  const [recipient, setRecipient] = useState('')
  const [way, setWay] = useState<Way>('xlsx')
  const { job, take, fault } = taking
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    if (job === null) take({ asked, columns: chosen, purpose, recipient }, way)
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
      {job === null ? null : <ProgressWork job={job} words="Preparing the list" />}
      <Group gap="sm">
        {job === null ? (
          <Button type="submit" disabled={purpose.trim() === '' || recipient.trim() === '' || chosen.length === 0}>
            {way === 'copy' ? 'Log it and copy' : 'Log it and save'}
          </Button>
        ) : null}
        <Button variant="subtle" onClick={onClose}>
          {job === null ? 'Close' : 'Go on working meanwhile'}
        </Button>
      </Group>
    </form>
  )
}
