import {
  IconAlertOctagon,
  IconArrowsSplit2,
  IconHandStop,
  IconQuestionMark,
  IconRepeat,
  IconUsers
} from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { labelOf } from '../../../../src-main/contract/codes/code-list'
import { concerns, ethnicities, sectors } from '../../../../src-main/contract/codes/referral'
import { stages } from '../../../../src-main/contract/codes/stages'
import type { ListRow } from '../../../../src-main/contract/referral-views'
import { DueBadge, shownDay, type Column } from '../../../components'
import { flagsOf, type Flag } from './flags'
import classes from './list.module.css'

const icons: Partial<Record<Flag['flag'], typeof IconUsers>> = {
  danger: IconAlertOctagon,
  awaiting: IconUsers,
  conflict: IconArrowsSplit2,
  hold: IconHandStop,
  repeat: IconRepeat,
  incomplete: IconQuestionMark
}

/** How many flags fit beside each other; of more, the last place counts the rest. */
const MOST_FLAGS = 2

function Flags({ row }: { row: ListRow }): ReactNode {
  const all = flagsOf(row.flags)
  const rest = all.length > MOST_FLAGS ? all.slice(MOST_FLAGS - 1) : []
  return (
    <span className={classes.flags}>
      {all.slice(0, all.length - rest.length).map(({ flag, short, sentence }) => {
        const Icon = icons[flag]
        return (
          <span key={flag} className={classes.flag} data-flag={flag} title={sentence}>
            {Icon ? <Icon size={13} aria-hidden /> : null}
            {short}
          </span>
        )
      })}
      {rest.length === 0 ? null : (
        <span className={classes.flag} title={rest.map(({ sentence }) => sentence).join(' ')}>
          +{rest.length}
          <span className="desk-hidden"> more: {rest.map(({ short }) => short).join(', ')}</span>
        </span>
      )}
    </span>
  )
}

const none = <span className={classes.none}>–</span>

/** The age band, its longest name in few letters. */
function Age({ band }: { band: string }): ReactNode {
  if (band === '') return none
  const under = /^(\d+) and under$/.exec(band)
  return under ? <span title={band}>≤ {under[1]}</span> : band
}

function Long({ words }: { words: string }): ReactNode {
  return <span title={words}>{words}</span>
}

/** The columns of the list: what it is, how it stands, what is special about it, then the rest. */
export const columns: readonly Column<ListRow>[] = [
  { id: 'reference', heading: 'Reference', width: '7.6rem', sorts: 'reference', show: (row) => row.reference },
  { id: 'person', heading: 'Person', width: '4.4rem', show: (row) => row.initials || none },
  { id: 'age', heading: 'Age', width: '4.2rem', show: (row) => <Age band={row.ageBand} /> },
  {
    id: 'stage',
    heading: 'Stage',
    width: 'minmax(10rem, 0.7fr)',
    sorts: 'stage',
    show: (row) => <Long words={labelOf(stages, row.stage)} />
  },
  {
    id: 'clock',
    heading: 'Clock',
    width: '8.8rem',
    sorts: 'due',
    show: (row) =>
      row.clock === null ? (
        none
      ) : (
        <span title={`${row.clock.label}, due ${shownDay(row.clock.dueOn)}`}>
          <DueBadge due={row.clock} compact />
        </span>
      )
  },
  { id: 'flags', heading: 'Flags', width: 'minmax(11.8rem, 1fr)', show: (row) => <Flags row={row} /> },
  {
    id: 'concern',
    heading: 'Concern',
    width: 'minmax(7rem, 1fr)',
    from: 860,
    sorts: 'concern',
    show: (row) => (row.concern === null ? none : <Long words={labelOf(concerns, row.concern)} />)
  },
  {
    id: 'sector',
    heading: 'Source',
    width: 'minmax(6.2rem, 0.6fr)',
    from: 1050,
    sorts: 'sector',
    show: (row) => (row.sector === null ? none : <Long words={labelOf(sectors, row.sector)} />)
  },
  {
    id: 'ethnicity',
    heading: 'Ethnic group',
    width: 'minmax(7rem, 0.6fr)',
    from: 1320,
    show: (row) => (row.ethnicity === null ? none : <Long words={labelOf(ethnicities, row.ethnicity)} />)
  },
  {
    id: 'owner',
    heading: 'Owner',
    width: 'minmax(5.2rem, 0.5fr)',
    from: 945,
    sorts: 'owner',
    show: (row) => (row.owner === null ? none : <Long words={row.owner} />)
  },
  {
    id: 'received',
    heading: 'Received',
    width: '6.8rem',
    from: 1160,
    sorts: 'received',
    show: (row) => shownDay(row.receivedOn)
  }
]
