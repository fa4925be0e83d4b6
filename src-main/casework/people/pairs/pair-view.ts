import type { Id } from '../../../contract/ids'
import type { Band, Candidate } from '../../../contract/people'
import type { PairView } from '../../../contract/persons'
import type { Day, Instant } from '../../../contract/time'
import type { Sql } from '../../../vault/sql'
import { referenceOf } from '../../referrals'
import { conflictDecided } from '../../../journal/own-kinds'
import { pairOf } from './pair'
import { merged, unmerged, type PairFound, type PairVerdict } from './pair-entries'
import { personSummaries } from '../queries'

interface PairRow {
  pair: Id
  one: Id
  other: Id
  verdict: PairVerdict | null
  toJudge: number
  again: string
  band: Band | null
  likeness: string
  conflict: number
}

interface SaidRow {
  pair: Id
  kind: string
  verdict: PairVerdict
  reason: string
  by: string
  second: string | null
  at: Instant
  referral: Id | null
}

const ROW = `
SELECT p.pair, p.one, p.other, p.verdict, p.to_judge AS toJudge, p.again, p.band, p.likeness,
  EXISTS (SELECT 1 FROM conflict c JOIN journal_record r ON r.number = c.record WHERE r.id = p.pair) AS conflict
FROM person_pair p`

const SAID = `
SELECT s.pair, s.kind, s.verdict, s.reason, coalesce(a.name, 'An officer of another desk') AS by,
  iif(s.second IS NULL, NULL, coalesce(b.name, 'an officer of another desk')) AS second, s.said_at AS at, s.referral
FROM person_pair_said s LEFT JOIN officer a ON a.id = s.actor LEFT JOIN officer b ON b.id = s.second
WHERE s.pair IN (SELECT value FROM json_each(?)) ORDER BY s.pair, s.place`

const WHAT: Readonly<Record<string, PairView['history'][number]['what']>> = {
  [merged.name]: 'merged',
  [unmerged.name]: 'unmerged',
  [conflictDecided.name]: 'decided'
}

function likenessFrom(text: string): Candidate['likeness'] {
  return (JSON.parse(text) as PairFound['likeness']).map((each) => ({
    ...each,
    strength: each.strength / 100
  })) as Candidate['likeness']
}

function viewsOf(sql: Sql, rows: readonly PairRow[]): PairView[] {
  const people = personSummaries(sql, [...new Set(rows.flatMap(({ one, other }) => [one, other]))])
  const said = sql.all<SaidRow>(SAID, [JSON.stringify(rows.map(({ pair }) => pair))])
  const named = (person: Id): PairView['one'] => {
    const summary = people.get(person)
    return {
      person,
      name: summary?.name ?? 'Name not held on this desk',
      dateOfBirth: (summary?.dateOfBirth ?? null) as Day | null
    }
  }
  return rows.map(({ one, other, toJudge, likeness, conflict, ...row }) => ({
    ...row,
    one: named(one),
    other: named(other),
    toJudge: toJudge === 1,
    likeness: likenessFrom(likeness),
    conflict: conflict === 1,
    history: said
      .filter(({ pair }) => pair === row.pair)
      .map(({ pair: _pair, kind, referral, ...each }) => ({
        ...each,
        what: WHAT[kind] ?? 'judged',
        referral: referral === null ? null : { id: referral, reference: referenceOf(sql, referral) ?? 'A referral' }
      }))
  }))
}

/** Two persons as they stand to one another; who was never compared has an empty history. */
export function pairView(sql: Sql, person: Id, another: Id): PairView {
  const { pair, one, other } = pairOf(person, another)
  const row = sql.get<PairRow>(`${ROW} WHERE p.pair = ?`, [pair])
  const never = { pair, one, other, verdict: null, toJudge: 0, again: '', band: null, likeness: '[]', conflict: 0 }
  return viewsOf(sql, [row ?? never])[0] as PairView
}

/** Every pair that any of these persons is in: merges first, then what was judged, the newest last. */
export function pairsOfPersons(sql: Sql, persons: readonly Id[]): PairView[] {
  const these = JSON.stringify(persons)
  const rows = sql.all<PairRow>(
    `${ROW} WHERE p.one IN (SELECT value FROM json_each($these)) OR p.other IN (SELECT value FROM json_each($these))
     ORDER BY p.verdict IS NOT 'same', p.pair`,
    { these }
  )
  return viewsOf(sql, rows)
}

const OPEN = `
${ROW} WHERE (p.to_judge = 1 OR p.verdict = 'not_sure' OR p.pair IN (SELECT r.id FROM conflict c JOIN journal_record r ON r.number = c.record))
  AND p.one IN (SELECT id FROM person) AND p.other IN (SELECT id FROM person)
ORDER BY p.to_judge = 0, CASE p.band WHEN 'likely' THEN 0 WHEN 'possible' THEN 1 ELSE 2 END, p.weight DESC, p.pair`

/** Pairs that wait for a judgement, the most alike first, those that nobody could tell last. */
export function openPairs(sql: Sql): { pair: Id; one: Id; other: Id }[] {
  return sql.all<PairRow>(OPEN)
}

/** The same as they are shown. */
export function openPairViews(sql: Sql, rows: ReturnType<typeof openPairs>): PairView[] {
  return viewsOf(sql, rows as PairRow[])
}
