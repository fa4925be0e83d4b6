import type { Snapshot } from '../../contract/summary-snapshot'
import { inside, literal, unescaped } from './inside-pdfkit'
import type { Sheet } from './sheet'
import { ACCENT, CONTENT_WIDTH, MARGIN, STYLES } from './style'
import { CONTENTS_BYTES, SIGNING_TIME } from '../signing/place'

const PAD = 12
const EXPLANATION =
  'Signed electronically: the signature lies in this file and covers all of it. Who signed and when is read from the file, not from this print. ' +
  'How anyone can check it is on the card “Check a summary”.'
const DRAFT = 'Draft for its author. This copy cannot be signed.'

/** Adds the one signature field, its place in the file empty but of its final size, allowing no later change (DocMDP level 1). */
function addField(sheet: Sheet, snapshot: Snapshot, y: number, height: number): void {
  const { doc } = sheet
  const insides = inside(doc)
  const signature = doc.ref({
    Type: 'Sig',
    Filter: 'Adobe.PPKLite',
    SubFilter: 'ETSI.CAdES.detached',
    ByteRange: [0, unescaped('**********'), unescaped('**********'), unescaped('**********')],
    Contents: new Uint8Array(CONTENTS_BYTES),
    M: literal(SIGNING_TIME),
    Name: literal(snapshot.signer?.name ?? ''),
    Location: literal(snapshot.desk.borough),
    Reason: literal(`Summary ${snapshot.reference} version ${snapshot.version}`),
    Reference: [
      {
        Type: 'SigRef',
        TransformMethod: 'DocMDP',
        TransformParams: { Type: 'TransformParams', P: 1, V: unescaped('/1.2') }
      }
    ]
  })
  signature.end(undefined)
  const look = doc.ref({ Type: 'XObject', Subtype: 'Form', BBox: [0, 0, CONTENT_WIDTH, height], Resources: {} })
  look.end(Buffer.from('q Q\n', 'latin1'))
  const form = sheet.open(sheet.root, 'Form', { alt: 'Signature of the superintendent lead' })
  const widget: object = {
    Subtype: 'Widget',
    FT: 'Sig',
    T: literal('Signature'),
    TU: literal('Signature of the superintendent lead'),
    F: 4 | 128,
    V: signature,
    P: insides.page.dictionary,
    AP: { N: look },
    structParent: form
  }
  insides.annotate(MARGIN.left, y, CONTENT_WIDTH, height, widget)
  // Ended here, while its page is the current one: the tree notes the page an annotation stands on at this moment.
  form.end()
  doc.initForm()
  const { root } = insides
  const fields = root.AcroForm?.data
  if (fields) {
    fields.Fields = [insides.page.annotations.at(-1)]
    fields.SigFlags = 3
    // PDF/A forbids having a viewer make up what a field looks like.
    fields.NeedAppearances = undefined
  }
  root.Perms = { DocMDP: signature }
}

/** Draws where the signature stands and, on a copy made for a signer, puts the empty field there. */
export function drawSignaturePlace(sheet: Sheet, snapshot: Snapshot): void {
  const { signer } = snapshot
  const inner = CONTENT_WIDTH - PAD * 2
  const who = signer ? [signer.role, signer.number].filter((part) => part !== '').join(', ') : ''
  const names = signer ? sheet.wrap(signer.name, STYLES.heading, inner) : []
  const roles = signer && who !== '' ? sheet.wrap(who, STYLES.body, inner) : []
  const words = sheet.wrap(signer ? EXPLANATION : DRAFT, STYLES.quiet, inner)
  const height =
    PAD * 2 +
    STYLES.smallStrong.leading +
    names.length * STYLES.heading.leading +
    roles.length * STYLES.body.leading +
    words.length * STYLES.quiet.leading +
    (signer ? 8 : 2)
  sheet.require(height)
  const top = sheet.y
  sheet.artefact(() => {
    sheet.doc.rect(MARGIN.left, top, CONTENT_WIDTH, height).lineWidth(1).strokeColor(ACCENT).stroke()
    sheet.doc.rect(MARGIN.left, top, 4, height).fill(ACCENT)
  })
  let y = top + PAD
  const draw = (lines: readonly string[], style: (typeof STYLES)[keyof typeof STYLES], after: number): void => {
    for (const line of lines) {
      sheet.line(line, MARGIN.left + PAD, y, style)
      y += style.leading
    }
    y += after
  }
  sheet.tagged(sheet.root, 'P', () => draw(['Signature of the superintendent lead'], STYLES.smallStrong, 2))
  if (names.length > 0) sheet.tagged(sheet.root, 'P', () => draw(names, STYLES.heading, 0))
  if (roles.length > 0) sheet.tagged(sheet.root, 'P', () => draw(roles, STYLES.body, 6))
  sheet.tagged(sheet.root, 'P', () => draw(words, STYLES.quiet, 0))
  if (signer) addField(sheet, snapshot, top, height)
  sheet.y = top + height + 14
}
