import { labelOf } from '../../contract/codes/code-list'
import { documentKinds, fileTypes } from '../../contract/codes/documents'
import { highestMarking } from '../../contract/codes/marking'
import { CASEWORK } from '../../contract/codes/roles'
import type { DocumentRow } from '../../contract/documents'
import type { AskedList } from '../../contract/lists'
import { documentsOf } from '../documents'
import type { ListSource } from './listed'
import { momentInWords } from './moments'

/** The documents of a case: what is said of them, never their content. */
export const documentList: ListSource<Extract<AskedList, { list: 'documents' }>, DocumentRow> = {
  title: 'Documents of a case',
  roles: CASEWORK,
  records: ({ id, referral }) => [id, referral],
  columns: [
    { id: 'name', heading: 'Name', text: ({ name }) => name },
    { id: 'kind', heading: 'Kind', text: ({ kind }) => labelOf(documentKinds, kind) },
    { id: 'type', heading: 'Type', text: ({ type }) => labelOf(fileTypes, type) },
    { id: 'size', heading: 'Size in bytes', text: ({ size }) => String(size) },
    { id: 'marking', heading: 'Marking', text: ({ marking }) => marking },
    { id: 'madeOn', heading: 'Its own date', text: ({ madeOn }) => madeOn ?? '' },
    { id: 'added', heading: 'Added', text: ({ addedAt }) => momentInWords(addedAt) },
    { id: 'addedBy', heading: 'Added by', text: ({ addedBy }) => addedBy },
    { id: 'withdrawn', heading: 'Withdrawn, and why', text: ({ withdrawn }) => withdrawn ?? '' }
  ],
  rows({ sql }, { referral }) {
    const rows = documentsOf(sql, referral)
    return { rows, marking: highestMarking(rows.map(({ marking }) => marking)) }
  }
}
