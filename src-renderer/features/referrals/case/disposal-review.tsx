import { Button, Group, Radio, Stack } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import { useLocation } from 'wouter'
import { labelOf } from '../../../../src-main/contract/codes/code-list'
import { disposalRules, retentionGrounds, type DisposalRule } from '../../../../src-main/contract/codes/retention'
import type { RetentionView } from '../../../../src-main/contract/retention'
import { useAsk, useSession, useTell } from '../../../api'
import {
  ConfirmSecond,
  FaultNotice,
  Loading,
  Narrative,
  Note,
  Panel,
  SeveralOf,
  shownDay,
  shownMoment,
  shownWeekday,
  tell,
  TypedDate
} from '../../../components'
import { goesInWords } from './goes-in-words'
import classes from './case.module.css'

function Standing({ view }: { view: RetentionView }): ReactNode {
  return (
    <>
      <p className={classes.nothing}>
        {view.dueOn === null ? null : (
          <strong>
            {view.state === 'due' ? 'Due since' : 'Due on'} {shownWeekday(view.dueOn)}.{' '}
          </strong>
        )}
        {view.rule} Nothing is erased by time alone: two officers keep it or dispose of it.
      </p>
      {view.reviews.length === 0 ? null : (
        <div>
          <h3 className={classes.small}>Earlier reviews</h3>
          <ul>
            {view.reviews.map((review) => (
              <li key={`${review.on} ${review.until}`}>
                {shownDay(review.on)}: kept until {shownDay(review.until)} by {review.by}, confirmed by {review.second}.{' '}
                {review.reason}
              </li>
            ))}
          </ul>
        </div>
      )}
    </>
  )
}

function WhatGoes({ view }: { view: RetentionView }): ReactNode {
  return (
    <Note title={`Erased for good: ${goesInWords(view.goes)}.`}>
      {view.personStays === '' ? 'No other referral is about the person, so they go with it. ' : `${view.personStays} `}
      What stays is that something was disposed of: when, by whom, under which rule and how much. Backups hold it until{' '}
      {shownDay(view.noBackupAfter)}.
      {view.copies.length === 0 ? null : (
        <>
          {' '}
          Copies that left the desk are not reached; tell whoever has them:{' '}
          {[...new Set(view.copies.map(({ recipient, at }) => `${recipient} (${shownMoment(at)})`))].join(', ')}.
        </>
      )}
    </Note>
  )
}

function Review({ view, onDone }: { view: RetentionView; onDone: () => void }): ReactNode {
  const { officer } = useSession()
  const [, navigate] = useLocation()
  const [what, setWhat] = useState<'keep' | DisposalRule | null>(null)
  const [until, setUntil] = useState<string | null>(view.keepUntil)
  const [grounds, setGrounds] = useState<string[]>([])
  const [reason, setReason] = useState('')
  const [asking, setAsking] = useState(false)
  const refreshes = ['referrals.list', 'today.show', 'today.count', 'retention.disposals', 'tasks.list'] as const
  const keep = useTell('retention.keep', {
    refreshes: [...refreshes, 'retention.show', 'referrals.open'],
    onDone: () => {
      tell('Recorded: it is kept, and reviewed again on the day named.')
      onDone()
    }
  })
  const dispose = useTell('retention.dispose', {
    refreshes,
    onDone: () => {
      tell('Disposed of. What it held is erased.')
      navigate('/disposals')
    }
  })
  const keeps = what === 'keep'
  const told = keeps ? keep : dispose
  const faults = told.error?.fields ?? {}
  const ready = what !== null && reason.trim() !== '' && (!keeps || (until !== null && grounds.length > 0))
  const words = [
    { heading: 'Referral', text: view.reference },
    ...(keeps
      ? [
          { heading: 'Decision', text: `Keep it until ${until === null ? '' : shownWeekday(until)}` },
          { heading: 'Grounds', text: grounds.map((ground) => labelOf(retentionGrounds, ground)).join('; ') }
        ]
      : [
          { heading: 'Decision', text: 'Dispose of it: its content is erased and cannot be brought back' },
          { heading: 'Rule', text: what === null ? '' : labelOf(disposalRules, what) },
          { heading: 'What is erased', text: goesInWords(view.goes) },
          ...(view.personStays === '' ? [] : [{ heading: 'Who stays', text: view.personStays }])
        ]),
    { heading: 'Reason', text: reason }
  ]
  return (
    <>
      <Radio.Group
        label="What is decided?"
        value={what}
        onChange={(value) => {
          setWhat(value as 'keep' | DisposalRule)
          setAsking(false)
        }}
        required
      >
        <Stack gap="xs" mt="xs">
          <Radio
            value="keep"
            label="Keep it until a day, and review it again then"
            disabled={view.keepUntil === null}
            description={
              view.keepUntil === null
                ? 'It has been kept for the longest time the policy allows.'
                : `The policy has it reviewed again by ${shownDay(view.keepUntil)} at the latest.`
            }
          />
          <Radio
            value="retention"
            label="Dispose of it: its time is over"
            disabled={view.state !== 'due'}
            description={view.state === 'due' ? undefined : 'Only once the review is due.'}
          />
          <Radio value="erasure" label="Dispose of it before its time: it must be erased (DPA 2018, section 47)" />
        </Stack>
      </Radio.Group>
      {keeps ? (
        <>
          <TypedDate label="Keep it until" value={until} onChange={setUntil} error={faults['until']} required />
          <SeveralOf
            label="On which grounds"
            list={retentionGrounds}
            value={grounds}
            onChange={setGrounds}
            error={faults['grounds']}
            required
          />
        </>
      ) : null}
      {what !== null && !keeps ? <WhatGoes view={view} /> : null}
      <Narrative
        label="Why"
        help={
          what === null || keeps
            ? 'It stays on the record.'
            : 'It stays after the record is gone: say why, and nothing of whom or what.'
        }
        value={reason}
        onChange={setReason}
        minRows={2}
        error={faults['reason']}
        required
      />
      {asking && ready && what !== null ? (
        <ConfirmSecond
          asks={officer.name}
          action={keeps ? `that ${view.reference} is kept` : `that ${view.reference} is disposed of`}
          words={words}
          deciders={view.deciders}
          busy={told.isPending}
          fault={told.error}
          onCancel={() => setAsking(false)}
          onDecide={({ second }) =>
            what === 'keep'
              ? keep.mutateAsync({
                  referral: view.referral,
                  until: until ?? '',
                  grounds: grounds as never,
                  reason,
                  second
                })
              : dispose.mutateAsync({ referral: view.referral, rule: what, reason, second })
          }
        />
      ) : (
        <Group gap="sm">
          <Button disabled={!ready} onClick={() => setAsking(true)}>
            Have a supervisor confirm it
          </Button>
          <Button variant="subtle" onClick={onDone}>
            Close
          </Button>
        </Group>
      )}
    </>
  )
}

/** The disposal review of a closed referral: keep it until a day, or dispose of it, each by two officers. */
export function DisposalReview({ referral, onDone }: { referral: string; onDone: () => void }): ReactNode {
  const found = useAsk('retention.show', { referral })
  const view = found.data
  return (
    <Panel title="Disposal review">
      <div className={classes.form}>
        {view === undefined ? (
          found.error ? (
            <FaultNotice fault={found.error} onAgain={() => void found.refetch()} />
          ) : (
            <Loading what="Looking up what would go …" />
          )
        ) : (
          <>
            <Standing view={view} />
            {view.state === 'open' ? null : <Review view={view} onDone={onDone} />}
          </>
        )}
      </div>
    </Panel>
  )
}
