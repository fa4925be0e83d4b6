import { Button } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import { Link } from 'wouter'
import type { OutputOf } from '../../../../src-main/contract'
import type { TerminalRow } from '../../../../src-main/contract/transfer-views'
import { useAsk } from '../../../api'
import { deskName, EmptyState, FaultNotice, Loading, Page, Panel, shownMoment } from '../../../components'
import { listColumns, TakeList } from '../../lists'
import { BundleHistory } from '../bundle-history'
import classes from '../transfer.module.css'
import { Fingerprint } from './fingerprint'
import { OwnCard } from './own-card'
import { RevokeTerminal } from './revoke-terminal'
import { TrustTerminal } from './trust-terminal'

function moved(word: string, last: { sequence: number; at: string } | null): string {
  return last === null ? `nothing ${word} yet` : `last ${word} bundle ${last.sequence}, ${shownMoment(last.at)}`
}

function Terminal({ terminal, onRevoke }: { terminal: TerminalRow; onRevoke: () => void }): ReactNode {
  const { card, fingerprint, revoked, trustedAt, trustedBy, second, lastSent, lastReceived } = terminal
  return (
    <li className={classes.terminal}>
      <h3>
        {deskName({ borough: card.borough, terminal: card.name })}
        {revoked ? ' · revoked' : ''}
      </h3>
      <p>
        May hold up to {card.ceiling}; {moved('sent', lastSent)}; {moved('received', lastReceived)}.
      </p>
      {revoked ? (
        <p>
          Revoked by {revoked.by}, {shownMoment(revoked.at)}: {revoked.reason} To trust it again, compare its card anew.
        </p>
      ) : (
        <p>
          Trusted by {trustedBy} and {second}, {shownMoment(trustedAt)}.
        </p>
      )}
      <details>
        <summary>Its fingerprint</summary>
        <Fingerprint of={fingerprint} />
      </details>
      {revoked ? null : (
        <div className={classes.buttons}>
          <Button variant="default" size="xs" onClick={onRevoke} aria-label={`Revoke the trust in ${card.name}`}>
            Revoke
          </Button>
        </div>
      )}
    </li>
  )
}

function Known({ found }: { found: OutputOf<'transfer.terminals'> }): ReactNode {
  const [revoking, setRevoking] = useState<TerminalRow | null>(null)
  return (
    <Panel
      title="Terminals this desk trusts"
      actions={
        <TakeList
          asked={{ list: 'terminals' }}
          columns={listColumns.terminals}
          total={found.terminals.length}
          size="compact-sm"
        />
      }
    >
      {found.terminals.length === 0 ? (
        <EmptyState title="None yet">Read the card of another desk below, and compare it with a colleague.</EmptyState>
      ) : (
        <ul className={classes.plain}>
          {found.terminals.map((terminal) => (
            <Terminal key={terminal.card.terminal} terminal={terminal} onRevoke={() => setRevoking(terminal)} />
          ))}
        </ul>
      )}
      {revoking ? (
        <RevokeTerminal terminal={revoking} seconds={found.seconds} onClose={() => setRevoking(null)} />
      ) : null}
    </Panel>
  )
}

/** Terminals: this one's card, those that are trusted, and those that no longer are. */
export function TerminalsPage(): ReactNode {
  const terminals = useAsk('transfer.terminals', {})
  const found = terminals.data
  return (
    <Page
      title="Terminals"
      lead="Bundles go to terminals whose cards two people compared, and come from them alone."
      actions={
        <>
          <Button component={Link} href="/transfer/send" variant="default">
            Send a bundle
          </Button>
          <Button component={Link} href="/transfer/receive" variant="default">
            Take a bundle in
          </Button>
        </>
      }
    >
      <FaultNotice fault={terminals.error} onAgain={() => void terminals.refetch()} />
      {found ? (
        <>
          <OwnCard own={found.own} />
          <Known found={found} />
          <TrustTerminal seconds={found.seconds} deciders={found.deciders} />
          <BundleHistory />
        </>
      ) : terminals.error ? null : (
        <Loading what="Looking at terminals" />
      )}
    </Page>
  )
}
