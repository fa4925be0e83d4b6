import type { Id } from '../../../contract/ids'
import { correctableActs, type SupportAct } from '../../../contract/support-entries'
import type { SupportItem, SupportLine, SupportView } from '../../../contract/support-views'
import type { Asking } from '../../../vault/asking'
import type { Sql } from '../../../vault/sql'
import { officerNames } from '../case-view'
import { adultDay, readClocks, readRow } from '../reading'
import type { NameOf } from '../words'
import { alertsOf } from './alerts'
import { documentsOf } from './documents'
import { eventDay } from './event-days'
import { handOverDecided, leadsAway } from './hand-over-decided'
import { foldSupport } from './fold'
import { statesOn, type ItemState } from './item-state'
import { standingBody, type Item, type ItemLine } from './items'
import { readItems } from './reading'
import { consentGiverOn, consentStanding, countSessions } from './rules'
import { tellAct } from './telling'

function lineShown(line: ItemLine, nameOf: NameOf): SupportLine {
  const { name, act, body, recordedOn, actor, corrections } = line
  const { title, details } = tellAct(act, body)
  return {
    name,
    act,
    title,
    details,
    on: eventDay<SupportAct>(act, standingBody(line)),
    recordedOn,
    who: nameOf(actor),
    corrections: corrections.map((each) => {
      const now = tellAct(act, each.body as never)
      const { name: of, reason, recordedOn: at, actor: by } = each
      return { name: of, title: now.title, details: now.details, reason, recordedOn: at, who: nameOf(by) }
    }),
    correctable: (correctableActs as readonly SupportAct[]).includes(act),
    body: standingBody(line)
  }
}

function itemShown(item: Item, stateOf: (item: Item) => ItemState, nameOf: NameOf): SupportItem | null {
  const opening = item.lines[0]
  if (!opening) return null
  const { title } = tellAct<SupportAct>(opening.act, standingBody(opening))
  const lines = item.lines.map((line) => lineShown(line, nameOf))
  return { item: item.item, part: item.part, title, ...stateOf(item), lines }
}

const DECISIONS = "SELECT count(*) AS decisions FROM referral_stay WHERE record = ? AND stage <> 'RECEIVED'"

/** How many steps were decided on a case. */
function decisionsOn(sql: Sql, referral: Id): number {
  return sql.get<{ decisions: number }>(DECISIONS, [referral])?.decisions ?? 0
}

/**
 * Everything the page shows of the support around a referral, as it stands today. Writes nothing.
 * @throws Refusal FD-REF-01 when the referral is not on this desk
 */
export function supportView(
  { sql, journal, today: todayOf }: Pick<Asking, 'sql' | 'journal' | 'today'>,
  referral: Id
): SupportView {
  const today = todayOf()
  const row = readRow(sql, referral)
  const adultOn = adultDay(sql, row)
  const runs = readClocks(sql, referral)
  const items = readItems(sql, referral)
  const support = foldSupport(referral, items)
  const { nameOf } = officerNames(sql)
  const stateOf = statesOn(support, runs, today)
  return {
    referral,
    today,
    adultOn,
    giver: consentGiverOn(adultOn, today),
    consent: consentStanding(support.consents, adultOn, today),
    alerts: alertsOf(support, adultOn, runs, today),
    items: items.map((item) => itemShown(item, stateOf, nameOf)).filter((item): item is SupportItem => item !== null),
    plan: support.plan,
    needs: support.needs.map(({ outcomeOn: _on, identifiedOn: _identified, handOvers, ...need }) => ({
      ...need,
      handOvers: [...handOvers]
    })),
    sessions: countSessions(support, today),
    assessments: [...support.assessments],
    documents: documentsOf(support, decisionsOn(sql, referral)),
    handOverDecided: leadsAway(row.stage) ? handOverDecided(journal.historyOf(referral), support.handOvers) : null
  }
}
