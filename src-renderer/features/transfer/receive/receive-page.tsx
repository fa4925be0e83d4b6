import { Button, Progress } from '@mantine/core'
import { IconCircleCheck } from '@tabler/icons-react'
import { useEffect, useReducer, useState, type ReactNode } from 'react'
import { Link } from 'wouter'
import type { OutputOf } from '../../../../src-main/contract'
import type { BundlePreview } from '../../../../src-main/contract/transfer-views'
import { ask, faultOf, newJob, useSession, useTell, type DeskFault } from '../../../api'
import {
  ConfirmSecond,
  counted,
  Note,
  Page,
  Panel,
  ProgressWork,
  shownMoment,
  useMarking,
  WizardFrame
} from '../../../components'
import classes from '../transfer.module.css'
import { useFocusStep } from '../use-focus-step'
import { bringFile } from './bring-file'
import { ChangesShown } from './changes-shown'
import { ChooseBundle } from './choose-bundle'
import { nextReceiving, receiveSteps, type Receiving } from './receive-wizard'

function Checking({ job, brought, size }: { job: string; brought: number; size: number }): ReactNode {
  const copied = brought >= size
  return (
    <Panel title="Checking the bundle">
      <p>Encryption, signature, every entry and what it would do here. Nothing is changed.</p>
      {copied ? (
        <ProgressWork job={job} words="Checking the bundle" />
      ) : (
        <Progress value={(brought / size) * 100} size="lg" aria-label="Copying from the medium" />
      )}
    </Panel>
  )
}

function Preview({
  preview,
  onGoOn,
  onAgain
}: {
  preview: BundlePreview
  onGoOn: () => void
  onAgain: () => void
}): ReactNode {
  const { sender, sequence, others, made, marking, purpose, released, takenInAt, gaps, clocks } = preview
  return (
    <Panel title={`Bundle ${sequence} of ${sender.name}`}>
      <dl className={classes.facts}>
        <div>
          <dt>Made</dt>
          <dd>{shownMoment(made)}</dd>
        </div>
        <div>
          <dt>Marking</dt>
          <dd>{marking}</dd>
        </div>
        {others.length > 0 ? (
          <div>
            <dt>Also for</dt>
            <dd>{others.join(', ')}</dd>
          </div>
        ) : null}
        <div>
          <dt>Released by</dt>
          <dd>
            {released.by} and {released.second}
          </dd>
        </div>
        <div>
          <dt>Purpose</dt>
          <dd>{purpose}</dd>
        </div>
      </dl>
      {[...gaps, ...clocks].map((words) => (
        <Note key={words}>{words}</Note>
      ))}
      {takenInAt === null ? (
        <ChangesShown changes={preview.changes} />
      ) : (
        <Note title="This very bundle was taken in already">
          On {shownMoment(takenInAt)}. Taking it in again changes nothing, so nothing needs doing.
        </Note>
      )}
      <div className={classes.buttons}>
        {takenInAt === null ? (
          <Button onClick={onGoOn} data-autofocus>
            Go on to accepting
          </Button>
        ) : null}
        <Button variant="default" onClick={onAgain}>
          Choose another file
        </Button>
      </div>
    </Panel>
  )
}

interface AcceptProps {
  preview: BundlePreview
  onAccepted: (outcome: OutputOf<'transfer.accept'>) => void
  onBack: () => void
}

function Accept({ preview, onAccepted, onBack }: AcceptProps): ReactNode {
  const { officer } = useSession()
  const [job, setJob] = useState<string | null>(null)
  const accept = useTell('transfer.accept', {
    refreshes: [
      'referrals.list',
      'transfer.terminals',
      'transfer.bundles',
      'transfer.waiting',
      'transfer.conflicts',
      'tasks.list'
    ],
    onDone: onAccepted
  })
  const { added, conflicts } = preview.changes
  return (
    <Panel title="Accept the bundle">
      {accept.isPending && job !== null ? (
        <ProgressWork job={job} words="Making a verified backup first" />
      ) : (
        <ConfirmSecond
          asks={officer.name}
          action={`taking in bundle ${preview.sequence} of ${preview.sender.name}`}
          words={[
            { heading: 'Purpose', text: preview.purpose },
            {
              heading: 'What it brings',
              text: `${counted(added, 'new entry', 'new entries')}, marked ${preview.marking}`
            },
            { heading: 'In conflict', text: counted(conflicts.length, 'field') },
            { heading: 'Before it', text: 'A verified backup is made. All of the bundle is taken in, or nothing.' }
          ]}
          deciders={preview.accepters}
          onDecide={({ second }) => {
            const id = newJob()
            setJob(id)
            return accept.mutateAsync({ incoming: preview.incoming, second, job: id })
          }}
          busy={accept.isPending}
          fault={accept.error}
          onCancel={onBack}
        />
      )}
    </Panel>
  )
}

function Done({ outcome, onAgain }: { outcome: OutputOf<'transfer.accept'>; onAgain: () => void }): ReactNode {
  const { sender, sequence, changes, backup, gaps } = outcome
  return (
    <Panel title="What was done">
      <p className={classes.done}>
        <IconCircleCheck size={22} aria-hidden />
        Bundle {sequence} of {sender.name} is taken in.
      </p>
      <ChangesShown changes={changes} />
      {gaps.map((words) => (
        <Note key={words}>{words}</Note>
      ))}
      <h3 className={classes.next}>What next</h3>
      <ul className={classes.list}>
        <li>Your receipt goes back with the next bundle you send to {sender.name}.</li>
        <li>
          To undo it, restore the backup <strong>{backup}</strong>, made right before; work done since is then gone too.
        </li>
        <li>Handle or return the medium as its marking asks.</li>
      </ul>
      <div className={classes.buttons}>
        {changes.conflicts.length > 0 ? (
          <Button component={Link} href="/transfer/conflicts" data-autofocus>
            Decide what is in conflict
          </Button>
        ) : null}
        <Button variant="default" onClick={onAgain}>
          Take another bundle in
        </Button>
      </div>
    </Panel>
  )
}

function incomingOf(receiving: Receiving): string | null {
  return receiving.at === 'preview' || receiving.at === 'accept' ? receiving.preview.incoming : null
}

/** Takes a bundle in: the file, its check, what it brings, a second officer's acceptance. */
export function ReceiveBundlePage(): ReactNode {
  const [receiving, happen] = useReducer(nextReceiving, { at: 'choose' })
  const [fault, setFault] = useState<DeskFault | null>(null)
  const body = useFocusStep(receiving.at)
  const incoming = incomingOf(receiving)
  useMarking('preview' in receiving ? receiving.preview.marking : undefined)
  useEffect(() => {
    if (incoming === null) return undefined
    return () => void ask('transfer.close', { incoming }).catch(() => undefined)
  }, [incoming])
  const choose = async (file: File): Promise<void> => {
    const job = newJob()
    setFault(null)
    happen({ what: 'chosen', name: file.name, job, size: file.size })
    try {
      const brought = await bringFile(file, (bytes) => happen({ what: 'brought', brought: bytes }))
      happen({ what: 'looked', preview: await ask('transfer.look', { incoming: brought, job }) })
    } catch (thrown) {
      setFault(faultOf(thrown))
      happen({ what: 'refused' })
    }
  }
  return (
    <Page title="Take a bundle in" width="full">
      <WizardFrame label="Taking a bundle in" steps={receiveSteps} at={receiving.at}>
        <div ref={body}>
          {receiving.at === 'choose' ? <ChooseBundle onFile={(file) => void choose(file)} fault={fault} /> : null}
          {receiving.at === 'checking' ? (
            <Checking job={receiving.job} brought={receiving.brought} size={receiving.size} />
          ) : null}
          {receiving.at === 'preview' ? (
            <Preview
              preview={receiving.preview}
              onGoOn={() => happen({ what: 'goOn' })}
              onAgain={() => happen({ what: 'again' })}
            />
          ) : null}
          {receiving.at === 'accept' ? (
            <Accept
              preview={receiving.preview}
              onAccepted={(outcome) => happen({ what: 'accepted', outcome })}
              onBack={() => happen({ what: 'back' })}
            />
          ) : null}
          {receiving.at === 'end' ? (
            <Done outcome={receiving.outcome} onAgain={() => happen({ what: 'again' })} />
          ) : null}
        </div>
      </WizardFrame>
    </Page>
  )
}
