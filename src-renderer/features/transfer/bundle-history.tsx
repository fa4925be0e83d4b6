import type { ReactNode } from 'react'
import { useAsk } from '../../api'
import { EmptyState, FaultNotice, Panel, ScrollBox, shownMoment } from '../../components'
import { listColumns, TakeList } from '../lists'
import classes from './transfer.module.css'

const STATES = {
  released: 'Released; not known whether it was written',
  written: 'Written',
  not_written: 'Not written',
  accepted: 'Taken in'
} as const

/** Bundles sent and taken in, newest first. */
export function BundleHistory(): ReactNode {
  const bundles = useAsk('transfer.bundles', {})
  const rows = bundles.data?.bundles ?? []
  return (
    <Panel
      title="Bundles sent and taken in"
      actions={
        <TakeList asked={{ list: 'bundles' }} columns={listColumns.bundles} total={rows.length} size="compact-sm" />
      }
    >
      <FaultNotice fault={bundles.error} />
      {rows.length === 0 ? (
        <EmptyState title="None yet" />
      ) : (
        <ScrollBox label="Bundles" className={classes.scroll}>
          <table className={classes.table}>
            <caption className="desk-hidden">Bundles sent and taken in, newest first</caption>
            <thead>
              <tr>
                <th scope="col">When</th>
                <th scope="col">Bundle</th>
                <th scope="col">What became of it</th>
                <th scope="col" className={classes.number}>
                  Records
                </th>
                <th scope="col">Purpose</th>
              </tr>
            </thead>
            <tbody>
              {rows.map(({ id, direction, terminal, sequence, state, at, records, purpose, backup }) => (
                <tr key={id}>
                  <td>{shownMoment(at)}</td>
                  <td>
                    {sequence} {direction === 'out' ? 'to' : 'from'} {terminal}
                  </td>
                  <td>
                    {STATES[state]}
                    {backup === null ? '' : `; backup before it: ${backup}`}
                  </td>
                  <td className={classes.number}>{records}</td>
                  <td>{purpose}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </ScrollBox>
      )}
    </Panel>
  )
}
