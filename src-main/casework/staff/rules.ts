import type { Role } from '../../contract/codes/roles'
import { Refusal } from '../../contract/result'

/** What identifies an account before it has a record. */
export interface NewAccount {
  name: string
  number: string
  role: Role
  signIn: string
}

/**
 * The human being behind a warrant or staff number: upper case, letters and digits only, zeros after the letters left out. `d 0042` and `D-42`
 * are one person, under however many accounts.
 */
export function personOfNumber(number: string): string {
  const plain = number
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[^A-Z0-9]/g, '')
  return plain.replace(/^([A-Z]*)0+(?=\d)/, '$1')
}

/** Sign-in names are one when they differ only in case, width or spaces around. */
export function sameSignIn(a: string, b: string): boolean {
  const plain = (name: string): string => name.normalize('NFKC').trim().toLowerCase()
  return plain(a) === plain(b)
}

const NEEDED: readonly { role: Role; words: string }[] = [
  { role: 'administrator', words: 'an administrator' },
  { role: 'superintendent', words: 'a superintendent' },
  { role: 'desk_officer', words: 'a desk officer' }
]

interface Account {
  role: Role
  person: string
}

/** True when somebody in one of the first roles and somebody in one of the others are not one human being. */
function twoPeople(accounts: readonly Account[], first: readonly Role[], others: readonly Role[]): boolean {
  const those = accounts.filter(({ role }) => others.includes(role))
  return accounts.some(({ role, person }) => first.includes(role) && those.some((other) => other.person !== person))
}

/**
 * An account may be closed only while the desk can still be run without it: an administrator and a superintendent who are two different people
 * remain, or nobody could be enrolled any more.
 * @param remaining accounts that stay open
 * @throws Refusal FD-STF-04 for the last of a role, FD-STF-05 where only one human being would hold both
 */
export function requireDeskStillRuns(closing: Role, remaining: readonly Account[]): void {
  if (closing !== 'administrator' && closing !== 'superintendent') return
  if (!remaining.some(({ role }) => role === closing)) {
    throw new Refusal('FD-STF-04', `This is the last ${closing} of the desk, so the account stays open.`, {
      next: `Enrol another ${closing} first.`
    })
  }
  if (!twoPeople(remaining, ['administrator'], ['superintendent'])) {
    throw new Refusal(
      'FD-STF-05',
      'Without this account the same person would be the only administrator and the only superintendent, so it stays open.',
      { next: 'Enrol somebody else in one of the two roles first.' }
    )
  }
}

/**
 * Checks the officers a desk is set up with: every needed role, names to sign in with that differ, numbers that hold something, and two different
 * people who can propose and decide.
 * @throws Refusal FD-STF-01 naming the fields at fault
 */
export function checkFirstOfficers(officers: readonly NewAccount[]): void {
  const fields: Record<string, string> = {}
  for (const [place, { number, signIn }] of officers.entries()) {
    if (personOfNumber(number) === '')
      fields[`officers.${place}.number`] = 'Give the warrant or staff number: it tells two people apart.'
    if (officers.findIndex((other) => sameSignIn(other.signIn, signIn)) < place) {
      fields[`officers.${place}.signIn`] = 'Another officer already has this sign-in name.'
    }
  }
  const missing = NEEDED.filter(({ role }) => !officers.some((officer) => officer.role === role)).map(
    ({ words }) => words
  )
  if (missing.length > 0) fields['officers'] = `The desk needs ${missing.join(' and ')}.`
  else {
    const accounts = officers.map(({ role, number }) => ({ role, person: personOfNumber(number) }))
    if (!twoPeople(accounts, ['desk_officer', 'supervisor'], ['supervisor', 'superintendent'])) {
      fields['officers'] =
        'The desk officer and the superintendent must be two different people: one proposes, another decides.'
    } else if (!twoPeople(accounts, ['administrator'], ['superintendent'])) {
      fields['officers'] =
        'The administrator and the superintendent must be two different people: one enrols officers, the other confirms it.'
    }
  }
  if (Object.keys(fields).length === 0) return
  throw new Refusal('FD-STF-01', 'The desk cannot be set up with these officers as they are.', {
    next: 'Mend the fields named below.',
    fields
  })
}
