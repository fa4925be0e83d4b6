import type { Role } from '../contract/codes/roles'

export interface DemonstrationOfficer {
  name: string
  number: string
  role: Role
  signIn: string
  passphrase: string
}

/** Invented colleagues of the first desk. Their passphrases are shown on the page: there is nothing here to protect. */
export const firstOfficers: readonly DemonstrationOfficer[] = [
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

/** Invented colleagues of the second desk. */
export const secondOfficers: readonly DemonstrationOfficer[] = [
  {
    name: 'Ottoline Marchbanks',
    number: 'H1101',
    role: 'desk_officer',
    signIn: 'CTIO',
    passphrase: 'anchor velvet plum'
  },
  {
    name: 'Ignatius Okwuosa',
    number: 'H2045',
    role: 'desk_officer',
    signIn: 'Desk officer',
    passphrase: 'thimble river oak'
  },
  {
    name: 'Sunniva Drake',
    number: 'H0788',
    role: 'supervisor',
    signIn: 'Supervisor',
    passphrase: 'lighthouse pear wool'
  },
  {
    name: 'Barnabas Quillfeather',
    number: 'H0009',
    role: 'superintendent',
    signIn: 'Superintendent',
    passphrase: 'quarry lemon bell'
  },
  {
    name: 'Thandeka Winterbourne',
    number: 'H3127',
    role: 'administrator',
    signIn: 'Administrator',
    passphrase: 'maple dune whistle'
  }
]
