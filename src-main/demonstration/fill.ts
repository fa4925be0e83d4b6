import type { CallName, InputOf, OutputOf } from '../contract'
import type { Id } from '../contract/ids'
import type { CaseView } from '../contract/referral-views'
import type { Instant } from '../contract/time'
import { isChannelled } from './channel'
import { chanceFrom, type Chance } from './chance'
import { concernFor } from './concerns'
import { ageOf, inventPerson, type InventedPerson } from './people'
import type { Planned, Story } from './plan'
import { work } from './work'

/** How the demonstration asks: through the same calls as the page, as one officer, at a moment of the past. */
export interface Filling {
  ask<N extends CallName>(signIn: string, at: Instant, name: N, input: InputOf<N>): Promise<OutputOf<N>>
  officer(signIn: string): { officer: Id; passphrase: string }
  now: Instant
  progress(done: number, total: number, words: string): Promise<void>
}

const DAY = 86_400_000

/** A moment so many days before now, at an hour of the working day; never in the future. */
export function daysBefore(now: Instant, days: number, hour: number, minute = 0): Instant {
  const day = new Date(Date.parse(now) - days * DAY).toISOString().slice(0, 10)
  const moment = `${day}T${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}:00.000Z`
  return moment < now ? moment : new Date(Date.parse(now) - 60_000).toISOString()
}

/** Receives a referral, judging whoever looks alike as the story wants it. */
async function receive(
  filling: Filling,
  chance: Chance,
  planned: Planned,
  person: InventedPerson,
  sameAs: boolean
): Promise<CaseView> {
  const told = concernFor(chance, ageOf(person.given, Number(filling.now.slice(0, 4))))
  const received = daysBefore(filling.now, planned.daysAgo, 9, 5 + chance.below(50))
  const recorded = daysBefore(filling.now, planned.daysAgo, 10, chance.below(59))
  const { candidates } = await filling.ask('CTIO', recorded, 'people.search', {
    given: { ...person.given, address: person.address, postcode: person.postcode, school: person.school }
  })
  const fits = sameAs ? candidates.find(({ band }) => band === 'likely')?.person : undefined
  return filling.ask('CTIO', recorded, 'referrals.receive', {
    given: person.given,
    fields: {
      receivedAt: received,
      immediateDanger: 'no',
      sector: told.sector,
      referrerOrganisation: told.organisation,
      referrerName: `Referrer ${1 + chance.below(40)}`,
      referrerRole: told.role,
      personAware: chance.one(['yes', 'no', 'not_known'] as const),
      concernAsRaised: told.text,
      concernAsReferred: told.concern,
      gender: person.gender,
      address: person.address,
      postcode: person.postcode,
      school: person.school,
      language: 'English',
      interpreter: false,
      complexNeeds: [chance.one(['none_known', 'mental_health', 'autism_neurodiversity', 'family'] as const)],
      subjectCategory: 'at_risk',
      marking: 'OFFICIAL-SENSITIVE',
      regime: 'LE_Part3',
      formVersion: '2025'
    },
    judgements: candidates.map((each) =>
      each.person === fits
        ? { person: each.person, verdict: 'same' as const, reason: '' }
        : { person: each.person, verdict: 'not_same' as const, reason: 'Other date of birth and another address.' }
    ),
    owner: chance.below(3) === 0 ? null : filling.officer(chance.one(['CTIO', 'Desk officer'])).officer
  })
}

/** A child who turns 18 in no year of the story, so that a parent's consent holds through it. */
function asChild(person: InventedPerson, year: number, place: number): InventedPerson {
  const dateOfBirth = `${year - 12 - (place % 4)}-${String(1 + (place % 12)).padStart(2, '0')}-${10 + (place % 18)}`
  return { ...person, given: { ...person.given, dateOfBirth, approximateAge: null }, school: 'Quillon Academy' }
}

/** The person whose surname is spelt in several ways. */
const oftenMisspelt = (surname: string): InventedPerson => ({
  given: { forenames: 'Lev', surname, otherNames: '', dateOfBirth: '2011-04-09', approximateAge: null },
  gender: 'male',
  address: '14 Mallow Court',
  postcode: 'NW1 4QX',
  school: 'Quillon Academy'
})

/**
 * Fills an empty desk with invented referrals, tasks and decisions, through the same calls as the page makes.
 * The same every time but for the dates, which lie before `filling.now`.
 */
export async function fillDemonstration(filling: Filling, { seed, referrals }: Story): Promise<void> {
  const chance = chanceFrom(seed)
  const year = Number(filling.now.slice(0, 4))
  for (const [place, planned] of referrals.entries()) {
    await filling.progress(place, referrals.length, 'Inventing referrals')
    const { surname } = planned
    const invented = surname === undefined ? inventPerson(chance, year) : oftenMisspelt(surname)
    const person = isChannelled(planned.reaches) ? asChild(invented, year, place) : invented
    const received = await receive(filling, chance, planned, person, surname !== undefined)
    await work(filling, chance, planned, received)
  }
  await filling.progress(referrals.length, referrals.length, 'Inventing referrals')
}
