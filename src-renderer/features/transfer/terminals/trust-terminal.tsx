import { Button, Textarea } from '@mantine/core'
import { useRef, useState, type ReactNode } from 'react'
import type { OutputOf } from '../../../../src-main/contract'
import { useSession, useTell } from '../../../api'
import { ConfirmSecond, deskName, FaultNotice, Narrative, Note, Panel, tell } from '../../../components'
import classes from '../transfer.module.css'
import { Fingerprint } from './fingerprint'

type ReadCard = OutputOf<'transfer.readCard'>
type People = OutputOf<'transfer.terminals'>['seconds']

interface Props {
  seconds: People
  deciders: People
}

/** The card of another desk, pasted or from a file. */
function GiveCard({ onRead }: { onRead: (text: string, read: ReadCard) => void }): ReactNode {
  const [text, setText] = useState('')
  const file = useRef<HTMLInputElement>(null)
  const read = useTell('transfer.readCard')
  const send = (given: string): void => {
    void read.mutateAsync({ text: given }).then(
      (answer) => onRead(given, answer),
      () => undefined
    )
  }
  return (
    <form
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault()
        send(text)
      }}
    >
      <Textarea
        label="The other desk’s card"
        description="Paste all of its text, or choose the file that was carried here."
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        minRows={4}
        autosize
        maxRows={12}
      />
      <FaultNotice fault={read.error} />
      <div className={classes.buttons}>
        <Button type="submit" disabled={text.trim() === ''} loading={read.isPending}>
          Read the card
        </Button>
        <Button variant="default" onClick={() => file.current?.click()}>
          Choose the file
        </Button>
        <input
          ref={file}
          type="file"
          accept=".txt"
          className="desk-hidden"
          tabIndex={-1}
          aria-label="Card file"
          onChange={(event) => {
            const chosen = event.currentTarget.files?.[0]
            if (chosen && chosen.size < 4000) void chosen.text().then(send)
            event.currentTarget.value = ''
          }}
        />
      </div>
    </form>
  )
}

const STANDS: Readonly<Record<ReadCard['standing'], string>> = {
  new: 'This desk does not know this terminal yet.',
  trusted: 'This desk trusts exactly this card already.',
  own: 'This is the card of this very terminal.',
  changed: 'This desk trusted this terminal with another card. Find out why it changed before you go on.',
  revoked: 'The trust in this terminal was revoked. Find out why before you go on.'
}

/** Trusts another desk's terminal: read its card, compare the fingerprint, a second officer confirms. */
export function TrustTerminal({ seconds, deciders }: Props): ReactNode {
  const { officer } = useSession()
  const [given, setGiven] = useState<{ text: string; read: ReadCard } | null>(null)
  const [compared, setCompared] = useState(false)
  const [reason, setReason] = useState('')
  const trust = useTell('transfer.trust', {
    refreshes: ['transfer.terminals'],
    onDone: ({ name }) => {
      tell(`${name} is trusted.`)
      again()
    }
  })
  const again = (): void => {
    setGiven(null)
    setCompared(false)
    setReason('')
    trust.reset()
  }
  if (given === null) {
    return (
      <Panel title="Trust another desk’s terminal">
        <GiveCard onRead={(text, read) => setGiven({ text, read })} />
      </Panel>
    )
  }
  const { card, fingerprint, standing, notes } = given.read
  const name = deskName({ borough: card.borough, terminal: card.name })
  const renewed = standing === 'changed' || standing === 'revoked'
  const possible = standing === 'new' || renewed
  return (
    <Panel title={`The card of ${name}`}>
      <p className={classes.lead}>
        {STANDS[standing]} {notes.join(' ')}
      </p>
      <Fingerprint of={fingerprint} />
      {possible && !compared ? (
        <div className={classes.form}>
          <Note>
            Call somebody of that desk on a number you did not get with this card. Let them read the fingerprint of
            their card to you. Only go on when every word or every digit is the same.
          </Note>
          {renewed ? (
            <Narrative
              label="Why it is trusted now"
              help="Needed, and a supervisor or the superintendent confirms it."
              value={reason}
              onChange={setReason}
              minRows={2}
            />
          ) : null}
          <div className={classes.buttons}>
            <Button onClick={() => setCompared(true)} disabled={renewed && reason.trim() === ''} data-autofocus>
              The fingerprints are the same
            </Button>
            <Button variant="default" onClick={again}>
              They differ: do not trust it
            </Button>
          </div>
        </div>
      ) : null}
      {possible && compared ? (
        <ConfirmSecond
          asks={officer.name}
          action={`that the fingerprint of ${name} was compared`}
          words={[
            { heading: 'Terminal', text: `${name}, may hold up to ${card.ceiling}` },
            { heading: 'Fingerprint', text: fingerprint.digits },
            ...(renewed ? [{ heading: 'Why it is trusted now', text: reason }] : [])
          ]}
          deciders={renewed ? deciders : seconds}
          onDecide={({ second }) =>
            trust.mutateAsync({ text: given.text, digits: fingerprint.digits, reason: reason.trim(), second })
          }
          busy={trust.isPending}
          fault={trust.error}
          onCancel={() => setCompared(false)}
        />
      ) : null}
      {possible ? null : (
        <Button variant="default" onClick={again}>
          Read another card
        </Button>
      )}
    </Panel>
  )
}
