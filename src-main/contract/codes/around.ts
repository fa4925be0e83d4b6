import { codeList } from './code-list'

/** What somebody around a case is to it. */
export const aroundRoles = codeList('Role in the case', [
  { code: 'referrer', label: 'Referrer' },
  { code: 'partner', label: 'Partner agency' },
  { code: 'family', label: 'Family or carer' },
  { code: 'provider', label: 'Intervention provider' },
  { code: 'other', label: 'Somebody else' }
])
export type AroundRole = (typeof aroundRoles.codes)[number]['code']
