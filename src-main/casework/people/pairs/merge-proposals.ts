import { createHash } from 'node:crypto'
import type { Output } from '../../../contract/call'
import { CASEWORK, type Role } from '../../../contract/codes/roles'
import type { Id } from '../../../contract/ids'
import type { persons } from '../../../contract/persons'
import { Refusal } from '../../../contract/result'
import type { Instant } from '../../../contract/time'
import { canonical } from '../../../journal/canonical'
import type { Asking, SignedIn } from '../../../vault/asking'
import type { Sql } from '../../../vault/sql'
import { officerOf, officersWhoMay } from '../../staff'
import { mergeDigest, requireMergeable } from './merging'
import { mergeProposed, mergeSettled, merged, type Merged, type MergeProposed, type MergeSettled } from './pair-entries'
import { pairView } from './pair-view'
import { markingOfPersons } from '../person-view'
import { seenOf } from './values'

interface Proposed {
  pair: Id
  proposal: string
  one: Id
  other: Id
  reason: string
  proposer: Id
  proposedAt: Instant
}

const WAITING = `
SELECT m.pair, m.proposal, m.one, m.other, m.reason, m.proposer, m.proposed_at AS proposedAt FROM person_merge m
WHERE m.state = 'waiting' AND m.one IN (SELECT id FROM person) AND m.other IN (SELECT id FROM person)`
const ONE = `${WAITING} AND m.pair = ? AND m.proposal = ?`
const ALL = `${WAITING} ORDER BY m.proposed_at, m.pair`
const COUNT = `
SELECT count(*) AS total FROM person_merge m LEFT JOIN officer o ON o.id = m.proposer
WHERE m.state = 'waiting' AND o.person IS NOT $person
AND m.one IN (SELECT id FROM person) AND m.other IN (SELECT id FROM person)`

const GONE = new Refusal(
  'FD-PPL-30',
  'This merge does not wait any more: it was decided or taken back in the meantime.',
  {
    next: 'Open one of the two persons to see what was said.'
  }
)
const NOT_YOURS = new Refusal('FD-PPL-31', 'Only the officer who proposed a merge takes it back.', {
  next: 'Refuse it instead, with a reason.'
})
const TWICE = new Refusal('FD-PPL-32', 'A merge of these two waits for a second officer already.', {
  next: 'Have it decided on the page Waiting for me, or take it back there.'
})

function requireWaiting(sql: Sql, pair: Id, proposal: string): Proposed {
  const found = sql.get<Proposed>(ONE, [pair, proposal])
  if (!found) throw GONE
  return found
}

function proposerOf(sql: Sql, { proposer }: Proposed): SignedIn {
  const found = officerOf(sql, proposer)
  if (!found) throw GONE
  return found
}

/**
 * Proposes that two persons are one. It waits until another officer confirms or refuses it; until then the two stay apart.
 * @throws Refusal FD-PPL-20 to -22, FD-PPL-32 when one waits already
 */
export function proposeMerge(asking: Asking, given: { one: Id; other: Id; reason: string }): void {
  const { sql, journal, officer } = asking
  const { pair, one, other } = requireMergeable(asking, given)
  if (sql.all<Proposed>(ALL).some((each) => each.pair === pair)) throw TWICE
  const body: MergeProposed = { one, other, reason: given.reason }
  journal.append({ record: pair, kind: mergeProposed.name, body: { ...body }, actor: officer.id })
}

/** What a second officer said of a proposed merge. */
export interface MergeVerdict {
  pair: Id
  proposal: string
  verdict: 'confirm' | 'refuse'
  reason: string
  second: { officer: Id; passphrase: string }
}

/**
 * Confirms or refuses a proposed merge, under the second officer's own passphrase. Confirming asks again whether the two may be merged, and writes the merge
 * in one entry with both officers' names.
 * @throws Refusal FD-PPL-20 to -22, FD-PPL-30, and those of the second officer
 */
export function decideMerge(asking: Asking, { pair, proposal, verdict, reason, second }: MergeVerdict): void {
  const { sql, journal } = asking
  const proposed = requireWaiting(sql, pair, proposal)
  const proposer = proposerOf(sql, proposed)
  const { one, other } = proposed
  const words = mergeDigest(proposed, proposed.reason)
  if (verdict === 'confirm') {
    requireMergeable(asking, proposed)
    const { id, key, signature } = asking.confirm(second, words, CASEWORK, [proposer.person])
    const confirmation = { digest: words, key, signature }
    const body: Merged = { one, other, reason: proposed.reason, seen: seenOf(sql, one, other), confirmation }
    journal.append({ record: pair, kind: merged.name, body: { ...body }, actor: proposer.id, second: id })
    return
  }
  const digest = createHash('sha256')
    .update(canonical({ digest: words, verdict, reason }))
    .digest('hex')
  const { id, key, signature } = asking.confirm(second, digest, CASEWORK, [proposer.person])
  const confirmation = { digest, key, signature }
  const body: MergeSettled = { one, other, proposal, verdict: 'refused', reason, confirmation }
  journal.append({ record: pair, kind: mergeSettled.name, body: { ...body }, actor: proposer.id, second: id })
}

/**
 * Takes back one's own proposal.
 * @throws Refusal FD-PPL-30, FD-PPL-31
 */
export function withdrawMerge(
  asking: Asking,
  { pair, proposal, reason }: Omit<MergeVerdict, 'verdict' | 'second'>
): void {
  const { sql, journal, officer } = asking
  const proposed = requireWaiting(sql, pair, proposal)
  if (proposerOf(sql, proposed).person !== officer.person) throw NOT_YOURS
  const { one, other } = proposed
  const body: MergeSettled = { one, other, proposal, verdict: 'withdrawn', reason, confirmation: null }
  journal.append({ record: pair, kind: mergeSettled.name, body: { ...body }, actor: officer.id })
}

/** Merges that wait for a second officer, oldest first. */
export function mergesWaiting(asking: Asking): Output<(typeof persons)['people.mergesWaiting']> {
  const { sql, officer } = asking
  const waiting = sql.all<Proposed>(ALL)
  const shown = waiting.flatMap(({ one, other }) => [one, other])
  asking.showed('people.mergesWaiting', [...new Set(shown)], ['name', 'date_of_birth', 'likeness', 'comparisons'])
  const merges = waiting.map(({ pair, proposal, one, other, reason, proposer, proposedAt }) => {
    const by = officerOf(sql, proposer)
    const own = by?.person === officer.person
    return {
      pair,
      proposal,
      view: pairView(sql, one, other),
      reason,
      by: by?.name ?? 'An officer of another desk',
      since: proposedAt,
      own,
      mayDecide: by !== null && by !== undefined && !own && (CASEWORK as readonly Role[]).includes(officer.role),
      deciders: by ? officersWhoMay(sql, CASEWORK, [by.person]) : []
    }
  })
  return { merges, marking: markingOfPersons(sql, shown) }
}

/** How many merges wait for this officer: those that somebody else proposed. */
export function countMergesFor(sql: Sql, { person }: Pick<SignedIn, 'person'>): number {
  return sql.get<{ total: number }>(COUNT, { person })?.total ?? 0
}
