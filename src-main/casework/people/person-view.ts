import { CASEWORK } from '../../contract/codes/roles'
import { highestMarking, type Marking } from '../../contract/codes/marking'
import type { Id } from '../../contract/ids'
import type { PersonView } from '../../contract/persons'
import { Refusal } from '../../contract/result'
import { entryName, type Entry } from '../../journal/entry'
import type { Asking } from '../../vault/asking'
import type { Sql } from '../../vault/sql'
import { referenceOf, referralsOfPersons } from '../referrals'
import { officers, officersWhoMay } from '../staff'
import { made, mistaken, recognised, regiven, type GivenWith, type Mistaken } from './entries'
import { groupOf } from './pairs/groups'
import { pairsOfPersons } from './pairs/pair-view'
import { fullName, personSummaries } from './queries'

type GivenOnce = PersonView['records'][number]['given'][number]

const HOW: Readonly<Record<string, GivenOnce['how']>> = {
  [made.name]: 'made',
  [recognised.name]: 'recognised',
  [regiven.name]: 'regiven'
}

/** Why each entry that no longer counts was taken back, by the entry's name. */
function takenBack(entries: readonly Entry[]): Map<string, string> {
  return new Map(
    entries.flatMap((entry) => {
      if (entry.kind !== mistaken.name || entry.body === null) return []
      const { sources, reason } = entry.body as Mistaken
      return sources.map((source) => [source, reason] as const)
    })
  )
}

function givenIn(asking: Asking, person: Id, nameOf: (officer: Id) => string): GivenOnce[] {
  const entries = asking.journal.entriesOf(person)
  const back = takenBack(entries)
  return entries.flatMap((entry): GivenOnce[] => {
    const how = HOW[entry.kind]
    if (!how || entry.body === null) return []
    const { referral, given, ...rest } = entry.body as GivenWith & { reason?: string }
    const { otherNames, dateOfBirth, approximateAge, address, postcode, telephone, school } = given
    const reference = referenceOf(asking.sql, referral)
    return [
      {
        name: fullName(given),
        ...{ otherNames, dateOfBirth, approximateAge, address, postcode, telephone, school },
        referral: reference === null ? null : { id: referral, reference },
        how,
        reason: rest.reason ?? '',
        by: nameOf(entry.actor),
        at: entry.recorded,
        takenBack: back.get(entryName(entry)) ?? null
      }
    ]
  })
}

/** The highest marking among the referrals of persons, and of whoever is one with them. */
export function markingOfPersons(sql: Sql, persons: readonly Id[]): Marking {
  const referrals = [...referralsOfPersons(sql, persons).values()].flat().map(({ id }) => id)
  const rows = sql.all<{ marking: Marking }>(
    'SELECT DISTINCT marking FROM referral WHERE id IN (SELECT value FROM json_each(?))',
    [JSON.stringify(referrals)]
  )
  return highestMarking(rows.map(({ marking }) => marking))
}

/**
 * Everybody who is this person, the one asked about first.
 * @throws Refusal FD-PPL-25 when the person is not on this desk
 */
export function requireGroup({ sql }: Pick<Asking, 'sql'>, person: Id): Id[] {
  const held = personSummaries(sql, groupOf(sql, person))
  if (!held.has(person)) {
    throw new Refusal('FD-PPL-25', 'This person is not on this desk any more.', {
      next: 'Go back to the page People and look again.'
    })
  }
  return [person, ...[...held.keys()].filter((each) => each !== person)]
}

/**
 * A person with everything ever given of them, from whichever record that is them, and every comparison with another.
 * @throws Refusal FD-PPL-25
 */
export function personView(asking: Asking, person: Id): PersonView {
  const { sql, officer } = asking
  const group = requireGroup(asking, person)
  const summaries = personSummaries(sql, group)
  const names = new Map(officers(sql).map(({ id, name }) => [id, name]))
  const nameOf = (id: Id): string => names.get(id) ?? 'An officer of another desk'
  const referrals = referralsOfPersons(sql, [person]).get(person) ?? []
  const records = group.map((each) => {
    const { name = '', dateOfBirth = null } = summaries.get(each) ?? {}
    return { person: each, name, dateOfBirth, given: givenIn(asking, each, nameOf) }
  })
  const known = [...summaries.values()]
  return {
    person,
    name: summaries.get(person)?.name ?? '',
    dateOfBirth:
      summaries.get(person)?.dateOfBirth ?? known.find((each) => each.dateOfBirth !== null)?.dateOfBirth ?? null,
    approximateAge: summaries.get(person)?.approximateAge ?? null,
    marking: markingOfPersons(sql, [person]),
    records,
    referrals: referrals.length,
    pairs: pairsOfPersons(sql, group),
    seconds: officersWhoMay(sql, CASEWORK, [officer.person])
  }
}
