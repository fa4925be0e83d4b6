import { highestMarking } from '../../contract/codes/marking'
import type { Id } from '../../contract/ids'
import type { CaseView } from '../../contract/referral-views'
import type { referrals } from '../../contract/referrals'
import type { Json } from '../../journal/entry'
import type { Answers, Asking } from '../../vault/asking'
import { acknowledge, addNote, answerDeconfliction, askDeconfliction } from './contacts'
import { amend } from './amending'
import { caseView, officerNames } from './case-view'
import { decide, withdraw } from './deciding'
import { findReferrals } from './list'
import { listRows } from './list-rows'
import { identifyReceived, receiveOne } from './receive'
import { readRow } from './reading'
import { refusal } from './refusals'
import { showToSupervisor } from './showing'
import { propose, takeStep } from './steps'
import { varyLimit } from './varying'
import { removeView, savedViews, saveView } from './views'
import { waitingDecisions } from './waiting'

/** What of a record stands on the screen; the consultation entry names these and never what they hold. */
const CASE_FIELDS = ['fields', 'given', 'person', 'others', 'timeline', 'tasks']
const LIST_FIELDS = ['reference', 'initials', 'ageBand', 'stage', 'concern', 'sector']

/** Decides between two values; the entry is the journal's own and takes the place of both. */
function resolve(asking: Asking, referral: Id, field: string, value: unknown, reason: string): void {
  const { sql, journal, officer } = asking
  readRow(sql, referral)
  const conflict = journal.conflictsOf(referral).find((each) => each.field === field)
  if (!conflict) throw refusal('noConflict')
  const chosen = conflict.values.find((each) => JSON.stringify(each.value) === JSON.stringify(value))
  if (!chosen) throw refusal('notOneOfThem')
  const body: Record<string, Json> = { field, value: chosen.value, reason }
  journal.append({ record: referral, kind: 'conflict.decided', body, actor: officer.id })
}

/** Does something to a referral and answers the case as it stands after. */
function thenShow(asking: Asking, referral: Id, work: () => void): CaseView {
  work()
  return caseView(asking, referral)
}

export const answerReferrals: Answers<typeof referrals> = {
  'referrals.receive'({ given, fields, judgements, owner }, asking) {
    const received = receiveOne(asking, { given, fields: fields as never, owner })
    identifyReceived(asking, received, { given, fields: fields as never }, judgements)
    return caseView(asking, received.id)
  },
  'referrals.list'({ filter, sort, offset, limit }, asking) {
    const { sql } = asking
    const today = asking.today()
    const { names } = officerNames(sql)
    const { rows: listed, total, late } = findReferrals(sql, filter, sort, { offset, limit }, today, names)
    const rows = listRows(sql, listed, today, names)
    asking.showed(
      'referrals.list',
      rows.map(({ id }) => id),
      LIST_FIELDS
    )
    return { rows, total, late, marking: highestMarking(rows.map(({ marking }) => marking)) }
  },
  'referrals.open'({ referral }, asking) {
    readRow(asking.sql, referral)
    asking.opened(referral, CASE_FIELDS)
    return caseView(asking, referral)
  },
  'referrals.amend': ({ referral, ...amendment }, asking) =>
    thenShow(asking, referral, () => amend(asking, referral, amendment)),
  'referrals.note': ({ referral, ...note }, asking) =>
    thenShow(asking, referral, () => addNote(asking, referral, note)),
  'referrals.step': ({ referral, to, decision, happenedAt }, asking) =>
    thenShow(asking, referral, () => takeStep(asking, referral, to, decision, happenedAt)),
  'referrals.acknowledge': ({ referral, ...given }, asking) =>
    thenShow(asking, referral, () => acknowledge(asking, referral, given)),
  'referrals.askDeconfliction': ({ referral, ...given }, asking) =>
    thenShow(asking, referral, () => askDeconfliction(asking, referral, given)),
  'referrals.answerDeconfliction': ({ referral, ...given }, asking) =>
    thenShow(asking, referral, () => answerDeconfliction(asking, referral, given)),
  'referrals.propose': ({ referral, to, decision }, asking) =>
    thenShow(asking, referral, () => propose(asking, referral, to, decision)),
  'referrals.decide': (given, asking) => thenShow(asking, given.referral, () => decide(asking, given)),
  'referrals.varyLimit': ({ referral, ...given }, asking) =>
    thenShow(asking, referral, () => varyLimit(asking, referral, given)),
  'referrals.showToSupervisor': ({ referral, ...given }, asking) =>
    thenShow(asking, referral, () => showToSupervisor(asking, referral, given)),
  'referrals.withdrawProposal': ({ referral, proposal, reason }, asking) =>
    thenShow(asking, referral, () => withdraw(asking, referral, proposal, reason)),
  'referrals.resolve': ({ referral, field, value, reason }, asking) =>
    thenShow(asking, referral, () => resolve(asking, referral, field, value, reason)),
  'referrals.waiting': (_input, asking) => waitingDecisions(asking),
  'referrals.views': (_input, asking) => ({ views: savedViews(asking) }),
  'referrals.saveView': (given, asking) => saveView(asking, given),
  'referrals.removeView'({ view }, asking) {
    removeView(asking, view)
    return {}
  }
}
