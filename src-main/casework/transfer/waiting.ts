import type { Marking } from '../../contract/codes/marking'
import { highestMarking } from '../../contract/codes/marking'
import type { Id } from '../../contract/ids'
import type { WaitingItem, WaitingItems } from '../../contract/waiting'
import type { Asking } from '../../vault/asking'
import { officerOf } from '../staff'
import { deskName } from './desk-name'
import { addressedHere, bundlesLookedAt, senderName } from './previewing'
import { terminalName } from './terminals'

interface Marked {
  item: WaitingItem
  marking: Marking
}

interface Unsure {
  id: Id
  terminal: Id
  sequence: number
  at: string
  marking: Marking
  actor: Id
}

/** Released, and not said to be written or not: the program ended in between. */
const UNSURE = `
SELECT b.id, b.terminal, b.sequence, b.at, b.marking, a.id AS actor FROM bundle b
JOIN journal_record r ON r.id = b.id JOIN journal j ON j.record = r.number JOIN journal_record a ON a.number = j.actor
WHERE b.direction = 'out' AND b.state = 'released' GROUP BY b.id
HAVING NOT EXISTS (SELECT 1 FROM bundle later WHERE later.terminal = b.terminal AND later.direction = 'out' AND later.sequence > b.sequence)`

/**
 * Bundles that wait for somebody: those that were looked at since the desk was opened and not accepted by a second officer yet, and those that were
 * released while the program ended, of which nobody knows whether they stand on their medium. The oldest first.
 */
export function bundlesWaiting({
  sql,
  officer,
  desk,
  journal
}: Pick<Asking, 'sql' | 'officer' | 'desk' | 'journal'>): WaitingItems {
  const own = { feed: journal.feed, name: deskName({ borough: desk.borough, name: desk.terminal }) }
  const arrived = bundlesLookedAt(sql).map(({ bundle: { incoming, manifest }, at, by }): Marked => {
    const { sequence } = addressedHere(sql, manifest)
    const item: WaitingItem = {
      subject: 'bundle',
      id: incoming,
      reference: `Bundle ${sequence} of ${senderName(sql, manifest)}`,
      what: 'Was looked at; waits to be accepted by two officers',
      by: by.name,
      since: at,
      mine: true
    }
    return { item, marking: manifest.marking }
  })
  const unsure = sql.all<Unsure>(UNSURE).map(({ id, terminal, sequence, at, marking, actor }): Marked => {
    const item: WaitingItem = {
      subject: 'bundle',
      id,
      reference: `Bundle ${sequence} to ${terminalName(sql, terminal, own)}`,
      what: 'Was released, but the program ended before it was written; send it again',
      by: officerOf(sql, actor)?.name ?? 'An officer',
      since: at,
      mine: actor === officer.id
    }
    return { item, marking }
  })
  const all = [...arrived, ...unsure].sort((one, other) => (one.item.since < other.item.since ? -1 : 1))
  return { waiting: all.map(({ item }) => item), marking: highestMarking(all.map(({ marking }) => marking)) }
}
