import { codeList } from './code-list'

/** What an account may do. An administrator keeps the desk running and sees no casework. */
export const roles = codeList('Role', [
  { code: 'desk_officer', label: 'Desk officer' },
  { code: 'supervisor', label: 'Prevent supervisor' },
  { code: 'superintendent', label: 'Superintendent' },
  { code: 'administrator', label: 'Administrator' }
])
export type Role = (typeof roles.codes)[number]['code']

/** Everyone who does casework. */
export const CASEWORK = ['desk_officer', 'supervisor', 'superintendent'] as const satisfies readonly Role[]
/** Those who may decide what another proposed (police supervisor, state 5 of the journey). */
export const DECIDERS = ['supervisor', 'superintendent'] as const satisfies readonly Role[]
export const EVERYONE = [
  'desk_officer',
  'supervisor',
  'superintendent',
  'administrator'
] as const satisfies readonly Role[]
