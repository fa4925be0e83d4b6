import { isOpenStage } from '../../contract/codes/stages'
import type { ListRow } from '../../contract/referral-views'
import type { Day } from '../../contract/time'
import type { Sql } from '../../vault/sql'
import { ageBand, knownAgeOn } from './ages'
import { runningState, workingDaysLeft } from './clock-today'
import { clockRule, type ClockCode } from './clocks'
import { countReferrals, recordsInConflict } from './list'
import type { Listed } from './list-page'
import { policyInForce } from './policy-in-force'
import { adultDays } from './reading'

/** First letters of forename and surname; what is not known stays out. */
export function initialsOf(forenames: string, surname: string): string {
  const letters = [forenames, surname].map((name) => [...name.trim()][0] ?? '').filter((letter) => letter !== '')
  return letters.length === 0 ? '—' : letters.map((letter) => `${letter.toUpperCase()}.`).join('')
}

function clockOf({ due_clock, due_on }: Listed, today: Day, dueSoon: number): ListRow['clock'] {
  if (due_clock === null || due_on === null) return null
  return {
    clock: due_clock,
    label: clockRule(due_clock as ClockCode).label,
    dueOn: due_on,
    state: runningState(due_on, today, dueSoon),
    workingDaysLeft: workingDaysLeft(due_on, today)
  }
}

function isBefore(today: Day, adultOn: Day | null | undefined): boolean {
  return typeof adultOn === 'string' && today < adultOn
}

/** Rows of the table as rows of the list. Age band and under 18 are as of today. */
export function listRows(
  sql: Sql,
  listed: readonly Listed[],
  today: Day,
  ownerNames: ReadonlyMap<string, string>
): ListRow[] {
  const persons = [...new Set(listed.map(({ person }) => person).filter((person) => person !== null))]
  const referrals = countReferrals(sql, persons)
  const conflicts = recordsInConflict(sql)
  const { dueSoon } = policyInForce(sql)
  const adults = adultDays(
    sql,
    listed.map((row) => ({
      person: row.person,
      born: row.born,
      adultOn: row.adult_on,
      receivedOn: row.received_on
    }))
  )
  return listed.map((row, place) => ({
    id: row.id,
    reference: row.reference,
    initials: initialsOf(row.forenames, row.surname),
    ageBand: ageBand(
      knownAgeOn({ born: row.born, approximateAge: row.approximate_age, receivedOn: row.received_on }, today)
    ),
    stage: row.stage as ListRow['stage'],
    clock: clockOf(row, today, dueSoon),
    concern: row.concern === '' ? null : (row.concern as ListRow['concern']),
    ethnicity: row.ethnicity === '' ? null : (row.ethnicity as ListRow['ethnicity']),
    sector: row.sector === '' ? null : (row.sector as ListRow['sector']),
    owner: row.owner === '' ? null : (ownerNames.get(row.owner) ?? 'An officer of another desk'),
    receivedOn: row.received_on,
    marking: row.marking as ListRow['marking'],
    flags: {
      referrals: row.person === null ? 1 : (referrals.get(row.person) ?? 1),
      under18: isBefore(today, adults[place]),
      hold: row.stage === 'HELD',
      conflict: conflicts.has(row.id),
      incomplete: row.incomplete === 1,
      awaitingSecond: row.waiting > 0 && isOpenStage(row.stage as ListRow['stage']),
      danger: row.danger === 1
    }
  }))
}
