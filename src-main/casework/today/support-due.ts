import type { Marking } from '../../contract/codes/marking'
import type { Id } from '../../contract/ids'
import type { Day } from '../../contract/time'
import { initialsOf, type SupportPart } from '../referrals'
import { boundsOf } from './clocks-running'
import { dueParts, ownerBinds, whoseIs, type Found, type Looking, type Source } from './looking'

interface Row {
  id: Id
  item: string
  part: SupportPart
  dueOn: Day
  lines: string
  /** How many of this kind wait in this case, and the lines of each: one line of Today for all of them. */
  many: number
  each: string
  reference: string
  forenames: string
  surname: string
  owner: Id | ''
  marking: Marking
}

/**
 * What waits for somebody around a referral that is worked on, and hand-overs of closed ones too, for they are followed after closing. A hand-over
 * whose clock runs stands among the clocks and not here.
 */
const DUE = `
FROM referral_support s CROSS JOIN referral r ON r.id = s.record
WHERE s.due_on IS NOT NULL AND s.due_on >= $from AND s.due_on < $before AND ($all = 1 OR r.owner IN ($me, ''))
AND CASE WHEN s.part = 'handOver' THEN NOT EXISTS (
  SELECT 1 FROM referral_clock c WHERE c.record = s.record AND c.stopped_on IS NULL
  AND c.clock = iif(json_extract(s.lines, '$[0].body.kind') = 'signpost', 'signpost_look_back', 'transfer_acknowledgement')
) ELSE r.open = 1 END`
/** Sessions, requests and meetings of one case are gathered; hand-overs are followed one by one. The earliest names the line. */
const GATHERED = "s.record, iif(s.part = 'handOver', s.item, s.part)"
const ITEMS = `
SELECT r.id, s.item, s.part, min(s.due_on) AS dueOn, s.lines, count(*) AS many, json_group_array(s.lines) AS each,
  r.reference, r.forenames, r.surname, r.owner, r.marking ${DUE}
GROUP BY ${GATHERED} ORDER BY (r.owner = $me) DESC, min(s.due_on), s.record, min(s.place) LIMIT $most`
const COUNT = `SELECT count(*) AS total FROM (SELECT 1 ${DUE} GROUP BY ${GATHERED})`

interface Words {
  what: string
  /** The same of several. */
  several(many: number): string
  /** The field of the body that says with whom. */
  whom: string
  act: string
  leadsTo: string
}

const REQUEST: Words = {
  what: 'Chase a partner who has not answered',
  several: (many) => `Chase partners: ${many} requests are not answered`,
  whom: 'partner',
  act: 'Chase',
  leadsTo: 'support/requests/request_chased'
}
const MEETING: Words = {
  what: 'Hold the panel, and record it',
  several: (many) => `Record ${many} panels`,
  whom: '',
  act: 'Record',
  leadsTo: 'support/panel/panel_held'
}
const SESSION: Words = {
  what: 'Say what became of a session',
  several: (many) => `Say what became of ${many} sessions`,
  whom: 'provider',
  act: 'Record',
  leadsTo: 'support/sessions/session_settled'
}
const SIGNPOST: Words = {
  what: 'Look back on a signposting',
  several: () => 'Look back on a signposting',
  whom: 'to',
  act: 'Look back',
  leadsTo: 'support/hand-overs/hand_over_looked_back'
}
const TRANSFER: Words = {
  what: 'Get a transfer acknowledged',
  several: () => 'Get a transfer acknowledged',
  whom: 'to',
  act: 'Record',
  leadsTo: 'support/hand-overs/hand_over_answered'
}

/** What the line that began an item says now: its last correction, or itself. */
function openingOf(lines: string): Readonly<Record<string, unknown>> {
  const [first] = JSON.parse(lines) as { body: object; corrections: { body: object }[] }[]
  return (first?.corrections.at(-1)?.body ?? first?.body ?? {}) as Readonly<Record<string, unknown>>
}

function wordsOf(part: SupportPart, opening: Readonly<Record<string, unknown>>): Words {
  if (part === 'request') return REQUEST
  if (part === 'meeting') return MEETING
  if (part === 'session') return SESSION
  return opening['kind'] === 'transfer' ? TRANSFER : SIGNPOST
}

const count = (column: 'late' | 'due', looking: Looking): number =>
  looking.sql.get<{ total: number }>(COUNT, { ...boundsOf(column, looking.today), ...ownerBinds(looking) })?.total ?? 0

function find(column: 'late' | 'due', looking: Looking): Found {
  const { sql, today, most, nameOf } = looking
  const rows = sql.all<Row>(ITEMS, { ...boundsOf(column, today), ...ownerBinds(looking), most })
  return {
    items: rows.map((row) => {
      const { id, item, part, dueOn, many, reference, forenames, surname, owner } = row
      const { what, several, whom, act, leadsTo } = wordsOf(part, openingOf(row.lines))
      const whoms = (JSON.parse(row.each) as string[]).map((lines) => String(openingOf(lines)[whom] ?? ''))
      return {
        key: `support ${id} ${item}`,
        kind: 'support',
        what: many === 1 ? what : several(many),
        reference,
        initials: initialsOf(forenames, surname),
        words: [...new Set(whoms)].filter((each) => each !== '').join(', '),
        ...dueParts(dueOn, looking),
        whose: whoseIs(owner, looking),
        owner: owner === '' ? null : nameOf(owner),
        leadsTo: { page: 'referral', id, part: `${leadsTo}/${item}` },
        act
      }
    }),
    total: count(column, looking),
    records: rows.map(({ id }) => id),
    markings: rows.map(({ marking }) => marking)
  }
}

/** Partners to chase, panels to record, sessions to account for, hand-overs to follow: late ones, and those due in the next five working days. */
export const supportSources: readonly Source[] = (['late', 'due'] as const).map((column) => ({
  column,
  find: (looking) => find(column, looking),
  count: (looking) => count(column, looking)
}))
