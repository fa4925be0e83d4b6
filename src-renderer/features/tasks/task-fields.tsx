import { Select } from '@mantine/core'
import type { ReactNode } from 'react'
import { priorities, type Priority } from '../../../src-main/contract/codes/tasks'
import { ChoiceOf, Narrative, TypedDate } from '../../components'
import { useOfficers } from '../staff/officers'
import classes from './tasks.module.css'

/** What a task's form holds: what is to be done, by when, by whom, how pressing. */
export interface TaskValues {
  text: string
  dueOn: string | null
  owner: string | null
  priority: Priority
}

/** Reads the form back from a draft, what is missing from `start`. */
export function taskValuesFrom(body: Readonly<Record<string, unknown>>, start: TaskValues): TaskValues {
  const { text, dueOn, owner, priority } = body
  return {
    text: typeof text === 'string' ? text : start.text,
    dueOn: typeof dueOn === 'string' || dueOn === null ? dueOn : start.dueOn,
    owner: typeof owner === 'string' || owner === null ? owner : start.owner,
    priority: priorities.codes.find(({ code }) => code === priority)?.code ?? start.priority
  }
}

interface Props {
  values: TaskValues
  onValues: (values: TaskValues) => void
  errors: Readonly<Record<string, string>>
}

/** The fields that a new task and an amended one share. */
export function TaskFields({ values, onValues, errors }: Props): ReactNode {
  const officers = useOfficers()
  return (
    <>
      <Narrative
        label="What is to be done"
        value={values.text}
        onChange={(text) => onValues({ ...values, text })}
        error={errors['text'] ?? errors['set.text']}
        minRows={2}
        required
      />
      <div className={classes.row}>
        <TypedDate
          label="Due"
          help="Leave empty if it has no date."
          value={values.dueOn}
          onChange={(dueOn) => onValues({ ...values, dueOn })}
          error={errors['dueOn'] ?? errors['set.dueOn']}
          placeholder="in 5 days, next Fri"
        />
        <ChoiceOf
          list={priorities}
          label="Priority"
          help="How soon it matters."
          value={values.priority}
          onChange={(priority) => onValues({ ...values, priority: priority ?? 'routine' })}
        />
        <Select
          label="Owner"
          description="Who does it."
          data={officers.options}
          value={values.owner}
          onChange={(owner) => onValues({ ...values, owner })}
          placeholder="Nobody yet"
          clearable
          clearButtonProps={{ 'aria-label': 'Clear Owner' }}
        />
      </div>
    </>
  )
}
