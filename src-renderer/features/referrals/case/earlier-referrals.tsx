import { Button, Group, Radio, Stack } from '@mantine/core'
import { useEffect, useRef, useState, type FormEvent, type ReactNode } from 'react'
import { Link } from 'wouter'
import { labelOf } from '../../../../src-main/contract/codes/code-list'
import { DECIDERS } from '../../../../src-main/contract/codes/roles'
import { stages } from '../../../../src-main/contract/codes/stages'
import type { CaseView } from '../../../../src-main/contract/referral-views'
import { useSession } from '../../../api'
import { FaultNotice, Narrative, Panel, shownDay, tell } from '../../../components'
import { useCase, useCaseTell } from './case-context'
import classes from './case.module.css'

type Earlier = CaseView['earlierToWeigh'][number]

function Weigh({ earlier }: { earlier: Earlier }): ReactNode {
  const view = useCase()
  const { officer } = useSession()
  const [decision, setDecision] = useState<string | null>(null)
  const [reason, setReason] = useState('')
  const weigh = useCaseTell('referrals.weighEarlier', () =>
    tell(decision === 'reopen' ? `${earlier.reference} is reopened.` : `Recorded: ${earlier.reference} stays as it is.`)
  )
  const notMine = earlier.followedUp && !(DECIDERS as readonly string[]).includes(officer.role)
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    weigh.mutate({ referral: view.id, earlier: earlier.id, reopened: decision === 'reopen', reason })
  }
  return (
    <form onSubmit={submit} className={classes.form} noValidate>
      <p className={classes.nothing}>
        <Link href={`/referrals/${earlier.id}`}>{earlier.reference}</Link>, received {shownDay(earlier.receivedOn)}:{' '}
        {labelOf(stages, earlier.stage)}
        {earlier.followedUp ? '. Reviews after the exit are still owed.' : '.'}
      </p>
      <Radio.Group label={`Does this referral reopen ${earlier.reference}?`} value={decision} onChange={setDecision}>
        <Stack gap={8} mt={6}>
          <Radio
            value="reopen"
            label="Reopen it as a new episode"
            description="Its clocks begin again, and the two referrals name each other."
          />
          <Radio
            value="leave"
            label="Leave it as it is"
            disabled={notMine}
            description={
              notMine ? 'A supervisor decides this: it stands on their Today.' : 'This referral goes on by itself.'
            }
          />
        </Stack>
      </Radio.Group>
      <Narrative
        label="Why?"
        help={decision === 'reopen' ? 'What is new. It goes on both referrals.' : 'It goes on the record.'}
        value={reason}
        onChange={setReason}
        minRows={2}
        error={weigh.error?.fields['reason']}
        required
      />
      <FaultNotice fault={weigh.error} />
      <Group>
        <Button type="submit" loading={weigh.isPending} disabled={decision === null || reason.trim() === ''}>
          Record it
        </Button>
      </Group>
    </form>
  )
}

/** Ended referrals of the same person: each is reopened or left as it is, with a reason, before this one goes on. */
export function EarlierReferrals({ focused }: { focused: boolean }): ReactNode {
  const { earlierToWeigh } = useCase()
  const panel = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (!focused) return
    panel.current?.scrollIntoView({ block: 'nearest' })
    panel.current?.querySelector<HTMLElement>('input')?.focus({ preventScroll: true })
  }, [focused])
  if (earlierToWeigh.length === 0) return null
  return (
    <div ref={panel}>
      <Panel title="Referred before: reopen, or leave as it is">
        <ul className={classes.weighing}>
          {earlierToWeigh.map((earlier) => (
            <li key={earlier.id}>
              <Weigh earlier={earlier} />
            </li>
          ))}
        </ul>
      </Panel>
    </div>
  )
}
