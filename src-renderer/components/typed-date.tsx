import { TextInput } from '@mantine/core'
import { useId, useState, type ReactNode } from 'react'
import { parseTypedDay, parseTypedMoment } from '../../src-main/contract/typed-dates'
import { nowInstant, todayInLondon } from './shown-time'
import { readingOfDay, readingOfMoment, typedDay, typedMoment } from './typed-values'
import classes from './typed-date.module.css'

interface TypedProps {
  label: string
  /** The value in the contract's form, or the text as typed where it could not be read, so that a draft loses nothing. */
  value: string | null
  onChange: (value: string | null) => void
  help?: string | undefined
  error?: ReactNode
  required?: boolean
  disabled?: boolean
  placeholder?: string
  name?: string
}

interface Way {
  read(text: string): { value: string } | { error: string }
  typed(value: string | null): string
  reading(value: string | null): string
  placeholder: string
}

const DAY: Way = {
  read(text) {
    const read = parseTypedDay(text, todayInLondon())
    return 'day' in read ? { value: read.day } : read
  },
  typed: typedDay,
  reading: readingOfDay,
  placeholder: '31/1/2012'
}

const MOMENT: Way = {
  read(text) {
    const read = parseTypedMoment(text, nowInstant())
    return 'instant' in read ? { value: read.instant } : read
  },
  typed: typedMoment,
  reading: readingOfMoment,
  placeholder: 'today 14:30'
}

function TypedField({ way, value, onChange, label, help, error, ...rest }: TypedProps & { way: Way }): ReactNode {
  const readingId = useId()
  const [text, setText] = useState(() => way.typed(value))
  const [told, setTold] = useState(value)
  const [left, setLeft] = useState(true)
  if (value !== told) {
    setTold(value)
    setText(way.typed(value))
  }
  const read = text.trim() === '' ? null : way.read(text)
  const fault = read !== null && 'error' in read && left ? read.error : undefined
  const type = (typed: string): void => {
    const now = typed.trim() === '' ? null : way.read(typed)
    const next = now === null ? null : 'value' in now ? now.value : typed
    setText(typed)
    setTold(next)
    setLeft(false)
    if (next !== value) onChange(next)
  }
  const shownFault = fault ?? error
  return (
    <div>
      <TextInput
        {...rest}
        label={label}
        description={help}
        placeholder={rest.placeholder ?? way.placeholder}
        autoComplete="off"
        value={text}
        error={shownFault}
        onChange={(event) => type(event.currentTarget.value)}
        onBlur={() => setLeft(true)}
        attributes={{ input: { 'aria-details': readingId } }}
      />
      <div id={readingId} className={classes.reading} aria-live="polite">
        {shownFault ? '' : way.reading(value)}
      </div>
    </div>
  )
}

/** A date typed as people type it ("24/11", "yesterday", "3 Mar 2011"), with its reading underneath. */
export function TypedDate(props: TypedProps): ReactNode {
  return <TypedField {...props} way={DAY} />
}

/** A moment typed as people type it ("now", "yesterday at 9am", "24/11 14:30"), with its reading underneath. */
export function TypedMoment(props: TypedProps): ReactNode {
  return <TypedField {...props} way={MOMENT} />
}
