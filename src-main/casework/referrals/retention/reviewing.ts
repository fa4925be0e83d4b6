import { DECIDERS } from '../../../contract/codes/roles'
import type { DisposalRule, RetentionGround } from '../../../contract/codes/retention'
import type { Id } from '../../../contract/ids'
import type { DisposalRow, RetentionView } from '../../../contract/retention'
import type { Day } from '../../../contract/time'
import { disposeOf } from '../../../journal/dispose'
import type { Asking } from '../../../vault/asking'
import { addDays } from '../../calendar'
import { policyInForce } from '../../policy'
import { officersWhoMay } from '../../staff'
import { officerNames } from '../case-view'
import { wordsDigest } from '../second-words'
import { readRow } from '../reading'
import { countsOf, whatGoes, type Goes } from './cascade'
import { closedReferral } from './closed'
import { disposalRecorded, referralKept, type DisposedBody, type KeptBody } from './entries'
import { keptReviews, disposalOf } from './queries'
import { retentionRefusals } from './refusals'
import { mayKeepUntil, namesIn, retentionOf, type Closed } from './rules'

type Second = { officer: Id; passphrase: string }

function requireClosed({ sql }: Asking, referral: Id): Closed {
  readRow(sql, referral)
  const closed = closedReferral(sql, referral)
  if (!closed) throw retentionRefusals.open
  return closed
}

function requireReason(asking: Asking, reason: string): void {
  const { shortestReason } = policyInForce(asking.sql)
  if (reason.trim().length < shortestReason) {
    throw retentionRefusals.reason(`Give the reason in at least ${shortestReason} characters.`)
  }
}

/** A disposal outlives what it disposes of, so its reason names nobody. */
function requireNoNames({ journal }: Asking, referral: Id, reason: string): void {
  const fields = journal.fieldsOf(referral)
  const names = ['given.forenames', 'given.surname', 'given.otherNames', 'pcmtReference'].map((name) =>
    String(fields[name] ?? '')
  )
  if (namesIn(reason, names).length === 0) return
  throw retentionRefusals.reason('It names the person. The reason stays after the record is gone: say why, not whom.')
}

function staysWords({ staying }: Goes): string {
  if (staying === 0) return ''
  return 'The person stays on this desk, because another referral is about them: their names and where they live stay on their own record.'
}

/** The day after which no backup made before today is kept. */
function noBackupAfter(asking: Asking): Day {
  return addDays(asking.today(), policyInForce(asking.sql).backupsKept)
}

/** Everything a disposal review looks at. Writes nothing. */
export function retentionView(asking: Asking, referral: Id): RetentionView {
  const { sql, journal, officer } = asking
  const row = readRow(sql, referral)
  const closed = closedReferral(sql, referral)
  const policy = policyInForce(sql)
  const today = asking.today()
  const retention = closed === null ? null : retentionOf(closed, policy)
  const goes = whatGoes(asking, referral)
  const disclosures = journal.historyOf(referral).filter(({ kind, body }) => kind === 'disclosure' && body !== null)
  return {
    referral,
    reference: row.reference,
    state: retention === null ? 'open' : retention.dueOn <= today ? 'due' : 'running',
    dueOn: retention?.dueOn ?? null,
    rule: retention?.rule ?? 'It is reviewed after it is closed.',
    keepUntil: closed === null ? null : mayKeepUntil(closed, policy, today),
    reviews: keptReviews(sql, referral, officerNames(sql).nameOf),
    goes: countsOf(journal, referral, goes),
    personStays: staysWords(goes),
    copies: disclosures.map(({ recorded, body }) => {
      const { how, recipient } = body as { how: string; recipient: string }
      return { at: recorded, how, recipient }
    }),
    noBackupAfter: noBackupAfter(asking),
    shortestReason: policy.shortestReason,
    deciders: officersWhoMay(sql, DECIDERS, [officer.person])
  }
}

/**
 * Keeps a referral until a day. A supervisor who is not the officer asking confirms with their own passphrase (police records are kept only after a
 * review that is recorded; invariants of the journey: proposer and decider are two).
 * @throws Refusal FD-RTN-01, FD-RTN-03, FD-RTN-04, FD-RTN-05 and those of the second officer
 */
export function keepReferral(
  asking: Asking,
  given: { referral: Id; until: Day; grounds: RetentionGround[]; reason: string; second: Second }
): void {
  const { referral, until, grounds, reason, second } = given
  const closed = requireClosed(asking, referral)
  const today = asking.today()
  const last = mayKeepUntil(closed, policyInForce(asking.sql), today)
  if (last === null) throw retentionRefusals.longest
  if (until <= today) throw retentionRefusals.until('The day of the next review lies in the future.')
  if (until > last) throw retentionRefusals.until('The policy has it reviewed again before that day.')
  requireReason(asking, reason)
  const digest = wordsDigest({ action: 'keep', referral, until, grounds, reason })
  const { id, signature, key } = asking.confirm(second, digest, DECIDERS, [asking.officer.person])
  const body: KeptBody = { until, grounds, reason, digest, signature, key }
  asking.journal.append({
    record: referral,
    kind: referralKept.name,
    body: { ...body },
    actor: asking.officer.id,
    second: id
  })
}

function requireMayGo(asking: Asking, referral: Id, rule: DisposalRule, reason: string): void {
  const closed = requireClosed(asking, referral)
  if (rule === 'retention' && retentionOf(closed, policyInForce(asking.sql)).dueOn > asking.today()) {
    throw retentionRefusals.notDue
  }
  requireReason(asking, reason)
  requireNoNames(asking, referral, reason)
}

/**
 * Disposes of a referral and of everything that is its own, in one transaction: bodies, rows, search rows, drafts and the bytes of documents. What stays
 * is that it happened, by whom, under which rule and how much (DPA 2018, sections 39, 47 and 62).
 * @throws Refusal FD-RTN-01, FD-RTN-02, FD-RTN-05 and those of the second officer
 */
export function disposeOfReferral(
  asking: Asking,
  given: { referral: Id; rule: DisposalRule; reason: string; second: Second }
): DisposalRow {
  const { sql, journal, officer } = asking
  const { referral, rule, reason } = given
  requireMayGo(asking, referral, rule, reason)
  const goes = whatGoes(asking, referral)
  const counts = countsOf(journal, referral, goes)
  const until = noBackupAfter(asking)
  const digest = wordsDigest({ action: 'dispose', referral, rule, reason, noBackupAfter: until, counts })
  const { id: second, signature, key } = asking.confirm(given.second, digest, DECIDERS, [officer.person])
  const going: [string, readonly Id[]][] = [
    ['document', goes.documents],
    ['task', goes.tasks],
    ['pair', goes.pairs],
    ['person', goes.persons],
    ['referral', [referral]]
  ]
  for (const [subject, records] of going) {
    for (const record of records) {
      disposeOf(journal, { record, actor: officer.id, second, subject, rule, reason, noBackupAfter: until })
    }
  }
  const record = journal.newId()
  const body: DisposedBody = { rule, reason, noBackupAfter: until, counts, digest, signature, key }
  journal.append({ record, kind: disposalRecorded.name, body: { ...body }, actor: officer.id, second })
  return disposalOf(sql, record, officerNames(sql).nameOf)
}
