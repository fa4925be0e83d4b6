import { useEffect, useRef, type ReactNode } from 'react'
import { Panel } from '../../../components'
import { AddDocument } from '../../documents'
import { StepForm } from '../decision/step-form'
import { SupportSection } from '../support'
import { Acknowledge } from './acknowledge'
import { AroundForm } from './around-form'
import { useCase, useOpenPart } from './case-context'
import { Conflicts } from './conflicts'
import { Deconfliction } from './deconfliction'
import { DisposalReview } from './disposal-review'
import { EarlierReferrals } from './earlier-referrals'
import { IdentifyPerson } from './identify-person'
import { NoteForm } from './note-form'
import { ProposalPanel } from './proposal-panel'
import { RaiseFromCase } from './raise-from-case'
import { ShowSupervisor } from './show-supervisor'
import { Timeline } from './timeline'
import { VaryLimit } from './vary-limit'
import classes from './case.module.css'

function OpenPart({ part }: { part: string }): ReactNode {
  const view = useCase()
  const close = useOpenPart()
  const [name, rest] = part.split('/')
  const step = view.steps.find((each) => each.to === rest)
  switch (name) {
    case 'note':
      return <NoteForm key={view.id} onDone={() => close('')} />
    case 'task':
      return <RaiseFromCase key={view.id} onDone={() => close('')} />
    case 'document':
      return <AddDocument key={view.id} referral={view.id} marking={view.marking} onDone={() => close('')} />
    case 'around':
      return (
        <AroundForm key={part} person={view.around.find((each) => each.person === rest)} onDone={() => close('')} />
      )
    case 'acknowledge':
      return <Acknowledge key={view.id} onDone={() => close('')} />
    case 'deconfliction':
      return <Deconfliction key={view.id} onDone={() => close('')} />
    case 'person':
      return view.person === null ? <IdentifyPerson key={view.id} onDone={() => close('')} /> : null
    case 'support':
      return <SupportSection key={view.id} part={part.slice('support/'.length)} />
    case 'vary': {
      const [clock, round] = [rest, Number(part.split('/')[2])]
      const run = view.clocks.find((each) => each.clock === clock && each.round === round && each.stoppedOn === null)
      return run ? <VaryLimit key={`${view.id}:${part}`} clock={run} onDone={() => close('')} /> : null
    }
    case 'show_supervisor':
      return <ShowSupervisor key={view.id} onDone={() => close('')} />
    case 'disposal':
      return <DisposalReview key={view.id} referral={view.id} onDone={() => close('')} />
    case 'step':
      return step ? <StepForm key={`${view.id}:${step.to}`} step={step} onDone={() => close('')} /> : null
    default:
      return null
  }
}

/** The middle of the page: what waits for a decision, the form that is open, then the timeline. */
export function Centre({ part }: { part: string }): ReactNode {
  const forms = useRef<HTMLDivElement>(null)
  const shown = part === '' || part.startsWith('edit') ? '' : part
  useEffect(() => {
    if (shown === '' || shown.startsWith('support')) return
    forms.current?.scrollIntoView({ block: 'nearest' })
    const first = forms.current?.querySelector<HTMLElement>('[data-autofocus], input, textarea, button')
    first?.focus({ preventScroll: true })
  }, [shown])
  return (
    <div className={classes.centre}>
      <ProposalPanel />
      <EarlierReferrals focused={part === 'earlier'} />
      <Conflicts />
      <div ref={forms} className={classes.forms} data-grows>
        <OpenPart part={shown} />
      </div>
      <Panel title="Timeline">
        <div className={classes.container}>
          <Timeline />
        </div>
      </Panel>
    </div>
  )
}
