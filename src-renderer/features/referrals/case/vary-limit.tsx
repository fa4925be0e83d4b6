import { useState, type ReactNode } from 'react'
import type { Clock } from '../../../../src-main/contract/referral-views'
import { useSession } from '../../../api'
import { Button, Group } from '@mantine/core'
import { ConfirmSecond, Narrative, Panel, shownWeekday, tell, TypedDate } from '../../../components'
import { useCase, useCaseTell } from './case-context'
import classes from './case.module.css'

/** What the second officer reads before confirming. */
function wordsOf(clock: Clock, dueOn: string, reason: string): { heading: string; text: string }[] {
  return [
    { heading: 'Clock', text: clock.label },
    { heading: 'Due now', text: shownWeekday(clock.dueOn) },
    { heading: 'Due after this', text: shownWeekday(dueOn) },
    { heading: 'Reason', text: reason },
    ...(clock.state === 'late'
      ? [{ heading: 'The clock is late', text: 'That it was late stays on the record, whatever the new day.' }]
      : [])
  ]
}

/** Varies the limit of one running clock: a new last day and a reason, confirmed by a supervisor under their own passphrase. */
export function VaryLimit({ clock, onDone }: { clock: Clock; onDone: () => void }): ReactNode {
  const view = useCase()
  const { officer } = useSession()
  const [dueOn, setDueOn] = useState<string | null>(null)
  const [reason, setReason] = useState('')
  const [asking, setAsking] = useState(false)
  const vary = useCaseTell('referrals.varyLimit', () => {
    tell(`${clock.label}: the limit was varied.`)
    onDone()
  })
  const ready = dueOn !== null && /^\d{4}-\d{2}-\d{2}$/.test(dueOn) && reason.trim() !== ''
  return (
    <Panel title={`Vary the limit: ${clock.label}`}>
      <div className={classes.form}>
        <p className={classes.nothing}>
          Due {shownWeekday(clock.dueOn)}. What is overdue is done, or a supervisor varies its limit with a reason; it
          is never dismissed.
        </p>
        <TypedDate
          label="New last day"
          value={dueOn}
          onChange={setDueOn}
          error={vary.error?.fields['dueOn']}
          required
        />
        <Narrative
          label="Why"
          help="It stays on the clock."
          value={reason}
          onChange={setReason}
          minRows={2}
          error={vary.error?.fields['reason']}
          required
        />
        {asking && ready && dueOn !== null ? (
          <ConfirmSecond
            asks={officer.name}
            action={`vary the limit of “${clock.label}” (${view.reference})`}
            words={wordsOf(clock, dueOn, reason)}
            deciders={view.supervisors}
            busy={vary.isPending}
            fault={vary.error}
            onCancel={() => setAsking(false)}
            onDecide={({ second }) =>
              vary.mutateAsync({ referral: view.id, clock: clock.clock, round: clock.round, dueOn, reason, second })
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
      </div>
    </Panel>
  )
}
