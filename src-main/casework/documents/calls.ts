import { createHash } from 'node:crypto'
import type { documents } from '../../contract/documents'
import { shown } from '../../contract/text'
import type { Answers } from '../../vault/asking'
import { afterDisposal } from '../../journal/dispose'
import { Refusal } from '../../contract/result'
import { referenceOf } from '../referrals'
import { arrivingFile, beginArriving, bringStretch, forgetArriving } from './arriving'
import { documentAdded, documentDescribed, documentWithdrawn } from './entries'
import { fileTypeOf, isProgram } from './file-type'
import { bytesOf, eraseBytes, putBytes } from './pieces'
import { documentOf } from './queries'
import { requireDocumentWithinCeiling, requireNoProgram, requireNotWithdrawn, requireSize } from './rules'

const LONGEST_NAME = 200

/** The name of a file as it can be read: nothing hidden in it, no folders, one line. */
function nameToKeep(name: string): string {
  const last = name.split(/[\\/]/).at(-1) ?? ''
  return shown(last).replace(/\s+/g, ' ').trim().slice(0, LONGEST_NAME) || 'without a name'
}

const NO_CASE = new Refusal('FD-DOC-07', 'The case this document is for is not on this desk.', {
  next: 'Open the case again and add the document from there.'
})

/** Documents of a case: brought in, kept, looked at, described, withdrawn. */
export const answerDocuments: Answers<typeof documents> = {
  'documents.begin'({ referral, name, size }, { sql, journal, officer }) {
    if (referenceOf(sql, referral) === null) throw NO_CASE
    requireSize(size)
    const id = journal.newId()
    beginArriving(sql, officer.id, { id, referral, name: nameToKeep(name), size })
    return { arriving: id }
  },

  'documents.bring'(given, { sql, officer }) {
    bringStretch(sql, officer.id, given)
    return {}
  },

  'documents.keep'({ arriving, kind, marking, madeOn }, { sql, journal, officer, desk }) {
    const file = arrivingFile(sql, officer.id, arriving)
    if (file.brought !== file.bytes.length) {
      throw new Refusal('FD-DOC-08', 'The file did not arrive whole, so it was not kept.', { next: 'Choose it again.' })
    }
    if (referenceOf(sql, file.referral) === null) throw NO_CASE
    requireNoProgram(isProgram(Buffer.from(file.bytes.buffer)))
    requireDocumentWithinCeiling(marking, desk.ceiling)
    const sha256 = createHash('sha256').update(file.bytes).digest('hex')
    const { referral, name, bytes } = file
    const body = { referral, name, type: fileTypeOf(bytes), size: bytes.length, sha256, kind, marking, madeOn }
    journal.append({ record: file.id, kind: documentAdded.name, body, actor: officer.id })
    putBytes(sql, file.id, referral, bytes)
    forgetArriving(sql, officer.id, file.id)
    return documentOf(sql, file.id)
  },

  'documents.drop'({ arriving }, { sql, officer }) {
    forgetArriving(sql, officer.id, arriving)
    return {}
  },

  'documents.open'({ document: id }, { sql, opened }) {
    const document = documentOf(sql, id)
    opened(id, ['content'])
    const reference = referenceOf(sql, document.referral) ?? 'not held here'
    return { document, reference, bytes: document.shown ? bytesOf(sql, id) : null }
  },

  'documents.describe'({ document: id, ...said }, { sql, journal, officer, desk }) {
    requireNotWithdrawn(documentOf(sql, id).withdrawn)
    requireDocumentWithinCeiling(said.marking, desk.ceiling)
    journal.append({ record: id, kind: documentDescribed.name, body: said, actor: officer.id })
    return documentOf(sql, id)
  },

  async 'documents.withdraw'({ document: id, reason }, { sql, journal, officer, exclusively }) {
    await exclusively(async () => {
      requireNotWithdrawn(documentOf(sql, id).withdrawn)
      journal.append({ record: id, kind: documentWithdrawn.name, body: { reason }, actor: officer.id })
      eraseBytes(sql, id)
    })
    afterDisposal(sql)
    return documentOf(sql, id)
  }
}
