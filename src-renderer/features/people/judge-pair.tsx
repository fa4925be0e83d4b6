import { Button, Group, Radio } from '@mantine/core'
import { useState, type FormEvent, type ReactNode } from 'react'
import type { PairView } from '../../../src-main/contract/persons'
import { useSession, useTell } from '../../api'
import { ConfirmSecond, FaultNotice, Narrative, tell } from '../../components'
import { AFTER_JUDGING } from './after-judging'
import classes from './people.module.css'

type Choice = 'same' | 'not_same' | 'not_sure'

const CHOICES: readonly { choice: Choice; label: string; says: string }[] = [
  { choice: 'same', label: 'Same: merge them', says: 'The same person. A second officer confirms, here or later.' },
  { choice: 'not_same', label: 'Not the same', says: 'Two persons. Not asked again until something changes.' },
  { choice: 'not_sure', label: 'Not sure', says: 'Stays here to be looked at again.' }
]

interface Props {
  pair: PairView
  seconds: readonly { id: string; name: string }[]
  /** The choices to give; by default all three. */
  choices?: readonly Choice[]
  onDone?: () => void
}

/** The words a second officer confirms for a merge. */
function mergeWords({ one, other }: PairView, reason: string): { heading: string; text: string }[] {
  return [
    { heading: 'The one record', text: one.name },
    { heading: 'The other record', text: other.name },
    { heading: 'They are', text: 'the same person. Both records stay as they are, and it can be taken back.' },
    { heading: 'Reason', text: reason }
  ]
}

function Merge({
  pair,
  seconds,
  reason,
  onDone,
  onCancel
}: Props & { reason: string; onCancel: () => void }): ReactNode {
  const { officer } = useSession()
  const merge = useTell('people.merge', {
    refreshes: AFTER_JUDGING,
    onDone: () => {
      tell('Merged. Every referral of the two stands together now.')
      onDone?.()
    }
  })
  return (
    <ConfirmSecond
      asks={officer.name}
      action="these two records are one person"
      words={mergeWords(pair, reason)}
      deciders={seconds}
      busy={merge.isPending}
      fault={merge.error}
      onCancel={onCancel}
      onDecide={({ second }) => merge.mutateAsync({ one: pair.one.person, other: pair.other.person, reason, second })}
    />
  )
}

/** Says of two persons whether they are one, with a reason. "Same" is a merge and asks a second officer. */
export function JudgePair({ pair, seconds, choices = ['same', 'not_same', 'not_sure'], onDone }: Props): ReactNode {
  const [choice, setChoice] = useState<Choice | null>(choices.length === 1 ? (choices[0] ?? null) : null)
  const [reason, setReason] = useState('')
  const [asking, setAsking] = useState(false)
  const judge = useTell('people.judge', {
    refreshes: AFTER_JUDGING,
    onDone: () => {
      tell('Kept with both persons.')
      onDone?.()
    }
  })
  const propose = useTell('people.proposeMerge', {
    refreshes: AFTER_JUDGING,
    onDone: () => {
      tell('Proposed. It stands on “Waiting for me” until another officer decides.')
      onDone?.()
    }
  })
  const { one, other } = pair
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    if (choice === 'same') setAsking(true)
    else if (choice !== null) judge.mutate({ one: one.person, other: other.person, verdict: choice, reason })
  }
  if (asking) {
    return (
      <Merge
        pair={pair}
        seconds={seconds}
        reason={reason.trim()}
        onCancel={() => setAsking(false)}
        {...(onDone ? { onDone } : {})}
      />
    )
  }
  return (
    <form onSubmit={submit} className={classes.form}>
      <Radio.Group
        label={`Are ${one.name} and ${other.name} one person?`}
        value={choice}
        onChange={(chosen) => setChoice(chosen as Choice)}
      >
        <div className={classes.choices}>
          {CHOICES.filter((each) => choices.includes(each.choice)).map((each) => (
            <Radio key={each.choice} value={each.choice} label={each.label} description={each.says} size="sm" />
          ))}
        </div>
      </Radio.Group>
      <Narrative
        label="Why?"
        help="It stays with both persons."
        value={reason}
        onChange={setReason}
        minRows={2}
        error={judge.error?.fields['reason']}
        required
      />
      <FaultNotice fault={judge.error ?? propose.error} />
      <Group gap="sm">
        <Button type="submit" disabled={choice === null || reason.trim() === ''} loading={judge.isPending}>
          {choice === 'same' ? 'Ask a second officer' : 'Keep this judgement'}
        </Button>
        {choice === 'same' ? (
          <Button
            variant="default"
            disabled={reason.trim() === ''}
            loading={propose.isPending}
            onClick={() => propose.mutate({ one: one.person, other: other.person, reason: reason.trim() })}
          >
            Propose it: a second officer decides later
          </Button>
        ) : null}
      </Group>
    </form>
  )
}
