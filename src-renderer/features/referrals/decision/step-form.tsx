import { Button, Group } from '@mantine/core'
import { useEffect, useRef, useState, type FormEvent, type ReactNode } from 'react'
import type { NextStep } from '../../../../src-main/contract/referral-views'
import { Decision } from '../../../../src-main/contract/referral-decision'
import {
  DraftState,
  FaultNotice,
  isReadMoment,
  Panel,
  tell,
  TypedMoment,
  useDraft,
  usePageCommand
} from '../../../components'
import { useCase, useCaseTell } from '../case/case-context'
import { NeedLink } from '../case/need-link'
import { needsBefore } from '../case/needs-now'
import { focusField } from '../fields/errors'
import { decisionToSend, holdsSomething, type DecisionValues } from './form'
import { PartInput } from './part-input'
import { partsAsked } from './parts'
import classes from './decision.module.css'

/** The name of a step's draft: one for each way out of a stage. */
function draftName(step: NextStep, id: string): string {
  return `decide-${step.to.toLowerCase().replaceAll('_', '-')}:${id}`
}

function Before({ step }: { step: NextStep }): ReactNode {
  const before = needsBefore(step)
  if (before.length === 0) return null
  return (
    <div className={classes.before}>
      <h3>Before this can be done</h3>
      <ul>
        {before.map((need) => (
          <li key={need.need}>
            <NeedLink need={need} />
          </li>
        ))}
      </ul>
    </div>
  )
}

/** The codes a part may have in this step, where the step narrows its list. */
function onlyFor(step: NextStep, part: string): readonly string[] | undefined {
  if (part === 'closureReason' && step.closureReasons.length > 0) return step.closureReasons
  return part === 'decidingBody' ? step.decidedBy : undefined
}

/** The form of one step: what it still needs, what it asks for, and the button that takes it or sends it to a second officer. */
export function StepForm({ step, onDone }: { step: NextStep; onDone: () => void }): ReactNode {
  const view = useCase()
  const [values, setValues] = useState<DecisionValues>(step.suggests)
  const [happenedAt, setHappenedAt] = useState<string | null>(null)
  const form = useRef<HTMLFormElement>(null)
  const parts = partsAsked(step.asks)
  const needed = step.needs.map((need) => need.field)
  const draft = useDraft(draftName(step, view.id), { values, happenedAt }, (body) => {
    setValues((body['values'] ?? {}) as DecisionValues)
    setHappenedAt(typeof body['happenedAt'] === 'string' ? body['happenedAt'] : null)
  })
  const finished = (words: string) => (): void => {
    void draft.discard()
    tell(words)
    onDone()
  }
  const take = useCaseTell(
    'referrals.step',
    finished(`${view.reference}: ${step.label.toLocaleLowerCase('en')}, done.`)
  )
  const propose = useCaseTell('referrals.propose', finished(`${view.reference} now waits for a second officer.`))
  const fault = take.error ?? propose.error
  const busy = take.isPending || propose.isPending
  const send = (): void => {
    if (step.notFor !== null || busy || (happenedAt !== null && !isReadMoment(happenedAt))) return
    const decision = decisionToSend(values, step.asks)
    if (step.needsSecond) propose.mutate({ referral: view.id, to: step.to, decision: Decision.parse(decision) })
    else take.mutate({ referral: view.id, to: step.to, decision, happenedAt })
  }
  usePageCommand('send', send)
  const refused = Object.keys(fault?.fields ?? {})[0]?.replace(/^decision\./, '')
  useEffect(() => {
    if (refused !== undefined && form.current) focusField(form.current, `decision.${refused}`)
  }, [refused])
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    send()
  }
  const left = parts.filter(({ name }) => needed.includes(`decision.${name}`) && !holdsSomething(values, name))
  return (
    <Panel title={step.label}>
      <form ref={form} onSubmit={submit} className={classes.form} noValidate>
        {step.notFor === null ? null : <p className={classes.notFor}>{step.notFor}</p>}
        <Before step={step} />
        {parts.map((part) => (
          <div key={part.name} data-field={`decision.${part.name}`}>
            <PartInput
              part={part}
              value={values[part.name]}
              onChange={(value) => setValues({ ...values, [part.name]: value })}
              needed={needed.includes(`decision.${part.name}`)}
              error={fault?.fields[`decision.${part.name}`] ?? fault?.fields[part.name]}
              only={onlyFor(step, part.name)}
            />
          </div>
        ))}
        {step.needsSecond ? null : (
          <TypedMoment
            label="When it was done"
            help="Leave empty if it is now."
            value={happenedAt}
            onChange={setHappenedAt}
            error={fault?.fields['happenedAt']}
          />
        )}
        <FaultNotice fault={fault} />
        <div className={classes.end}>
          <Group gap="sm">
            <Button type="submit" loading={busy} disabled={step.notFor !== null}>
              {step.needsSecond ? 'Send to a second officer' : step.label}
            </Button>
            <Button variant="subtle" onClick={onDone}>
              Close
            </Button>
          </Group>
          <span className={classes.left}>
            {left.length === 0 ? '' : `Still to fill: ${left.map(({ label }) => label).join(', ')}.`}
          </span>
          <DraftState
            draft={draft}
            onStartAnew={() => {
              setValues(step.suggests)
              setHappenedAt(null)
              void draft.discard()
            }}
          />
        </div>
      </form>
    </Panel>
  )
}
