import { Snapshot } from '../../contract/summary-snapshot'
import { fromCanonical } from '../../journal/canonical'
import { FIGURES_NAME, typeset } from '../paper/typeset'
import { SIGNING_TIME, signaturePlace } from '../signing/place'
import { entryOf, resolved, type PdfFile } from './pdf-file'

const MOST_BYTES = 8 * 1024 * 1024

/** The figures attached to a summary, as they were frozen; null when there is not exactly one such attachment, canonically spelled. */
export function figuresOf(pdf: Buffer, file: PdfFile): Snapshot | null {
  const names = entryOf(file, resolved(file, file.trailer.get('Root')), 'Names')
  const list = entryOf(file, entryOf(file, names, 'EmbeddedFiles'), 'Names')
  if (list?.is !== 'array' || list.members.length !== 2) return null
  const [name, specification] = list.members
  if (name?.is !== 'string' || name.bytes.toString('latin1') !== FIGURES_NAME) return null
  const embedded = entryOf(file, resolved(file, specification), 'EF')
  const place = embedded?.is === 'dictionary' ? embedded.entries.get('F') : undefined
  const stream = place?.is === 'reference' ? file.objects.get(place.id)?.stream : null
  if (!stream || stream.to - stream.from > MOST_BYTES) return null
  try {
    const read = Snapshot.safeParse(fromCanonical(pdf.subarray(stream.from, stream.to).toString('utf8')))
    return read.success ? read.data : null
  } catch {
    return null
  }
}

/**
 * Prints the attached figures again and compares: true when every byte of a signed summary but the signature and its time is what this program prints of
 * them. Another version of the program may lay pages out otherwise, so false alone accuses nobody.
 */
export async function printsTheSame(pdf: Buffer, snapshot: Snapshot): Promise<boolean> {
  if (!snapshot.signer) return false
  const printed = await typeset(snapshot)
  if (printed.length !== pdf.length) return false
  const { from, to, time } = signaturePlace(printed)
  pdf.copy(printed, from, from, to)
  pdf.copy(printed, time, time, time + SIGNING_TIME.length)
  return printed.equals(pdf)
}
