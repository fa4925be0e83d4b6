import { Button, Group } from '@mantine/core'
import { useState, type FormEvent, type ReactNode } from 'react'
import { markings, type Marking } from '../../../src-main/contract/codes/marking'
import { strands, type Strand } from '../../../src-main/contract/codes/tasks'
import type { TaskRow } from '../../../src-main/contract/tasks'
import { useSession, useTell } from '../../api'
import {
  ChoiceOf,
  DraftState,
  FaultNotice,
  isReadDay,
  tell,
  useDraft,
  useFocusFirst,
  useMarkingsAllowed,
  usePageCommand
} from '../../components'
import { TaskFields, taskValuesFrom, type TaskValues } from './task-fields'
import classes from './tasks.module.css'

interface Props {
  /** The case it is about, if any. */
  referral: TaskRow['referral']
  /** The marking to begin with: that of the case. */
  marking: Marking
  /** Called when the task was raised, or the form closed. */
  onDone: () => void
}

/** Raises a task, about a case or by itself. */
export function RaiseTask({ referral, marking, onDone }: Props): ReactNode {
  const { officer } = useSession()
  const start: TaskValues = { text: '', dueOn: null, owner: officer.id, priority: 'routine' }
  const [values, setValues] = useState(start)
  const [strand, setStrand] = useState<Strand>('prevent')
  const allowed = useMarkingsAllowed()
  const [marked, setMarked] = useState<Marking>(marking)
  const draft = useDraft(referral ? `task:${referral.id}` : 'task', { ...values, strand, marking: marked }, (body) => {
    setValues(taskValuesFrom(body, start))
    setStrand(strands.codes.find(({ code }) => code === body['strand'])?.code ?? 'prevent')
    setMarked(markings.codes.find(({ code }) => code === body['marking'])?.code ?? marking)
  })
  const raise = useTell('tasks.raise', {
    refreshes: ['tasks.list', 'referrals.open'],
    onDone: (task) => {
      void draft.discard()
      tell(`Raised as ${task.reference}.`)
      onDone()
    }
  })
  const send = (): void => {
    if (values.dueOn !== null && !isReadDay(values.dueOn)) return
    raise.mutate({ ...values, strand, marking: marked, referral: referral?.id ?? null })
  }
  usePageCommand('send', send)
  const form = useFocusFirst<HTMLFormElement>()
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    send()
  }
  return (
    <form ref={form} onSubmit={submit} className={classes.form} noValidate>
      <TaskFields values={values} onValues={setValues} errors={raise.error?.fields ?? {}} />
      <div className={classes.row}>
        <ChoiceOf list={strands} label="Strand" value={strand} onChange={(code) => setStrand(code ?? 'prevent')} />
        <ChoiceOf
          list={markings}
          only={allowed}
          label="Marking"
          value={marked}
          onChange={(code) => setMarked(code ?? marking)}
          error={raise.error?.fields['marking']}
        />
      </div>
      <FaultNotice fault={raise.error} />
      <Group gap="sm">
        <Button type="submit" loading={raise.isPending} disabled={values.text.trim() === ''}>
          Raise the task
        </Button>
        <Button variant="subtle" onClick={onDone}>
          Close
        </Button>
        <DraftState
          draft={draft}
          onStartAnew={() => {
            setValues(start)
            setStrand('prevent')
            setMarked(marking)
            void draft.discard()
          }}
        />
      </Group>
    </form>
  )
}
