import { Button, Checkbox } from '@mantine/core'
import { IconCircleCheck } from '@tabler/icons-react'
import { useReducer, useState, type ReactNode } from 'react'
import { Link } from 'wouter'
import type { OutputOf } from '../../../../src-main/contract'
import { MOST_RECIPIENTS } from '../../../../src-main/contract/bundle-manifest'
import type { BundlePlan } from '../../../../src-main/contract/transfer-views'
import { newJob, useAsk, useSession, useTell } from '../../../api'
import {
  ConfirmSecond,
  counted,
  deskName,
  EmptyState,
  FaultNotice,
  Loading,
  Narrative,
  Note,
  Page,
  Panel,
  ProgressWork,
  shownBytes,
  useMarking,
  WizardFrame
} from '../../../components'
import classes from '../transfer.module.css'
import { useFocusStep } from '../use-focus-step'
import { bundleInWords, PlanShown } from './plan-shown'
import { nextSending, sendSteps } from './send-wizard'

function ChooseTerminals({ onChosen }: { onChosen: (terminals: readonly string[]) => void }): ReactNode {
  const terminals = useAsk('transfer.terminals', {})
  const [chosen, setChosen] = useState<string[]>([])
  const trusted = (terminals.data?.terminals ?? []).filter(({ revoked }) => revoked === null)
  return (
    <Panel title="To which terminals?">
      <FaultNotice fault={terminals.error} />
      {terminals.data && trusted.length === 0 ? (
        <EmptyState
          title="No terminal is trusted yet"
          actions={
            <Button component={Link} href="/transfer">
              Go to the terminals
            </Button>
          }
        >
          A bundle goes to a terminal whose card was compared.
        </EmptyState>
      ) : (
        <form
          onSubmit={(event) => {
            event.preventDefault()
            if (chosen.length > 0) onChosen(chosen)
          }}
        >
          <Checkbox.Group
            label="Terminals"
            description={`One file for all that are chosen, at most ${MOST_RECIPIENTS}. Each sees the names of the others.`}
            value={chosen}
            onChange={setChosen}
            maxSelectedValues={MOST_RECIPIENTS}
          >
            <div className={`${classes.form} ${classes.choices}`}>
              {trusted.map(({ card }) => (
                <Checkbox
                  key={card.terminal}
                  value={card.terminal}
                  label={deskName({ borough: card.borough, terminal: card.name })}
                  description={`May hold up to ${card.ceiling}`}
                />
              ))}
            </div>
          </Checkbox.Group>
          <div className={classes.buttons}>
            <Button type="submit" disabled={chosen.length === 0}>
              See what would go
            </Button>
          </div>
        </form>
      )}
    </Panel>
  )
}

function LookAtPlan({
  terminals,
  onLooked,
  onBack
}: {
  terminals: readonly string[]
  onLooked: (contents: string) => void
  onBack: () => void
}): ReactNode {
  const plan = useAsk('transfer.plan', { terminals: [...terminals] })
  useMarking(plan.data?.marking)
  return (
    <>
      <FaultNotice fault={plan.error} onAgain={() => void plan.refetch()} />
      {plan.data ? <PlanShown plan={plan.data} /> : plan.error ? null : <Loading what="Counting what would go" />}
      <div className={classes.buttons}>
        <Button
          disabled={!plan.data}
          onClick={() => {
            if (plan.data) onLooked(plan.data.contents)
          }}
          data-autofocus
        >
          Go on
        </Button>
        <Button variant="default" onClick={onBack}>
          Other terminals
        </Button>
      </div>
    </>
  )
}

function GivePurpose({
  given,
  onGiven,
  onBack
}: {
  given: string
  onGiven: (purpose: string) => void
  onBack: () => void
}): ReactNode {
  const [purpose, setPurpose] = useState(given)
  return (
    <Panel title="What is it sent for?">
      <form
        className={classes.form}
        onSubmit={(event) => {
          event.preventDefault()
          if (purpose.trim() !== '') onGiven(purpose.trim())
        }}
      >
        <Narrative
          label="Purpose"
          help="It stands in the bundle, and with every record that goes (DPA 2018, s.62)."
          value={purpose}
          onChange={setPurpose}
          minRows={3}
          startsHere
        />
        <div className={classes.buttons}>
          <Button type="submit" disabled={purpose.trim() === ''}>
            Go on to the release
          </Button>
          <Button variant="default" onClick={onBack}>
            Back
          </Button>
        </div>
      </form>
    </Panel>
  )
}

interface ReleaseProps {
  terminals: readonly string[]
  contents: string
  purpose: string
  onSent: (sent: OutputOf<'transfer.send'>) => void
  onBack: () => void
}

function Release({ terminals, contents, purpose, onSent, onBack }: ReleaseProps): ReactNode {
  const { officer } = useSession()
  const plan = useAsk('transfer.plan', { terminals: [...terminals] })
  const [job, setJob] = useState<string | null>(null)
  const [unwritten, setUnwritten] = useState(false)
  const send = useTell('transfer.send', {
    refreshes: ['transfer.terminals', 'transfer.bundles', 'transfer.waiting', 'transfer.plan'],
    onDone: (sent) => {
      if (sent.written) onSent(sent)
      else setUnwritten(true)
    }
  })
  useMarking(plan.data?.marking)
  if (!plan.data) return <Loading what="Preparing the release" />
  const shown: BundlePlan = plan.data
  return (
    <Panel title="Release and write">
      {send.isPending && job !== null ? (
        <ProgressWork job={job} words="Waiting for the place to write to" />
      ) : (
        <ConfirmSecond
          asks={officer.name}
          action={`releasing ${bundleInWords(shown)}`}
          words={[
            {
              heading: shown.recipients.length === 1 ? 'Recipient' : 'Recipients',
              text: shown.recipients.map(({ name, ceiling }) => `${name}, may hold up to ${ceiling}`).join('; ')
            },
            {
              heading: 'What goes',
              text: `${counted(shown.recordsInAll, 'record')}, highest marking ${shown.marking}`
            },
            { heading: 'Held back', text: counted(shown.heldBackInAll, 'record') },
            { heading: 'Purpose', text: purpose }
          ]}
          deciders={shown.releasers}
          onDecide={({ second }) => {
            const id = newJob()
            setJob(id)
            setUnwritten(false)
            return send.mutateAsync({ terminals: [...terminals], contents, purpose, second, job: id })
          }}
          busy={send.isPending}
          fault={send.error}
          onCancel={onBack}
        />
      )}
      {unwritten ? <Note>No place was chosen, so nothing was released or written.</Note> : null}
    </Panel>
  )
}

function Done({ sent, onAgain }: { sent: OutputOf<'transfer.send'>; onAgain: () => void }): ReactNode {
  return (
    <Panel title="What was done">
      <p className={classes.done}>
        <IconCircleCheck size={22} aria-hidden />
        The bundle is written and was read back whole. The medium is safe to remove.
      </p>
      <p>
        {sent.name} ({shownBytes(sent.bytes ?? 0)}): {counted(sent.records ?? 0, 'record')} in{' '}
        {counted(sent.entries ?? 0, 'entry', 'entries')}, {sent.stubs ?? 0} of them without content.
      </p>
      <h3 className={classes.next}>What next</h3>
      <ul className={classes.list}>
        <li>Eject the medium in the system before you pull it out, and hand it over as its marking asks.</li>
        <li>
          Only {(sent.to ?? []).map(({ terminal }) => terminal).join(' and ')} can read it. A lost medium does not say
          who sent it; tell those desks it will not come.
        </li>
        <li>
          The next bundle from there brings the receipt. Until then the next bundle from here carries all of this again.
        </li>
      </ul>
      <div className={classes.buttons}>
        <Button component={Link} href="/transfer" data-autofocus>
          Go to the terminals
        </Button>
        <Button variant="default" onClick={onAgain}>
          Send another bundle
        </Button>
      </div>
    </Panel>
  )
}

/** Sends a bundle: the terminal, what goes, what for, a second officer's release, the writing. */
export function SendBundlePage(): ReactNode {
  const [sending, happen] = useReducer(nextSending, { at: 'choose' })
  const body = useFocusStep(sending.at)
  return (
    <Page title="Send a bundle" width="full">
      <WizardFrame label="Sending a bundle" steps={sendSteps} at={sending.at}>
        <div ref={body}>
          {sending.at === 'choose' ? (
            <ChooseTerminals onChosen={(terminals) => happen({ what: 'chosen', terminals })} />
          ) : null}
          {sending.at === 'look' ? (
            <LookAtPlan
              terminals={sending.terminals}
              onLooked={(contents) => happen({ what: 'looked', contents })}
              onBack={() => happen({ what: 'back' })}
            />
          ) : null}
          {sending.at === 'purpose' ? (
            <GivePurpose
              given={sending.purpose}
              onGiven={(purpose) => happen({ what: 'purposeGiven', purpose })}
              onBack={() => happen({ what: 'back' })}
            />
          ) : null}
          {sending.at === 'release' ? (
            <Release
              terminals={sending.terminals}
              contents={sending.contents}
              purpose={sending.purpose}
              onSent={(sent) => happen({ what: 'sent', sent })}
              onBack={() => happen({ what: 'back' })}
            />
          ) : null}
          {sending.at === 'end' ? <Done sent={sending.sent} onAgain={() => happen({ what: 'again' })} /> : null}
        </div>
      </WizardFrame>
    </Page>
  )
}
