import type { ReactNode } from 'react'
import { labelOf } from '../../../../src-main/contract/codes/code-list'
import { roles } from '../../../../src-main/contract/codes/roles'
import type { DeskFault } from '../../../api'
import { boroughName, counted, FaultNotice } from '../../../components'
import { StepFrame } from './steps'
import type { SetUpForm } from './setting-up'
import classes from './set-up.module.css'

interface CheckProps {
  form: SetUpForm
  busy: boolean
  fault: DeskFault | null
  onMake: () => void
  onBack: () => void
}

/** What will be made, before it is made. */
export function CheckStep({ form, busy, fault, onMake, onBack }: CheckProps): ReactNode {
  const { needed, of } = form.recovery
  return (
    <StepFrame title="Before it is made" next="Make this desk" busy={busy} onSubmit={onMake} onBack={onBack}>
      <dl className={classes.facts}>
        <div>
          <dt>Desk</dt>
          <dd>
            {form.borough === null ? '' : boroughName(form.borough)}, {form.terminal}, up to {form.ceiling}
          </dd>
        </div>
        <div>
          <dt>Officers</dt>
          <dd>
            {form.officers.map((officer) => (
              <span key={officer.signIn} className={classes.line}>
                {officer.name}, {labelOf(roles, officer.role).toLowerCase()}
              </span>
            ))}
          </dd>
        </div>
        <div>
          <dt>Recovery</dt>
          <dd>
            {counted(of, 'share')}, any {needed} restore access
          </dd>
        </div>
      </dl>
      <p className={classes.lead}>
        An encrypted store is made on this PC with a key slot for each officer. This takes a few seconds for each. Then
        the shares are shown, once, one at a time: have {of} envelopes ready.
      </p>
      <FaultNotice fault={fault} />
      {fault && Object.keys(fault.fields).length > 0 ? (
        <ul className={classes.faults}>
          {Object.entries(fault.fields).map(([field, words]) => (
            <li key={field}>
              {fieldInWords(field, form)}: {words}
            </li>
          ))}
        </ul>
      ) : null}
    </StepFrame>
  )
}

const FIELDS: Readonly<Record<string, string>> = {
  name: 'name',
  number: 'warrant or staff number',
  role: 'role',
  signIn: 'sign-in name',
  passphrase: 'passphrase'
}

const NAMES: Readonly<Record<string, string>> = { officers: 'Officers', 'recovery.needed': 'Shares needed' }

/** `officers.1.signIn` as "Sign-in name of …". */
function fieldInWords(field: string, form: SetUpForm): string {
  const [, place, part] = /^officers\.(\d+)\.(\w+)$/.exec(field) ?? []
  if (place === undefined || part === undefined) return NAMES[field] ?? 'This desk'
  return `${form.officers[Number(place)]?.name ?? 'Officer'}, ${FIELDS[part] ?? part}`
}
