import type { Sql } from '../sql'
import { listBackups } from '../store'
import type { VaultAround } from './vault'

const DAY = 86_400_000
/** A backup older than this is said at sign-in. */
const BACKUP_DAYS = 7

/** What an officer should know right after signing in, in whole sentences; usually nothing. */
export function openingNotices(
  sql: Sql,
  { clock, backups, demonstration }: VaultAround,
  slots: string | undefined
): string[] {
  const notices: string[] = slots === undefined ? [] : [slots]
  const last = sql.get<{ recorded: number | null }>(
    'SELECT recorded FROM journal ORDER BY entry DESC LIMIT 1'
  )?.recorded
  if (last !== undefined && last !== null && last > clock.time() + 60_000) {
    const when = new Date(last).toISOString().slice(0, 16).replace('T', ' ')
    notices.push(
      `This PC's clock stands before the last thing recorded here (${when} UTC). Have the clock set right: deadlines are counted by it.`
    )
  }
  if (demonstration) return notices
  const newest = listBackups(backups)[0]
  if (!newest) notices.push('No backup of this desk has been made yet. Make one on the page Integrity.')
  else if (clock.time() - Date.parse(newest.madeAt) > BACKUP_DAYS * DAY) {
    notices.push(`The newest backup is of ${newest.madeAt.slice(0, 10)}. Make one today on the page Integrity.`)
  }
  return notices
}

/** What an officer is told when drafts were thrown away at sign-in. */
export function purgedDrafts(count: number): string {
  const which = count === 1 ? 'One draft that nobody finished was' : `${count} drafts that nobody finished were`
  return `${which} thrown away, as this desk's policy has it. The page Policy says after how many working days.`
}
