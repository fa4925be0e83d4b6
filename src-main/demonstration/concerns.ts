import type { Concern, Sector } from '../contract/codes/referral'
import type { Chance } from './chance'

interface InventedConcern {
  sector: Sector
  organisation: string
  role: string
  concern: Concern
  /** Ages in years that the words fit, the last included. */
  ages: readonly [from: number, to: number]
  text: string
}

/** Invented concerns as a referrer might word them. */
const inventedConcerns: readonly InventedConcern[] = [
  {
    sector: 'education',
    organisation: 'Quillon Academy',
    role: 'Designated safeguarding lead',
    concern: 'extreme_violence',
    ages: [11, 18],
    text: 'Over four weeks has talked to three staff about school attacks abroad, knows dates and numbers, and drew a floor plan of the science block. Says it is “just interesting”. Family bereavement in the spring.'
  },
  {
    sector: 'education',
    organisation: 'Larkspur Park School',
    role: 'Head of year',
    concern: 'extreme_right_wing',
    ages: [11, 18],
    text: 'Shared memes praising an attack in a class chat and told a classmate that “people like you will be sent back”. Spends most evenings in an online gaming group the family know nothing about.'
  },
  {
    sector: 'health',
    organisation: 'Ferrier Street Surgery',
    role: 'General practitioner',
    concern: 'none_identified',
    ages: [19, 75],
    text: 'Low mood since losing work. Said at two appointments that somebody ought to make politicians afraid. No plan described; asked the surgery not to tell anyone.'
  },
  {
    sector: 'local_authority',
    organisation: 'Children’s social care, front door',
    role: 'Social worker',
    concern: 'islamist',
    ages: [10, 15],
    text: 'An older cousin has been showing videos from a conflict zone on a phone and asking for them to be kept secret. Parents are worried and want help. The child repeats phrases without understanding them.'
  },
  {
    sector: 'police',
    organisation: 'Safer Neighbourhood Team',
    role: 'Neighbourhood constable',
    concern: 'multiple',
    ages: [16, 40],
    text: 'Stopped near a place of worship with leaflets from two groups that oppose each other. Polite, confused, could not say which of the two to agree with. Known to youth services.'
  },
  {
    sector: 'friends_family',
    organisation: 'Family member',
    role: 'Sister',
    concern: 'incel',
    ages: [15, 45],
    text: 'Has stopped going out, posts about hating women on a forum, and said that a named attacker “had a point”. The sister is frightened of what is read there, not of the reader.'
  },
  {
    sector: 'prison_probation',
    organisation: 'Probation delivery unit',
    role: 'Probation practitioner',
    concern: 'extreme_right_wing',
    ages: [21, 60],
    text: 'On licence for an unrelated offence. New tattoos of extremist symbols and a change of friends since release. Engages well in supervision and has asked for work.'
  },
  {
    sector: 'community',
    organisation: 'Tannery Lane community centre',
    role: 'Centre manager',
    concern: 'other',
    ages: [18, 75],
    text: 'Asked twice to book the hall for a speaker whose group has been refused elsewhere. Not clear whether it was known who the speaker was.'
  }
]

/** A concern whose words fit somebody of that age. */
export function concernFor(chance: Chance, age: number): InventedConcern {
  const fitting = inventedConcerns.filter(({ ages: [from, to] }) => age >= from && age <= to)
  return chance.one(fitting.length === 0 ? inventedConcerns : fitting)
}
