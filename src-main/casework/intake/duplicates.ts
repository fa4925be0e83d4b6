import { londonDay } from '../calendar'
import type { GivenPerson } from '../../contract/people'
import type { Day } from '../../contract/time'
import type { RowRead } from './row'

/** A referral that is on the desk already, as far as telling it from a row needs. */
export interface Known {
  reference: string
  receivedOn: Day
  given: GivenPerson
}

/** Folds a name so that spelling of accents, case and order make no difference. */
export type Fold = (name: string) => readonly string[]

/**
 * What makes two referrals look like one: the day received, the name (folded, in any order) and the date of birth.
 * @returns null when there is no name to compare
 */
function likeness(receivedOn: Day | null, given: GivenPerson, fold: Fold): string | null {
  const words = [...fold(`${given.forenames} ${given.surname}`)].sort()
  return words.length === 0 ? null : [receivedOn ?? '', given.dateOfBirth ?? '', ...words].join(' ')
}

function receivedOn(row: RowRead): Day | null {
  return row.fields.receivedAt ? londonDay(row.fields.receivedAt) : null
}

/** Notices rows that look like an earlier row of the same file or like a referral already on the desk. */
export class Duplicates {
  private readonly rows = new Map<string, number>()
  private readonly known = new Map<string, string>()

  constructor(
    known: Iterable<Known>,
    private readonly fold: Fold
  ) {
    for (const each of known) {
      const key = likeness(each.receivedOn, each.given, fold)
      if (key !== null && !this.known.has(key)) this.known.set(key, each.reference)
    }
  }

  /**
   * Judges one row and remembers it for those after it.
   * @param number the row's number in the spreadsheet
   * @returns a sentence, or null when it looks like no other
   */
  look(row: RowRead, number: number): string | null {
    const named = likeness(receivedOn(row), row.given, this.fold)
    const key = named ?? `concern ${receivedOn(row) ?? ''} ${row.fields.concernAsRaised ?? ''}`
    const reference = named === null ? undefined : this.known.get(named)
    if (reference)
      return `Looks like ${reference}, which is on the desk already. Bring it in by hand if it is another referral.`
    const earlier = this.rows.get(key)
    if (earlier !== undefined) return `Looks like row ${earlier}. Bring it in by hand if it is another referral.`
    this.rows.set(key, number)
    return null
  }
}
