import { Button } from '@mantine/core'
import { IconUserPlus } from '@tabler/icons-react'
import { useState, type ReactNode } from 'react'
import { labelOf } from '../../../src-main/contract/codes/code-list'
import { roles } from '../../../src-main/contract/codes/roles'
import type { OfficerRow } from '../../../src-main/contract/staff'
import { useAsk, useSession } from '../../api'
import { FaultNotice, Loading, Page, Panel } from '../../components'
import { listColumns, TakeList } from '../lists'
import { DisableOfficer } from './disable-officer'
import { EnrolOfficer } from './enrol-officer'
import classes from './staff.module.css'

/** The accounts of this desk. New ones and closed ones need the administrator and a superintendent together. */
export function OfficersPage(): ReactNode {
  const list = useAsk('staff.list', {})
  const { officer: self } = useSession()
  const [enrolling, setEnrolling] = useState(false)
  const [disabling, setDisabling] = useState<OfficerRow | null>(null)
  const officers = list.data?.officers
  return (
    <Page
      title="Officers"
      lead="Who may sign in here, and as what. Enrolling and closing an account needs a superintendent beside you."
      actions={
        <>
          <TakeList asked={{ list: 'officers' }} columns={listColumns.officers} total={officers?.length ?? 0} />
          <Button
            leftSection={<IconUserPlus size={16} aria-hidden />}
            onClick={() => setEnrolling(true)}
            disabled={!officers}
          >
            Enrol an officer
          </Button>
        </>
      }
    >
      <FaultNotice fault={list.error} onAgain={() => void list.refetch()} />
      {officers ? (
        <Panel>
          <table className={classes.officers}>
            <caption className="desk-hidden">Officers of this desk</caption>
            <thead>
              <tr>
                <th scope="col">Name</th>
                <th scope="col">Role</th>
                <th scope="col">Sign-in name</th>
                <th scope="col">Account</th>
                <th scope="col">
                  <span className="desk-hidden">Close</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {officers.map((officer) => (
                <tr key={officer.id} data-enabled={officer.enabled}>
                  <th scope="row">{officer.name}</th>
                  <td>{labelOf(roles, officer.role)}</td>
                  <td>{officer.signIn}</td>
                  <td>{officer.enabled ? (officer.id === self.id ? 'Open (you)' : 'Open') : 'Closed'}</td>
                  <td>
                    {officer.enabled && officer.id !== self.id ? (
                      <Button
                        variant="subtle"
                        size="compact-sm"
                        onClick={() => setDisabling(officer)}
                        aria-label={`Close account of ${officer.name}`}
                      >
                        Close account
                      </Button>
                    ) : null}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </Panel>
      ) : list.error ? null : (
        <Loading what="Looking up the officers" />
      )}
      {enrolling && officers ? <EnrolOfficer officers={officers} onClose={() => setEnrolling(false)} /> : null}
      {disabling && officers ? (
        <DisableOfficer officer={disabling} officers={officers} onClose={() => setDisabling(null)} />
      ) : null}
    </Page>
  )
}
