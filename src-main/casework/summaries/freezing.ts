import { londonDay } from '../calendar'
import { roles } from '../../contract/codes/roles'
import { labelOf } from '../../contract/codes/code-list'
import type { CheckedOf } from '../../contract'
import type { Id } from '../../contract/ids'
import type { SummaryRow } from '../../contract/summaries'
import type { Snapshot, SummaryOfficer } from '../../contract/summary-snapshot'
import type { Json } from '../../journal/entry'
import type { Asking } from '../../vault/asking'
import { theDesk } from '../desks'
import { officerNumber } from '../staff'
import { boroughName } from './authority'
import { dayInWords } from '../../contract/day-words'
import { summaryFrozen } from './entries'
import { countingRules, figuresOf } from './figures'
import { snapshotDigest } from './project'
import { signedBefore, summaryOf } from './queries'
import { nextSummaryReference } from './reference'
import { requireMayFollow, requirePeriod, requireSeen, requireWithinCeiling } from './rules'

/** The signed-in officer as the face of a summary names them. */
export function namedOnTheFace({ sql, officer }: Pick<Asking, 'sql' | 'officer'>): SummaryOfficer {
  return { name: officer.name, role: labelOf(roles, officer.role), number: officerNumber(sql, officer.id) }
}

/** Which reference and version a new summary has, and what it takes the place of. */
function placeOf(
  { sql, officer, today }: Asking,
  follows: Id | null
): Pick<Snapshot, 'reference' | 'version' | 'supersedes'> {
  if (follows === null) {
    return { reference: nextSummaryReference(sql, today().slice(0, 4)), version: 1, supersedes: null }
  }
  const { row, newest } = summaryOf(sql, follows, officer)
  requireMayFollow({ state: row.state, newest })
  const signed = signedBefore(sql, row.reference)
  const supersedes =
    signed === null ? null : `Version ${signed.version} of ${row.reference}, signed ${dayInWords(londonDay(signed.at))}`
  return { reference: row.reference, version: row.version + 1, supersedes }
}

/**
 * Freezes a summary: figures counted in this very transaction, commentary, and the journal's head at this moment.
 * @throws Refusal FD-SUM-01 … 04 for period, marking, figures that changed since, and a version that cannot follow
 */
export function freeze(given: CheckedOf<'summaries.freeze'>, asking: Asking): SummaryRow {
  const { sql, journal, officer, desk, now, today } = asking
  const { from, to, commentary, marking, follows } = given
  requirePeriod({ from, to }, today())
  requireWithinCeiling(marking, desk.ceiling)
  const asAt = now()
  const { sections, digest } = figuresOf(sql, { from, to }, asAt)
  requireSeen(given.figures, digest)
  const head = asking.signHead('summary')
  const snapshot: Snapshot = {
    format: 1,
    ...placeOf(asking, follows),
    desk: {
      borough: boroughName(desk.borough),
      terminal: desk.terminal
    },
    period: { from, to },
    asAt,
    marking,
    invented: theDesk(sql).demonstration,
    author: namedOnTheFace(asking),
    signer: null,
    countingRules: [...countingRules],
    head: { feed: head.feed, seq: head.seq, digest: head.digest },
    sections,
    commentary,
    directions: ''
  }
  const body = { snapshot, digest: snapshotDigest(snapshot), follows, head: { ...head } }
  const { record } = journal.append({
    record: journal.newId(),
    kind: summaryFrozen.name,
    body: body as unknown as Json,
    actor: officer.id
  })
  return summaryOf(sql, record, officer).row
}
