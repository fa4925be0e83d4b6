import { openedDesk } from '../../casework/desks'
import { purgeDrafts } from '../../casework/drafts'
import { officerKey, officerOf, replaceKey } from '../../casework/staff'
import type { CheckedOf, OutputOf } from '../../contract'
import { Refusal } from '../../contract/result'
import { mendSlots, publicKeyOf, readSlots, slotBySignIn, tryPassphrase } from '../keys'
import { openingNotices, purgedDrafts } from './notices'
import { openDesk, type OpenDesk } from './open-desk'
import { goOnFromBackup, sayRestored } from './restored'
import { openUpToDate } from './up-to-date'
import type { VaultAround } from './vault'

/**
 * Signs an officer in: their passphrase opens their slot, the slot's key opens the store, and the store says who they are.
 * @throws Refusal FD-KEY-… for passphrase and slots, FD-STO-… for the store, FD-STF-… when the account is closed
 */
export async function unlock(
  around: VaultAround,
  { signIn, passphrase, job }: CheckedOf<'desk.unlock'>
): Promise<{ open: OpenDesk; answer: OutputOf<'desk.unlock'> }> {
  const { folder, clock } = around
  const read = readSlots(folder)
  const slot = slotBySignIn(read.slots, signIn)
  if (!slot) {
    throw new Refusal('FD-KEY-01', 'The sign-in name and the passphrase do not go together. Nothing was opened.', {
      next: 'Choose your sign-in name from the list.'
    })
  }
  const { storeKey, seed } = tryPassphrase(folder, slot, passphrase, clock.time())
  const key = publicKeyOf(seed)
  seed.fill(0)
  const sql = await openUpToDate(around, storeKey, job)
  try {
    const officer = officerOf(sql, slot.officer)
    if (!officer || !officer.enabled) {
      throw new Refusal('FD-STF-20', 'This account is closed on this desk.', {
        next: 'Ask an administrator to enrol you again.'
      })
    }
    mendSlots(folder, read)
    const restored = goOnFromBackup(sql, around)
    const { id, name, role, person } = officer
    const keyring = { folder, storeKey, ...(around.cost ? { cost: around.cost } : {}) }
    const notices = openingNotices(sql, around, read.notice)
    const open = openDesk({
      sql,
      officer: { id, name, role, person },
      keyring,
      clock,
      backups: around.backups,
      tell: around.tell
    })
    if (restored) sayRestored(open, folder, restored)
    open.sql.transaction(() => {
      // A recovery cut off between journal and slot file leaves the record with a key that nobody holds.
      if (officerKey(open.sql, id) !== key) replaceKey(open.journal, id, key, id)
    })
    const purged = open.sql.transaction(() => {
      openedDesk(open.journal, open.desk.id, open.officer.id)
      return purgeDrafts(open.sql, clock.today())
    })
    if (purged > 0) notices.push(purgedDrafts(purged))
    const { borough, terminal, ceiling } = open.desk
    return { open, answer: { officer: { id, name, role }, desk: { borough, terminal, ceiling }, notices } }
  } catch (fault) {
    sql.close()
    storeKey.fill(0)
    throw fault
  }
}
