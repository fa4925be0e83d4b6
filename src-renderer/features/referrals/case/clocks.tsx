import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import type { Clock } from '../../../../src-main/contract/referral-views'
import { DueBadge, Panel, shownDay, shownWeekday } from '../../../components'
import { useCase, useOpenPart } from './case-context'
import classes from './case.module.css'

/** When a clock is due, or when it ended and how late that was recorded. */
function whenWords(clock: Clock): string {
  if (clock.stoppedOn === null) {
    const other =
      clock.dueOnCountingFirstDay === clock.dueOn
        ? ''
        : `; ${shownWeekday(clock.dueOnCountingFirstDay)} if the first day counts`
    return `${clock.paused ? 'stands still; if it went on today, due' : 'due'} ${shownWeekday(clock.dueOn)}${other}`
  }
  const lag =
    clock.lagDays > 0 && clock.recordedOn !== null
      ? `, recorded ${shownDay(clock.recordedOn)} (${clock.lagDays === 1 ? 'a day' : `${clock.lagDays} days`} later)`
      : ''
  return `ended ${shownDay(clock.stoppedOn)}${lag}`
}

/** What else must be said of a clock, a line each. */
function remarks(clock: Clock): string[] {
  return [
    clock.variedFrom === null
      ? ''
      : `limit varied; first due ${shownWeekday(clock.variedFrom)}: ${clock.variedReason ?? ''}`,
    clock.brokenOn === null ? '' : `was late since ${shownWeekday(clock.brokenOn)} when it was varied: that stays`,
    clock.breachReason === null ? '' : `why late: ${clock.breachReason}`,
    clock.beyondHolidayTable && clock.stoppedOn === null
      ? 'This day lies past the years whose bank holidays are known. Check it, and update the table of holidays.'
      : ''
  ].filter((each) => each !== '')
}

function ClockLine({ clock }: { clock: Clock }): ReactNode {
  const openPart = useOpenPart()
  const varies = clock.stoppedOn === null && !clock.paused
  return (
    <li>
      <span>{clock.label}</span>
      <span className={classes.aside}>{whenWords(clock)}</span>
      <DueBadge due={clock} />
      {remarks(clock).map((each) => (
        <span key={each} className={classes.aside}>
          {each}
        </span>
      ))}
      {varies ? (
        <Button
          variant="subtle"
          size="compact-xs"
          className={classes.vary ?? ''}
          aria-label={`Vary the limit of ${clock.label}`}
          onClick={() => openPart(`vary/${clock.clock}/${clock.round}`)}
        >
          Vary the limit
        </Button>
      ) : null}
    </li>
  )
}

/** Every clock of the case: those that run first, the one due soonest at the top, then those that ended. */
export function Clocks(): ReactNode {
  const { clocks } = useCase()
  if (clocks.length === 0) return null
  const running = clocks
    .filter(({ stoppedOn }) => stoppedOn === null)
    .toSorted((one, other) => Number(one.paused) - Number(other.paused) || one.dueOn.localeCompare(other.dueOn))
  const ended = clocks.filter(({ stoppedOn }) => stoppedOn !== null)
  return (
    <Panel title="Clocks">
      <ul className={classes.clocks}>
        {[...running, ...ended].map((clock) => (
          <ClockLine key={`${clock.clock}:${clock.round}`} clock={clock} />
        ))}
      </ul>
    </Panel>
  )
}
