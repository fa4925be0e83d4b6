import { markingRank, type Marking } from '../../contract/codes/marking'
import type { CardStanding, TerminalCard } from '../../contract/transfer-views'

/** How a card stands to what this desk knows of its terminal. */
export function standingOf(
  card: TerminalCard,
  known: { own: string; held: TerminalCard | null; revoked: boolean }
): CardStanding {
  if (card.terminal === known.own) return 'own'
  if (known.revoked) return 'revoked'
  if (!known.held) return 'new'
  return sameCard(known.held, card) ? 'trusted' : 'changed'
}

/** True when two cards say the same. */
export function sameCard(one: TerminalCard, other: TerminalCard): boolean {
  return (Object.keys(one) as (keyof TerminalCard)[]).every((member) => one[member] === other[member])
}

/** A trust that replaces another needs a supervisor or the superintendent as the second officer, and a reason. */
export function needsDecider(standing: CardStanding): boolean {
  return standing === 'changed' || standing === 'revoked'
}

/** Bundles of one sender that were taken in, by number and digest of the file. */
interface TakenIn {
  sequence: number
  digest: string
}

/** What the number of an arriving bundle says beside those taken in before. */
export type SequenceJudgement =
  | { is: 'next'; missing: number[] }
  /** The very same file was taken in before. */
  | { is: 'again' }
  /** Another file with this number was taken in. */
  | { is: 'replayed' }
  /** A newer one was taken in, which held all that this one holds. */
  | { is: 'older' }
  /** It names another bundle as the one before than this desk got: the sender wrote its bundles twice, or somebody else did. */
  | { is: 'parted' }

/** Stands for the file of the bundle before where its sender does not know what became of it. */
export const NOT_KNOWN = '0'.repeat(64)

const MOST_NAMED = 20

/**
 * Judges an arriving bundle by its number and the file it names as the one before.
 * @param digest of its own file
 */
export function judgeSequence(
  { sequence, previous, digest }: { sequence: number; previous: string | null; digest: string },
  taken: readonly TakenIn[]
): SequenceJudgement {
  const numbered = taken.filter((each) => each.sequence === sequence)
  if (taken.some((each) => each.digest === digest)) return { is: 'again' }
  if (numbered.length > 0) return { is: 'replayed' }
  const last = taken.reduce((newest, each) => Math.max(newest, each.sequence), 0)
  if (sequence < last) return { is: 'older' }
  const before = taken.find((each) => each.sequence === sequence - 1)
  if (before && previous !== NOT_KNOWN && previous !== before.digest) return { is: 'parted' }
  const missing = Math.min(sequence - 1 - last, MOST_NAMED)
  return { is: 'next', missing: Array.from({ length: missing }, (_, place) => last + 1 + place) }
}

/** How far a sender's clock may stand before this one without a word, in milliseconds. */
const CLOCK_SLACK = 300_000

/**
 * What is odd about the times a bundle states. Shown, never a reason to refuse: desks that are connected to nothing have wrong clocks.
 * @param made when the bundle says it was made
 * @param lastMade when the sender's last accepted bundle was made, by the sender's clock, if known
 * @param now by this terminal's clock
 */
export function clockNotes(made: string, lastRecorded: string | null, now: string): string[] {
  const ahead = Date.parse(made) - Date.parse(now)
  const notes: string[] = []
  if (ahead > CLOCK_SLACK) notes.push(`The sender’s clock stands ${spanInWords(ahead)} ahead of this terminal’s.`)
  if (lastRecorded !== null && Date.parse(made) + CLOCK_SLACK < Date.parse(lastRecorded)) {
    const behind = Date.parse(lastRecorded) - Date.parse(made)
    notes.push(`The sender’s clock went back: entries held of it are ${spanInWords(behind)} later than this bundle.`)
  }
  return notes
}

function spanInWords(milliseconds: number): string {
  const minutes = Math.round(milliseconds / 60_000)
  if (minutes < 120) return `${minutes} minutes`
  const hours = Math.round(minutes / 60)
  return hours < 48 ? `${hours} hours` : `${Math.round(hours / 24)} days`
}

/** What decides whether a record may go to a terminal. */
export interface Travelling {
  marking: Marking | null
  sensitive: boolean
  /** True when every record it belongs to is itself held back. */
  heldWithOthers: boolean
}

/**
 * Why a record may not go to a terminal; null when it may. Sensitive information is not shared by way of the Act's duty to cooperate
 * (Counter-Terrorism and Security Act 2015, s.38(5)); no terminal is given what it was not accredited to hold.
 */
export function whyHeldBack({ marking, sensitive, heldWithOthers }: Travelling, ceiling: Marking): string | null {
  if (sensitive) return 'Marked as sensitive information (Act of 2015, s.38(5)).'
  if (marking !== null && markingRank(marking) > markingRank(ceiling))
    return `Marked ${marking}; a terminal that it would go to may hold up to ${ceiling}.`
  return heldWithOthers ? 'Belongs to records that are held back.' : null
}
