import { Checkbox, Fieldset, Select } from '@mantine/core'
import type { ReactNode } from 'react'
import { codesOn, labelOf, type CodeList } from '../../src-main/contract/codes/code-list'
import { todayInLondon } from './shown-time'
import classes from './choices.module.css'

interface ChoiceProps<C extends string> {
  list: CodeList<C>
  label: string
  help?: string | undefined
  error?: ReactNode
  required?: boolean
  disabled?: boolean
  /** The day for which codes are offered; a code no longer valid stays shown where it is the value. */
  on?: string
  /** Offers these codes alone. */
  only?: readonly string[]
}

interface ChoiceOfProps<C extends string> extends ChoiceProps<C> {
  value: C | null
  onChange: (code: C | null) => void
  clearable?: boolean
  placeholder?: string
}

function offered<C extends string>(list: CodeList<C>, on: string | undefined, only: readonly string[] | undefined) {
  return codesOn(list, on ?? todayInLondon()).filter(({ code }) => only === undefined || only.includes(code))
}

/** One code of a list: typing finds it. */
export function ChoiceOf<C extends string>(props: ChoiceOfProps<C>): ReactNode {
  const { list, value, onChange, help, on, only, clearable = false, placeholder = 'Choose', ...rest } = props
  const codes = offered(list, on, only).map(({ code, label }) => ({ value: code as string, label }))
  const held = value !== null && !codes.some((each) => each.value === value)
  return (
    <Select
      {...rest}
      description={help}
      placeholder={placeholder}
      data={held ? [...codes, { value, label: labelOf(list, value) }] : codes}
      value={value}
      onChange={(code) => onChange(code as C | null)}
      allowDeselect={clearable}
      clearable={clearable}
      clearButtonProps={{ 'aria-label': `Clear ${rest.label}` }}
      searchable={codes.length > 7}
      nothingFoundMessage="Nothing like this on the list"
      maxDropdownHeight={320}
      autoComplete="off"
    />
  )
}

interface SeveralOfProps<C extends string> extends ChoiceProps<C> {
  value: readonly C[]
  onChange: (codes: C[]) => void
  columns?: 1 | 2 | 3
}

/** Any number of codes of a list, as boxes to tick. */
export function SeveralOf<C extends string>(props: SeveralOfProps<C>): ReactNode {
  const { list, value, onChange, label, help, error, required = false, disabled = false, on, only, columns = 2 } = props
  return (
    <Fieldset
      variant="unstyled"
      disabled={disabled}
      legend={required ? `${label} (needed)` : label}
      className={classes.set ?? ''}
    >
      {help === undefined ? null : <p className={classes.help}>{help}</p>}
      <Checkbox.Group value={[...value]} onChange={(codes) => onChange(codes as C[])} error={error}>
        <div className={classes.boxes} data-columns={columns}>
          {offered(list, on, only).map(({ code, label: words }) => (
            <Checkbox key={code} value={code} label={words} size="sm" />
          ))}
        </div>
      </Checkbox.Group>
    </Fieldset>
  )
}
