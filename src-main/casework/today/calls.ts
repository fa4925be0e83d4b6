import { highestMarking } from '../../contract/codes/marking'
import { DECIDERS, type Role } from '../../contract/codes/roles'
import { todayColumns, type today, type TodayColumn } from '../../contract/today'
import type { Answers, Asking } from '../../vault/asking'
import { addWorkingDays } from '../calendar'
import { policyInForce } from '../policy'
import { preference, setPreference } from '../preferences'
import { holidayWarning, officerNames } from '../referrals'
import { reviewsDueNow } from './disposal-reviews'
import { AHEAD, nextClock } from './clocks-running'
import type { Found, Looking } from './looking'
import { nextTask } from './tasks-due'
import { columnOf, pressing } from './today'

const FIELDS = ['reference', 'initials', 'text']
/** Things a column shows at first, and at length unless more are asked for. */
const SHORT = 6
const LONG = 200
const CHOSEN = 'today.whose'

/** Whose things an officer looks at: as chosen last; else a supervisor sees the whole desk and an officer their own. */
function whoseOf({ sql, officer }: Asking): Looking['whose'] {
  const chosen = preference(sql, officer.id, CHOSEN)
  if (chosen === 'mine' || chosen === 'desk') return chosen
  return (DECIDERS as readonly Role[]).includes(officer.role) ? 'desk' : 'mine'
}

function lookingOf(asking: Asking, most: number): Looking {
  const { sql, officer } = asking
  const today = asking.today()
  let reviews: ReturnType<Looking['reviewsDue']> | undefined
  return {
    sql,
    officer,
    today,
    whose: whoseOf(asking),
    dueSoon: policyInForce(sql).dueSoon,
    most,
    reviewsDue: () => (reviews ??= reviewsDueNow(sql, today)),
    nameOf: officerNames(sql).nameOf
  }
}

function nextOf(looking: Looking): ReturnType<typeof nextClock> {
  const from = addWorkingDays(looking.today, AHEAD + 1)
  const both = [nextClock(looking, from), nextTask(looking, from)].filter((each) => each !== null)
  return both.toSorted((one, other) => one.day.localeCompare(other.day))[0] ?? null
}

export const answerToday: Answers<typeof today> = {
  'today.show'({ whose, whole, most = LONG }, asking) {
    if (whose !== null) setPreference(asking.sql, asking.officer.id, CHOSEN, whose)
    const looking = lookingOf(asking, SHORT)
    const columns = Object.fromEntries(
      todayColumns.map((column) => [column, columnOf(column, { ...looking, most: column === whole ? most : SHORT })])
    ) as unknown as Record<TodayColumn, Found>
    const found = Object.values(columns)
    asking.showed('today', [...new Set(found.flatMap(({ records }) => records))], FIELDS)
    const column = ({ items, total }: Found): Pick<Found, 'items' | 'total'> => ({ items, total })
    return {
      day: looking.today,
      whose: looking.whose,
      columns: {
        late: column(columns.late),
        due: column(columns.due),
        waiting: column(columns.waiting),
        arrived: column(columns.arrived),
        birthdays: column(columns.birthdays)
      },
      next: nextOf(looking),
      holidays: holidayWarning(asking.sql),
      marking: highestMarking(found.flatMap(({ markings }) => markings))
    }
  },

  'today.count': (_input, asking) => ({ pressing: pressing(lookingOf(asking, SHORT)) })
}
