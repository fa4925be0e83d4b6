import { useEffect, useReducer, useRef, useState, type ReactNode } from 'react'
import { ask, newJob, useTell } from '../../api'
import { FaultNotice, Loading, Page, Panel, ProgressWork, useMarking, WizardFrame } from '../../components'
import { BroughtIn } from './brought-in'
import { ChooseFile } from './choose-file'
import { MatchColumns } from './match-columns'
import { PreviewRows } from './preview-rows'
import { nextState, wizardSteps, type Wizard } from './wizard'

const steps = wizardSteps.map(({ step, label }) => ({ id: step, label }))

function stepOf(at: Wizard['at']): string {
  return wizardSteps.find((each) => (each.states as readonly string[]).includes(at))?.step ?? 'choose'
}

/** Forgets a file that was opened, when it is left or replaced. */
function useForgetting(wizard: Wizard): void {
  const intake = 'overview' in wizard ? wizard.overview.intake : null
  useEffect(() => {
    if (intake === null) return undefined
    return () => void ask('intake.close', { intake }).catch(() => undefined)
  }, [intake])
}

/** Puts the focus on each new page of the wizard, so that the keyboard goes on where the eye does. */
function useFocusEachStep(at: string, body: React.RefObject<HTMLDivElement | null>): void {
  const before = useRef(at)
  useEffect(() => {
    if (before.current === at) return
    before.current = at
    const within = body.current
    const first =
      within?.querySelector<HTMLElement>('[data-autofocus]') ??
      within?.querySelector<HTMLElement>('select, input, button')
    first?.focus({ preventScroll: true })
  }, [at, body])
}

/** Brings the desk's present spreadsheet in: choose, match, look, bring in, and what was done. */
export function IntakePage(): ReactNode {
  const [wizard, happen] = useReducer(nextState, { at: 'choose' })
  const [stopped, setStopped] = useState(false)
  const body = useRef<HTMLDivElement>(null)
  useMarking(undefined)
  useForgetting(wizard)
  useFocusEachStep(wizard.at, body)
  const open = useTell('intake.open', { onDone: (overview) => happen({ what: 'opened', overview }) })
  const bringIn = useTell('intake.bringIn', {
    refreshes: ['referrals.list', 'people.stillToLookFor'],
    onDone: (outcome) => happen({ what: 'broughtIn', outcome })
  })
  const choose = async (file: File): Promise<void> => {
    happen({ what: 'chosen', name: file.name })
    try {
      const bytes = new Uint8Array(await file.arrayBuffer())
      await open.mutateAsync({ name: file.name.slice(0, 200), bytes })
    } catch {
      happen({ what: 'unreadable' })
    }
  }
  const start = (): void => {
    if (wizard.at !== 'preview') return
    const job = newJob()
    setStopped(false)
    happen({ what: 'started', job })
    bringIn.mutate(
      { intake: wizard.overview.intake, match: wizard.match, job },
      { onError: () => happen({ what: 'stopped' }) }
    )
  }
  const again = (): void => {
    open.reset()
    bringIn.reset()
    setStopped(false)
    happen({ what: 'again' })
  }
  return (
    <Page title="Bring in a file" width="full">
      <WizardFrame label="Bringing in a file" steps={steps} at={stepOf(wizard.at)}>
        <div ref={body}>
          {wizard.at === 'choose' ? <ChooseFile onFile={(file) => void choose(file)} fault={open.error} /> : null}
          {wizard.at === 'reading' ? (
            <Panel title={wizard.name}>
              <Loading what="Taking the file apart …" />
            </Panel>
          ) : null}
          {wizard.at === 'match' ? (
            <MatchColumns
              overview={wizard.overview}
              match={wizard.match}
              onMatch={(match) => happen({ what: 'matched', match })}
              onNext={() => happen({ what: 'looked' })}
              onAgain={again}
            />
          ) : null}
          {wizard.at === 'preview' ? (
            <>
              {stopped ? null : <FaultNotice fault={bringIn.error} />}
              <PreviewRows
                overview={wizard.overview}
                match={wizard.match}
                stopped={stopped}
                onBack={() => {
                  setStopped(false)
                  happen({ what: 'back' })
                }}
                onBringIn={start}
              />
            </>
          ) : null}
          {wizard.at === 'bringing' ? (
            <Panel title="Bringing in">
              <p>All of it or nothing: stopped half way, no row is in.</p>
              <ProgressWork job={wizard.job} words="Bringing in referrals" onStop={() => setStopped(true)} />
            </Panel>
          ) : null}
          {wizard.at === 'end' ? (
            <BroughtIn overview={wizard.overview} match={wizard.match} outcome={wizard.outcome} onAgain={again} />
          ) : null}
        </div>
      </WizardFrame>
    </Page>
  )
}
