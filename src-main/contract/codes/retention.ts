import { codeList } from './code-list'

/** Under which rule a record is disposed of. */
export const disposalRules = codeList('Rule of disposal', [
  {
    code: 'retention',
    label: 'Its time is over: nothing requires it to be kept (Data Protection Act 2018, section 39)'
  },
  { code: 'erasure', label: 'It must be erased before its time (Data Protection Act 2018, section 47)' }
])
export type DisposalRule = (typeof disposalRules.codes)[number]['code']

/** Grounds for keeping a record, as the National Retention Assessment Criteria ask for them. */
export const retentionGrounds = codeList('Ground for keeping', [
  { code: 'serious_harm', label: 'Evidence of a capacity to inflict serious harm' },
  { code: 'children_vulnerable', label: 'Concern in relation to children or vulnerable adults' },
  { code: 'breach_of_trust', label: 'Behaviour that involved a breach of trust' },
  { code: 'associations', label: 'Links or associations that raise the risk' },
  { code: 'substance_misuse', label: 'Substance misuse that raises the risk' },
  { code: 'mental_state', label: 'Mental state that raises the risk' },
  { code: 'other', label: 'Another policing purpose, said in the reason' }
])
export type RetentionGround = (typeof retentionGrounds.codes)[number]['code']
