import { Refusal } from '../../contract/result'

const NOTHING = 'Nothing of it was taken in.'
const AGAIN = 'Copy it from the medium again. If that does not help, ask the sender to write the bundle again.'
const NOT_AGAIN =
  'Do not use this bundle. Speak to the sending desk by a way you trust and tell whoever looks after both terminals.'
const FAULT_THERE =
  'Ask the sending desk to write it again. If this happens twice, tell whoever looks after both terminals.'
const UPDATE = 'Update the program on this terminal, then choose the bundle again.'

function thousands(count: number): string {
  return count.toLocaleString('en-GB')
}

/** What a sentence quotes of a name from outside is one short line of plain characters. */
function quoted(name: string): string {
  const plain = name.replace(/[^\x20-\x7e]/g, '?')
  return plain.length > 60 ? `${plain.slice(0, 59)}…` : plain
}

function refusal(code: number, message: string, next: string): Refusal {
  return new Refusal(`FD-BND-${code}`, `${message} ${NOTHING}`, { next })
}

/** Every way in which a bundle is turned away before anything of it is believed, each with its code, what it means and what to do. */
export const bundleRefused = {
  notABundle: () => refusal(10, 'This file is not a bundle.', 'Choose a file whose name ends in .fdbundle.'),
  headerChanged: () =>
    refusal(11, 'The beginning of the bundle, which names for whom it is encrypted, was damaged or changed.', AGAIN),
  notForThisTerminal: () =>
    refusal(
      12,
      'The bundle is not encrypted for this terminal, so it cannot be read here.',
      'Check that the medium is meant for this desk. If it is, ask the sender to compare the identity cards and write it again.'
    ),
  cutOrChanged: () => refusal(13, 'The bundle was cut short, damaged or changed after it was written.', AGAIN),
  tooLarge: (megabytes: number) =>
    refusal(14, `The bundle is larger than ${megabytes} MB, which no desk writes.`, NOT_AGAIN),
  notATar: () => refusal(20, 'What is inside the encryption is not arranged as a bundle is.', FAULT_THERE),
  extraFile: (name: string) =>
    refusal(21, `The bundle holds a file that no bundle holds: "${quoted(name)}".`, NOT_AGAIN),
  missingFile: (name: string) =>
    refusal(22, `The file ${name} is missing from the bundle, or not in its place.`, NOT_AGAIN),
  pathName: (name: string) =>
    refusal(23, `The bundle holds a name that leads elsewhere: "${quoted(name)}". It was not followed.`, NOT_AGAIN),
  largeFile: (name: string) =>
    refusal(24, `The file ${name} in the bundle is larger than it can honestly be.`, NOT_AGAIN),
  otherSize: () => refusal(25, 'A file in the bundle is not as large as its signed manifest says.', NOT_AGAIN),
  otherDigest: () => refusal(26, 'The entries in the bundle are not those that were signed.', NOT_AGAIN),
  notUnpacked: () => refusal(27, 'The entries in the bundle cannot be unpacked.', FAULT_THERE),
  unknownSender: () =>
    refusal(
      30,
      'The bundle is signed by a terminal that this desk does not trust.',
      'If you know the sender, compare identity cards with two people on both desks and record the trust, then choose the bundle again.'
    ),
  revokedSender: () => refusal(31, 'The bundle is signed by a terminal whose trust was revoked.', NOT_AGAIN),
  badSignature: () => refusal(32, 'The signature of the bundle does not hold.', NOT_AGAIN),
  otherSender: () =>
    refusal(33, 'The bundle says that it comes from one terminal and is signed by another.', NOT_AGAIN),
  notNamed: () =>
    refusal(
      34,
      'The bundle was addressed to other terminals than this one and encrypted for this one later.',
      NOT_AGAIN
    ),
  badManifest: (where: string) =>
    refusal(35, `The manifest of the bundle is not filled in as it must be (${quoted(where)}).`, FAULT_THERE),
  unknownManifestField: (where: string) =>
    refusal(
      36,
      `The manifest of the bundle holds something that manifests do not hold (${quoted(where)}).`,
      FAULT_THERE
    ),
  newer: () => refusal(37, 'The bundle was written by a newer version of the program than this terminal has.', UPDATE),
  notCanonical: () =>
    refusal(38, 'The bundle is not spelled in the one way in which bundles are spelled.', FAULT_THERE),
  contradiction: (what: string) => refusal(39, `The manifest of the bundle contradicts itself: ${what}.`, FAULT_THERE),
  bomb: () =>
    refusal(40, 'The bundle would unpack to far more than it says or can honestly hold (a "bomb").', NOT_AGAIN),
  tooManyEntries: (most: number) =>
    refusal(
      41,
      `The bundle holds more entries than one bundle may carry or than its manifest says (at most ${thousands(most)}).`,
      'Ask the sending desk to send them in several bundles.'
    ),
  longLine: (line: number) =>
    refusal(42, `Entry ${thousands(line)} of the bundle is longer than an entry can be.`, NOT_AGAIN),
  notText: (line: number) => refusal(43, `Entry ${thousands(line)} of the bundle is not readable text.`, FAULT_THERE),
  changedSince: () =>
    refusal(44, 'The bundle is not the same any more as when it was checked.', 'Choose the bundle again.'),
  hiddenText: (where: string) =>
    refusal(
      45,
      `The bundle holds hidden characters, which can make a reader see something else than is there (${quoted(where)}).`,
      NOT_AGAIN
    ),
  unknownField: (line: number) =>
    refusal(46, `Entry ${thousands(line)} of the bundle holds something that entries do not hold.`, FAULT_THERE),
  unknownCode: (line: number, where: string) =>
    refusal(
      47,
      `Entry ${thousands(line)} of the bundle uses a code that is in none of the lists of this program (${quoted(where)}).`,
      UPDATE
    ),
  unknownKind: (line: number) =>
    refusal(
      48,
      `Entry ${thousands(line)} of the bundle is of a kind that this version of the program does not know.`,
      UPDATE
    ),
  badBody: (line: number, where: string) =>
    refusal(
      49,
      `Entry ${thousands(line)} of the bundle is not filled in as it must be (${quoted(where)}).`,
      FAULT_THERE
    ),
  outOfOrder: (line: number) =>
    refusal(50, `Entry ${thousands(line)} of the bundle does not follow the one before it in its feed.`, NOT_AGAIN),
  changedEntry: (line: number) =>
    refusal(51, `Entry ${thousands(line)} of the bundle is not what its writer sealed.`, NOT_AGAIN),
  otherCounts: () => refusal(52, 'The bundle does not hold as many entries as its signed manifest says.', NOT_AGAIN),
  badEntry: (line: number) =>
    refusal(53, `Entry ${thousands(line)} of the bundle is not written as entries are.`, FAULT_THERE),
  stopped: () =>
    refusal(
      54,
      'The bundle could not be read: the part of the program that reads outside files stopped over it.',
      'Choose the bundle once more. If it happens again, do not use it and tell whoever looks after this PC.'
    )
} as const
