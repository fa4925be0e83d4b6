import { Button } from '@mantine/core'
import { IconChecklist, IconNote } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { DueBadge, MarkingBadge, shownWeekday, usePageCommand } from '../../../components'
import { clockNow } from '../clock-now'
import { useCase, useOpenPart } from './case-context'
import { JourneyBar } from './journey'
import { NeedLink } from './need-link'
import { needsNow } from './needs-now'
import classes from './case.module.css'

/** How many needs the head names before it counts the rest. */
const NAMED = 6

/** What can be added to any case, at the right of its reference. */
export function HeadActions(): ReactNode {
  const { marking } = useCase()
  const open = useOpenPart()
  usePageCommand('note', () => open('note'))
  usePageCommand('task', () => open('task'))
  return (
    <>
      <MarkingBadge marking={marking} />
      <Button variant="subtle" onClick={() => open('decisions')}>
        Decisions side by side
      </Button>
      <Button variant="subtle" onClick={() => open('print')}>
        Print
      </Button>
      <Button variant="default" leftSection={<IconChecklist size={16} aria-hidden />} onClick={() => open('task')}>
        Raise a task
      </Button>
      <Button variant="default" leftSection={<IconNote size={16} aria-hidden />} onClick={() => open('note')}>
        Add a note
      </Button>
    </>
  )
}

/** The head of a case: its journey, the clock that runs now, and what that needs. */
export function CaseHead(): ReactNode {
  const view = useCase()
  const clock = clockNow(view.clocks)
  const needs = needsNow(view)
  const open = useOpenPart()
  return (
    <section className={classes.head} aria-label="Where the referral stands">
      <JourneyBar />
      <div className={classes.now}>
        {clock === null ? (
          <span className={classes.clock}>{view.open ? 'No clock runs now.' : 'Closed: no clock runs.'}</span>
        ) : (
          <span className={classes.clock}>
            <strong>{clock.label}</strong> by {shownWeekday(clock.dueOn)}
            <DueBadge due={clock} />
            {clock.beyondHolidayTable ? (
              <span className={classes.aside}>beyond the table of bank holidays: check by hand</span>
            ) : null}
          </span>
        )}
        {view.disposalReview === null ? null : (
          <span className={classes.clock}>
            {view.disposalReview.due ? <strong>Disposal review due since</strong> : 'Disposal review due on'}{' '}
            {shownWeekday(view.disposalReview.dueOn)}
            <Button
              variant={view.disposalReview.due ? 'filled' : 'default'}
              size="compact-sm"
              onClick={() => open('disposal')}
            >
              Review for disposal
            </Button>
          </span>
        )}
        {view.open && needs.length > 0 ? (
          <span className={classes.needs}>
            needs:
            {needs.slice(0, NAMED).map((need) => (
              <NeedLink key={need.need} need={need} />
            ))}
            {needs.length > NAMED ? `and ${needs.length - NAMED} more` : null}
          </span>
        ) : null}
      </div>
    </section>
  )
}
