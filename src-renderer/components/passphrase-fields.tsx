import { PasswordInput } from '@mantine/core'
import { IconCheck } from '@tabler/icons-react'
import { useState, type ReactNode } from 'react'
import { passphraseFault } from '../../src-main/contract/passphrase'
import classes from './passphrase-fields.module.css'

const TOGGLE = { 'aria-label': 'Show or hide what is typed', tabIndex: 0 } as const

interface PassphraseFieldProps {
  label: string
  value: string
  onChange: (value: string) => void
  error?: ReactNode
  help?: string
  /** Stands under the field while Caps Lock is off. */
  under?: ReactNode
}

/** One passphrase, with a word when Caps Lock is on. What is typed is in nobody's store of passwords. */
export function PassphraseField({ label, value, onChange, error, help, under }: PassphraseFieldProps): ReactNode {
  const [caps, setCaps] = useState(false)
  return (
    <div>
      <PasswordInput
        label={label}
        description={help}
        value={value}
        onChange={(event) => onChange(event.currentTarget.value)}
        onKeyUp={(event) => setCaps(event.getModifierState('CapsLock'))}
        onKeyDown={(event) => setCaps(event.getModifierState('CapsLock') !== (event.key === 'CapsLock'))}
        onBlur={() => setCaps(false)}
        error={error}
        autoComplete="off"
        spellCheck={false}
        visibilityToggleButtonProps={TOGGLE}
      />
      <output className={classes.under}>{caps ? 'Caps Lock is on.' : error ? null : under}</output>
    </div>
  )
}

interface NewPassphraseProps {
  signIn: string
  value: string
  again: string
  onChange: (value: string) => void
  onAgain: (value: string) => void
  /** After sending was tried: say what is missing even before anything was typed. */
  strict: boolean
  label?: string
}

/** What is wrong with a new passphrase and its repetition; null when both are good. */
export function newPassphraseFault(value: string, again: string, signIn: string): string | null {
  return passphraseFault(value, signIn) ?? (value === again ? null : 'The two are not the same.')
}

const LENGTH = 'Twelve characters or more. Four or five unconnected words are easy to type and hard to guess.'

function Good(): ReactNode {
  return (
    <span className={classes.good}>
      <IconCheck size={15} stroke={2.5} aria-hidden /> Good
    </span>
  )
}

/** A new passphrase, typed twice. The rule is checked as it is typed. */
export function NewPassphrase(props: NewPassphraseProps): ReactNode {
  const { signIn, value, again, onChange, onAgain, strict, label = 'Passphrase' } = props
  const [left, setLeft] = useState(false)
  const fault = passphraseFault(value, signIn)
  const differs = again !== '' && value !== again && !value.startsWith(again)
  const say = strict || (left && value !== '')
  return (
    <div className={classes.pair} onBlur={() => setLeft(true)}>
      <PassphraseField
        label={label}
        value={value}
        onChange={onChange}
        error={say && fault ? fault : undefined}
        under={value !== '' && fault === null ? <Good /> : LENGTH}
      />
      <PassphraseField
        label={`${label}, once more`}
        value={again}
        onChange={onAgain}
        error={differs || (strict && value !== again) ? 'The two are not the same.' : undefined}
      />
    </div>
  )
}
