import { useReducer, useState, type ReactNode } from 'react'
import { answers, useTell } from '../../../api'
import { deskName, Page, WizardFrame } from '../../../components'
import { CheckStep } from './check-step'
import { EndStep } from './end-step'
import { EnvelopeStep } from './envelope-step'
import { withoutUnfinished } from './officer-faults'
import { OthersStep } from './others-step'
import {
  emptyOfficer,
  emptySetUp,
  nextSettingUp,
  setUpSteps,
  stepOf,
  type SettingUp,
  type SetUpForm,
  type SetUpHappening
} from './setting-up'
import { DeskStep, OfficerStep, RecoveryStep } from './steps'

/** Sets up a real desk, one question a page. What is typed stands in memory only and is forgotten once the desk is made. */
export function SetUpPage({ onBack }: { onBack: () => void }): ReactNode {
  const [form, setForm] = useState<SetUpForm>(emptySetUp)
  const [state, happen] = useReducer<SettingUp, [SetUpHappening]>(nextSettingUp, { at: 'desk' })
  const making = useTell('desk.setUp', {
    onDone: ({ shares }) => {
      happen({ what: 'made', shares })
      setForm((held) => ({
        ...held,
        officers: held.officers.map((officer) => ({ ...officer, passphrase: '', again: '' }))
      }))
    }
  })
  const step = stepOf(state)
  const back = (): void => {
    setForm(withoutUnfinished(form))
    happen({ what: 'back' })
  }
  const ways = { form, onChange: setForm, onNext: () => happen({ what: 'next' }), onBack: back }
  const share = state.at === 'envelope' ? state.shares[state.place] : undefined
  const make = (): void => {
    if (form.borough === null) return
    making.mutate({
      borough: form.borough,
      terminal: form.terminal,
      ceiling: form.ceiling,
      officers: form.officers.map(({ name, number, role, signIn, passphrase }) => ({
        name,
        number,
        role,
        signIn,
        passphrase
      })),
      recovery: form.recovery
    })
  }
  const name = form.borough === null ? form.terminal : deskName({ borough: form.borough, terminal: form.terminal })
  return (
    <Page title="Set up this desk">
      <WizardFrame label="Setting up" steps={setUpSteps} at={step}>
        {state.at === 'desk' ? <DeskStep {...ways} onBack={onBack} /> : null}
        {state.at === 'officer' ? <OfficerStep key={state.place} {...ways} place={state.place} /> : null}
        {state.at === 'others' ? (
          <OthersStep
            {...ways}
            onAnother={() => {
              happen({ what: 'edit', place: form.officers.length })
              setForm({ ...form, officers: [...form.officers, emptyOfficer('desk_officer')] })
            }}
            onEdit={(at) => happen({ what: 'edit', place: at })}
          />
        ) : null}
        {state.at === 'recovery' ? <RecoveryStep {...ways} /> : null}
        {state.at === 'check' ? (
          <CheckStep form={form} busy={making.isPending} fault={making.error} onMake={make} onBack={ways.onBack} />
        ) : null}
        {share ? (
          <EnvelopeStep key={share.index} share={share} deskName={name} onSealed={() => happen({ what: 'sealed' })} />
        ) : null}
        {state.at === 'end' ? (
          <EndStep
            shares={form.recovery.of}
            officers={form.officers.length}
            onSignIn={() => void answers.invalidateQueries({ queryKey: ['desk.state'] })}
          />
        ) : null}
      </WizardFrame>
    </Page>
  )
}
