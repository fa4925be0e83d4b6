import type { Id } from '../../contract/ids'
import type { Journal } from '../../journal/writing'
import { officerEnrolled, officerKeyReplaced } from './entries'
import { personOfNumber, type NewAccount } from './rules'

export interface FirstOfficer extends NewAccount {
  id: Id
  /** Public signing key, base64. */
  key: string
}

/** Enrols the officers a desk is set up with; the administrator is the actor. */
export function enrolFirstOfficers(journal: Journal, officers: readonly FirstOfficer[]): void {
  const actor = officers.find((officer) => officer.role === 'administrator') ?? officers[0]
  for (const { id, key, name, number, role, signIn } of officers) {
    const body = { name, number, person: personOfNumber(number), role, signIn, key }
    journal.append({ record: id, kind: officerEnrolled.name, body, actor: actor?.id ?? id })
  }
}

/** Records that an officer signs with a new key after recovery. */
export function replaceKey(journal: Journal, officer: Id, key: string, actor: Id): void {
  journal.append({ record: officer, kind: officerKeyReplaced.name, body: { key, officer }, actor })
}
