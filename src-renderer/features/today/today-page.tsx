import { SegmentedControl } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import type { OutputOf } from '../../../src-main/contract'
import type { TodayColumn as Name } from '../../../src-main/contract/today'
import { useAsk } from '../../api'
import { FaultNotice, HolidayNote, Loading, Page, shownWeekday, useMarking } from '../../components'
import { TodayColumn } from './today-column'
import classes from './today.module.css'

/** How much more of a column each asking for more shows. */
const A_STEP = 200

type Today = OutputOf<'today.show'>
type Whose = Today['whose']

function Next({ next }: { next: Today['next'] }): ReactNode {
  if (next === null) return <p>No clock runs and no task has a date.</p>
  return (
    <p>
      Next: {next.what}, {next.reference}, {shownWeekday(next.day)}.
    </p>
  )
}

function Switch({ whose, onWhose }: { whose: Whose; onWhose: (whose: Whose) => void }): ReactNode {
  return (
    <SegmentedControl
      aria-label="Whose work is shown"
      value={whose}
      onChange={(value) => onWhose(value as Whose)}
      data={[
        { value: 'mine', label: 'Mine and nobody’s' },
        { value: 'desk', label: 'Whole desk' }
      ]}
    />
  )
}

/** What presses today, in order of harm. Each line goes away when it is done, or varied with a reason, and in no other way. */
export function TodayPage(): ReactNode {
  const [whose, setWhose] = useState<Whose | null>(null)
  const [whole, setWhole] = useState<{ name: Name; most: number } | null>(null)
  const asked = whole === null ? { whose } : { whose, whole: whole.name, most: whole.most }
  const found = useAsk('today.show', asked, { keepLast: true })
  const today = found.data
  useMarking(today?.marking)
  const column = (name: Name, next?: ReactNode): ReactNode =>
    today ? (
      <TodayColumn
        name={name}
        column={today.columns[name]}
        next={next}
        onWhole={() => setWhole({ name, most: whole?.name === name ? whole.most + A_STEP : A_STEP })}
      />
    ) : null
  return (
    <Page
      title="Today"
      lead={today ? shownWeekday(today.day) : 'What presses, in order of harm.'}
      width="full"
      actions={today ? <Switch whose={whose ?? today.whose} onWhose={setWhose} /> : null}
    >
      <FaultNotice fault={found.error} onAgain={() => void found.refetch()} />
      <HolidayNote warning={today?.holidays} />
      {today ? (
        <div className={classes.columns}>
          {column('late')}
          {column('due', <Next next={today.next} />)}
          <div className={classes.stack}>
            {column('waiting')}
            {column('birthdays')}
          </div>
          {column('arrived')}
        </div>
      ) : found.error ? null : (
        <Loading what="Looking what presses …" />
      )}
    </Page>
  )
}
