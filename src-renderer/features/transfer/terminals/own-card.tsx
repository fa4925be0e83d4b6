import { Button } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import type { OutputOf } from '../../../../src-main/contract'
import { useTell } from '../../../api'
import { deskName, FaultNotice, Note, Panel, QrPicture, ScrollBox, shownMoment } from '../../../components'
import classes from '../transfer.module.css'
import { Fingerprint } from './fingerprint'

type Own = OutputOf<'transfer.terminals'>['own']

/** This terminal's card: to be read out, photographed, or carried to the other desk. Nothing in it is secret. */
export function OwnCard({ own }: { own: Own }): ReactNode {
  const [as, setAs] = useState<string | null>(null)
  const save = useTell('transfer.saveCard', {
    onDone: (answer) => {
      if (answer.saved) setAs(answer.as ?? 'the file you chose')
    }
  })
  const name = deskName({ borough: own.card.borough, terminal: own.card.name })
  return (
    <Panel title={`The card of this terminal: ${name}`}>
      {own.revoked ? (
        <Note title={`${own.revoked.by} revoked its trust in this terminal on ${shownMoment(own.revoked.at)}`}>
          {own.revoked.reason} Speak to that desk: bundles from here are refused by every desk that heard of it.
        </Note>
      ) : null}
      <p className={classes.lead}>
        Give the other desk this card as a file or by its picture. Then two people compare the fingerprint: read it out
        over a telephone you know, or face to face. Either the words or the digits are enough.
      </p>
      <div className={classes.card}>
        <div>
          <Fingerprint of={own.fingerprint} />
          <div className={classes.buttons}>
            <Button variant="default" onClick={() => save.mutate({})} loading={save.isPending}>
              Save the card as a file
            </Button>
            <output>{as === null ? '' : `Saved as ${as}.`}</output>
          </div>
          <FaultNotice fault={save.error} />
        </div>
        <QrPicture text={own.text} words="The card of this terminal as a QR code" pixels={300} />
      </div>
      <ScrollBox label="The card as text" className={undefined}>
        <pre className={classes.cardText}>{own.text}</pre>
      </ScrollBox>
    </Panel>
  )
}
