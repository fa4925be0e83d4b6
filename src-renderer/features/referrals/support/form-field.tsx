import { Checkbox, NumberInput, Select, TextInput } from '@mantine/core'
import type { ReactNode } from 'react'
import { ChoiceOf, Narrative, TypedDate } from '../../../components'
import type { Field } from './form-shape'
import { AttendanceInput, PackInput, RecipientsInput } from './meeting-inputs'

interface Props {
  field: Field
  value: unknown
  onChange: (value: unknown) => void
  error: string | undefined
  /** Commissions a session can belong to. */
  commissions: readonly { value: string; label: string }[]
}

/** One field of a form of the support, asked for in the way that fits it. */
export function FormField({ field, value, onChange, error, commissions }: Props): ReactNode {
  const { label, help, list, only, needed = false } = field
  const text = typeof value === 'string' ? value : ''
  const asked = { label, help, error, ...(needed ? { required: true } : {}) }
  switch (field.kind) {
    case 'line':
      return (
        <TextInput
          label={label}
          description={help}
          error={error}
          required={needed}
          value={text}
          maxLength={200}
          autoComplete="off"
          onChange={(event) => onChange(event.currentTarget.value)}
        />
      )
    case 'narrative':
    case 'days':
      return <Narrative {...asked} value={text} onChange={onChange} minRows={field.kind === 'days' ? 3 : 2} />
    case 'day':
      return <TypedDate {...asked} value={text === '' ? null : text} onChange={onChange} />
    case 'choice':
      return list ? (
        <ChoiceOf
          {...asked}
          list={list}
          value={text === '' ? null : text}
          onChange={onChange}
          {...(only ? { only } : {})}
        />
      ) : null
    case 'yes':
      return (
        <Checkbox
          label={label}
          size="sm"
          error={error}
          checked={value === true}
          onChange={(event) => onChange(event.currentTarget.checked)}
        />
      )
    case 'number':
      return (
        <NumberInput
          label={label}
          description={help}
          error={error}
          required={needed}
          value={typeof value === 'number' ? value : ''}
          onChange={(count) => onChange(typeof count === 'number' ? count : null)}
          min={1}
          max={500}
          allowDecimal={false}
          hideControls
        />
      )
    case 'commission':
      return (
        <Select
          label={label}
          description={help}
          error={error}
          data={[...commissions]}
          value={text === '' ? null : text}
          onChange={onChange}
          placeholder={commissions.length === 0 ? 'None is recorded' : 'None'}
          clearable
          clearButtonProps={{ 'aria-label': `Clear ${label}` }}
        />
      )
    case 'attendance':
      return <AttendanceInput label={label} help={help} error={error} value={value} onChange={onChange} />
    case 'recipients':
      return <RecipientsInput label={label} help={help} error={error} value={value} onChange={onChange} />
    case 'pack':
      return <PackInput label={label} help={help} error={error} value={value} onChange={onChange} />
    default:
      return field.kind satisfies never
  }
}
