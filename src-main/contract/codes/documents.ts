import { codeList } from './code-list'

/** The six documents every Channel case should have produced, and whatever else is kept with a case. */
export const documentKinds = codeList('Kind of document', [
  { code: 'assessment', label: 'Assessment framework' },
  { code: 'decision_record', label: 'Record of decisions and actions' },
  { code: 'support_plan', label: 'Support plan' },
  { code: 'plan_review', label: 'Review of the plan' },
  { code: 'closing_report', label: 'Closing report' },
  { code: 'post_exit_review', label: 'Review after exit' },
  { code: 'other', label: 'Another document' }
])
export type DocumentKind = (typeof documentKinds.codes)[number]['code']
/** What a file is, judged by its bytes. */
export const fileTypes = codeList('Type of file', [
  { code: 'pdf', label: 'PDF' },
  { code: 'png', label: 'PNG picture' },
  { code: 'jpeg', label: 'JPEG picture' },
  { code: 'text', label: 'Plain text' },
  { code: 'docx', label: 'Word document' },
  { code: 'xlsx', label: 'Excel workbook' },
  { code: 'unknown', label: 'Not recognised' }
])
export type FileType = (typeof fileTypes.codes)[number]['code']

/** Types whose content can be looked at without leaving the store. The others are listed with their digest and never opened. */
export const shownTypes: readonly FileType[] = ['pdf', 'png', 'jpeg', 'text']
