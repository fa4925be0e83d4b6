import { Button } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { Fragment, type ReactNode } from 'react'
import { Link } from 'wouter'
import type { TodayItem } from '../../../src-main/contract/today'
import { DueBadge, shownDay, shownWeekday } from '../../components'
import { addressOf } from './leads'
import classes from './today.module.css'

function When({ item }: { item: TodayItem }): ReactNode {
  const { state, workingDaysLeft } = item
  if (state !== null) return <DueBadge due={{ state, workingDaysLeft }} compact />
  if (item.day === null) return null
  const words = item.kind === 'birthday' ? `on ${shownWeekday(item.day)}` : `since ${shownDay(item.day)}`
  return <span className={classes.when}>{words}</span>
}

/** Kinds of things that have an owner. */
const OWNED: readonly TodayItem['kind'][] = ['danger', 'clock', 'support', 'task', 'disposal', 'received', 'birthday']

/** Whose it is, where it is not the reader's own. */
function ownerWords({ kind, whose, owner }: TodayItem): string {
  if (whose === 'others') return owner ?? ''
  return whose === 'nobodys' && OWNED.includes(kind) ? 'no owner yet' : ''
}

function tone({ kind, state }: TodayItem): 'late' | undefined {
  return kind === 'danger' || state === 'late' ? 'late' : undefined
}

/** One thing that presses, with the one button that leads to where it is done. Nothing here can be waved away. */
export function TodayLine({ item }: { item: TodayItem }): ReactNode {
  const { what, reference, initials, owner, whose, words, act, leadsTo } = item
  const who = [reference, initials, ownerWords(item)]
  return (
    <li className={classes.item} data-tone={tone(item)}>
      <p className={classes.what}>
        {item.kind === 'danger' ? <IconAlertTriangle size={16} aria-hidden className={classes.sign} /> : null}
        {what}
      </p>
      <p className={classes.who}>
        {who
          .filter((each) => each !== '')
          .map((each, place) => (
            <Fragment key={each}>
              {place === 0 ? null : ' · '}
              <span className={classes.part} title={each}>
                {each}
              </span>
            </Fragment>
          ))}
        {whose === 'mine' && owner !== null ? <span className={classes.mine}>yours</span> : null}
      </p>
      {words === '' ? null : <p className={classes.more}>{words}</p>}
      <div className={classes.foot}>
        <When item={item} />
        <Button
          component={Link}
          href={addressOf(leadsTo)}
          size="compact-sm"
          variant={tone(item) === 'late' ? 'filled' : 'default'}
          aria-label={[`${act}: ${what}`, reference].filter((part) => part !== '').join(', ')}
        >
          {act}
        </Button>
      </div>
    </li>
  )
}
