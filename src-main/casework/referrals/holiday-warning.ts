import table from '../../../resources/reference/bank-holidays.json'
import type { HolidayWarning } from '../../contract/policy'
import type { Sql } from '../../vault/sql'

/**
 * How many running clocks fall due after the last year whose bank holidays the program knows: their dates leave weekends out and nothing else.
 * @returns null while every date is sure
 */
export function holidayWarning(sql: Sql): HolidayWarning | null {
  const knownUntil = table.to
  const found = sql.get<{ clocks: number }>(
    'SELECT count(*) AS clocks FROM referral_clock WHERE stopped_on IS NULL AND paused_on IS NULL AND due_on > ?',
    [knownUntil]
  )
  return found === undefined || found.clocks === 0 ? null : { knownUntil, clocks: found.clocks }
}
