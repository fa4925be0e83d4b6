import type { Id } from '../../contract/ids'
import type { SoughtPerson } from '../../contract/people'
import type { Day } from '../../contract/time'
import type { Asking } from '../../vault/asking'
import { givenThen } from './birth'
import type { Json } from '../../journal/entry'
import { amended, mistaken, regiven, type GivenWith, type Mistaken } from './entries'
import { namesOf } from './names'
import { personSummary } from './queries'

const FIELDS = ['forenames', 'surname', 'otherNames', 'dateOfBirth', 'approximateAge'] as const

function equal(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other)
}

type Set = Partial<Record<(typeof FIELDS)[number], Json>>

function amendShown(asking: Asking, person: Id, set: Set): void {
  if (Object.keys(set).length === 0) return
  asking.journal.append({ record: person, kind: amended.name, body: set, actor: asking.officer.id })
}

/**
 * What a linked referral gives of the person was corrected. The person is found by the corrected spelling too, and where the shown fields
 * came from the old one they follow.
 * @param on the day for which an approximate age was given, by default today
 */
export function personRegiven(
  asking: Asking,
  person: Id,
  referral: Id,
  was: SoughtPerson,
  now: SoughtPerson,
  on: Day = asking.today()
): void {
  const before = givenThen(was, on)
  const after = givenThen(now, on)
  if (equal(before, after)) return
  const body: GivenWith = { referral, given: after }
  asking.journal.append({ record: person, kind: regiven.name, body: { ...body }, actor: asking.officer.id })
  const shown = personSummary(asking.sql, person)
  if (!shown) return
  const set: Set = {}
  for (const field of FIELDS) {
    if (!equal(before[field], after[field]) && equal(shown[field], before[field])) set[field] = after[field]
  }
  amendShown(asking, person, set)
}

/**
 * A referral was about somebody else after all: the names it gave for this person are taken back, as long as others remain, and the shown
 * fields follow what remains. The entries stay readable.
 */
export function personUnlinked(asking: Asking, person: Id, referral: Id, reason: string): void {
  const names = namesOf(asking.sql, person)
  const theirs = names.filter((name) => name.referral === referral)
  const remaining = names.filter((name) => name.referral !== referral)
  const sources = remaining.length === 0 ? [] : theirs.map((name) => name.source)
  const body: Mistaken = { referral, sources, reason }
  asking.journal.append({ record: person, kind: mistaken.name, body: { ...body }, actor: asking.officer.id })
  const shown = personSummary(asking.sql, person)
  const newest = remaining.at(-1)
  if (!shown || !newest) return
  const set: Set = {}
  for (const field of FIELDS) {
    if (!remaining.some((name) => equal(name[field], shown[field]))) set[field] = newest[field]
  }
  amendShown(asking, person, set)
}
