import { AFTER_EXIT, CLOSED_STAGES, type Stage } from '../../../contract/codes/stages'
import type { Id } from '../../../contract/ids'
import type { Day } from '../../../contract/time'
import type { Sql } from '../../../vault/sql'
import { groupOf } from '../../people'

/** A closed or exited referral of the same person that nobody has yet weighed against the new one. */
export interface EarlierReferral {
  id: Id
  reference: string
  receivedOn: Day
  stage: Stage
}

const TO_WEIGH = `
SELECT e.id, e.reference, e.received_on AS receivedOn, e.stage
FROM referral n JOIN referral e ON e.id <> n.id AND (e.received_sort < n.received_sort OR e.received_sort = n.received_sort AND e.id < n.id)
WHERE n.id = $referral AND e.person IN (SELECT value FROM json_each($persons)) AND e.stage IN (SELECT value FROM json_each($stages))
AND NOT EXISTS (SELECT 1 FROM referral_earlier w WHERE w.record = n.id AND w.earlier = e.id)
ORDER BY e.received_sort, e.id`
const ENDED = JSON.stringify([...CLOSED_STAGES, ...AFTER_EXIT])

/** True while the reviews after an exit are still owed. */
export function isFollowedUp(stage: Stage): boolean {
  return (AFTER_EXIT as readonly Stage[]).includes(stage)
}

/** The person's referrals that came before this one, have ended or been exited, and were neither reopened nor left closed with a reason; oldest first. */
export function earlierToWeigh(sql: Sql, referral: Id, person: Id | null): EarlierReferral[] {
  if (person === null) return []
  const persons = JSON.stringify(groupOf(sql, person))
  return sql.all<EarlierReferral>(TO_WEIGH, { referral, persons, stages: ENDED })
}
