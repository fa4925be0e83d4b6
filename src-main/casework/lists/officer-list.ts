import { labelOf } from '../../contract/codes/code-list'
import { EVERYONE, roles } from '../../contract/codes/roles'
import type { AskedList } from '../../contract/lists'
import type { OfficerRow } from '../../contract/staff'
import { officers } from '../staff'
import type { ListSource } from './listed'

/** The accounts of this desk. */
export const officerList: ListSource<Extract<AskedList, { list: 'officers' }>, OfficerRow> = {
  title: 'Officers',
  roles: EVERYONE,
  records: ({ id }) => [id],
  columns: [
    { id: 'name', heading: 'Name', text: ({ name }) => name },
    { id: 'role', heading: 'Role', text: ({ role }) => labelOf(roles, role) },
    { id: 'signIn', heading: 'Sign-in name', text: ({ signIn }) => signIn },
    { id: 'account', heading: 'Account', text: ({ enabled }) => (enabled ? 'Open' : 'Closed') }
  ],
  rows: ({ sql }) => ({ rows: officers(sql), marking: 'OFFICIAL' })
}
