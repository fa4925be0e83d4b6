import { Button } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import type { PolicyRow } from '../../../src-main/contract/policy'
import { useAsk } from '../../api'
import { FaultNotice, HolidayNote, Loading, Note, Page, Panel, ScrollBox, shownMoment } from '../../components'
import { listColumns, TakeList } from '../lists'
import { ChangePolicy } from './change-policy'
import { PolicyHistory } from './policy-history'
import classes from './policy.module.css'

interface RowProps {
  row: PolicyRow
  mayChange: boolean
  onChange: () => void
  onHistory: () => void
}

function Row({ row, mayChange, onChange, onHistory }: RowProps): ReactNode {
  const [last] = row.history
  return (
    <tr data-changed={last !== undefined}>
      <th scope="row">
        {row.label}
        <span className={classes.source}>{row.source}</span>
      </th>
      <td>
        <strong>{row.valueWords}</strong>
        {row.value === row.default ? null : <span className={classes.source}>Default: {row.defaultWords}</span>}
      </td>
      <td>
        {last === undefined ? (
          <span className={classes.dim}>Never changed</span>
        ) : (
          <>
            {last.by}, confirmed by {last.confirmedBy}
            <span className={classes.source}>{shownMoment(last.at)}</span>
            <Button
              variant="subtle"
              size="compact-xs"
              onClick={onHistory}
              aria-label={`Why, and every change: ${row.label}`}
            >
              Why, and every change ({row.history.length})
            </Button>
          </>
        )}
      </td>
      <td>
        {mayChange ? (
          <Button variant="default" size="compact-sm" onClick={onChange} aria-label={`Change: ${row.label}`}>
            Change
          </Button>
        ) : null}
      </td>
    </tr>
  )
}

/** Every number the desk works to, where it comes from, and who set it. */
export function PolicyPage(): ReactNode {
  const found = useAsk('policy.show', {})
  const [changing, setChanging] = useState<string | null>(null)
  const [looking, setLooking] = useState<string | null>(null)
  const shown = found.data
  const row = (name: string | null): PolicyRow | null => shown?.parameters.find((each) => each.name === name) ?? null
  const changed = row(changing)
  return (
    <Page
      title="Policy"
      lead="The numbers this desk works to: where each comes from, and who set it."
      actions={
        <TakeList asked={{ list: 'policy' }} columns={listColumns.policy} total={shown?.parameters.length ?? 0} />
      }
    >
      <FaultNotice fault={found.error} onAgain={() => void found.refetch()} />
      <HolidayNote warning={shown?.holidays} />
      {shown ? (
        <>
          <Note title="A changed value counts for what begins later.">
            Clocks that already run keep the limit they began with.{' '}
            {shown.notFor ?? 'One of you asks, another confirms.'}
          </Note>
          <Panel>
            <ScrollBox label="The desk’s policy">
              <table className={classes.policy}>
                <caption className="desk-hidden">The desk’s policy</caption>
                <thead>
                  <tr>
                    <th scope="col">What</th>
                    <th scope="col">In force</th>
                    <th scope="col">Last changed</th>
                    <th scope="col">
                      <span className="desk-hidden">Change</span>
                    </th>
                  </tr>
                </thead>
                <tbody>
                  {shown.parameters.map((each) => (
                    <Row
                      key={each.name}
                      row={each}
                      mayChange={shown.notFor === null}
                      onChange={() => setChanging(each.name)}
                      onHistory={() => setLooking(each.name)}
                    />
                  ))}
                </tbody>
              </table>
            </ScrollBox>
          </Panel>
        </>
      ) : found.error ? null : (
        <Loading what="Looking up the policy …" />
      )}
      {changed && shown ? (
        <ChangePolicy
          key={changed.name}
          row={changed}
          deciders={shown.deciders}
          shortestReason={shown.shortestReason}
          onClose={() => setChanging(null)}
        />
      ) : null}
      <PolicyHistory row={row(looking)} onClose={() => setLooking(null)} />
    </Page>
  )
}
