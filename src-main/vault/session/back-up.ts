import type { OutputOf } from '../../contract'
import type { Instant } from '../../contract/time'
import { signHead } from '../../journal/heads'
import { backUp } from '../store'
import type { OpenDesk } from './open-desk'
import type { VaultAround } from './vault'

/** What of an open desk is backed up, and who does it. */
type BackingUp = Pick<OpenDesk, 'sql' | 'journal' | 'desk' | 'officer' | 'consultations' | 'keyring'>

/** Makes a verified backup in a folder and says so in the journal with a signed head. */
export async function backUpInto(
  { sql, journal, desk, officer, consultations, keyring }: BackingUp,
  into: string,
  madeAt: Instant,
  progress: (done: number, total: number, words: string) => Promise<void>
): Promise<{ name: string; bytes: number }> {
  consultations.flush()
  sql.transaction(() => signHead(journal.spine, 'backup'))
  const { name, bytes } = await backUp({ sql, folder: keyring.folder, storeKey: keyring.storeKey }, into, {
    madeAt,
    progress: (done, total) => progress(done, total, 'Writing and checking the backup')
  })
  sql.transaction(() => {
    journal.append({ record: desk.id, kind: 'journal.backedUp', body: { name, bytes }, actor: officer.id })
  })
  return { name, bytes }
}

/** Makes a verified backup, beside the desk or in a folder the officer chose. */
export async function backUpNow(
  { backups, clock }: VaultAround,
  open: OpenDesk,
  { job, folder: chosen }: { job: string; folder?: string }
): Promise<OutputOf<'integrity.backUp'>> {
  const { jobs } = open
  try {
    const made = await backUpInto(open, chosen ?? backups, clock.now(), (done, total, words) =>
      jobs.progress(job, done, total, words)
    )
    return { made: true, ...made }
  } finally {
    jobs.end(job)
  }
}
