import { startEpoch } from '../../journal/feeds'
import type { Sql } from '../sql'
import { forgetRestored, readRestored, type Restored } from '../store'
import type { OpenDesk } from './open-desk'
import type { VaultAround } from './vault'

interface GoesOn extends Restored {
  previous: string
  seq: number
}

/**
 * A desk that goes on from a backup begins a new epoch of its journal before anything is written: what it wrote after that backup may be out in the
 * world, and no sequence number is ever used twice.
 */
export function goOnFromBackup(sql: Sql, { folder, clock }: VaultAround): GoesOn | null {
  const restored = readRestored(folder)
  if (!restored) return null
  const last = sql.get<{ name: string; seq: number }>(
    'SELECT f.name, max(j.seq) AS seq FROM feed f JOIN journal j ON j.feed = f.number WHERE f.own = 1 GROUP BY f.number ORDER BY f.epoch DESC LIMIT 1'
  )
  sql.transaction(() => startEpoch(sql, clock.time()))
  return { ...restored, previous: last?.name ?? '', seq: last?.seq ?? 0 }
}

/** Says in the journal that the desk was restored, and takes the note away. */
export function sayRestored(
  { sql, journal, desk, officer }: OpenDesk,
  folder: string,
  { backup, previous, seq }: GoesOn
): void {
  const body = { name: backup, previous, seq }
  sql.transaction(() => journal.append({ record: desk.id, kind: 'journal.restored', body, actor: officer.id }))
  forgetRestored(folder)
}
