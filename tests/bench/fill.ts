import { openJournal } from '../../src-main/journal/append'
import type { Id } from '../../src-main/contract/ids'
import type { GivenPerson } from '../../src-main/contract/people'
import { catalogue } from '../../src-main/vault/session/catalogue'
import type { Sql } from '../../src-main/vault/sql'
import { chanceFrom, type Chance } from './chance'
import { historyOf, type Case, type Desk, type History } from './history'
import { inventName, respell, type Name } from './names'

/** Every desk of one size is the same desk. */
export const SEED = 20_261_124
/** Cases worked side by side, so that their entries lie between one another as they do on a real desk. */
const AT_ONCE = 150
/** Referrals at the end that have only just come in, complete and waiting for screening. */
const JUST_IN = 80
const ENTRIES_A_TRANSACTION = 5000
const SPAN = 5 * 365 * 86_400_000
const AVERAGE_ENTRIES = 50

interface Known extends Name {
  id: Id
  dateOfBirth: string | null
}

/** Whom referrals are about: mostly somebody new, about one in six somebody known, now and then spelt differently. */
function people(chance: Chance, newId: () => Id) {
  const known: Known[] = []
  return (): { person: Case['person']; given: GivenPerson } => {
    const again = known.length > 20 && chance.happens(0.16) ? chance.pick(known) : null
    const base = again ?? { ...inventName(chance), id: newId(), dateOfBirth: birthday(chance) }
    if (!again) known.push(base)
    const { forenames, surname } = again ? respell(base, chance) : base
    return {
      person: { id: base.id, known: again !== null },
      given: { forenames, surname, otherNames: '', dateOfBirth: base.dateOfBirth, approximateAge: null }
    }
  }
}

function birthday(chance: Chance): string | null {
  if (chance.happens(0.08)) return null
  const years = chance.happens(0.6) ? 11 + chance.below(10) : 21 + chance.below(50)
  return new Date(Date.UTC(2021 - years, chance.below(12), 1 + chance.below(28))).toISOString().slice(0, 10)
}

function endOf(place: number, referrals: number, chance: Chance): Case['ends'] {
  if (place >= referrals - JUST_IN) return 'RECEIVED'
  if (place >= referrals - JUST_IN * 3) return chance.pick(['SCREENING', 'GATEWAY'])
  return chance.happens(0.04) ? 'GATEWAY' : 'CLOSED_NFA'
}

/**
 * Fills a store with referrals and their histories through the journal itself, from a fixed seed.
 * @param sql a new store in which a desk was set up
 * @param referrals how many
 * @param until the moment the histories come up to, in milliseconds
 * @param say told how many referrals have begun
 * @returns how many entries were written
 */
export function fill(sql: Sql, referrals: number, until: number, say: (begun: number) => void): number {
  const chance = chanceFrom(SEED)
  const total = referrals * AVERAGE_ENTRIES
  let entries = 0
  const clock = (): number => Math.round(until - SPAN + Math.min(entries / total, 1) * SPAN)
  const journal = openJournal(sql, catalogue, { now: clock, offset: () => 0, random: (count) => chance.bytes(count) })
  const newPerson = people(chance, () => journal.newId())
  const begun: Id[] = []
  const references = new Map<number, number>()
  let tasks = 0
  const desk: Desk = {
    ...whoIsThere(sql),
    newId: () => journal.newId(),
    beside: (count) => Array.from({ length: Math.min(count, begun.length) }, () => chance.pick(begun.slice(-500))),
    taskReference: () => `T-${++tasks}`
  }
  function begin(): History {
    const { person, given } = newPerson()
    const year = new Date(clock()).getUTCFullYear()
    const number = (references.get(year) ?? 0) + 1
    references.set(year, number)
    const id = journal.newId()
    begun.push(id)
    const receivedAt = new Date(clock() - chance.below(86_400_000)).toISOString()
    const reference = `PR-${year}-${String(number).padStart(4, '0')}`
    return historyOf(
      { id, reference, person, given, receivedAt, ends: endOf(begun.length, referrals, chance) },
      desk,
      chance
    )
  }
  const active = Array.from({ length: Math.min(AT_ONCE, referrals) }, () => ({
    history: begin(),
    next: undefined as IteratorResult<unknown> | undefined
  }))
  const piece = (): void => {
    for (let left = ENTRIES_A_TRANSACTION; left > 0 && active.length > 0; left--) {
      const place = chance.below(active.length)
      const each = active[place]
      if (!each) return
      const step = each.next ?? each.history.next()
      if (!step.done) {
        const written = journal.append(step.value as never)
        entries++
        each.next = each.history.next(written)
      }
      if (each.next?.done) {
        if (begun.length < referrals) active[place] = { history: begin(), next: undefined }
        else active.splice(place, 1)
      }
    }
  }
  while (active.length > 0) {
    sql.transaction(piece)
    say(begun.length)
  }
  return entries
}

function whoIsThere(sql: Sql): Pick<Desk, 'id' | 'officers' | 'superintendent'> {
  const desk = sql.get<{ id: Id }>('SELECT id FROM desk')
  const officers = sql.all<{ id: Id; role: string }>('SELECT id, role FROM officer ORDER BY id')
  const withRole = (role: string): Id[] => officers.filter((each) => each.role === role).map((each) => each.id)
  const [superintendent] = withRole('superintendent')
  if (!desk || !superintendent) throw new Error('a desk with a superintendent must be set up first')
  return { id: desk.id, officers: withRole('desk_officer'), superintendent }
}
