import type { Marking } from '../../contract/codes/marking'
import { markingRank } from '../../contract/codes/marking'
import type { Role } from '../../contract/codes/roles'
import { Refusal } from '../../contract/result'
import type { SummaryState } from '../../contract/summaries'
import type { Day } from '../../contract/time'

/** The longest period of one summary: two years and a day, so that a year can stand beside the one before. */
const LONGEST_DAYS = 732
const DAY = 86_400_000

/** Whoever acts on a summary: an account and the human being behind it. */
export interface Acting {
  id: string
  person: string
  role: Role
}

/**
 * A period begins before it ends, lies in what has happened, and is no longer than two years.
 * @throws Refusal FD-SUM-01 naming the field at fault
 */
export function requirePeriod({ from, to }: { from: Day; to: Day }, today: Day): void {
  const refuse = (field: 'from' | 'to', why: string): never => {
    throw new Refusal('FD-SUM-01', `No figures can be given for this period. ${why}`, {
      next: 'Choose other days.',
      fields: { [field]: why }
    })
  }
  if (from > to) refuse('to', 'It ends before it begins.')
  if (to > today) refuse('to', 'It ends after today.')
  const days = (Date.parse(to) - Date.parse(from)) / DAY + 1
  if (days > LONGEST_DAYS) refuse('from', 'It is longer than two years.')
}

/**
 * A PC holds nothing above the ceiling it was accredited for.
 * @throws Refusal FD-SUM-02
 */
export function requireWithinCeiling(marking: Marking, ceiling: Marking): void {
  if (markingRank(marking) <= markingRank(ceiling)) return
  throw new Refusal('FD-SUM-02', `This PC may hold nothing marked above ${ceiling}, so the summary was not frozen.`, {
    next: 'Choose a lower marking, or write it on a system accredited for it.',
    fields: { marking: `At most ${ceiling} on this PC.` }
  })
}

/**
 * What is frozen are the very figures its author looked at.
 * @throws Refusal FD-SUM-03 when the desk has moved on since
 */
export function requireSeen(seen: string, now: string): void {
  if (seen === now) return
  throw new Refusal('FD-SUM-03', 'The figures have changed since you looked at them, so nothing was frozen.', {
    next: 'Look at the new figures, adapt your commentary if needed, and freeze again.'
  })
}

/**
 * Only a settled summary, and only the newest version of a reference, can be followed by another.
 * @throws Refusal FD-SUM-04
 */
export function requireMayFollow({ state, newest }: { state: SummaryState; newest: boolean }): void {
  if (state !== 'frozen' && newest) return
  const why = newest ? 'It still waits for a superintendent.' : 'A newer version exists already.'
  throw new Refusal('FD-SUM-04', `No new version can follow this one. ${why}`, {
    next: newest ? 'Take it back first, with a reason.' : 'Begin from the newest version.'
  })
}

/**
 * Nothing of a settled summary is changed.
 * @throws Refusal FD-SUM-05
 */
export function requireWaiting(state: SummaryState): void {
  if (state === 'frozen') return
  const stands = state === 'signed' ? 'signed' : 'sent back'
  throw new Refusal('FD-SUM-05', `This summary is ${stands} already and does not change any more.`, {
    next: 'Make a new version of it if something is to be said differently.'
  })
}

/** Why somebody may not sign; null when they may. Two people means two human beings, under whatever account. */
export function signingFault(author: Acting, signer: Acting): string | null {
  if (signer.role !== 'superintendent') return 'Only a superintendent signs a summary.'
  if (author.id === signer.id) return 'Its author cannot sign it.'
  if (author.person === signer.person) return 'Its author cannot sign it under another account either.'
  return null
}

/** @throws Refusal FD-SUM-06 where {@link signingFault} names one */
export function requireMaySign(author: Acting, signer: Acting): void {
  const fault = signingFault(author, signer)
  if (fault === null) return
  throw new Refusal('FD-SUM-06', `${fault} Nothing was signed.`, { next: 'Ask another superintendent to sign.' })
}

/** A superintendent sends back; the author takes back. */
export function maySendBack(author: Acting, officer: Acting): boolean {
  return officer.role === 'superintendent' || officer.person === author.person
}

/** @throws Refusal FD-SUM-07 where {@link maySendBack} says no */
export function requireMaySendBack(author: Acting, officer: Acting): void {
  if (maySendBack(author, officer)) return
  throw new Refusal('FD-SUM-07', 'Only a superintendent or its author can send a summary back.', {
    next: 'Tell one of them what you found.'
  })
}

/**
 * The signer signs the very bytes they were shown.
 * @throws Refusal FD-SUM-08 when the pages would be others
 */
export function requireSamePages(shown: string, made: string): void {
  if (shown === made) return
  throw new Refusal(
    'FD-SUM-08',
    'The pages that would be signed are not the ones you were shown. Nothing was signed.',
    {
      next: 'Look at the pages again, then sign.'
    }
  )
}
