import { highestMarking, type Marking } from '../../contract/codes/marking'
import type { Role } from '../../contract/codes/roles'
import type { Id } from '../../contract/ids'
import { Refusal } from '../../contract/result'
import type { SummaryRow, SummaryState } from '../../contract/summaries'
import type { Day, Instant } from '../../contract/time'
import type { Sql } from '../../vault/sql'
import { maySendBack, signingFault, type Acting } from './rules'

interface Row {
  id: Id
  reference: string
  version: number
  from: Day
  to: Day
  asAt: Instant
  marking: Marking
  author: Id
  authorName: string
  authorPerson: string | null
  authorRole: Role | null
  state: SummaryState
  settledName: string | null
  settledAt: Instant | null
  settledReason: string
  newest: number
  supersededBy: number | null
}

const SUMMARIES = `
SELECT s.id, s.reference, s.version, s.period_from AS "from", s.period_to AS "to", s.as_at AS asAt, s.marking, s.author,
  s.author_name AS authorName, o.person AS authorPerson, o.role AS authorRole, s.state, p.name AS settledName, s.settled_at AS settledAt,
  s.settled_reason AS settledReason,
  NOT EXISTS (SELECT 1 FROM summary n WHERE n.reference_order = s.reference_order AND n.version > s.version) AS newest,
  (SELECT max(n.version) FROM summary n WHERE n.reference_order = s.reference_order AND n.version > s.version AND n.state = 'signed')
    AS supersededBy
FROM summary s LEFT JOIN officer o ON o.id = s.author LEFT JOIN officer p ON p.id = s.settled_by`

/** The author of a summary as somebody who acts. Who wrote on another desk is nobody of this one. */
function authorOf({ author, authorPerson, authorRole }: Row): Acting {
  return { id: author, person: authorPerson ?? `of another desk: ${author}`, role: authorRole ?? 'desk_officer' }
}

function rowFrom(row: Row, officer: Acting): SummaryRow {
  const author = authorOf(row)
  const waits = row.state === 'frozen'
  return {
    id: row.id,
    reference: row.reference,
    version: row.version,
    period: { from: row.from, to: row.to },
    asAt: row.asAt,
    marking: row.marking,
    author: { id: row.author, name: row.authorName },
    state: row.state,
    settled:
      row.settledAt === null
        ? null
        : { name: row.settledName ?? 'Officer of another desk', at: row.settledAt, reason: row.settledReason },
    supersededBy: row.supersededBy,
    maySign: waits && signingFault(author, officer) === null,
    maySendBack: waits && maySendBack(author, officer),
    mayFollow: !waits && row.newest === 1
  }
}

/** All summaries, the newest first, as the signed-in officer may deal with them. */
export function listSummaries(sql: Sql, officer: Acting): { summaries: SummaryRow[]; marking: Marking } {
  const summaries = sql
    .all<Row>(`${SUMMARIES} ORDER BY s.reference_order DESC, s.version DESC, s.id`)
    .map((row) => rowFrom(row, officer))
  return { summaries, marking: highestMarking(summaries.map(({ marking }) => marking)) }
}

/** One summary with what its rules ask for. */
export interface HeldSummary {
  row: SummaryRow
  author: Acting
  newest: boolean
  /** Digest of the frozen snapshot. */
  digest: string
  /** Digest of the signed file. */
  file: string | null
}

/**
 * One summary as it stands.
 * @throws Refusal FD-SUM-10 for an id that is none
 */
export function summaryOf(sql: Sql, id: Id, officer: Acting): HeldSummary {
  const row = sql.get<Row>(`${SUMMARIES} WHERE s.id = ?`, [id])
  const more = sql.get<{ digest: string; file: string | null }>(
    'SELECT digest, file_digest AS file FROM summary WHERE id = ?',
    [id]
  )
  if (!row || !more) {
    throw new Refusal('FD-SUM-10', 'This summary is not on this desk any more.', {
      next: 'Go back to the list of summaries.'
    })
  }
  return { row: rowFrom(row, officer), author: authorOf(row), newest: row.newest === 1, ...more }
}

/** The signed version of a reference that a new one would take the place of. */
export function signedBefore(sql: Sql, reference: string): { version: number; at: Instant } | null {
  const found = sql.get<{ version: number; at: Instant }>(
    `SELECT version, settled_at AS at FROM summary WHERE reference = ? AND state = 'signed' ORDER BY version DESC LIMIT 1`,
    [reference]
  )
  return found ?? null
}
