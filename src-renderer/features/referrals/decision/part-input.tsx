import { TextInput } from '@mantine/core'
import type { ReactNode } from 'react'
import { ChoiceOf, Narrative, SeveralOf, TypedDate } from '../../../components'
import { assessmentOf, type Assessment } from './form'
import type { DecisionPart } from './parts'
import classes from './decision.module.css'

interface Props {
  part: DecisionPart
  value: unknown
  onChange: (value: unknown) => void
  /** True when the step cannot be taken without it. */
  needed: boolean
  error?: string | undefined
  /** For a closing reason: the ones this step may have. */
  only?: readonly string[] | undefined
}

function AssessmentInput({ part, value, onChange, needed, error }: Props): ReactNode {
  const assessment = assessmentOf(value)
  const set = (changed: Partial<Assessment>): void => onChange({ ...assessment, ...changed })
  const line = (name: 'framework' | 'reference' | 'version', label: string, required = false): ReactNode => (
    <TextInput
      label={label}
      value={assessment[name]}
      maxLength={200}
      required={required}
      autoComplete="off"
      onChange={(event) => set({ [name]: event.currentTarget.value })}
    />
  )
  return (
    <fieldset className={classes.assessment}>
      <legend>{part.label}</legend>
      <p className={classes.help}>{part.help}</p>
      <div className={classes.row}>
        {line('framework', 'Framework')}
        {line('reference', 'Reference', needed)}
        {line('version', 'Version')}
        <TypedDate label="Made on" value={assessment.madeOn} onChange={(madeOn) => set({ madeOn })} />
      </div>
      {error === undefined ? null : (
        <p className={classes.error} role="alert">
          {error}
        </p>
      )}
    </fieldset>
  )
}

/** One part of the decision form, asked for in the way that fits it. */
export function PartInput(props: Props): ReactNode {
  const { part, value, onChange, needed, error, only } = props
  const asked = { label: part.label, help: part.help, error, required: needed }
  const text = typeof value === 'string' ? value : ''
  switch (part.kind) {
    case 'narrative':
      return <Narrative {...asked} value={text} onChange={onChange} />
    case 'options':
      return <Narrative {...asked} value={text} onChange={onChange} minRows={3} />
    case 'line':
      return (
        <TextInput
          label={part.label}
          description={part.help}
          required={needed}
          error={error}
          value={text}
          maxLength={200}
          autoComplete="off"
          onChange={(event) => onChange(event.currentTarget.value)}
        />
      )
    case 'day':
      return <TypedDate {...asked} value={text === '' ? null : text} onChange={onChange} />
    case 'choice':
      return part.list ? (
        <ChoiceOf
          {...asked}
          list={part.list}
          value={text === '' ? null : text}
          onChange={onChange}
          clearable={!needed}
          {...(only ? { only } : {})}
        />
      ) : null
    case 'several':
      return part.list ? (
        <SeveralOf
          {...asked}
          list={part.list}
          value={Array.isArray(value) ? (value as string[]) : []}
          onChange={onChange}
        />
      ) : null
    case 'assessment':
      return <AssessmentInput {...props} />
  }
}
