import { Refusal } from '../../contract/result'
import { refusalOf, type FaultTable } from '../files/fault-table'
import { FILE_FAULTS, fileRefusal } from '../files/faults'

type Name =
  | 'missing'
  | 'wrongLibrary'
  | 'plain'
  | 'damaged'
  | 'otherKey'
  | 'newer'
  | 'held'
  | 'exists'
  | 'upgradeFailed'
  | 'inUse'
  | 'backupDamaged'
  | 'backupNewer'
  | 'backupUnsure'
  | 'deskStands'
  | 'notBackup'

const RESTORE = 'Restore a backup on this PC. Keep the damaged file as it is: delete nothing.'

/** Everything that opening, upgrading, backing up and restoring the store can be refused for. */
export const STORE_FAULTS: FaultTable<Name> = {
  missing: {
    code: 'FD-STO-01',
    message: 'The store of this desk is not there: store.db is missing from its folder.',
    next: 'Put the file back if somebody moved it, or restore a backup. Do not set up the desk anew.'
  },
  wrongLibrary: {
    code: 'FD-STO-02',
    message: 'The database library of this program cannot encrypt (…), so nothing was opened or written.',
    next: 'Install the program again from its medium. The store is untouched.'
  },
  plain: {
    code: 'FD-STO-03',
    message: 'The store file is not encrypted, so it was not written by this program. It was not opened.',
    next: 'Restore a backup and tell whoever looks after this PC: somebody has replaced the file.'
  },
  damaged: {
    code: 'FD-STO-04',
    message: 'The store file is damaged (…). It was not changed, and nothing was repaired.',
    next: RESTORE
  },
  otherKey: {
    code: 'FD-STO-05',
    message:
      'The passphrase is right, but the store does not open with this desk’s key: it belongs to another desk, or it is damaged from its beginning.',
    next: RESTORE
  },
  newer: {
    code: 'FD-STO-06',
    message: 'The store was written by a newer version of this program (its tables are …). It was not touched.',
    next: 'Start the newer version on this PC.'
  },
  held: {
    code: 'FD-STO-07',
    message: 'Another program holds the store, so this was not done.',
    next: 'Close other windows of this program and anything that copies or scans the folder, then try again.'
  },
  exists: {
    code: 'FD-STO-08',
    message: 'A store is already there, so no new one was made.',
    next: 'Sign in to the desk that is there.'
  },
  upgradeFailed: {
    code: 'FD-STO-09',
    message: 'The store could not be brought to this version (step …). It is as it was before.',
    next: 'Go on with the version used before, and report this code. The backup made before the step is in the backup folder.'
  },
  inUse: {
    code: 'FD-BAK-01',
    message: 'A backup cannot be made in the middle of other work.',
    next: 'Wait for that work to end and do it again.'
  },
  backupDamaged: {
    code: 'FD-BAK-02',
    message: 'This backup is damaged or not whole: …. Nothing of it was used.',
    next: 'Use another backup. Keep this one until you know what happened to its medium.'
  },
  backupNewer: {
    code: 'FD-BAK-03',
    message: 'This backup was made by a newer version of this program. Nothing of it was used.',
    next: 'Start the newer version and restore it there.'
  },
  backupUnsure: {
    code: 'FD-BAK-04',
    message:
      'The backup was written but did not pass its check (…), so it was taken away again. The desk itself is unharmed.',
    next: 'Make it again, on another disk or stick if you can.'
  },
  deskStands: {
    code: 'FD-BAK-05',
    message: 'A desk already stands on this PC, so the backup was not restored over it.',
    next: 'Sign in to that desk, or move its folder elsewhere first. Nothing was changed.'
  },
  notBackup: {
    code: 'FD-BAK-06',
    message: 'This file is not a Focus Desk backup.',
    next: 'Choose a file that ends in .fdbackup.'
  }
}

/** The refusal for one of {@link STORE_FAULTS}. */
export function storeRefusal(name: keyof typeof STORE_FAULTS, words = ''): Refusal {
  return refusalOf(STORE_FAULTS[name], words)
}

const BY_ENGINE: readonly (readonly [string, (code: string) => Refusal])[] = [
  ['SQLITE_CORRUPT', (code) => storeRefusal('damaged', code)],
  ['SQLITE_NOTADB', (code) => storeRefusal('damaged', code)],
  ['SQLITE_FULL', () => refusalOf(FILE_FAULTS.full, 'there is no room for this change')],
  ['SQLITE_READONLY', (code) => refusalOf(FILE_FAULTS.notWritable, code)],
  ['SQLITE_CANTOPEN', (code) => refusalOf(FILE_FAULTS.notWritable, code)],
  ['SQLITE_PERM', (code) => refusalOf(FILE_FAULTS.notWritable, code)],
  ['SQLITE_IOERR', (code) => refusalOf(FILE_FAULTS.broken, code)],
  ['SQLITE_BUSY', () => storeRefusal('held')],
  ['SQLITE_LOCKED', () => storeRefusal('held')]
]

/**
 * What to throw for whatever went wrong under a call: a refusal for a known fault of the engine or the disk, else the fault itself.
 * The engine's own message is left out, because it may quote what a statement held.
 */
export function asStoreRefusal(fault: unknown): unknown {
  if (fault instanceof Refusal) return fault
  const code = String((fault as { code?: unknown } | undefined)?.code ?? '')
  const known = BY_ENGINE.find(([start]) => code.startsWith(start))
  return known ? known[1](code) : fileRefusal(fault)
}
