import type { Stage } from '../../contract/codes/stages'
import type { Id } from '../../contract/ids'
import { canonical } from '../../journal/canonical'
import { entryName, type Entry } from '../../journal/entry'
import type { Projecting, Subject } from '../../journal/subject'
import type { Sql } from '../../vault/sql'
import { londonDay } from '../calendar'
import { referralKinds, type Bodies, type ReferralKind } from './entries'
import { referralFields } from './fields'
import { addStay, isHeld, readKept, readStays, standsIn, writeReferral } from './projected'
import { searchColumns } from './search-text'
import { referralTableNames } from './tables'

const WRITE_SEARCH =
  'INSERT INTO referral_search (rowid, id, reference, names, organisation, pcmt, postcode) VALUES (?, ?, ?, ?, ?, ?, ?)'
const RECEIVED_ELSEWHERE =
  'Something happened to a referral whose receipt is not held here. It is shown once the receipt arrives.'
const MOVED_MEANWHILE =
  'Two desks moved this referral on without knowing of each other. Both steps are kept; the more cautious stage is shown until a person decides.'
const DECIDED_TWICE =
  'A decision was made on a proposal that had already been decided or taken back on another desk. Look at both.'
const ANSWERED_TWICE =
  'A deconfliction request was answered on two desks. The first answer stands in the list; look at both.'

type Project<Name extends ReferralKind> = (entry: Entry, body: Bodies[Name], projecting: Projecting) => void

function writeSearch(record: Id, projecting: Projecting): void {
  projecting.afterwards('referral search', () => {
    const { sql, row, fields } = projecting
    sql.run('DELETE FROM referral_search WHERE rowid = ?', [row])
    sql.run(WRITE_SEARCH, [row, record, ...searchColumns(fields)])
  })
}

/** Writes the row afresh from the fields as they stand. */
function refresh(record: Id, projecting: Projecting): void {
  const { sql } = projecting
  if (!isHeld(sql, record)) return projecting.exception(RECEIVED_ELSEWHERE)
  projecting.afterwards('referral row', () => {
    const kept = readKept(sql, record)
    if (kept) writeReferral(sql, record, projecting.fields, kept, readStays(sql, record))
  })
}

/** Enters the stage that the fields show, if the entry brought the referral there. */
function enter(entry: Entry, from: Stage, to: Stage, breachReason: string, projecting: Projecting): void {
  const { sql, fields, exception } = projecting
  const { record, happened } = entry
  if (!isHeld(sql, record)) return exception(RECEIVED_ELSEWHERE)
  if (standsIn(sql, record) !== from) exception(MOVED_MEANWHILE)
  if (fields['stage'] === to) {
    const reviewOn = to === 'HELD' ? ((fields['reviewOn'] ?? null) as string | null) : null
    addStay(sql, record, happened, { stage: to, since: londonDay(happened), reviewOn, breachReason })
  }
  refresh(record, projecting)
}

const received: Project<'referral.received'> = (entry, _body, projecting) => {
  const { sql, fields } = projecting
  const { record, recorded, happened } = entry
  if (isHeld(sql, record)) return projecting.exception('One referral was received twice.')
  const stay = { stage: 'RECEIVED' as const, since: londonDay(happened), reviewOn: null, breachReason: '' }
  addStay(sql, record, happened, stay)
  const kept = { recordedAt: recorded, stageSince: happened, acknowledged: null, waiting: 0 }
  writeReferral(sql, record, fields, kept, [stay], true)
  writeSearch(record, projecting)
}

const amended: Project<'referral.amended'> = (entry, _body, projecting) => {
  refresh(entry.record, projecting)
  writeSearch(entry.record, projecting)
}

const acknowledged: Project<'referral.acknowledged'> = (entry, { breachReason }, projecting) => {
  const { sql } = projecting
  sql.run('UPDATE referral SET acknowledged_on = ?, acknowledged_breach = ? WHERE id = ? AND acknowledged_on IS NULL', [
    londonDay(entry.happened),
    breachReason,
    entry.record
  ])
  refresh(entry.record, projecting)
}

const stepped: Project<'referral.stepped'> = (entry, { from, to, decision }, projecting) =>
  enter(entry, from, to, decision.breachReason, projecting)

const proposed: Project<'referral.proposed'> = (entry, { from, to, decision, words }, projecting) => {
  projecting.sql.run(
    `INSERT INTO referral_proposal (record, proposal, from_stage, to_stage, proposer, proposed_at, state, decision, words)
     VALUES (?, ?, ?, ?, ?, ?, 'waiting', ?, ?)`,
    [entry.record, entryName(entry), from, to, entry.actor, entry.happened, canonical(decision), canonical(words)]
  )
  refresh(entry.record, projecting)
}

function settle(entry: Entry, proposal: string, state: string, { sql, exception }: Projecting): void {
  const { changes } = sql.run(
    "UPDATE referral_proposal SET state = ? WHERE record = ? AND proposal = ? AND state = 'waiting'",
    [state, entry.record, proposal]
  )
  if (changes === 0) exception(DECIDED_TWICE)
}

const decided: Project<'referral.decided'> = (entry, body, projecting) => {
  settle(entry, body.proposal, body.verdict, projecting)
  if (body.verdict === 'confirm') enter(entry, body.from, body.to, body.breachReason, projecting)
  else refresh(entry.record, projecting)
}

const withdrawn: Project<'referral.proposal_withdrawn'> = (entry, { proposal }, projecting) => {
  settle(entry, proposal, 'withdrawn', projecting)
  refresh(entry.record, projecting)
}

const asked: Project<'referral.deconfliction_asked'> = (entry, body, { sql }) => {
  sql.run(
    `INSERT INTO referral_deconfliction (record, request, place, asked, asked_name, asked_at, answer, answered_at, reference)
     VALUES (?, ?, (SELECT count(*) + 1 FROM referral_deconfliction WHERE record = ?), ?, ?, ?, NULL, NULL, '')`,
    [entry.record, entryName(entry), entry.record, body.asked, body.askedName, entry.happened]
  )
}

const answered: Project<'referral.deconfliction_answered'> = (
  entry,
  { request, answer, reference },
  { sql, exception }
) => {
  const { changes } = sql.run(
    `UPDATE referral_deconfliction SET answer = ?, answered_at = ?, reference = ?
     WHERE record = ? AND request = ? AND answer IS NULL`,
    [answer, entry.happened, reference, entry.record, request]
  )
  if (changes === 0) exception(ANSWERED_TWICE)
}

/** A person decided between two values: the stage may be another now. */
function conflictDecided(entry: Entry, projecting: Projecting): void {
  const { sql, fields } = projecting
  const stage = fields['stage'] as Stage | undefined
  if (stage && stage !== standsIn(sql, entry.record))
    enter(entry, standsIn(sql, entry.record) ?? stage, stage, '', projecting)
  else refresh(entry.record, projecting)
  writeSearch(entry.record, projecting)
}

const projections: { [Name in ReferralKind]: Project<Name> } = {
  'referral.received': received,
  'referral.amended': amended,
  'referral.linked': (entry, _body, projecting) => refresh(entry.record, projecting),
  'referral.unlinked': (entry, _body, projecting) => refresh(entry.record, projecting),
  'referral.noted': () => undefined,
  'referral.acknowledged': acknowledged,
  'referral.stepped': stepped,
  'referral.proposed': proposed,
  'referral.decided': decided,
  'referral.proposal_withdrawn': withdrawn,
  'referral.deconfliction_asked': asked,
  'referral.deconfliction_answered': answered
}

function project(entry: Entry, projecting: Projecting): void {
  if (entry.kind === 'conflict.decided') return conflictDecided(entry, projecting)
  const projection = projections[entry.kind as ReferralKind] as Project<ReferralKind>
  projection(entry, entry.body as Bodies[ReferralKind], projecting)
}

function clear(record: Id, sql: Sql): void {
  sql.run('DELETE FROM referral WHERE id = ?', [record])
  sql.run('DELETE FROM referral_stay WHERE record = ?', [record])
  sql.run('DELETE FROM referral_clock WHERE record = ?', [record])
  sql.run('DELETE FROM referral_deconfliction WHERE record = ?', [record])
  sql.run('DELETE FROM referral_proposal WHERE record = ?', [record])
  sql.run('DELETE FROM referral_search WHERE rowid = (SELECT number FROM journal_record WHERE id = ?)', [record])
}

/** Referrals as the journal sees them: what can happen, which fields can be in conflict, and how entries become rows. */
export const referralSubject: Subject = {
  name: 'referral',
  kinds: referralKinds,
  fields: referralFields,
  tables: referralTableNames,
  searchTables: ['referral_search'],
  project,
  clear
}
