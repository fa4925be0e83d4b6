import { signHead } from '../../journal/heads'
import type { OpenDesk } from './open-desk'

/**
 * Closes an open desk: whatever stood on the screen is logged, the journal's head is signed, the write-ahead log is emptied. The key is the
 * process's; it goes when the process ends.
 */
export function closeDesk({ sql, journal, consultations }: OpenDesk): void {
  try {
    consultations.flush()
    sql.transaction(() => signHead(journal.spine, 'lock'))
    sql.all('PRAGMA wal_checkpoint(TRUNCATE)')
  } finally {
    sql.close()
  }
}
