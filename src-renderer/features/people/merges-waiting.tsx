import { Button, Group } from '@mantine/core'
import { useState, type FormEvent, type ReactNode } from 'react'
import { Link } from 'wouter'
import type { OutputOf } from '../../../src-main/contract'
import { useTell } from '../../api'
import { ConfirmSecond, FaultNotice, Narrative, Panel, shownMoment, tell } from '../../components'
import { AFTER_JUDGING } from './after-judging'
import { LikenessLines } from './likeness-lines'
import classes from './people.module.css'

type Waiting = OutputOf<'people.mergesWaiting'>['merges'][number]

function Decide({ merge, onClose }: { merge: Waiting; onClose: () => void }): ReactNode {
  const { view, reason, by, pair, proposal } = merge
  const decide = useTell('people.decideMerge', {
    refreshes: AFTER_JUDGING,
    onDone: () => tell('Decided. What was said stays with both persons.')
  })
  return (
    <ConfirmSecond
      asks={by}
      action="these two records are one person"
      words={[
        { heading: 'The one record', text: view.one.name },
        { heading: 'The other record', text: view.other.name },
        { heading: 'They are', text: 'the same person. Both records stay as they are, and it can be taken back.' },
        { heading: 'Reason', text: reason }
      ]}
      deciders={merge.deciders}
      verdicts={['confirm', 'refuse']}
      busy={decide.isPending}
      fault={decide.error}
      onCancel={onClose}
      onDecide={({ verdict, reason: said, second }) =>
        decide.mutateAsync({
          pair,
          proposal,
          verdict: verdict === 'confirm' ? 'confirm' : 'refuse',
          reason: said,
          second
        })
      }
    />
  )
}

function Withdraw({ merge, onClose }: { merge: Waiting; onClose: () => void }): ReactNode {
  const [reason, setReason] = useState('')
  const withdraw = useTell('people.withdrawMerge', {
    refreshes: AFTER_JUDGING,
    onDone: () => tell('The proposal was taken back.')
  })
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    withdraw.mutate({ pair: merge.pair, proposal: merge.proposal, reason })
  }
  return (
    <form onSubmit={submit} className={classes.form} noValidate>
      <Narrative
        label="Why is it taken back?"
        value={reason}
        onChange={setReason}
        minRows={2}
        error={withdraw.error?.fields['reason']}
        required
      />
      <FaultNotice fault={withdraw.error} />
      <Group gap="sm">
        <Button type="submit" loading={withdraw.isPending} disabled={reason.trim() === ''}>
          Take it back
        </Button>
        <Button variant="subtle" onClick={onClose}>
          Leave it
        </Button>
      </Group>
    </form>
  )
}

function One({ merge }: { merge: Waiting }): ReactNode {
  const [open, setOpen] = useState<'decide' | 'withdraw' | null>(null)
  const { view, by, since, reason, own } = merge
  const close = (): void => setOpen(null)
  const both = `${view.one.name} and ${view.other.name}`
  return (
    <li>
      <p>
        <Link href={`/people/${view.one.person}`}>{view.one.name}</Link> and{' '}
        <Link href={`/people/${view.other.person}`}>{view.other.name}</Link>: one person?
      </p>
      <p className={classes.aside}>
        Proposed by {by}, {shownMoment(since)}. {reason}
      </p>
      <LikenessLines likeness={view.likeness} />
      {open === 'decide' ? <Decide merge={merge} onClose={close} /> : null}
      {open === 'withdraw' ? <Withdraw merge={merge} onClose={close} /> : null}
      {open === null ? (
        <Group gap="sm">
          <Button size="xs" onClick={() => setOpen('decide')} aria-label={`Have it decided: ${both}`}>
            {own ? 'Have a second officer decide it' : 'Decide it'}
          </Button>
          {own ? (
            <Button size="xs" variant="subtle" onClick={() => setOpen('withdraw')} aria-label={`Take it back: ${both}`}>
              Take it back
            </Button>
          ) : null}
        </Group>
      ) : null}
    </li>
  )
}

/** Merges of persons that one officer proposed, each decided here by another under their own passphrase. Nothing where nothing waits. */
export function MergesWaiting({ merges }: { merges: readonly Waiting[] }): ReactNode {
  if (merges.length === 0) return null
  return (
    <Panel title="Merges of persons">
      <ul className={classes.waiting}>
        {merges.map((merge) => (
          <One key={merge.proposal} merge={merge} />
        ))}
      </ul>
    </Panel>
  )
}
