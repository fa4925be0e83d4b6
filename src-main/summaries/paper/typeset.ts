import { createHash } from 'node:crypto'
import Pdf from 'pdfkit'
import { Refusal } from '../../contract/result'
import { Snapshot } from '../../contract/summary-snapshot'
import { canonical } from '../../journal/canonical'
import { writeRange } from '../signing/place'
import { drawAllEdges } from './edges'
import { drawFace, type AttachedFigures } from './face'
import { drawSections } from './sections'
import { Sheet } from './sheet'
import { MARGIN } from './style'
import { periodInWords } from './wording'

export const FIGURES_NAME = 'figures.json'

/** Text for the file's own particulars, which pdfkit writes into XML as it stands. */
function particular(text: string): string {
  return text.replace(/[<>&]/g, ' ')
}

/** Everything in the file's particulars comes from the snapshot; nothing is compressed, so that no version of a library changes a byte. */
function makeDocument(snapshot: Snapshot, figures: AttachedFigures): typeof Pdf {
  return new Pdf({
    size: 'A4',
    margins: MARGIN,
    pdfVersion: '1.7',
    subset: 'PDF/A-3a',
    tagged: true,
    lang: 'en-GB',
    displayTitle: true,
    bufferPages: true,
    compress: false,
    font: '',
    info: {
      Title: particular(`Summary ${snapshot.reference}, ${snapshot.desk.borough}, ${periodInWords(snapshot.period)}`),
      Author: particular(snapshot.author.name),
      Subject: `Version ${snapshot.version}. Figures SHA-256 ${figures.sha256}`,
      Creator: 'Focus Desk',
      Producer: 'Focus Desk',
      CreationDate: new Date(snapshot.asAt)
    }
  })
}

async function bytesOf(doc: typeof Pdf): Promise<Buffer> {
  const chunks: Buffer[] = []
  for await (const chunk of doc) chunks.push(Buffer.from(chunk as Uint8Array))
  return Buffer.concat(chunks)
}

/**
 * Typesets a summary: A4, tagged, PDF/A-3 markers, fonts embedded, the snapshot itself attached as `figures.json` in its canonical spelling. The same
 * snapshot gives the same bytes, on every machine. With a `signer` the file has one empty signature field; without, it is a draft.
 * @throws Refusal FD-SUM-30 when the data is no snapshot, FD-SUM-31 when the installation lacks its fonts
 */
export async function typeset(given: Snapshot): Promise<Buffer> {
  const read = Snapshot.safeParse(given)
  if (!read.success)
    throw new Refusal('FD-SUM-30', 'These figures do not have the form of a summary, so no page is made of them.')
  const snapshot = read.data
  const data = Buffer.from(canonical(snapshot), 'utf8')
  const figures = { name: FIGURES_NAME, bytes: data.length, sha256: createHash('sha256').update(data).digest('hex') }
  const doc = makeDocument(snapshot, figures)
  const sheet = new Sheet(doc)
  drawFace(sheet, snapshot, figures)
  drawSections(sheet, snapshot)
  drawAllEdges(sheet, snapshot)
  sheet.root.end()
  const at = new Date(snapshot.asAt)
  const attachment = {
    name: FIGURES_NAME,
    type: 'application/json',
    description: 'The figures of this summary',
    relationship: 'Data'
  }
  doc.file(data, { ...attachment, creationDate: at, modifiedDate: at })
  doc.end()
  const pdf = await bytesOf(doc)
  if (snapshot.signer) writeRange(pdf)
  return pdf
}
