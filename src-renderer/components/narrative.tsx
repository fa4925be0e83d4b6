import { Textarea } from '@mantine/core'
import type { ReactNode } from 'react'

interface NarrativeProps {
  label: string
  value: string
  onChange: (text: string) => void
  help?: string | undefined
  error?: ReactNode
  required?: boolean
  disabled?: boolean
  placeholder?: string
  minRows?: number
  /** Most characters the field takes. */
  longest?: number
  /** In a dialog: the field that has the focus when it opens. */
  startsHere?: boolean
  name?: string
}

/** Paragraphs of text. The field grows with them; near the limit it says how much is left. */
export function Narrative({
  value,
  onChange,
  help,
  minRows = 3,
  longest = 20_000,
  startsHere,
  ...rest
}: NarrativeProps): ReactNode {
  const left = longest - value.length
  const count = left < longest / 10 ? `${left.toLocaleString('en-GB')} characters left.` : null
  return (
    <Textarea
      {...rest}
      {...(startsHere ? { 'data-autofocus': true } : {})}
      description={count === null ? help : `${help ?? ''} ${count}`.trim()}
      autosize
      minRows={minRows}
      maxRows={18}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  )
}
