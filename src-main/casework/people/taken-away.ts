import type { Id } from '../../contract/ids'
import type { Remembered } from '../../contract/people'
import type { Asking } from '../../vault/asking'
import { officerOf } from '../staff'
import { recognised, regiven } from './entries'

const REFERRAL_CHANGED = 'The name or birth on this referral was changed since then.'
const PERSON_CHANGED = 'More was given of this person since then.'

/**
 * Persons this referral was once taken away from, with the reason given then. The answer holds until the referral gives the person otherwise, or
 * another referral gives more of that person.
 */
export function takenAwayFrom(
  { sql, journal }: Pick<Asking, 'sql' | 'journal'>,
  referral: Id
): Map<Id, Remembered & { officer: Id }> {
  const entries = journal.entriesOf(referral)
  const away = new Map<Id, Remembered & { officer: Id }>()
  for (const [place, entry] of entries.entries()) {
    if (entry.kind !== 'referral.unlinked' || entry.body === null) continue
    const { person, reason } = entry.body as { person: Id; reason: string }
    const regivenHere = entries
      .slice(place + 1)
      .some((later) => later.kind === 'referral.amended' && changesPerson(later.body as Amended))
    const own = journal.entriesOf(person)
    const mistake = own.findLastIndex(
      (each) => each.kind === 'person.mistaken' && (each.body as { referral?: Id } | null)?.referral === referral
    )
    const more = own.slice(mistake + 1).some((each) => each.kind === recognised.name || each.kind === regiven.name)
    away.set(person, {
      verdict: 'not_same',
      reason,
      by: officerOf(sql, entry.actor)?.name ?? 'An officer of another desk',
      officer: entry.actor,
      at: entry.recorded,
      again: regivenHere ? REFERRAL_CHANGED : more ? PERSON_CHANGED : null
    })
  }
  return away
}

interface Amended {
  given?: object
}

function changesPerson(body: Amended | null): boolean {
  return Object.keys(body?.given ?? {}).length > 0
}
