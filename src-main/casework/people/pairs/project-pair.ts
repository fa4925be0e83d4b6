import type { Id } from '../../../contract/ids'
import { conflictDecided } from '../../../journal/own-kinds'
import { entryName, type Entry } from '../../../journal/entry'
import type { Projecting } from '../../../journal/subject'
import type { Sql } from '../../../vault/sql'
import { pairOf } from './pair'
import {
  judged,
  mergeProposed,
  mergeSettled,
  merged,
  pairFound,
  unmerged,
  verdictOf,
  type FoundPair,
  type Judged,
  type MergeProposed,
  type MergeSettled,
  type Merged,
  type PairVerdict,
  type Unmerged
} from './pair-entries'

/** What a pair's entry says: only those that judge have a verdict. */
interface Said {
  verdict: PairVerdict
  reason: string
  referral: Id | null
}

/** Kinds that are only believed with a second officer. */
const BY_TWO: readonly string[] = [merged.name, unmerged.name]
const KINDS: readonly string[] = [
  judged.name,
  pairFound.name,
  mergeProposed.name,
  mergeSettled.name,
  merged.name,
  unmerged.name
]

/** True for an entry of a pair's own record. */
export function isOfPair(entry: Entry, { fields }: Projecting): boolean {
  return KINDS.includes(entry.kind) || (entry.kind === conflictDecided.name && 'judgement' in fields)
}

function saidIn(entry: Entry): Said | null {
  if (entry.kind === judged.name) return entry.body as Judged
  if (entry.kind === merged.name) return { verdict: 'same', reason: (entry.body as Merged).reason, referral: null }
  if (entry.kind === unmerged.name) return { ...(entry.body as Unmerged), referral: null }
  if (entry.kind !== conflictDecided.name) return null
  const { value, reason } = entry.body as { value: Parameters<typeof verdictOf>[0]; reason: string }
  const verdict = verdictOf(value)
  return verdict === null || verdict === 'same' ? null : { verdict, reason, referral: null }
}

function addSaid(entry: Entry, said: Said, sql: Sql): void {
  sql.run(
    `INSERT INTO person_pair_said (pair, place, kind, verdict, reason, actor, second, said_at, referral)
     VALUES (?, (SELECT count(*) FROM person_pair_said WHERE pair = ?), ?, ?, ?, ?, ?, ?, ?)`,
    [
      entry.record,
      entry.record,
      entry.kind,
      said.verdict,
      said.reason,
      entry.actor,
      entry.second,
      entry.recorded,
      said.referral
    ]
  )
}

/** Keeps what was seen of the two: of the newest entry that says it. */
function noteSeen(entry: Entry, sql: Sql): void {
  if (entry.kind === conflictDecided.name) return
  const body = entry.body as Judged | FoundPair | Merged | Unmerged
  sql.run('INSERT OR IGNORE INTO person_pair (pair, one, other) VALUES (?, ?, ?)', [entry.record, body.one, body.other])
  if (body.seen !== null) {
    sql.run('UPDATE person_pair SET seen = ? WHERE pair = ?', [JSON.stringify(body.seen), entry.record])
  }
  if ('found' in body) {
    const { band, weight, search, likeness } = body.found
    sql.run('UPDATE person_pair SET band = ?, weight = ?, search = ?, likeness = ? WHERE pair = ?', [
      band,
      weight,
      search,
      JSON.stringify(likeness),
      entry.record
    ])
  }
}

/** A merge that nobody confirmed does not count; nothing else could make two persons one. */
function believed(verdict: PairVerdict | null, pair: Id, sql: Sql): PairVerdict | null {
  if (verdict !== 'same') return verdict
  const confirmed = sql.get("SELECT 1 FROM person_pair_said WHERE pair = ? AND verdict = 'same'", [pair])
  return confirmed ? 'same' : 'not_sure'
}

const PROPOSE = `
INSERT INTO person_merge (pair, proposal, one, other, reason, proposer, proposed_at, state, said) VALUES (?, ?, ?, ?, ?, ?, ?, 'waiting', '')`
const SETTLE = "UPDATE person_merge SET state = ?, said = ? WHERE pair = ? AND proposal = ? AND state = 'waiting'"
const ANSWER = "UPDATE person_merge SET state = ? WHERE pair = ? AND state = 'waiting'"

/** What an entry makes of a merge that waits: it is done, or overtaken by a judgement that the two are apart. Doubt leaves it waiting. */
function answerIn(entry: Entry): 'merged' | 'overtaken' | null {
  if (entry.kind === pairFound.name) return null
  if (entry.kind === merged.name) return entry.second === null ? null : 'merged'
  return saidIn(entry)?.verdict === 'not_sure' && entry.kind === judged.name ? null : 'overtaken'
}

function propose(entry: Entry, sql: Sql): void {
  const { one, other, reason } = entry.body as MergeProposed
  sql.run(PROPOSE, [entry.record, entryName(entry), one, other, reason, entry.actor, entry.recorded])
}

function settle(entry: Entry, sql: Sql): void {
  const { proposal, verdict, reason } = entry.body as MergeSettled
  sql.run(SETTLE, [verdict, reason, entry.record, proposal])
}

/** Folds an entry of a pair: the verdict that stands comes from the fields, where conflicts are settled; the rest from the entry. */
export function projectPair(entry: Entry, { sql, fields, exception }: Projecting): void {
  if (entry.kind !== conflictDecided.name) {
    const { one, other } = entry.body as Merged
    if (pairOf(one, other).pair !== entry.record || one > other) {
      return exception('A comparison of two persons stands in the record of another pair, and was not applied.')
    }
  }
  if (entry.kind === mergeProposed.name) return propose(entry, sql)
  if (entry.kind === mergeSettled.name) return settle(entry, sql)
  const answer = answerIn(entry)
  if (answer !== null) sql.run(ANSWER, [answer, entry.record])
  noteSeen(entry, sql)
  const said = saidIn(entry)
  if (said && BY_TWO.includes(entry.kind) && entry.second === null) {
    exception('A merge or an unmerge of two persons that no second officer confirmed was not applied.')
  } else if (said) addSaid(entry, said, sql)
  const found = entry.kind === pairFound.name
  const verdict = believed(verdictOf(fields['judgement']), entry.record, sql)
  sql.run(
    `UPDATE person_pair SET verdict = $verdict, to_judge = $toJudge, again = $again,
       reason = coalesce((SELECT reason FROM person_pair_said WHERE pair = $pair AND verdict = $verdict ORDER BY place DESC LIMIT 1), '')
     WHERE pair = $pair`,
    {
      pair: entry.record,
      verdict,
      toJudge: found && verdict !== 'same' ? 1 : 0,
      again: found ? (entry.body as FoundPair).again : ''
    }
  )
}

/** Takes away all rows of a pair. */
export function clearPair(pair: Id, sql: Sql): void {
  sql.run('DELETE FROM person_pair WHERE pair = ?', [pair])
  sql.run('DELETE FROM person_merge WHERE pair = ?', [pair])
  sql.run('DELETE FROM person_pair_said WHERE pair = ?', [pair])
}
