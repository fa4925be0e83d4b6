import type { Marking } from '../../contract/codes/marking'
import type { Id } from '../../contract/ids'
import type { Entry } from '../../journal/entry'
import type { Travels } from '../../journal/sending'
import type { Sql } from '../../vault/sql'
import { terminalRevoked } from './entries'
import { whyHeldBack } from './rules'

/** What a record is called in a plan or a preview. */
export type RecordSubject =
  'Referral' | 'Person' | 'Comparison of two persons' | 'Task' | 'Disposed of' | 'Terminal' | 'Policy'

/** A record as transfer sees it: what it is, its name for people, and whether it may leave this desk at all. */
export interface KnownRecord {
  id: Id
  subject: RecordSubject
  reference: string
  marking: Marking | null
  complete: boolean
  sensitive: boolean
  /** Records without which it says nothing: it goes where at least one of them, or each of them, goes. */
  rests: { on: readonly Id[]; needs: 'one' | 'each' }
}

interface Row {
  subject: RecordSubject
  reference: string
  marking: Marking | null
  incomplete: number
  rests: string
}

const REFERRAL = `
SELECT 'Referral' AS subject, reference, marking, incomplete, '[]' AS rests FROM referral WHERE id = ?`
const TASK = `
SELECT 'Task' AS subject, reference, marking, 0 AS incomplete, iif(referral IS NULL, '[]', json_array(referral)) AS rests
FROM task WHERE id = ?`
const PERSON = `
SELECT 'Person' AS subject, coalesce('Person of ' || (
    SELECT min(r.reference) FROM person_name n JOIN referral r ON r.id = n.referral WHERE n.person = person.id), 'Person') AS reference,
  NULL AS marking, 0 AS incomplete,
  (SELECT json_group_array(DISTINCT n.referral) FROM person_name n WHERE n.person = person.id) AS rests
FROM person WHERE id = ?`
const PAIR = `
SELECT 'Comparison of two persons' AS subject, 'Comparison' AS reference, NULL AS marking, 0 AS incomplete, json_array(one, other) AS rests
FROM person_pair WHERE pair = ?`
const DISPOSED = `
SELECT 'Disposed of' AS subject, 'A record disposed of' AS reference, NULL AS marking, 0 AS incomplete, '[]' AS rests
FROM disposed d JOIN journal_record r ON r.number = d.record WHERE r.id = ?`
const TERMINAL = `
SELECT 'Terminal' AS subject, 'Terminal' AS reference, NULL AS marking, 0 AS incomplete, '[]' AS rests FROM terminal WHERE id = ?`
/** A desk's policy says what its clocks meant; it goes along and rules nowhere else. */
const POLICY = `
SELECT 'Policy' AS subject, 'Policy of a desk' AS reference, NULL AS marking, 0 AS incomplete, '[]' AS rests FROM policy_change WHERE record = ?`
const KINDS_OF_RECORD = [REFERRAL, TASK, PERSON, PAIR, DISPOSED, TERMINAL, POLICY] as const

/** What a record is, or null for what concerns this desk alone: its officers, its own doings, bundles, files brought in. */
export function knownRecord(sql: Sql, id: Id): KnownRecord | null {
  for (const query of KINDS_OF_RECORD) {
    const row = sql.get<Row>(query, [id])
    if (!row) continue
    const { subject, reference, marking } = row
    const sensitive = sql.get('SELECT 1 FROM sensitive_record WHERE id = ?', [id]) !== undefined
    const on = JSON.parse(row.rests) as Id[]
    const needs = subject === 'Person' ? 'one' : 'each'
    return { id, subject, reference, marking, complete: row.incomplete === 0, sensitive, rests: { on, needs } }
  }
  return null
}

/** Decides what travels to the recipients of one bundle. Answers are kept: one of these serves one plan or one bundle. */
export interface TravelDesk {
  record(id: Id): KnownRecord | null
  /** Why a record is held back; null when it goes, or concerns this desk alone. */
  why(id: Id): string | null
  travels: Travels
}

/** Ids of other records that an entry's body names and that would be given away with it. */
function named(entry: Entry): Id[] {
  const body = entry.body as { referral?: unknown; one?: unknown; other?: unknown } | null
  if (body === null || typeof body !== 'object' || Array.isArray(body)) return []
  return [body.referral, body.one, body.other].filter((each): each is Id => typeof each === 'string')
}

/**
 * @param ceiling the highest marking that every recipient may hold
 */
export function travelDesk(sql: Sql, ceiling: Marking): TravelDesk {
  const records = new Map<Id, KnownRecord | null>()
  const reasons = new Map<Id, string | null>()
  const record = (id: Id): KnownRecord | null => {
    const known = records.get(id)
    if (known !== undefined) return known
    const found = knownRecord(sql, id)
    records.set(id, found)
    return found
  }
  const why = (id: Id): string | null => {
    const decided = reasons.get(id)
    if (decided !== undefined) return decided
    const found = record(id)
    const held = (found?.rests.on ?? []).map((each) => why(each) !== null)
    const some = held.length > 0
    const heldWithOthers = some && (found?.rests.needs === 'one' ? held.every(Boolean) : held.some(Boolean))
    const reason = found ? whyHeldBack({ ...found, heldWithOthers }, ceiling) : null
    reasons.set(id, reason)
    return reason
  }
  const travels: Travels = (entry) => {
    const found = record(entry.record)
    if (!found || why(entry.record) !== null) return 'stub'
    if (found.subject === 'Terminal') return entry.kind === terminalRevoked.name ? 'whole' : 'stub'
    return named(entry).some((each) => why(each) !== null) ? 'stub' : 'whole'
  }
  return { record, why, travels }
}
