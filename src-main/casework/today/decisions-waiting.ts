import { labelOf } from '../../contract/codes/code-list'
import type { Marking } from '../../contract/codes/marking'
import { DECIDERS, type Role } from '../../contract/codes/roles'
import { stages } from '../../contract/codes/stages'
import type { Id } from '../../contract/ids'
import type { Instant } from '../../contract/time'
import { londonDay } from '../calendar'
import { initialsOf } from '../referrals'
import { nothing, onlyDay, type Looking, type Source } from './looking'

interface Row {
  proposal: string
  id: Id
  to: string
  proposer: Id
  proposedAt: Instant
  reference: string
  forenames: string
  surname: string
  marking: Marking
}

/** Whoever proposed, under any account, does not decide; so what they proposed does not wait for them. */
const FOR_ME = `
FROM referral_proposal p CROSS JOIN referral r ON r.id = p.record LEFT JOIN officer o ON o.id = p.proposer
WHERE p.state = 'waiting' AND o.person IS NOT $person`
const ITEMS = `
SELECT p.proposal, p.record AS id, p.to_stage AS "to", p.proposer, p.proposed_at AS proposedAt, r.reference, r.forenames, r.surname, r.marking
${FOR_ME} ORDER BY p.proposed_at, p.record LIMIT $most`
const COUNT = `SELECT count(*) AS total ${FOR_ME}`

const decides = ({ officer }: Looking): boolean => (DECIDERS as readonly Role[]).includes(officer.role)

function count(looking: Looking): number {
  if (!decides(looking)) return 0
  return looking.sql.get<{ total: number }>(COUNT, { person: looking.officer.person })?.total ?? 0
}

/** Decisions that another officer proposed and this one may be asked to confirm, oldest first. */
export const decisionSource: Source = {
  column: 'waiting',
  find(looking) {
    if (!decides(looking)) return nothing
    const { sql, officer, most, nameOf } = looking
    const rows = sql.all<Row>(ITEMS, { person: officer.person, most })
    return {
      items: rows.map(({ proposal, id, to, proposer, proposedAt, reference, forenames, surname }) => ({
        key: `decision ${proposal}`,
        kind: 'decision',
        what: `Decide: ${labelOf(stages, to)}`,
        reference,
        initials: initialsOf(forenames, surname),
        words: `Proposed by ${nameOf(proposer)}`,
        ...onlyDay(londonDay(proposedAt)),
        whose: 'mine',
        owner: null,
        leadsTo: { page: 'referral', id, part: '' },
        act: 'Decide'
      })),
      total: count(looking),
      records: rows.map(({ id }) => id),
      markings: rows.map(({ marking }) => marking)
    }
  },
  count
}
