import { labelOf } from '../../contract/codes/code-list'
import { closureReasons, type ClosureReason } from '../../contract/codes/decisions'
import { highestMarking, type Marking } from '../../contract/codes/marking'
import { isOpenStage, stages, type Stage } from '../../contract/codes/stages'
import type { Id } from '../../contract/ids'
import type { ChronologyReferral } from '../../contract/persons'
import type { Decision } from '../../contract/referral-decision'
import { entryName, type Entry } from '../../journal/entry'
import type { Journal } from '../../journal/writing'
import type { Sql } from '../../vault/sql'
import { daysBetween, londonDay } from '../calendar'
import { officerNames } from './case-view'
import type { Bodies } from './entries'
import { givenOfFields, readRow, referralFieldsOf } from './reading'
import { transitionBetween } from './stages'
import type { NameOf } from './words'

interface Decided {
  decisions: ChronologyReferral['decisions']
  concernAssessed: Decision['concernAssessed']
}

/** A step and the decision behind it: taken by one, or proposed by one and confirmed by another. */
function decisionIn(
  entry: Entry,
  proposals: ReadonlyMap<string, Bodies['referral.proposed']>
): { from: Stage; to: Stage; decision: Decision; why: string } | null {
  if (entry.body === null) return null
  if (entry.kind === 'referral.stepped') {
    const { from, to, decision } = entry.body as Bodies['referral.stepped']
    return { from, to, decision: decision as Decision, why: decision.reason }
  }
  if (entry.kind !== 'referral.decided') return null
  const { proposal, verdict, from, to, reason } = entry.body as Bodies['referral.decided']
  const proposed = proposals.get(proposal)
  if (verdict !== 'confirm' || !proposed) return null
  const decision = proposed.decision as Decision
  return { from, to, decision, why: [decision.reason, decision.cumulative, reason].filter(Boolean).join('\n') }
}

function decidedIn(entries: readonly Entry[], nameOf: NameOf): Decided {
  const proposals = new Map<string, Bodies['referral.proposed']>()
  const decided: Decided = { decisions: [], concernAssessed: null }
  for (const entry of entries) {
    if (entry.kind === 'referral.proposed' && entry.body !== null) {
      proposals.set(entryName(entry), entry.body as Bodies['referral.proposed'])
    }
    const found = decisionIn(entry, proposals)
    if (!found) continue
    const { from, to, decision, why } = found
    decided.concernAssessed = decision.concernAssessed ?? decided.concernAssessed
    decided.decisions.push({
      on: londonDay(entry.happened),
      label: transitionBetween(from, to)?.label ?? labelOf(stages, to),
      outcome: labelOf(stages, to),
      why,
      by: nameOf(entry.actor),
      second: entry.second === null ? null : nameOf(entry.second)
    })
  }
  return decided
}

function referrerWords({ referrerOrganisation, referrerName, referrerRole }: Record<string, unknown>): string {
  const who = [referrerName, referrerRole].filter((part) => part !== '').join(', ')
  return [referrerOrganisation, who].filter((part) => part !== '').join(' · ')
}

/**
 * Referrals in the order of receipt, each with who referred, what was raised and assessed, what was decided and why, and the days since the
 * one before. A pattern over several referrals is only seen when they stand together (Southport Prevent Learning Review, 2025).
 * @param referrals ids of referrals held on this desk
 * @returns with the highest marking among them
 */
export function chronologyOf(
  sql: Sql,
  journal: Journal,
  referrals: readonly Id[]
): { referrals: ChronologyReferral[]; marking: Marking } {
  const { nameOf } = officerNames(sql)
  const markings: Marking[] = []
  const lines = referrals.map((id): ChronologyReferral => {
    const row = readRow(sql, id)
    const registers = journal.fieldsOf(id)
    const fields = referralFieldsOf(registers)
    const { forenames, surname, otherNames } = givenOfFields(registers)
    const { decisions, concernAssessed } = decidedIn(journal.entriesOf(id), nameOf)
    const closure = registers['closureReason'] as ClosureReason | undefined
    markings.push(fields.marking)
    return {
      id,
      reference: row.reference,
      nameAsGiven: `${forenames} ${surname}`.trim() || otherNames,
      receivedOn: row.receivedOn,
      daysBetween: null,
      sector: fields.sector,
      referrer: referrerWords({ ...fields }),
      concernAsRaised: fields.concernAsRaised,
      concernAsReferred: fields.concernAsReferred,
      concernAssessed,
      stage: row.stage,
      open: isOpenStage(row.stage),
      closureReason: closure && !isOpenStage(row.stage) ? labelOf(closureReasons, closure) : '',
      decisions
    }
  })
  const ordered = lines.toSorted((one, other) =>
    one.receivedOn < other.receivedOn ? -1 : one.receivedOn > other.receivedOn ? 1 : 0
  )
  return { referrals: ordered.map(sinceBefore), marking: highestMarking(markings) }
}

function sinceBefore(
  line: ChronologyReferral,
  place: number,
  lines: readonly ChronologyReferral[]
): ChronologyReferral {
  const before = lines[place - 1]
  return before ? { ...line, daysBetween: daysBetween(before.receivedOn, line.receivedOn) } : line
}
