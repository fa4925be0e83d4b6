import type { OutputOf } from '../../contract'
import { signHead } from '../../journal/heads'
import { backUp } from '../store'
import type { OpenDesk } from './open-desk'
import type { VaultAround } from './vault'

/** Makes a verified backup, beside the desk or in a folder the officer chose, and says so in the journal with a signed head. */
export async function backUpNow(
  { folder, backups, clock }: VaultAround,
  open: OpenDesk,
  { job, folder: chosen }: { job: string; folder?: string }
): Promise<OutputOf<'integrity.backUp'>> {
  const { sql, journal, desk, officer, consultations, jobs } = open
  consultations.flush()
  sql.transaction(() => signHead(journal.spine, 'backup'))
  try {
    const made = await backUp({ sql, folder, storeKey: open.keyring.storeKey }, chosen ?? backups, {
      madeAt: clock.now(),
      progress: (done, total) => jobs.progress(job, done, total, 'Writing and checking the backup')
    })
    sql.transaction(() => {
      const body = { name: made.name, bytes: made.bytes }
      journal.append({ record: desk.id, kind: 'journal.backedUp', body, actor: officer.id })
    })
    return { made: true, name: made.name, bytes: made.bytes }
  } finally {
    jobs.end(job)
  }
}
