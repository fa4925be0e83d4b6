import { Button, Group, Radio } from '@mantine/core'
import { useState, type FormEvent, type ReactNode } from 'react'
import type { TaskRow } from '../../../src-main/contract/tasks'
import { useTell } from '../../api'
import { FaultNotice, Narrative, tell, useDraft, useFocusFirst } from '../../components'
import classes from './tasks.module.css'

type State = 'done' | 'declined'

/** Settles a task: done, or declined with a reason. */
export function SettleTask({ task, onDone }: { task: TaskRow; onDone: () => void }): ReactNode {
  const [state, setState] = useState<State>('done')
  const [outcome, setOutcome] = useState('')
  const draft = useDraft(`settle-task:${task.id}`, { state, outcome }, (body) => {
    setState(body['state'] === 'declined' ? 'declined' : 'done')
    setOutcome(typeof body['outcome'] === 'string' ? body['outcome'] : '')
  })
  const settle = useTell('tasks.settle', {
    refreshes: ['tasks.list', 'referrals.open'],
    onDone: () => {
      void draft.discard()
      tell(`${task.reference}: ${state}.`)
      onDone()
    }
  })
  const form = useFocusFirst<HTMLFormElement>()
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    settle.mutate({ task: task.id, state, outcome })
  }
  return (
    <form ref={form} onSubmit={submit} className={classes.form} noValidate>
      <Radio.Group label="How did it end?" value={state} onChange={(chosen) => setState(chosen as State)}>
        <Group gap="md" mt={4}>
          <Radio value="done" label="Done" size="sm" />
          <Radio value="declined" label="Declined" size="sm" />
        </Group>
      </Radio.Group>
      <Narrative
        label={state === 'done' ? 'What came of it' : 'Why it is declined'}
        value={outcome}
        onChange={setOutcome}
        minRows={2}
        required={state === 'declined'}
        error={settle.error?.fields['outcome']}
      />
      <FaultNotice fault={settle.error} />
      <Group gap="sm">
        <Button type="submit" loading={settle.isPending} disabled={state === 'declined' && outcome.trim() === ''}>
          {state === 'done' ? 'It is done' : 'Decline it'}
        </Button>
        <Button variant="subtle" onClick={onDone}>
          Close
        </Button>
      </Group>
    </form>
  )
}
