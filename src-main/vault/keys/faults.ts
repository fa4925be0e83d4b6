import type { Refusal } from '../../contract/result'
import { refusalOf, type FaultTable } from '../files/fault-table'

type Name =
  | 'wrongPassphrase'
  | 'slotDamaged'
  | 'slotsDamaged'
  | 'slotsMissing'
  | 'slotsNewer'
  | 'slotsUnreadable'
  | 'mustWait'
  | 'passphraseWeak'
  | 'signInTaken'
  | 'noSlot'
  | 'lastSlot'
  | 'noRecovery'
  | 'shareWord'
  | 'shareLength'
  | 'shareMistyped'
  | 'shareElsewhere'
  | 'shareTwice'
  | 'sharesTooFew'
  | 'shareWrong'
  | 'shareNewer'
  | 'sharesWrong'

const NOTHING_DELETED = 'Delete nothing: the store itself is untouched.'

/** Everything that keys, passphrases and shares can be refused for. */
export const KEY_FAULTS: FaultTable<Name> = {
  wrongPassphrase: {
    code: 'FD-KEY-01',
    message: 'The sign-in name and the passphrase do not go together. Nothing was opened.',
    next: 'Check Caps Lock and the keyboard layout and type it again. If it is forgotten, an administrator can start recovery with the shares in the sealed envelopes.'
  },
  slotDamaged: {
    code: 'FD-KEY-02',
    message: 'This officer’s key slot is damaged: …. No passphrase can be tried on it.',
    next: `Another officer can sign in, or restore a backup, or use the recovery shares. ${NOTHING_DELETED}`
  },
  slotsDamaged: {
    code: 'FD-KEY-03',
    message: 'Both copies of the key slot file are damaged, so no passphrase can be tried.',
    next: `Restore a backup, or use the recovery shares with a backup’s slot file. ${NOTHING_DELETED}`
  },
  slotsMissing: {
    code: 'FD-KEY-04',
    message: 'The key slot file is not there, neither the original nor its copy, so no passphrase can be tried.',
    next: `Put back slots.json from a backup, or restore a backup. ${NOTHING_DELETED}`
  },
  slotsNewer: {
    code: 'FD-KEY-05',
    message: 'The key slot file was written by a newer version of this program.',
    next: 'Start the newer version on this PC. Nothing was changed.'
  },
  slotsUnreadable: {
    code: 'FD-KEY-06',
    message: 'The system does not let this program read the key slot file (…).',
    next: 'Check that the data folder belongs to you and that no other program holds its files, then try again.'
  },
  mustWait: {
    code: 'FD-KEY-07',
    message: 'There were too many wrong tries. The next one can be made in ….',
    next: 'Wait for that time. Starting the program again does not shorten it.'
  },
  passphraseWeak: {
    code: 'FD-KEY-08',
    message: '…',
    next: 'Choose another passphrase. Four or five words that do not belong together are easy to type and hard to guess.'
  },
  signInTaken: {
    code: 'FD-KEY-09',
    message: 'This sign-in name is already used on this desk.',
    next: 'Choose another sign-in name.'
  },
  noSlot: {
    code: 'FD-KEY-10',
    message: 'This officer has no key slot on this desk.',
    next: 'Ask an administrator to enrol the officer again.'
  },
  lastSlot: {
    code: 'FD-KEY-11',
    message: 'This is the last key slot of the desk: without it only the recovery shares would open the store.',
    next: 'Enrol another officer first.'
  },
  noRecovery: {
    code: 'FD-KEY-12',
    message: 'This desk’s slot file holds no recovery slot, so no shares can open it.',
    next: 'Sign in with a passphrase, or restore a backup that has one.'
  },
  shareWord: {
    code: 'FD-SHR-01',
    message: 'This share has a word that is not on the list: ….',
    next: 'Read that word again from the envelope. Only its first four letters matter.'
  },
  shareLength: {
    code: 'FD-SHR-02',
    message: 'This share is not whole: ….',
    next: 'Type all of it, from the first word to the last, or the whole code under the QR picture.'
  },
  shareMistyped: {
    code: 'FD-SHR-03',
    message: 'This share is mistyped: ….',
    next: 'Compare it with the envelope once more.'
  },
  shareElsewhere: {
    code: 'FD-SHR-04',
    message: 'This share belongs to another desk, or to an earlier set of shares of this one (…).',
    next: 'Look for the envelope of this desk’s newest set.'
  },
  shareTwice: {
    code: 'FD-SHR-05',
    message: 'Share … is given twice. The same share counts once.',
    next: 'Open another envelope.'
  },
  sharesTooFew: {
    code: 'FD-SHR-06',
    message: 'Not enough shares: ….',
    next: 'Open another envelope. Fewer shares tell nothing about the key.'
  },
  shareWrong: {
    code: 'FD-SHR-07',
    message: 'Share … is wrong: it is not the one that was made for this desk.',
    next: 'Use another envelope instead and tell your superintendent.'
  },
  shareNewer: {
    code: 'FD-SHR-08',
    message: 'This share was made by a newer version of this program.',
    next: 'Start the newer version on this PC.'
  },
  sharesWrong: {
    code: 'FD-SHR-09',
    message: 'The shares are whole, but together they do not open this desk’s recovery slot: it is damaged.',
    next: `Restore a backup and use the shares there. ${NOTHING_DELETED}`
  }
}

/** The refusal for one of {@link KEY_FAULTS}. */
export function keyRefusal(name: Name, words = ''): Refusal {
  return refusalOf(KEY_FAULTS[name], words)
}
