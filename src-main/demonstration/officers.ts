import type { Role } from '../contract/codes/roles'

export interface DemonstrationOfficer {
  name: string
  number: string
  role: Role
  signIn: string
  passphrase: string
}

/** Invented colleagues. Their passphrases are shown on the page: there is nothing here to protect. */
export const demonstrationOfficers: readonly DemonstrationOfficer[] = [
  {
    name: 'Perpetua Lindqvist',
    number: 'D1042',
    role: 'desk_officer',
    signIn: 'CTIO',
    passphrase: 'lantern orchard mule'
  },
  {
    name: 'Caspian Thornwell',
    number: 'D2217',
    role: 'desk_officer',
    signIn: 'Desk officer',
    passphrase: 'pebble harbour kite'
  },
  { name: 'Maud Ekelund', number: 'D0931', role: 'supervisor', signIn: 'Supervisor', passphrase: 'saffron bridge owl' },
  {
    name: 'Idris Vantongeren',
    number: 'D0007',
    role: 'superintendent',
    signIn: 'Superintendent',
    passphrase: 'granite meadow drum'
  },
  {
    name: 'Rowan Achterberg',
    number: 'D3300',
    role: 'administrator',
    signIn: 'Administrator',
    passphrase: 'willow copper tide'
  }
]

/** The desk the invented data belong to. */
export const demonstrationDesk = {
  borough: 'E09000007',
  terminal: 'Camden desk 1 (demonstration)',
  ceiling: 'OFFICIAL-SENSITIVE'
} as const
