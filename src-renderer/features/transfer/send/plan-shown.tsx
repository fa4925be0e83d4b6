import { Button, TextInput } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import type { BundlePlan } from '../../../../src-main/contract/transfer-views'
import { useTell } from '../../../api'
import { counted, Dialog, FaultNotice, Panel, ScrollBox, shownMoment, tell } from '../../../components'
import classes from '../transfer.module.css'

type Planned = BundlePlan['records'][number]

/** Marks a record as sensitive, so that it stays here. */
function MarkSensitive({ record, onClose }: { record: Planned; onClose: () => void }): ReactNode {
  const [reason, setReason] = useState('')
  const mark = useTell('transfer.markSensitive', {
    refreshes: ['transfer.plan'],
    onDone: () => {
      tell(`${record.reference} stays at this desk.`)
      onClose()
    }
  })
  return (
    <Dialog opened onClose={onClose} title={`Hold ${record.reference} back as sensitive`}>
      <form
        className={classes.form}
        onSubmit={(event) => {
          event.preventDefault()
          mark.mutate({ record: record.id, sensitive: true, reason })
        }}
      >
        <p className={classes.lead}>
          Sensitive information within section 38(5) of the Counter-Terrorism and Security Act 2015 is not sent, with
          what hangs on it, until the mark is taken away. What was sent before is not called back.
        </p>
        <TextInput
          label="Reason"
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
          data-autofocus
        />
        <FaultNotice fault={mark.error} />
        <div className={classes.buttons}>
          <Button type="submit" disabled={reason.trim() === ''} loading={mark.isPending}>
            Hold it back
          </Button>
          <Button variant="subtle" onClick={onClose}>
            Cancel
          </Button>
        </div>
      </form>
    </Dialog>
  )
}

function Counts({ counts }: { counts: BundlePlan['counts'] }): ReactNode {
  return (
    <ScrollBox label="Counts" className={classes.scroll}>
      <table className={classes.table}>
        <caption className="desk-hidden">Records that go, by kind and marking</caption>
        <thead>
          <tr>
            <th scope="col">What</th>
            <th scope="col">Marking</th>
            <th scope="col" className={classes.number}>
              Records
            </th>
            <th scope="col" className={classes.number}>
              Entries
            </th>
          </tr>
        </thead>
        <tbody>
          {counts.map(({ subject, marking, records, entries }) => (
            <tr key={`${subject} ${marking ?? ''}`}>
              <th scope="row">{subject}</th>
              <td>{marking ?? '—'}</td>
              <td className={classes.number}>{records}</td>
              <td className={classes.number}>{entries}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollBox>
  )
}

function Records({ plan, onHold }: { plan: BundlePlan; onHold: (record: Planned) => void }): ReactNode {
  return (
    <ScrollBox label="Records that go" className={classes.scroll}>
      <table className={classes.table}>
        <caption className="desk-hidden">Records that go</caption>
        <thead>
          <tr>
            <th scope="col">Record</th>
            <th scope="col">Last changed</th>
            <th scope="col">Complete</th>
            <th scope="col">
              <span className="desk-hidden">Hold back</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {plan.records.map((record) => (
            <tr key={record.id}>
              <th scope="row">
                {record.reference}
                {record.marking === null ? '' : ` · ${record.marking}`}
              </th>
              <td>{shownMoment(record.changedAt)}</td>
              <td>{record.complete ? 'Yes' : 'No'}</td>
              <td>
                {record.subject === 'Disposed of' ? null : (
                  <Button
                    size="compact-xs"
                    variant="subtle"
                    onClick={() => onHold(record)}
                    aria-label={`Hold back ${record.reference}`}
                  >
                    Hold back
                  </Button>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollBox>
  )
}

function HeldBack({ plan }: { plan: BundlePlan }): ReactNode {
  if (plan.heldBackInAll === 0) return <p>No record is held back.</p>
  return (
    <>
      <h3 className={classes.next}>{counted(plan.heldBackInAll, 'record')} held back</h3>
      <ul className={classes.list}>
        {plan.heldBack.slice(0, 50).map(({ id, reference, why }) => (
          <li key={id}>
            {reference}: {why}
          </li>
        ))}
      </ul>
    </>
  )
}

/** `bundle 3 to Hackney desk 1`, or which one it is for each of several terminals. */
export function bundleInWords({ recipients }: BundlePlan): string {
  const [first, ...others] = recipients
  if (first && others.length === 0) return `bundle ${first.sequence} to ${first.name}`
  return `one bundle: ${recipients.map(({ name, sequence }) => `number ${sequence} to ${name}`).join(', ')}`
}

const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

/** What would go, what is held back and why. */
export function PlanShown({ plan }: { plan: BundlePlan }): ReactNode {
  const [holding, setHolding] = useState<Planned | null>(null)
  return (
    <Panel title={capitalised(bundleInWords(plan))}>
      <p>
        {plan.recordsInAll === 0
          ? `No record has anything new for ${plan.recipients.length === 1 ? 'this terminal' : 'these terminals'}. A bundle now carries your receipt alone.`
          : `${counted(plan.recordsInAll, 'record')} with something new, in ${counted(plan.entries, 'entry', 'entries')}; highest marking ${plan.marking}.`}
      </p>
      {plan.counts.length > 0 ? <Counts counts={plan.counts} /> : null}
      {plan.records.length > 0 ? <Records plan={plan} onHold={setHolding} /> : null}
      <HeldBack plan={plan} />
      <ul className={classes.list}>
        {plan.notes.map((note) => (
          <li key={note}>{note}</li>
        ))}
      </ul>
      {holding ? <MarkSensitive record={holding} onClose={() => setHolding(null)} /> : null}
    </Panel>
  )
}
