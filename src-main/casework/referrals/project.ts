import type { Stage } from '../../contract/codes/stages'
import type { Id } from '../../contract/ids'
import { canonical } from '../../journal/canonical'
import { entryName, type Entry } from '../../journal/entry'
import type { Projecting, Subject } from '../../journal/subject'
import type { Sql } from '../../vault/sql'
import { londonDay } from '../calendar'
import { clockRule } from './clocks'
import type { Stay } from './clock-runs'
import { begin, enter, NOTHING, refresh, write } from './entering'
import { referralKinds, type Bodies, type ReferralKind } from './entries'
import { referralFields } from './fields'
import { addStay, addVariation, isHeld, readKept, standsIn } from './projected'
import { searchColumns } from './search-text'
import { isSupportKind } from './support/entries'
import { needFieldRule } from './support/fields'
import { projectSupport, projectSupportConflict } from './support/project'
import { referralTableNames } from './tables'

const WRITE_SEARCH =
  'INSERT INTO referral_search (rowid, id, reference, names, organisation, pcmt, postcode) VALUES (?, ?, ?, ?, ?, ?, ?)'
const DECIDED_TWICE =
  'A decision was made on a proposal that had already been decided or taken back on another desk. Look at both.'
const ANSWERED_TWICE =
  'A deconfliction request was answered on two desks. The first answer stands in the list; look at both.'
const VARIED_AFTER_END =
  'The limit of a clock was varied on one desk while another ended the clock. The clock stands as it ended; look at both.'

type Project<Name extends ReferralKind> = (entry: Entry, body: Bodies[Name], projecting: Projecting) => void

function writeSearch(record: Id, projecting: Projecting): void {
  projecting.afterwards('referral search', () => {
    const { sql, row, fields } = projecting
    sql.run('DELETE FROM referral_search WHERE rowid = ?', [row])
    sql.run(WRITE_SEARCH, [row, record, ...searchColumns(fields)])
  })
}

const received: Project<'referral.received'> = (entry, { limits }, projecting) => {
  const { sql } = projecting
  const { record, recorded, happened } = entry
  if (isHeld(sql, record)) return projecting.exception('One referral was received twice.')
  const stay: Stay = {
    stage: 'RECEIVED',
    since: londonDay(happened),
    recordedOn: londonDay(recorded),
    reviewOn: null,
    breachReason: '',
    limits
  }
  addStay(sql, record, happened, stay)
  const kept = { recordedAt: recorded, stageSince: happened, acknowledged: null, shownOn: null, waiting: 0 }
  begin({ record, stay, kept }, projecting)
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

const stepped: Project<'referral.stepped'> = (entry, { from, to, decision, limits }, projecting) => {
  const { breachReason, reviewOn, decidedOn, assessment, reviewKind } = decision
  const assessedOn = assessment?.madeOn ?? null
  const coming = { breachReason, reviewOn, decidedOn, assessedOn, formal: reviewKind === 'formal', limits }
  enter(entry, from, to, coming, projecting)
}

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
  const { breachReason, limits, outcome } = body
  if (body.verdict === 'confirm') enter(entry, body.from, body.to, { ...outcome, breachReason, limits }, projecting)
  else refresh(entry.record, projecting)
}

const withdrawn: Project<'referral.proposal_withdrawn'> = (entry, { proposal }, projecting) => {
  settle(entry, proposal, 'withdrawn', projecting)
  refresh(entry.record, projecting)
}

const asked: Project<'referral.deconfliction_asked'> = (entry, body, projecting) => {
  const { sql } = projecting
  const stage = standsIn(sql, entry.record)
  const later = stage !== null && clockRule('deconfliction_again').runsIn.includes(stage)
  sql.run(
    `INSERT INTO referral_deconfliction (record, request, place, after_stays, limits, asked, asked_name, asked_at, answer, answered_at, reference)
     VALUES (?, ?, (SELECT count(*) + 1 FROM referral_deconfliction WHERE record = ?),
       ? * (SELECT count(*) FROM referral_stay WHERE record = ?), ?, ?, ?, ?, NULL, NULL, '')`,
    [
      entry.record,
      entryName(entry),
      entry.record,
      later,
      entry.record,
      canonical(body.limits),
      body.asked,
      body.askedName,
      entry.happened
    ]
  )
  if (later) refresh(entry.record, projecting)
}

const answered: Project<'referral.deconfliction_answered'> = (entry, { request, answer, reference }, projecting) => {
  const { sql, exception } = projecting
  const { changes } = sql.run(
    `UPDATE referral_deconfliction SET answer = ?, answered_at = ?, reference = ?
     WHERE record = ? AND request = ? AND answer IS NULL`,
    [answer, entry.happened, reference, entry.record, request]
  )
  if (changes === 0) exception(ANSWERED_TWICE)
  else if (isHeld(sql, entry.record)) refresh(entry.record, projecting)
}

const limitVaried: Project<'referral.limit_varied'> = (entry, { clock, round, dueOn, reason }, projecting) => {
  const { sql, exception } = projecting
  const { record } = entry
  // What entries before this one left for afterwards is written now, because the clocks are asked.
  const kept = readKept(sql, record)
  if (kept) write(sql, record, projecting.fields, kept)
  const running = sql.get(
    'SELECT 1 FROM referral_clock WHERE record = ? AND clock = ? AND round = ? AND stopped_on IS NULL',
    [record, clock, round]
  )
  if (!running) exception(VARIED_AFTER_END)
  addVariation(sql, record, { clock, round, variedOn: londonDay(entry.happened), dueOn, reason })
  refresh(record, projecting)
}

const shown: Project<'referral.shown_to_supervisor'> = (entry, _body, projecting) => {
  projecting.sql.run('UPDATE referral SET shown_on = ? WHERE id = ?', [londonDay(entry.happened), entry.record])
  refresh(entry.record, projecting)
}

/** A person decided between two values: the stage may be another now. */
function conflictDecided(entry: Entry, projecting: Projecting): void {
  const { sql, fields } = projecting
  const stage = fields['stage'] as Stage | undefined
  if (stage && stage !== standsIn(sql, entry.record))
    enter(entry, standsIn(sql, entry.record) ?? stage, stage, NOTHING, projecting)
  else refresh(entry.record, projecting)
  writeSearch(entry.record, projecting)
  projectSupportConflict(entry, projecting)
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
  'referral.deconfliction_answered': answered,
  'referral.limit_varied': limitVaried,
  'referral.shown_to_supervisor': shown
}

function project(entry: Entry, projecting: Projecting): void {
  if (entry.kind === 'conflict.decided') return conflictDecided(entry, projecting)
  if (isSupportKind(entry.kind)) return projectSupport(entry, projecting)
  const projection = projections[entry.kind as ReferralKind] as Project<ReferralKind>
  projection(entry, entry.body as Bodies[ReferralKind], projecting)
}

function clear(record: Id, sql: Sql): void {
  sql.run('DELETE FROM referral WHERE id = ?', [record])
  sql.run('DELETE FROM referral_gap WHERE record = ?', [record])
  sql.run('DELETE FROM referral_stay WHERE record = ?', [record])
  sql.run('DELETE FROM referral_clock WHERE record = ?', [record])
  sql.run('DELETE FROM referral_variation WHERE record = ?', [record])
  sql.run('DELETE FROM referral_deconfliction WHERE record = ?', [record])
  sql.run('DELETE FROM referral_proposal WHERE record = ?', [record])
  sql.run('DELETE FROM referral_support WHERE record = ?', [record])
  sql.run('DELETE FROM referral_search WHERE rowid = (SELECT number FROM journal_record WHERE id = ?)', [record])
}

/** Referrals as the journal sees them: what can happen, which fields can be in conflict, and how entries become rows. */
export const referralSubject: Subject = {
  name: 'referral',
  kinds: referralKinds,
  fields: referralFields,
  fieldOf: needFieldRule,
  tables: referralTableNames,
  searchTables: ['referral_search'],
  project,
  clear
}
