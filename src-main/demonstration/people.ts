import type { GivenPerson } from '../contract/people'
import type { Gender } from '../contract/codes/referral'
import type { Chance } from './chance'

/** Names put together by chance from many origins; nobody is meant. */
const FORENAMES = {
  female: [
    'Tamsin',
    'Amina',
    'Zofia',
    'Ifeoma',
    'Priyanka',
    'Leyla',
    'Hodan',
    'Ottilie',
    'Mei-Lin',
    'Saoirse',
    'Yasmin',
    'Greta'
  ],
  male: [
    'Corin',
    'Yusuf',
    'Tomasz',
    'Chukwudi',
    'Arjun',
    'Emre',
    'Liban',
    'Barnaby',
    'Jun-Wei',
    'Oisín',
    'Tariq',
    'Lev'
  ]
} as const
const SURNAMES = [
  'Arkwell',
  'Osterhout',
  'Nwachukwu-Penrose',
  'Wiśniak',
  'Halbrook',
  'Demirkaya',
  'Warsamey',
  'Pelletier-Quaye',
  'Tarrowby',
  'Grzelakowska',
  'Balasubran',
  'Fennimore',
  'Al-Rashwani',
  'Ó Dálaghan',
  'Kestrelmere',
  'Zhangwei',
  'Müllerhaus',
  'Abdirizaq',
  'Inchbold',
  'Sørvik',
  'Castellobo',
  'Rahmanpour'
]
const ROADS = [
  'Larkspur Road',
  'Tannery Lane',
  'Quillon Street',
  'Old Foundry Row',
  'Mallow Court',
  'Signal House, Ferrier Street',
  'Bellwether Close'
]
const SCHOOLS = ['Quillon Academy', 'Larkspur Park School', 'Ferrier Sixth Form College', 'St Osyth Primary School', '']

export interface InventedPerson {
  given: GivenPerson
  gender: Gender
  address: string
  postcode: string
  school: string
}

/** A person who does not exist. Most are young, as most people referred are. */
export function inventPerson(chance: Chance, year: number): InventedPerson {
  const gender = chance.below(10) < 8 ? 'male' : 'female'
  const young = chance.below(10) < 7
  const born = year - (young ? 10 + chance.below(9) : 19 + chance.below(40))
  const day = `${born}-${String(1 + chance.below(12)).padStart(2, '0')}-${String(1 + chance.below(28)).padStart(2, '0')}`
  const ageOnly = chance.below(10) === 0
  return {
    given: {
      forenames: chance.one(FORENAMES[gender]),
      surname: chance.one(SURNAMES),
      otherNames: '',
      dateOfBirth: ageOnly ? null : day,
      approximateAge: ageOnly ? year - born : null
    },
    gender,
    address: `${1 + chance.below(120)} ${chance.one(ROADS)}`,
    postcode: `NW1 ${chance.below(10)}${chance.one(['QQ', 'QX', 'QZ', 'XQ'])}`,
    school: young ? chance.one(SCHOOLS) : ''
  }
}

/** How old somebody is in a year, as given or by the year of birth. */
export function ageOf({ dateOfBirth, approximateAge }: GivenPerson, year: number): number {
  return dateOfBirth === null ? (approximateAge ?? 0) : year - Number(dateOfBirth.slice(0, 4))
}
