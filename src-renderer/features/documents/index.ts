export { AddDocument } from './add-document'
export { CaseDocuments } from './case-documents'
