import { Refusal } from '../contract/result'
import { megabytes } from '../vault/files/faults'

const NOTHING = 'No bundle was written, and nothing was left on the medium.'

function refusal(code: string, message: string, next: string): Refusal {
  return new Refusal(code, `${message} ${NOTHING}`, { next })
}

/** Every way in which a bundle is not written. */
export const sealingRefused = {
  badName: () =>
    refusal(
      'FD-BND-01',
      'A bundle cannot have this name.',
      'Use letters, digits, spaces, dots, dashes and underscores, and end it in .fdbundle.'
    ),
  tooManyEntries: (most: number) =>
    refusal(
      'FD-BND-02',
      `One bundle carries at most ${most.toLocaleString('en-GB')} entries.`,
      'Send them in several bundles, one after another.'
    ),
  fullMedium: (needed: number, free: number) =>
    refusal(
      'FD-BND-03',
      `The medium is full: ${megabytes(needed)} are needed and ${megabytes(free)} are free.`,
      'Free some space on it or use another one, then write the bundle again.'
    ),
  nameTaken: () =>
    refusal(
      'FD-BND-04',
      'A file with this name stands on the medium already. It was not touched.',
      'Take it away if it has arrived, or use another medium.'
    ),
  readBackDiffers: () =>
    refusal(
      'FD-BND-05',
      'What was read back from the medium is not what was written.',
      'Do not use this medium any more: take another one and write the bundle again.'
    ),
  notAsPlanned: () =>
    refusal(
      'FD-BND-06',
      'The entries are not those that were planned: something changed while the bundle was being written.',
      'Plan the bundle again.'
    ),
  badRecipient: () =>
    refusal(
      'FD-BND-07',
      'The key on the identity card of a recipient cannot be encrypted to.',
      'Compare the identity cards with the other desk again.'
    ),
  mediumGone: () =>
    refusal('FD-BND-08', 'The medium is not there any more.', 'Put it in again and write the bundle again.')
} as const
