import { Button, Group } from '@mantine/core'
import { useState, type FormEvent, type ReactNode } from 'react'
import type { TaskRow } from '../../../src-main/contract/tasks'
import { useTell } from '../../api'
import { DraftState, FaultNotice, isReadDay, tell, useDraft, useFocusFirst } from '../../components'
import { TaskFields, taskValuesFrom, type TaskValues } from './task-fields'
import classes from './tasks.module.css'

/** Changes an open task. What it said before stays on the record. */
export function AmendTask({ task, onDone }: { task: TaskRow; onDone: () => void }): ReactNode {
  const start: TaskValues = {
    text: task.text,
    dueOn: task.dueOn,
    owner: task.owner?.id ?? null,
    priority: task.priority
  }
  const [values, setValues] = useState(start)
  const draft = useDraft(`amend-task:${task.id}`, { ...values }, (body) => setValues(taskValuesFrom(body, start)))
  const amend = useTell('tasks.amend', {
    refreshes: ['tasks.list', 'referrals.open'],
    onDone: () => {
      void draft.discard()
      tell(`${task.reference}: saved.`)
      onDone()
    }
  })
  const form = useFocusFirst<HTMLFormElement>()
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    if (values.dueOn !== null && !isReadDay(values.dueOn)) return
    const changed = (Object.keys(start) as (keyof TaskValues)[]).filter((name) => values[name] !== start[name])
    if (changed.length === 0) return onDone()
    amend.mutate({ task: task.id, set: Object.fromEntries(changed.map((name) => [name, values[name]])) })
  }
  return (
    <form ref={form} onSubmit={submit} className={classes.form} noValidate>
      <TaskFields values={values} onValues={setValues} errors={amend.error?.fields ?? {}} />
      <DraftState draft={draft} />
      <FaultNotice fault={amend.error} />
      <Group gap="sm">
        <Button type="submit" loading={amend.isPending}>
          Save
        </Button>
        <Button variant="subtle" onClick={onDone}>
          Close
        </Button>
      </Group>
    </form>
  )
}
