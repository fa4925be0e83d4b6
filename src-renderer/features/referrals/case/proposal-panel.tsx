import { Button, Group } from '@mantine/core'
import { useState, type FormEvent, type ReactNode } from 'react'
import { ConfirmSecond, FaultNotice, Narrative, Panel, shownMoment, tell, useFocusFirst } from '../../../components'
import { useSession } from '../../../api'
import type { Proposal } from '../../../../src-main/contract/referral-views'
import { useCase, useCaseTell } from './case-context'
import classes from './case.module.css'

const said = { confirm: 'confirmed', refuse: 'refused', send_back: 'sent back' } as const

function Withdraw({ proposal, onClose }: { proposal: Proposal; onClose: () => void }): ReactNode {
  const view = useCase()
  const form = useFocusFirst<HTMLFormElement>()
  const [reason, setReason] = useState('')
  const withdraw = useCaseTell('referrals.withdrawProposal', () => tell('The proposal was taken back.'))
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    withdraw.mutate({ referral: view.id, proposal: proposal.id, reason })
  }
  return (
    <form ref={form} onSubmit={submit} className={classes.form} noValidate>
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
        <Button type="submit" loading={withdraw.isPending}>
          Take it back
        </Button>
        <Button variant="subtle" onClick={onClose}>
          Leave it
        </Button>
      </Group>
    </form>
  )
}

function Words({ proposal }: { proposal: Proposal }): ReactNode {
  return (
    <dl className={classes.facts}>
      {proposal.words.map(({ heading, text }) => (
        <div key={heading} data-long>
          <dt>{heading}</dt>
          <dd>{text === '' ? '(nothing written)' : text}</dd>
        </div>
      ))}
    </dl>
  )
}

function Second({
  proposal,
  deciders,
  onCancel
}: {
  proposal: Proposal
  deciders: Proposal['deciders']
  onCancel?: () => void
}): ReactNode {
  const view = useCase()
  const decide = useCaseTell('referrals.decide')
  return (
    <ConfirmSecond
      asks={proposal.proposedBy}
      action={`${proposal.label} (${view.reference})`}
      words={proposal.words}
      deciders={deciders}
      verdicts={['confirm', 'refuse', 'send_back']}
      busy={decide.isPending}
      fault={decide.error}
      {...(onCancel ? { onCancel } : {})}
      onDecide={async ({ verdict, reason, second }) => {
        await decide.mutateAsync({
          referral: view.id,
          proposal: proposal.id,
          digest: proposal.digest,
          verdict,
          reason,
          second
        })
        tell(`${view.reference}: ${said[verdict]}.`)
      }}
    />
  )
}

/** A second officer sits down beside the first: the focus goes to where they say who they are. */
function OnTheSpot({ proposal, onCancel }: { proposal: Proposal; onCancel: () => void }): ReactNode {
  const within = useFocusFirst<HTMLDivElement>()
  return (
    <div ref={within}>
      <Second proposal={proposal} deciders={proposal.deciders} onCancel={onCancel} />
    </div>
  )
}

/** A decision that waits for a second officer: its very words, and the second's own passphrase under them. */
export function ProposalPanel(): ReactNode {
  const { proposal } = useCase()
  const { officer } = useSession()
  const [doing, setDoing] = useState<'second' | 'withdraw' | null>(null)
  if (proposal === null) return null
  const mine = proposal.ownedBySignedIn
  const self = proposal.deciders.filter(({ id }) => id === officer.id)
  const close = (): void => setDoing(null)
  return (
    <Panel title={`Waits for a second officer: ${proposal.label}`}>
      <p className={classes.nothing}>
        Proposed by {proposal.proposedBy} on {shownMoment(proposal.proposedAt)}.
        {mine ? ' Another person must decide: on their own sign-in, or here beside you with their own passphrase.' : ''}
      </p>
      {self.length > 0 ? <Second proposal={proposal} deciders={self} /> : null}
      {self.length === 0 && doing === 'second' ? <OnTheSpot proposal={proposal} onCancel={close} /> : null}
      {self.length === 0 && doing !== 'second' ? <Words proposal={proposal} /> : null}
      {mine && doing === 'withdraw' ? <Withdraw proposal={proposal} onClose={close} /> : null}
      {self.length === 0 && doing === null ? (
        <Group gap="sm" mt="md">
          <Button onClick={() => setDoing('second')}>A second officer is here</Button>
          {mine ? (
            <Button variant="default" onClick={() => setDoing('withdraw')}>
              Take the proposal back
            </Button>
          ) : null}
        </Group>
      ) : null}
    </Panel>
  )
}
