import { Button, Group } from '@mantine/core'
import { useState, type FormEvent, type ReactNode } from 'react'
import type { DecisionShown } from '../../../../src-main/contract/case-file-views'
import { ConfirmSecond, Dialog, FaultNotice, Narrative, tell } from '../../../components'
import { useSession, useTell, usePut } from '../../../api'
import classes from './file.module.css'

const parts = [
  { part: 'optionsConsidered', label: 'Options considered', help: 'One a line.' },
  { part: 'reason', label: 'Reason', help: undefined },
  { part: 'evidence', label: 'Evidence relied on', help: undefined },
  { part: 'dissent', label: 'Dissent', help: undefined }
] as const
type Part = (typeof parts)[number]['part']

function standing({ parts: written, corrections }: DecisionShown, heading: string): string {
  const all = [...written, ...corrections.filter(({ counts }) => counts).flatMap((each) => each.parts)]
  return all.findLast((each) => each.heading === heading)?.text ?? ''
}

function wordsOf(decision: DecisionShown): Record<Part, string> {
  return {
    optionsConsidered: standing(decision, 'Options considered').split('; ').join('\n'),
    reason: standing(decision, 'Reason'),
    evidence: standing(decision, 'Evidence relied on'),
    dissent: standing(decision, 'Dissent')
  }
}

interface FormProps {
  decision: DecisionShown
  deciders: readonly { id: string; name: string }[]
  onDone: () => void
}

function Form({ decision, deciders, onDone }: FormProps): ReactNode {
  const { officer } = useSession()
  const [asking, setAsking] = useState(false)
  const byTwo = decision.decidedBy !== null
  const before = wordsOf(decision)
  const put = usePut()
  const [words, setWords] = useState(before)
  const [why, setWhy] = useState('')
  const correct = useTell('referrals.correct', {
    refreshes: ['referrals.decisions'],
    onDone: (view) => {
      put('referrals.open', { referral: view.id }, view)
      tell('Corrected. What was written before stays beside it.')
      onDone()
    }
  })
  const changed = parts.filter(({ part }) => words[part] !== before[part])
  const given = Object.fromEntries(
    changed.map(({ part }) => [
      part,
      part === 'optionsConsidered' ? words[part].split('\n').filter((line) => line.trim() !== '') : words[part]
    ])
  )
  const asked = { referral: decision.referral, decision: decision.id, parts: given, why }
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    if (byTwo) setAsking(true)
    else correct.mutate(asked)
  }
  if (asking) {
    return (
      <ConfirmSecond
        asks={officer.name}
        action={`the correction of “${decision.label}” (${decision.reference})`}
        words={[
          { heading: 'Decision', text: decision.label },
          ...changed.map(({ part, label }) => ({ heading: `${label}, corrected`, text: words[part] })),
          { heading: 'Why it is corrected', text: why }
        ]}
        deciders={deciders}
        busy={correct.isPending}
        fault={correct.error}
        onCancel={() => setAsking(false)}
        onDecide={({ second }) => correct.mutateAsync({ ...asked, second })}
      />
    )
  }
  return (
    <form onSubmit={submit} className={classes.form} noValidate>
      <p className={classes.aside}>
        The decision stays as it was written and confirmed. Your words stand beside it, with your name and the day.
        {byTwo ? ' Two officers made it, so a supervisor confirms the correction with their own passphrase.' : ''}
      </p>
      {parts.map(({ part, label, help }) => (
        <Narrative
          key={part}
          label={label}
          help={help}
          value={words[part]}
          onChange={(text) => setWords({ ...words, [part]: text })}
          error={correct.error?.fields[`parts.${part}`]}
          minRows={2}
        />
      ))}
      <Narrative
        label="Why is it corrected?"
        value={why}
        onChange={setWhy}
        error={correct.error?.fields['why']}
        required
        minRows={2}
      />
      <FaultNotice fault={correct.error} />
      <Group gap="sm">
        <Button type="submit" loading={correct.isPending} disabled={changed.length === 0 || why.trim() === ''}>
          {byTwo ? 'Have a supervisor confirm it' : 'Add the correction'}
        </Button>
        <Button variant="subtle" onClick={onDone}>
          Close
        </Button>
      </Group>
    </form>
  )
}

/** Corrects a decision by a row of its own; both stay readable. */
export function CorrectDecision({
  decision,
  deciders,
  onClose
}: Pick<FormProps, 'deciders'> & {
  decision: DecisionShown | null
  onClose: () => void
}): ReactNode {
  return (
    <Dialog opened={decision !== null} onClose={onClose} title={`Correct: ${decision?.label ?? ''}`} size="lg">
      {decision === null ? null : <Form decision={decision} deciders={deciders} onDone={onClose} />}
    </Dialog>
  )
}
