import type { ReactNode } from 'react'
import type { OutputOf } from '../../../src-main/contract'
import { EmptyState, Panel, ScrollBox, shownMoment } from '../../components'
import classes from './integrity.module.css'

type Overview = OutputOf<'integrity.overview'>

/** The signed heads of the chain: what can be compared with a printed or exported one. */
export function Heads({ feeds, heads }: Pick<Overview, 'feeds' | 'heads'>): ReactNode {
  return (
    <Panel title="Heads of the chain">
      <p className={classes.lead}>
        A head is signed when the desk is locked and when a backup is made. If an older head of yours is no longer part
        of the chain, something was taken away.
      </p>
      {feeds.map(({ feed, name, seq, digest }) => (
        <p key={feed} className={classes.feed}>
          {name}: entry {seq.toLocaleString('en-GB')}, digest <code>{digest.slice(0, 16)}</code>
        </p>
      ))}
      {heads.length === 0 ? (
        <EmptyState title="No head was signed yet">
          Lock the desk or make a backup, and the first one stands here.
        </EmptyState>
      ) : (
        <ScrollBox label="Signed heads" className={classes.scroll}>
          <table className={classes.heads}>
            <caption className="desk-hidden">Signed heads, newest first</caption>
            <thead>
              <tr>
                <th scope="col">Signed</th>
                <th scope="col">Because of</th>
                <th scope="col">Entry</th>
                <th scope="col">Digest</th>
              </tr>
            </thead>
            <tbody>
              {heads.map(({ feed, seq, digest, why, madeAt }) => (
                <tr key={`${feed}-${seq}-${madeAt}`}>
                  <td>{shownMoment(madeAt)}</td>
                  <td>{why}</td>
                  <td className={classes.number}>{seq.toLocaleString('en-GB')}</td>
                  <td>
                    <code>{digest.slice(0, 24)}</code>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </ScrollBox>
      )}
    </Panel>
  )
}
