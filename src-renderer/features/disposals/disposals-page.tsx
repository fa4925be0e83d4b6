import type { ReactNode } from 'react'
import { Link } from 'wouter'
import { labelOf } from '../../../src-main/contract/codes/code-list'
import { disposalRules } from '../../../src-main/contract/codes/retention'
import { useAsk } from '../../api'
import { EmptyState, FaultNotice, Loading, Page, Panel, ScrollBox, shownDay, shownMoment } from '../../components'
import { goesInWords } from '../referrals'
import classes from './disposals.module.css'

/** What was disposed of at this desk: that it happened, by whom, under which rule and how much. Nothing of what it was is left. */
export function DisposalsPage(): ReactNode {
  const found = useAsk('retention.disposals', {})
  const disposals = found.data?.disposals
  return (
    <Page
      title="Disposals"
      lead="That something was disposed of: when, by whom, under which rule and how much. Nothing of what it held is left."
    >
      <FaultNotice fault={found.error} onAgain={() => void found.refetch()} />
      {disposals === undefined ? (
        found.error ? null : (
          <Loading what="Looking up the disposals …" />
        )
      ) : disposals.length === 0 ? (
        <EmptyState title="Nothing has been disposed of">
          A closed referral whose disposal review is due stands on <Link href="/today">Today</Link>.
        </EmptyState>
      ) : (
        <Panel>
          <ScrollBox label="Disposals">
            <table className={classes.disposals}>
              <caption className="desk-hidden">Disposals, newest first</caption>
              <thead>
                <tr>
                  <th scope="col">When</th>
                  <th scope="col">By</th>
                  <th scope="col">Rule and reason</th>
                  <th scope="col">Erased</th>
                  <th scope="col">In no backup after</th>
                </tr>
              </thead>
              <tbody>
                {disposals.map((each) => (
                  <tr key={each.id}>
                    <td>{shownMoment(each.at)}</td>
                    <td>
                      {each.by}, confirmed by {each.second}
                    </td>
                    <td>
                      {labelOf(disposalRules, each.rule)}
                      <span className={classes.reason}>{each.reason}</span>
                    </td>
                    <td>{goesInWords(each.counts)}</td>
                    <td>{shownDay(each.noBackupAfter)}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </ScrollBox>
        </Panel>
      )}
    </Page>
  )
}
