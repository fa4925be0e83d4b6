import { Button, Group } from '@mantine/core'
import { useState, type FormEvent, type ReactNode } from 'react'
import type { DeskFault } from '../../api'
import { FaultNotice, isReadDay, Panel, todayInLondon, TypedDate } from '../../components'
import { offeredPeriods } from './periods'
import type { Writing } from './writing'
import classes from './summaries.module.css'

interface Props {
  writing: Writing
  onWriting: (writing: Writing) => void
  fault: DeskFault | null
  onNext: () => void
}

/** The first and the last day of a summary; the usual ones are one press away. */
export function ChoosePeriod({ writing, onWriting, fault, onNext }: Props): ReactNode {
  const [lacking, setLacking] = useState(false)
  const { from, to } = writing
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    const whole = isReadDay(from) && isReadDay(to)
    setLacking(!whole)
    if (whole) onNext()
  }
  return (
    <Panel title="Which period?">
      <form onSubmit={submit} className={classes.form} noValidate>
        <Group gap="xs">
          {offeredPeriods(todayInLondon()).map((period) => (
            <Button
              key={period.label}
              type="button"
              variant={period.from === from && period.to === to ? 'light' : 'default'}
              aria-pressed={period.from === from && period.to === to}
              onClick={() => onWriting({ ...writing, from: period.from, to: period.to })}
            >
              {period.label}
            </Button>
          ))}
        </Group>
        <div className={classes.row}>
          <TypedDate
            label="From"
            value={from}
            onChange={(day) => onWriting({ ...writing, from: day })}
            error={fault?.fields['from'] ?? (lacking && !isReadDay(from) ? 'Give the first day.' : undefined)}
          />
          <TypedDate
            label="To"
            value={to}
            onChange={(day) => onWriting({ ...writing, to: day })}
            error={fault?.fields['to'] ?? (lacking && !isReadDay(to) ? 'Give the last day.' : undefined)}
          />
        </div>
        <FaultNotice fault={fault} />
        <Group gap="sm">
          <Button type="submit">Look at the figures</Button>
        </Group>
      </form>
    </Panel>
  )
}
