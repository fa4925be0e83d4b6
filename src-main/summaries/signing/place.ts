import { Refusal } from '../../contract/result'

/** Bytes kept for a signature: a CAdES with two certificates takes about 1,700. */
export const CONTENTS_BYTES = 6144
/** As long as every signing time is; no summary was ever signed then. */
export const SIGNING_TIME = 'D:00000000000000Z'

const RANGE = '\n/ByteRange [0 ********** ********** **********]\n/Contents <'
const BEFORE = '\n/Contents '
const BETWEEN = '\n/M ('
/** With its line feeds: text of a snapshot never stands in a file with one, so no commentary can pass for the place of the signature. */
const CONTENTS = `${BEFORE}<${'0'.repeat(CONTENTS_BYTES * 2)}>${BETWEEN}${SIGNING_TIME})\n`

function onlyPlace(pdf: Buffer, of: string): number {
  const place = pdf.indexOf(of, 0, 'latin1')
  if (place < 0 || pdf.indexOf(of, place + 1, 'latin1') >= 0) {
    throw new Refusal(
      'FD-SUM-32',
      'This file has no empty place for one signature: it was not made for signing, or it is signed.',
      { next: 'Open the summary again and have it made for signing.' }
    )
  }
  return place
}

/** Where the empty signature lies: what is signed is everything but `from` to `to`, the angle brackets and the zeros between them. */
export interface SignaturePlace {
  from: number
  to: number
  /** Where the signing time stands. */
  time: number
}

/** @throws Refusal FD-SUM-32 when the file has no empty place for one signature */
export function signaturePlace(pdf: Buffer): SignaturePlace {
  const from = onlyPlace(pdf, CONTENTS) + BEFORE.length
  const to = from + CONTENTS_BYTES * 2 + 2
  return { from, to, time: to + BETWEEN.length }
}

/** Writes the range that the signature will cover into its place; the same length, so that nothing moves. */
export function writeRange(pdf: Buffer): void {
  const { from, to } = signaturePlace(pdf)
  const range = `\n/ByteRange [0 ${from} ${to} ${pdf.length - to}]`
  pdf.write(range.padEnd(RANGE.length - BEFORE.length - 1, ' '), onlyPlace(pdf, RANGE), 'latin1')
}

/** Writes the moment of signing into its place, in UTC to the second. */
export function writeSigningTime(pdf: Buffer, { time }: SignaturePlace, at: Date): void {
  pdf.write(`D:${at.toISOString().replace(/\D/g, '').slice(0, 14)}Z`, time, 'latin1')
}
