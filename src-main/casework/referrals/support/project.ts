import type { Correction, SupportAct, SupportBodies } from '../../../contract/support-entries'
import type { Day } from '../../../contract/time'
import { canonical } from '../../../journal/canonical'
import { entryName, hasSeen, type Entry, type Json } from '../../../journal/entry'
import type { Fields, Projecting } from '../../../journal/subject'
import type { Sql } from '../../../vault/sql'
import { londonDay } from '../../calendar'
import { adultOn } from '../ages'
import { CORRECTED } from './entries'
import { faultOf, firstFault, type Circumstances } from './faults'
import { needOfRegister, needRegister } from './fields'
import { dueOnOf, PLAN_NOW } from './fold'
import { itemOf, partOf, type CorrectedBy, type Item, type ItemLine, type Part } from './items'
import type { SupportLimits } from './limits'
import { partnershipReviewed } from '../partnership-review'
import { readItem } from './reading'
import { supportWords } from './refusals'

const NOT_HELD =
  'Something was recorded about a request, meeting, need or the like that is not held here. It is shown once that arrives.'
const CORRECTS_NOTHING = 'A correction names an entry that is not held here or is of another kind.'
const CORRECTED_TWICE =
  'Two desks corrected one entry without knowing of each other. Both corrections are kept; the later one counts until somebody corrects it again.'

const WRITE_ITEM = `
INSERT INTO referral_support (record, item, place, part, lines, shown, due_on)
VALUES (?, ?, (SELECT coalesce(max(place), 0) + 1 FROM referral_support WHERE record = ?), ?, ?, ?, ?)
ON CONFLICT (record, item) DO UPDATE SET lines = excluded.lines, shown = excluded.shown, due_on = excluded.due_on`

function writeItem(sql: Sql, record: string, item: Item): void {
  const { part, lines, shown } = item
  const binds = [part, canonical(lines as never), canonical(shown as never), dueOnOf(item)]
  sql.run(WRITE_ITEM, [record, item.item, record, ...binds])
}

/** What the rules look at, as far as this record alone shows it. */
function circumstances(fields: Fields, recordedOn: Day): Circumstances {
  const given = fields['receivedAt']
  const receivedOn = typeof given === 'string' ? londonDay(given) : recordedOn
  const [born, approximate] = [fields['given.dateOfBirth'], fields['given.approximateAge']]
  const age = {
    born: typeof born === 'string' ? born : null,
    approximateAge: typeof approximate === 'number' ? approximate : null,
    receivedOn
  }
  return { today: recordedOn, adultOn: adultOn(age), receivedOn: null }
}

/** The registers of an item as they stand. */
function shownOf(part: Part, item: string, fields: Fields): Record<string, Json> {
  if (part !== 'need') return {}
  return Object.fromEntries(
    (['work', 'outcome'] as const)
      .filter((each) => fields[needRegister(item, each)] !== undefined)
      .map((each) => [each, fields[needRegister(item, each)] as Json])
  )
}

/** The plan as its registers stand, whoever wrote which part. */
function writePlan(record: string, { sql, fields }: Projecting): void {
  const parts = ['agreedOn', 'consentRequest', 'nature', 'provider', 'howAndWhen']
  const shown = Object.fromEntries(parts.map((each) => [each, (fields[`plan.${each}`] ?? '') as Json]))
  writeItem(sql, record, { item: PLAN_NOW, part: 'plan', lines: [], shown })
}

/** What an entry says, as its form gave it, and the limits it carries beside. */
function apart({ body }: Entry): { body: SupportBodies[SupportAct]; limits: Pick<ItemLine, 'limits'> } {
  const { limits, ...given } = body as { limits?: SupportLimits }
  return { body: given as SupportBodies[SupportAct], limits: limits ? { limits } : {} }
}

function added(entry: Entry, projecting: Projecting): void {
  const { sql, fields, exception } = projecting
  const act = entry.kind as SupportAct
  const { limits, body } = apart(entry)
  const name = entryName(entry)
  const recordedOn = londonDay(entry.recorded)
  const of = itemOf(act, body)
  const before = of === null ? null : readItem(sql, entry.record, of)
  if (of !== null && before?.part !== partOf(act)) return exception(NOT_HELD)
  const fault = faultOf(act, body, before, circumstances(fields, recordedOn))
  if (fault) exception(supportWords(fault.refusal).message)
  const line: ItemLine = { name, act, body, recordedOn, actor: entry.actor, corrections: [], ...limits }
  const item = before?.item ?? name
  const lines = [...(before?.lines ?? []), line]
  writeItem(sql, entry.record, { item, part: partOf(act), lines, shown: shownOf(partOf(act), item, fields) })
  if (act === 'support.plan_written') writePlan(entry.record, projecting)
  if (act === 'support.reviewed') reviewed(entry, body as SupportBodies['support.reviewed'], projecting)
}

/** A review of a police-led partnership ends its clock by itself; nobody records it twice. */
function reviewed(entry: Entry, { of, heldOn }: SupportBodies['support.reviewed'], projecting: Projecting): void {
  if (of === 'plp' || of === 'plp_formal')
    partnershipReviewed(entry, { heldOn, formal: of === 'plp_formal' }, projecting)
}

function seenBy(entry: Entry, name: string): boolean {
  const [feed, seq] = name.split(':')
  return hasSeen(entry, { feed: feed ?? '', seq: Number(seq) })
}

function corrected(entry: Entry, { sql, fields, exception }: Projecting): void {
  const { act, of, reason, body } = entry.body as unknown as Correction
  const item = readItem(sql, entry.record, itemOf(act, body) ?? of)
  const line = item?.lines.find((each) => each.name === of && each.act === act)
  if (!item || !line) return exception(CORRECTS_NOTHING)
  const recordedOn = londonDay(entry.recorded)
  const correction: CorrectedBy = { name: entryName(entry), reason, actor: entry.actor, recordedOn, body }
  if (line.corrections.some(({ name }) => !seenBy(entry, name))) exception(CORRECTED_TWICE)
  const lines = item.lines.map((each) =>
    each === line ? { ...line, corrections: [...line.corrections, correction] } : each
  )
  const now = { ...item, lines }
  const fault = firstFault(now, of, circumstances(fields, recordedOn))
  if (fault) exception(supportWords(fault.refusal).message)
  writeItem(sql, entry.record, now)
}

/** Folds an entry of the support around a referral into its item. What no desk could have recorded is kept, and a person is asked to look. */
export function projectSupport(entry: Entry, projecting: Projecting): void {
  if (entry.kind === CORRECTED) corrected(entry, projecting)
  else added(entry, projecting)
}

/** A person decided between two desks' values of the plan or of a need. */
export function projectSupportConflict(entry: Entry, projecting: Projecting): void {
  const { field } = entry.body as { field: string }
  if (field.startsWith('plan.')) return writePlan(entry.record, projecting)
  const need = needOfRegister(field)?.need
  const item = need === undefined ? null : readItem(projecting.sql, entry.record, need)
  if (item) {
    writeItem(projecting.sql, entry.record, { ...item, shown: shownOf('need', item.item, projecting.fields) })
  }
}
