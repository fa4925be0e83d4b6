import { Button, NumberInput, Select, TextInput } from '@mantine/core'
import { useRef, useState, type FormEvent, type ReactNode } from 'react'
import { labelOf } from '../../../../src-main/contract/codes/code-list'
import { markings } from '../../../../src-main/contract/codes/marking'
import { roles } from '../../../../src-main/contract/codes/roles'
import { boroughs, ChoiceOf, Note, Panel } from '../../../components'
import { officerFaults } from './officer-faults'
import { OfficerFields } from './officer-fields'
import { FIRST_OFFICERS, type OfficerForm, type SetUpForm } from './setting-up'
import { useStepEntered } from './use-step-entered'
import classes from './set-up.module.css'

export interface StepProps {
  form: SetUpForm
  onChange: (form: SetUpForm) => void
  onNext: () => void
  onBack: () => void
}

interface StepFrameProps {
  title: string
  onSubmit: () => void
  onBack?: () => void
  next?: string
  busy?: boolean
  children: ReactNode
}

/** One question, and the way on and back. */
export function StepFrame({
  title,
  onSubmit,
  onBack,
  next = 'Continue',
  busy = false,
  children
}: StepFrameProps): ReactNode {
  const form = useRef<HTMLFormElement>(null)
  useStepEntered(form)
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    onSubmit()
  }
  return (
    <Panel title={title}>
      <form ref={form} className={classes.form} onSubmit={submit} noValidate>
        {children}
        <div className={classes.buttons}>
          <Button type="submit" loading={busy}>
            {next}
          </Button>
          {onBack ? (
            <Button variant="subtle" onClick={onBack} disabled={busy}>
              Back
            </Button>
          ) : null}
        </div>
      </form>
    </Panel>
  )
}

/** Which borough, which terminal, how high it may hold. */
export function DeskStep({ form, onChange, onNext, onBack }: StepProps): ReactNode {
  const [strict, setStrict] = useState(false)
  return (
    <StepFrame
      title="Which desk is this?"
      onBack={onBack}
      onSubmit={() => {
        setStrict(true)
        if (form.borough !== null && form.terminal.trim() !== '') onNext()
      }}
    >
      <div className={classes.pair}>
        <Select
          label="Borough"
          description="A desk works for one borough."
          placeholder="Type its first letters"
          data={boroughs.map(({ code, name }) => ({ value: code, label: name }))}
          value={form.borough}
          onChange={(borough) => onChange({ ...form, borough })}
          searchable
          allowDeselect={false}
          nothingFoundMessage="No London borough like this"
          error={strict && form.borough === null ? 'Choose the borough.' : undefined}
        />
        <TextInput
          label="Name of this terminal"
          description="Other desks will know it by this name."
          placeholder="desk 1"
          value={form.terminal}
          onChange={(event) => onChange({ ...form, terminal: event.currentTarget.value })}
          error={strict && form.terminal.trim() === '' ? 'Give it a short name, such as desk 1.' : undefined}
          autoComplete="off"
        />
        <ChoiceOf
          label="Highest marking it may hold"
          help="Records marked higher are refused."
          list={markings}
          value={form.ceiling}
          onChange={(ceiling) => ceiling !== null && onChange({ ...form, ceiling })}
        />
      </div>
    </StepFrame>
  )
}

const ROLE_WORDS: Readonly<Record<string, string>> = {
  administrator: 'Keeps the desk running: officers, backups, integrity. Sees no casework.',
  superintendent: 'Decides what others propose and confirms new officers.',
  supervisor: 'Decides what desk officers propose.',
  desk_officer: 'Receives referrals and works them.'
}

/** One officer, who types their own passphrase. */
export function OfficerStep({ form, onChange, onNext, onBack, place }: StepProps & { place: number }): ReactNode {
  const [strict, setStrict] = useState(false)
  const officer = form.officers[place]
  if (!officer) return null
  const set = (changed: OfficerForm): void =>
    onChange({ ...form, officers: form.officers.map((each, at) => (at === place ? changed : each)) })
  const faults = officerFaults(
    officer,
    form.officers.filter((_, at) => at !== place)
  )
  const isFirst = place < FIRST_OFFICERS.length
  return (
    <StepFrame
      title={isFirst ? `Who is the ${labelOf(roles, officer.role).toLowerCase()}?` : 'Who else works here?'}
      onBack={onBack}
      onSubmit={() => {
        setStrict(true)
        if (Object.keys(faults).length === 0) onNext()
      }}
    >
      <p className={classes.lead}>
        {ROLE_WORDS[officer.role]} Each officer sits down here and chooses their own passphrase.
      </p>
      <OfficerFields officer={officer} onChange={set} faults={faults} strict={strict} chooseRole={!isFirst} />
    </StepFrame>
  )
}

/** How many shares, and how many of them restore access. */
export function RecoveryStep({ form, onChange, onNext, onBack }: StepProps): ReactNode {
  const { needed, of } = form.recovery
  const set = (change: Partial<SetUpForm['recovery']>): void =>
    onChange({ ...form, recovery: { ...form.recovery, ...change } })
  const tooMany = needed > of
  return (
    <StepFrame title="If every passphrase is lost" onBack={onBack} onSubmit={() => !tooMany && onNext()}>
      <p className={classes.lead}>
        A recovery secret is split into shares, each for a sealed envelope in a different safe. Enough of them together
        restore access; fewer tell nothing at all.
      </p>
      <div className={classes.pair}>
        <NumberInput
          label="Shares in all"
          value={of}
          onChange={(value) => typeof value === 'number' && set({ of: value })}
          min={2}
          max={10}
          allowDecimal={false}
          clampBehavior="strict"
        />
        <NumberInput
          label="Shares needed together"
          value={needed}
          onChange={(value) => typeof value === 'number' && set({ needed: value })}
          min={2}
          max={10}
          allowDecimal={false}
          clampBehavior="strict"
          error={tooMany ? 'At most as many as there are shares.' : undefined}
        />
      </div>
      <Note>
        Any {needed} of {of} envelopes will restore access. Give each to a different person; nobody should hold {needed}
        .
      </Note>
    </StepFrame>
  )
}
