import { NumberInput, Select, TextInput } from '@mantine/core'
import type { ReactNode } from 'react'
import { codeList } from '../../../../src-main/contract/codes/code-list'
import { markings, type Marking } from '../../../../src-main/contract/codes/marking'
import { ChoiceOf, Narrative, SeveralOf, TypedDate, TypedMoment, useMarkingsAllowed } from '../../../components'
import { useOfficers } from '../../staff/officers'
import type { FieldShape } from './shapes'
import classes from './fields.module.css'

const yesOrNo = codeList('Yes or no', [
  { code: 'yes', label: 'Yes' },
  { code: 'no', label: 'No' }
])

interface Props {
  shape: FieldShape
  value: unknown
  onChange: (value: unknown) => void
  error?: string | undefined
}

function Officer({ shape, value, onChange, error }: Props): ReactNode {
  const officers = useOfficers()
  return (
    <Select
      label={shape.label}
      description={shape.help}
      data={officers.options}
      value={typeof value === 'string' ? value : null}
      onChange={onChange}
      placeholder="Nobody yet"
      clearable
      clearButtonProps={{ 'aria-label': `Clear ${shape.label}` }}
      error={error}
    />
  )
}

function MarkingChoice({ shape, value, onChange, error }: Props): ReactNode {
  const only = useMarkingsAllowed()
  return (
    <ChoiceOf
      list={markings}
      label={shape.label}
      value={typeof value === 'string' ? (value as Marking) : null}
      onChange={onChange}
      only={only}
      error={error}
    />
  )
}

function control({ shape, value, onChange, error }: Props): ReactNode {
  const asked = { label: shape.label, help: shape.help, error, ...(shape.needed ? { required: true } : {}) }
  const text = typeof value === 'string' ? value : null
  switch (shape.kind) {
    case 'line':
      return (
        <TextInput
          label={shape.label}
          description={shape.help}
          error={error}
          required={shape.needed ?? false}
          value={text ?? ''}
          maxLength={200}
          autoComplete="off"
          onChange={(event) => onChange(event.currentTarget.value)}
        />
      )
    case 'narrative':
      return <Narrative {...asked} value={text ?? ''} onChange={onChange} minRows={4} />
    case 'moment':
      return <TypedMoment {...asked} value={text} onChange={onChange} />
    case 'day':
      return <TypedDate {...asked} value={text} onChange={onChange} />
    case 'years':
      return (
        <NumberInput
          label={shape.label}
          description={shape.help}
          error={error}
          value={typeof value === 'number' ? value : ''}
          onChange={(years) => onChange(typeof years === 'number' ? years : null)}
          min={0}
          max={120}
          allowDecimal={false}
          hideControls
          suffix=" years"
        />
      )
    case 'choice':
      return shape.list ? (
        <ChoiceOf {...asked} list={shape.list} value={text} onChange={onChange} clearable={shape.clearable ?? false} />
      ) : null
    case 'several':
      return shape.list ? (
        <SeveralOf
          label={shape.label}
          help={shape.help}
          error={error}
          list={shape.list}
          value={Array.isArray(value) ? (value as string[]) : []}
          onChange={onChange}
        />
      ) : null
    case 'yes_no':
      return (
        <ChoiceOf
          {...asked}
          list={yesOrNo}
          value={value === true ? 'yes' : value === false ? 'no' : null}
          onChange={(code) => onChange(code === null ? null : code === 'yes')}
          clearable
        />
      )
    case 'marking':
      return <MarkingChoice shape={shape} value={value} onChange={onChange} error={error} />
    case 'officer':
      return <Officer shape={shape} value={value} onChange={onChange} error={error} />
  }
}

/** One field of a referral, asked for in the way that fits it. */
export function FieldInput(props: Props): ReactNode {
  return (
    <div className={classes.field} data-wide={props.shape.wide ?? false} data-field={props.shape.name}>
      {control(props)}
    </div>
  )
}
