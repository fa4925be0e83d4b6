import { join } from 'node:path'
import type { OutputOf } from '../../contract'
import { Refusal } from '../../contract/result'
import { deskStands, listBackups, restoreBackup, setDeskAside } from '../store'
import type { VaultAround } from './vault'

/**
 * Restores a backup on a machine without a desk, or beside one that was just found damaged: that one is put aside whole, never changed or deleted.
 * Which feed epoch the restored desk writes is settled at its first sign-in.
 * @param damaged true when this desk could not be opened because its files are damaged
 * @param input the name of a backup beside the desk, or a file the officer chose
 * @throws Refusal where a desk stands already, or the backup is not whole
 */
export async function restore(
  { folder, backups, clock }: VaultAround,
  damaged: boolean,
  { name, file, setAside }: { name?: string; file?: string; setAside?: boolean }
): Promise<OutputOf<'desk.restore'>> {
  const known = listBackups(backups).some((backup) => backup.name === name)
  if (file === undefined && !known) {
    throw new Refusal('FD-BAK-20', 'This backup is not in the desk’s backup folder.', {
      next: 'Choose one from the list, or choose a file.'
    })
  }
  if (setAside === true && damaged && deskStands(folder)) setDeskAside(folder, clock.now())
  const { madeAt } = await restoreBackup(file ?? join(backups, name ?? ''), folder)
  return { restored: true, madeAt }
}
