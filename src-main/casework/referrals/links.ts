import { highestMarking, type Marking } from '../../contract/codes/marking'
import type { Stage } from '../../contract/codes/stages'
import type { Id } from '../../contract/ids'
import type { GivenPerson, Whereabouts } from '../../contract/people'
import type { Day } from '../../contract/time'
import type { Asking } from '../../vault/asking'
import type { Sql } from '../../vault/sql'
import { groupsOf } from '../people'
import { initialsOf } from './list-rows'
import { DISPOSED, readRow, referralFieldsOf, whereaboutsOf } from './reading'
import { refusal } from './refusals'

type Linking = Pick<Asking, 'sql' | 'journal' | 'officer'>

/** A referral as it is listed beside a person. */
export interface PersonReferral {
  id: Id
  reference: string
  receivedOn: Day
  stage: Stage
}

/**
 * Links a referral to the person it was found to be about. Judging the candidates comes first and is the people's.
 * @throws Refusal FD-REF-01 when it is not here, FD-REF-06 when it is linked already
 */
export function linkPerson({ sql, journal, officer }: Linking, referral: Id, person: Id): void {
  if (readRow(sql, referral).person !== null) throw refusal('alreadyLinked')
  journal.append({ record: referral, kind: 'referral.linked', body: { person }, actor: officer.id })
}

/**
 * Takes a wrong link away. Referral and person keep their histories.
 * @returns the person it was linked to
 * @throws Refusal FD-REF-01 when it is not here, FD-REF-05 when it is linked to nobody
 */
export function unlinkPerson({ sql, journal, officer }: Linking, referral: Id, reason: string): Id {
  const { person } = readRow(sql, referral)
  if (person === null) throw refusal('notLinked')
  journal.append({ record: referral, kind: 'referral.unlinked', body: { person, reason }, actor: officer.id })
  return person
}

const GIVEN = `
SELECT forenames, surname, other_names AS otherNames, born AS dateOfBirth, approximate_age AS approximateAge,
  CASE WHEN person IN (${DISPOSED}) THEN NULL ELSE person END AS person, received_on AS receivedOn
FROM referral`

interface GivenRow extends GivenPerson {
  person: Id | null
  receivedOn: Day
}

/** The person as a referral gives them, with whom it is linked to; null when it is not on this desk. */
export function givenOf(sql: Sql, referral: Id): { given: GivenPerson; person: Id | null; receivedOn: Day } | null {
  const row = sql.get<GivenRow>(`${GIVEN} WHERE id = ?`, [referral])
  if (!row) return null
  const { person, receivedOn, ...given } = row
  return { given, person, receivedOn }
}

/** Where a referral says that the person lives, learns and is reached. */
export function whereaboutsOfReferral(journal: Pick<Asking['journal'], 'fieldsOf'>, referral: Id): Whereabouts {
  return whereaboutsOf(referralFieldsOf(journal.fieldsOf(referral)))
}

/** Referrals that are about nobody: not yet, or no longer, because another desk that knew of no referral left disposed of the person. */
const ABOUT_NOBODY = `person IS NULL OR person IN (${DISPOSED})`

/** Referrals of which nobody has said whom they are about, or of whom nothing is held any more; the oldest first. */
export function unidentifiedReferrals(sql: Sql): Id[] {
  return sql
    .all<{ id: Id }>(`SELECT id FROM referral WHERE ${ABOUT_NOBODY} ORDER BY received_sort, id`)
    .map(({ id }) => id)
}

/** A page of those, as a list names them. */
export function unidentifiedPage(
  sql: Sql,
  page: { offset: number; limit: number }
): { referrals: { id: Id; reference: string; receivedOn: Day; initials: string }[]; total: number; marking: Marking } {
  const rows = sql.all<{
    id: Id
    reference: string
    receivedOn: Day
    forenames: string
    surname: string
    marking: Marking
  }>(
    `SELECT id, reference, received_on AS receivedOn, forenames, surname, marking FROM referral WHERE ${ABOUT_NOBODY}
     ORDER BY received_sort, id LIMIT $limit OFFSET $offset`,
    page
  )
  const counted = sql.get<{ total: number }>(`SELECT count(*) AS total FROM referral WHERE ${ABOUT_NOBODY}`)
  return {
    referrals: rows.map(({ forenames, surname, marking: _marking, ...row }) => ({
      ...row,
      initials: initialsOf(forenames, surname)
    })),
    total: counted?.total ?? 0,
    marking: highestMarking(rows.map(({ marking }) => marking))
  }
}

/** Referrals received in a span of days, both ends included, as the intake of a file compares them with its rows. */
export function receivedBetween(
  sql: Sql,
  from: Day,
  to: Day
): { reference: string; receivedOn: Day; given: GivenPerson }[] {
  return sql
    .all<GivenPerson & { reference: string; receivedOn: Day }>(
      `SELECT reference, received_on AS receivedOn, forenames, surname, other_names AS otherNames, born AS dateOfBirth,
         approximate_age AS approximateAge FROM referral WHERE received_on BETWEEN ? AND ?`,
      [from, to]
    )
    .map(({ reference, receivedOn, ...given }) => ({ reference, receivedOn, given }))
}

/**
 * The referrals of several persons, oldest first; a person without any is not in the answer. Whoever two officers said is one with a person
 * counts as that person.
 */
export function referralsOfPersons(sql: Sql, persons: readonly Id[]): Map<Id, PersonReferral[]> {
  const groups = groupsOf(sql, persons)
  const everybody = [...new Set([...groups.values()].flat())]
  const rows = sql.all<PersonReferral & { person: Id }>(
    `SELECT person, id, reference, received_on AS receivedOn, stage FROM referral
     WHERE person IN (SELECT value FROM json_each(?)) ORDER BY received_sort, id`,
    [JSON.stringify(everybody)]
  )
  const found = new Map<Id, PersonReferral[]>()
  for (const [person, group] of groups) {
    const theirs = rows.filter((row) => group.includes(row.person))
    if (theirs.length > 0)
      found.set(
        person,
        theirs.map(({ id, reference, receivedOn, stage }) => ({ id, reference, receivedOn, stage }))
      )
  }
  return found
}

/** The reference of a referral, such as PR-2026-0412; null when it is not on this desk. */
export function referenceOf(sql: Sql, referral: Id): string | null {
  return sql.get<{ reference: string }>('SELECT reference FROM referral WHERE id = ?', [referral])?.reference ?? null
}
