import { highestMarking } from '../../contract/codes/marking'
import { DECIDERS } from '../../contract/codes/roles'
import { isOpenStage } from '../../contract/codes/stages'
import type { Id } from '../../contract/ids'
import type { CaseView } from '../../contract/referral-views'
import type { Day } from '../../contract/time'
import type { Asking } from '../../vault/asking'
import type { Sql } from '../../vault/sql'
import { documentLinesOf, documentsOf } from '../documents'
import { personSummary, possiblySame } from '../people'
import { officers, officersWhoMay } from '../staff'
import { taskLinesOf, tasksOfReferral } from '../tasks'
import { knownAgeOn } from './ages'
import { conflictsShown, journeyOf, nextSteps, othersOf, waitingFor } from './case-parts'
import { clockToday } from './clock-today'
import { earlierToWeigh, isFollowedUp } from './earlier/reading'
import { aroundOf } from './file/around'
import { missing } from './needs'
import { readReferral, type ReadReferral } from './reading'
import { disposalReviewOf } from './retention/closed'
import { alertsOf } from './support/alerts'
import { timelineOf } from './timeline'
import type { NameOf } from './words'

/** Names of officers by id; somebody who never had an account here is called so. */
export function officerNames(sql: Sql): { names: ReadonlyMap<Id, string>; nameOf: NameOf } {
  const names = new Map(officers(sql).map(({ id, name }) => [id, name]))
  return { names, nameOf: (id) => names.get(id) ?? 'An officer of another desk' }
}

function personShown(sql: Sql, { row }: ReadReferral, today: Day): CaseView['person'] {
  if (row.person === null) return null
  const summary = personSummary(sql, row.person)
  if (!summary) return null
  const age = {
    born: summary.dateOfBirth ?? row.born,
    approximateAge: row.approximateAge,
    receivedOn: row.receivedOn
  }
  return {
    id: summary.id,
    name: summary.name,
    dateOfBirth: summary.dateOfBirth,
    ageAtReceipt: knownAgeOn(age, row.receivedOn),
    ageNow: knownAgeOn(age, today)
  }
}

/**
 * Everything the case page shows, as it stands now. Writes nothing: that the case was opened is the caller's to log.
 * @throws Refusal FD-REF-01 when the referral is not on this desk
 */
export function caseView(asking: Asking, referral: Id): CaseView {
  const { sql, journal, officer } = asking
  const today = asking.today()
  const read = readReferral(sql, journal, referral, today)
  const { row, standing } = read
  const { nameOf } = officerNames(sql)
  const entries = journal.historyOf(referral)
  const tasks = tasksOfReferral(sql, referral, today)
  const documents = documentsOf(sql, referral)
  return {
    id: row.id,
    reference: row.reference,
    marking: highestMarking([standing.fields.marking, ...[...tasks, ...documents].map(({ marking }) => marking)]),
    stage: row.stage,
    stageSince: row.stageSince,
    open: isOpenStage(row.stage),
    journey: journeyOf(standing),
    fields: standing.fields,
    given: standing.given,
    recordedAt: row.recordedAt,
    owner: row.owner === null ? null : { id: row.owner, name: nameOf(row.owner) },
    person: personShown(sql, read, today),
    others: othersOf(sql, referral, row.person),
    earlierToWeigh: earlierToWeigh(sql, referral, row.person).map((each) => ({
      ...each,
      followedUp: isFollowedUp(each.stage)
    })),
    possiblySame: row.person === null ? [] : possiblySame(sql, row.person),
    clocks: standing.runs.map((run) => clockToday(run, today, standing.policy.dueSoon)),
    missing: missing(standing),
    steps: nextSteps(standing, officer, today),
    proposal: waitingFor(asking, read, nameOf),
    disposalReview: disposalReviewOf(sql, referral, today),
    supervisors: officersWhoMay(sql, DECIDERS, [officer.person]),
    deconfliction: standing.requests.map((request) => ({ ...request })),
    tasks,
    documents,
    around: aroundOf(sql, referral),
    conflicts: conflictsShown(journal.conflictsOf(referral), entries, nameOf),
    supportAlerts: alertsOf(standing.support, standing.adultOn, standing.runs, today),
    timeline: timelineOf(
      sql,
      referral,
      entries,
      [...taskLinesOf(sql, referral), ...documentLinesOf(sql, journal, referral)],
      nameOf
    )
  }
}
