import { Button, Group, Radio } from '@mantine/core'
import { useState, type FormEvent, type ReactNode } from 'react'
import type { PairView } from '../../../src-main/contract/persons'
import { useSession, useTell } from '../../api'
import { ConfirmSecond, Dialog, Narrative, tell } from '../../components'
import { AFTER_JUDGING } from './after-judging'
import classes from './people.module.css'

const SAYS = { not_same: 'not the same person', not_sure: 'it cannot be told' } as const

interface Props {
  pair: PairView
  seconds: readonly { id: string; name: string }[]
}

function Form({ pair, seconds, onDone }: Props & { onDone: () => void }): ReactNode {
  const { officer } = useSession()
  const [verdict, setVerdict] = useState<keyof typeof SAYS>('not_same')
  const [reason, setReason] = useState('')
  const [asking, setAsking] = useState(false)
  const unmerge = useTell('people.unmerge', {
    refreshes: AFTER_JUDGING,
    onDone: () => {
      tell('Taken back. Each has their own referrals again.')
      onDone()
    }
  })
  const { one, other } = pair
  if (asking) {
    return (
      <ConfirmSecond
        asks={officer.name}
        action="these two records are no longer held to be one person"
        words={[
          { heading: 'The one record', text: one.name },
          { heading: 'The other record', text: other.name },
          { heading: 'They are', text: SAYS[verdict] },
          { heading: 'Reason', text: reason.trim() }
        ]}
        deciders={seconds}
        busy={unmerge.isPending}
        fault={unmerge.error}
        onCancel={() => setAsking(false)}
        onDecide={({ second }) =>
          unmerge.mutateAsync({ one: one.person, other: other.person, verdict, reason: reason.trim(), second })
        }
      />
    )
  }
  return (
    <form
      className={classes.form}
      onSubmit={(event: FormEvent) => {
        event.preventDefault()
        setAsking(true)
      }}
    >
      <Radio.Group label="What holds instead?" value={verdict} onChange={(said) => setVerdict(said as typeof verdict)}>
        <div className={classes.choices}>
          <Radio value="not_same" label="They are not the same person" size="sm" />
          <Radio value="not_sure" label="It cannot be told" size="sm" />
        </div>
      </Radio.Group>
      <Narrative
        label="Why is the merge taken back?"
        help="That they were merged, and why, stays readable."
        value={reason}
        onChange={setReason}
        minRows={2}
        required
      />
      <Group gap="sm">
        <Button type="submit" disabled={reason.trim() === ''}>
          Ask a second officer
        </Button>
      </Group>
    </form>
  )
}

/** Takes a merge back, with a reason and a second officer. */
export function Unmerge({ pair, seconds }: Props): ReactNode {
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button
        variant="default"
        size="xs"
        onClick={() => setOpen(true)}
        aria-label={`Take the merge back: ${pair.one.name} and ${pair.other.name}`}
      >
        Take the merge back
      </Button>
      <Dialog opened={open} onClose={() => setOpen(false)} title="Take a merge back" size="lg">
        <Form pair={pair} seconds={seconds} onDone={() => setOpen(false)} />
      </Dialog>
    </>
  )
}
