import { Anchor } from '@mantine/core'
import type { ReactNode } from 'react'
import { Link } from 'wouter'
import type { WaitingItem } from '../../../../src-main/contract/waiting'
import { Panel, shownMoment } from '../../../components'
import classes from './waiting.module.css'

/** Where each thing that waits is acted on. */
function placeOf({ subject, id }: WaitingItem): string {
  return subject === 'summary' ? `/summaries/${id}` : '/transfer'
}

/** What waits beside decisions on referrals: summaries to be signed, bundles to be accepted. Nothing where nothing waits. */
export function OtherSubjects({ items }: { items: readonly WaitingItem[] }): ReactNode {
  if (items.length === 0) return null
  return (
    <Panel title="Summaries and bundles">
      <ul className={classes.items}>
        {items.map((item) => (
          <li key={`${item.subject} ${item.id}`}>
            <Anchor component={Link} href={placeOf(item)}>
              {item.reference}
            </Anchor>
            <span>{item.what}</span>
            <span className={classes.quiet}>
              {item.by}, {shownMoment(item.since)}
            </span>
            <span>{item.mine ? 'for you' : 'waits for another officer'}</span>
          </li>
        ))}
      </ul>
    </Panel>
  )
}
