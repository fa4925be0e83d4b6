import type { DeconflictionAnswer, DeconflictionBody } from '../../contract/codes/decisions'
import type { Stage } from '../../contract/codes/stages'
import type { Id } from '../../contract/ids'
import type { GivenPerson, Whereabouts } from '../../contract/people'
import { ReferralFields } from '../../contract/referrals'
import type { Day, Instant } from '../../contract/time'
import type { Fields } from '../../journal/subject'
import type { Journal } from '../../journal/writing'
import type { Sql } from '../../vault/sql'
import { groupOf, groupsOf, personSummaries } from '../people'
import { adultOn } from './ages'
import type { ClockRun } from './clock-runs'
import { clockRules, type ClockCode } from './clocks'
import { earlierToWeigh } from './earlier/reading'
import { refusal } from './refusals'
import { policyInForce } from './policy-in-force'
import type { DeconflictionRequest, Standing, Stood } from './standing'
import { supportOf } from './support/reading'

/** A row of `referral` with what a case shows of it. */
export interface ReferralRow {
  id: Id
  reference: string
  recordedAt: Instant
  receivedOn: Day
  stage: Stage
  stageSince: Instant
  acknowledged: boolean
  person: Id | null
  owner: Id | null
  born: Day | null
  approximateAge: number | null
  adultOn: Day | null
  shownOn: Day | null
  waiting: boolean
}

/**
 * Whoever was disposed of, here or on another desk that knew of no referral left about them. From those disposed of, who are few: left to itself, the engine
 * reads every record.
 */
export const DISPOSED = 'SELECT r.id FROM disposed d CROSS JOIN journal_record r ON r.number = d.record'

const READ_ROW = `
SELECT id, reference, recorded_at AS recordedAt, received_on AS receivedOn, stage, stage_since AS stageSince,
  acknowledged_on AS acknowledgedOn, CASE WHEN person IN (${DISPOSED}) THEN NULL ELSE person END AS person, owner, born, approximate_age AS approximateAge, adult_on AS adultOn,
  shown_on AS shownOn, waiting
FROM referral WHERE id = ?`

const READ_REQUESTS = `
SELECT request, asked, asked_name AS askedName, asked_at AS askedAt, answer, answered_at AS answeredAt, reference
FROM referral_deconfliction WHERE record = ? ORDER BY place`

const READ_CLOCKS = `
SELECT clock, round, started_on AS startedOn, due_on AS dueOn, due_on_counting_first_day AS dueOnCountingFirstDay,
  paused_on AS pausedOn, stopped_on AS stoppedOn, recorded_on AS recordedOn, answered, breach_reason AS breachReason,
  varied_from AS variedFrom, varied_reason AS variedReason, broken_on AS brokenOn
FROM referral_clock WHERE record = ?`

/**
 * The row of a referral.
 * @throws Refusal FD-REF-01 when it is not on this desk
 */
export function readRow(sql: Sql, referral: Id): ReferralRow {
  const row = sql.get<
    Omit<ReferralRow, 'acknowledged' | 'waiting' | 'owner'> & {
      acknowledgedOn: Day | null
      waiting: number
      owner: string
    }
  >(READ_ROW, [referral])
  if (!row) throw refusal('notHere')
  const { acknowledgedOn, waiting, owner, ...rest } = row
  return { ...rest, acknowledged: acknowledgedOn !== null, waiting: waiting > 0, owner: owner === '' ? null : owner }
}

/** The runs of a referral's clocks, in the order of the clocks' rules. */
export function readClocks(sql: Sql, referral: Id): ClockRun[] {
  const order = (clock: ClockCode): number => clockRules.findIndex((each) => each.clock === clock)
  return sql
    .all<Omit<ClockRun, 'answered'> & { answered: number }>(READ_CLOCKS, [referral])
    .map((run) => ({ ...run, answered: run.answered === 1 }))
    .sort((one, other) => order(one.clock) - order(other.clock) || one.round - other.round)
}

/** Deconfliction requests of a referral, oldest first. */
export function readRequests(sql: Sql, referral: Id): DeconflictionRequest[] {
  return sql.all<DeconflictionRequest & { asked: DeconflictionBody; answer: DeconflictionAnswer | null }>(
    READ_REQUESTS,
    [referral]
  )
}

/** The referral's fields out of its registers. */
export function referralFieldsOf(fields: Fields): ReferralFields {
  return Object.fromEntries(Object.keys(ReferralFields.shape).map((name) => [name, fields[name] ?? null])) as never
}

/** Where the person lives, learns and is reached, of the fields of a referral. */
export function whereaboutsOf({ address, postcode, telephone, school }: Partial<ReferralFields>): Whereabouts {
  return { address: address ?? '', postcode: postcode ?? '', telephone: telephone ?? '', school: school ?? '' }
}

/** The person as given out of its registers. */
export function givenOfFields(fields: Fields): GivenPerson {
  const text = (name: string): string => String(fields[`given.${name}`] ?? '')
  return {
    forenames: text('forenames'),
    surname: text('surname'),
    otherNames: text('otherNames'),
    dateOfBirth: (fields['given.dateOfBirth'] ?? null) as Day | null,
    approximateAge: (fields['given.approximateAge'] ?? null) as number | null
  }
}

/**
 * The day of the eighteenth birthday, by every date of birth that this referral gives or the desk knows of the person and of whoever is one with them;
 * only where there is none, by the ages given. Where records differ, the younger counts. Null where nothing tells.
 */
export function adultDay(sql: Sql, row: Aged): Day | null {
  return adultDays(sql, [row])[0] ?? null
}

/** What of a referral tells when the person turns eighteen. */
export type Aged = Pick<ReferralRow, 'person' | 'born' | 'adultOn' | 'receivedOn'>

/** The same for a whole list, in its order. */
export function adultDays(sql: Sql, rows: readonly Aged[]): (Day | null)[] {
  const groups = groupsOf(sql, [...new Set(rows.flatMap(({ person }) => (person === null ? [] : [person])))])
  const summaries = personSummaries(sql, [...new Set([...groups.values()].flat())])
  return rows.map((row) => {
    const known = (row.person === null ? [] : (groups.get(row.person) ?? [row.person])).flatMap((person) => {
      const summary = summaries.get(person)
      return summary ? [summary] : []
    })
    const births = known.flatMap(({ dateOfBirth }) => (dateOfBirth === null ? [] : [dateOfBirth]))
    const exact = [...births, ...(row.born === null ? [] : [row.born])]
    if (exact.length > 0) return latest(exact.map((born) => adultOn({ born, approximateAge: null, receivedOn: '' })))
    const about = known.map(({ approximateAge }) =>
      adultOn({
        born: null,
        approximateAge: approximateAge?.age ?? null,
        receivedOn: approximateAge?.on ?? row.receivedOn
      })
    )
    return latest([row.adultOn, ...about])
  })
}

function latest(days: readonly (Day | null)[]): Day | null {
  return days.reduce((last, day) => (last === null || (day !== null && day > last) ? day : last), null)
}

/** Every stage a referral stood in, oldest first. */
function readStood(sql: Sql, referral: Id): Stood[] {
  return sql.all<Stood>(
    'SELECT stage, since_on AS since, since_at AS sinceAt FROM referral_stay WHERE record = ? ORDER BY place',
    [referral]
  )
}

function countOthers(sql: Sql, { id, person }: ReferralRow): number {
  if (person === null) return 0
  const found = sql.get<{ others: number }>(
    'SELECT count(*) AS others FROM referral WHERE person IN (SELECT value FROM json_each(?)) AND id <> ?',
    [JSON.stringify(groupOf(sql, person)), id]
  )
  return found?.others ?? 0
}

/** A referral with everything the rules look at. */
export interface ReadReferral {
  row: ReferralRow
  standing: Standing
}

/**
 * Reads how a referral stands.
 * @param today in London: whether the person is under 18 depends on it. Nobody's age known counts as adult: the list says "Not known"
 * @throws Refusal FD-REF-01 when it is not on this desk
 */
export function readReferral(sql: Sql, journal: Journal, referral: Id, today: Day): ReadReferral {
  const row = readRow(sql, referral)
  const fields = journal.fieldsOf(referral)
  const adult = adultDay(sql, row)
  const standing: Standing = {
    stage: row.stage,
    stageSince: row.stageSince,
    fields: referralFieldsOf(fields),
    given: givenOfFields(fields),
    person: row.person,
    earlierToWeigh: earlierToWeigh(sql, referral, row.person).length,
    otherReferrals: countOthers(sql, row),
    under18: adult !== null && today < adult,
    adultOn: adult,
    acknowledged: row.acknowledged,
    shownOn: row.shownOn,
    requests: readRequests(sql, referral),
    runs: readClocks(sql, referral),
    stood: readStood(sql, referral),
    support: supportOf(sql, referral),
    policy: policyInForce(sql),
    asOf: today,
    waiting: row.waiting
  }
  return { row, standing }
}
