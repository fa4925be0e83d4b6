import { TextInput } from '@mantine/core'
import type { ReactNode } from 'react'
import { roles, type Role } from '../../../../src-main/contract/codes/roles'
import { ChoiceOf, NewPassphrase } from '../../../components'
import type { OfficerForm } from './setting-up'
import classes from './set-up.module.css'

interface OfficerFieldsProps {
  officer: OfficerForm
  onChange: (officer: OfficerForm) => void
  faults: Readonly<Record<string, string>>
  /** True once sending was tried. */
  strict: boolean
  /** The role is chosen here, rather than given by the step. */
  chooseRole?: boolean
}

/** The fields of a new account. Used by the set-up and when an officer is enrolled later. */
export function OfficerFields({
  officer,
  onChange,
  faults,
  strict,
  chooseRole = false
}: OfficerFieldsProps): ReactNode {
  const set = (change: Partial<OfficerForm>): void => onChange({ ...officer, ...change })
  const fault = (field: string): string | undefined => (strict ? faults[field] : undefined)
  return (
    <>
      <div className={classes.pair}>
        <TextInput
          label="Name"
          description="As colleagues and records show it."
          value={officer.name}
          onChange={(event) => set({ name: event.currentTarget.value })}
          error={fault('name')}
          autoComplete="off"
        />
        <TextInput
          label="Warrant or staff number"
          description="Two accounts with one number are one person."
          value={officer.number}
          onChange={(event) => set({ number: event.currentTarget.value })}
          error={fault('number')}
          autoComplete="off"
        />
        {chooseRole ? (
          <ChoiceOf<Role>
            label="Role"
            help="An administrator sees no casework."
            list={roles}
            value={officer.role}
            onChange={(role) => role !== null && set({ role })}
          />
        ) : null}
        <TextInput
          label="Sign-in name"
          description="Shown on the page in front of the locked desk."
          value={officer.signIn}
          onChange={(event) => set({ signIn: event.currentTarget.value })}
          error={fault('signIn')}
          autoComplete="off"
        />
      </div>
      <NewPassphrase
        signIn={officer.signIn}
        value={officer.passphrase}
        again={officer.again}
        onChange={(passphrase) => set({ passphrase })}
        onAgain={(again) => set({ again })}
        strict={strict}
      />
    </>
  )
}
