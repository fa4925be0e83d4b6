import type { Marking } from '../../contract/codes/marking'
import { DECIDERS, type Role } from '../../contract/codes/roles'
import { AFTER_EXIT } from '../../contract/codes/stages'
import type { Id } from '../../contract/ids'
import type { Day } from '../../contract/time'
import { sameAs } from '../people'
import { initialsOf } from '../referrals'
import { onlyDay, type Looking, type Source } from './looking'

interface Row {
  id: Id
  earlier: Id
  reference: string
  earlierReference: string
  forenames: string
  surname: string
  marking: Marking
  receivedOn: Day
}

/** Live referrals are few beside all; of them those whose person is still followed up after an exit. For supervisors, and for whose case the earlier one is. */
const AGAIN = `
FROM referral r JOIN referral e ON e.id <> r.id AND e.received_sort <= r.received_sort
WHERE r.open = 1 AND r.person IS NOT NULL AND r.stage IN ('RECEIVED', 'SCREENING', 'DECONFLICTION', 'GATEWAY')
AND e.person IN (${sameAs('r.person')}) AND e.stage IN (SELECT value FROM json_each($stages))
AND NOT EXISTS (SELECT 1 FROM referral_earlier w WHERE w.record = r.id AND w.earlier = e.id) AND ($decides = 1 OR e.owner = $me)`
const ITEMS = `
SELECT r.id, e.id AS earlier, r.reference, e.reference AS earlierReference, r.forenames, r.surname, r.marking, r.received_on AS receivedOn
${AGAIN} ORDER BY r.received_sort, r.id, e.id LIMIT $most`
const COUNT = `SELECT count(*) AS total ${AGAIN}`

function binds({ officer }: Looking): { stages: string; decides: number; me: Id } {
  return {
    stages: JSON.stringify(AFTER_EXIT),
    decides: (DECIDERS as readonly Role[]).includes(officer.role) ? 1 : 0,
    me: officer.id
  }
}

const count = (looking: Looking): number => looking.sql.get<{ total: number }>(COUNT, binds(looking))?.total ?? 0

/** Somebody still followed up after an exit was referred again: whether that reopens their case is decided, with a reason. */
export const reopeningSource: Source = {
  column: 'waiting',
  find(looking) {
    const { sql, most } = looking
    const rows = sql.all<Row>(ITEMS, { ...binds(looking), most })
    return {
      items: rows.map(({ id, earlier, reference, earlierReference, forenames, surname, receivedOn }) => ({
        key: `reopening ${id} ${earlier}`,
        kind: 'reopening',
        what: 'Referred again while followed up after an exit: reopen or not?',
        reference,
        initials: initialsOf(forenames, surname),
        words: `Followed up as ${earlierReference}`,
        ...onlyDay(receivedOn),
        whose: 'mine',
        owner: null,
        leadsTo: { page: 'referral', id, part: 'earlier' },
        act: 'Decide'
      })),
      total: count(looking),
      records: rows.flatMap(({ id, earlier }) => [id, earlier]),
      markings: rows.map(({ marking }) => marking)
    }
  },
  count
}
