import { NewOfficer } from '../../../../src-main/contract/desk'
import { newPassphraseFault, schemaFaults } from '../../../components'
import { FIRST_OFFICERS, type OfficerForm, type SetUpForm } from './setting-up'

const folded = (text: string): string => text.normalize('NFKC').trim().toLowerCase()

/**
 * What is wrong with an officer's form, a sentence for each field; empty when it is complete.
 * @param others the other officers of this desk: a sign-in name is used once
 */
export function officerFaults(
  officer: OfficerForm,
  others: readonly Pick<OfficerForm, 'signIn'>[]
): Record<string, string> {
  const { again, ...account } = officer
  const faults = schemaFaults(NewOfficer, account)
  const passphrase = newPassphraseFault(account.passphrase, again, account.signIn)
  if (passphrase !== null) faults['passphrase'] = passphrase
  if (account.signIn.trim() !== '' && others.some((other) => folded(other.signIn) === folded(account.signIn))) {
    faults['signIn'] = 'Another officer has this sign-in name. Choose a different one.'
  }
  return faults
}

/** The form without further officers whose account was begun and left; the first three always stay. */
export function withoutUnfinished(form: SetUpForm): SetUpForm {
  const officers = form.officers.filter(
    (officer, place) => place < FIRST_OFFICERS.length || Object.keys(officerFaults(officer, [])).length === 0
  )
  return { ...form, officers }
}
