import { createHash } from 'node:crypto'
import { CASEWORK } from '../../../contract/codes/roles'
import type { Id } from '../../../contract/ids'
import { Refusal } from '../../../contract/result'
import { canonical } from '../../../journal/canonical'
import type { Json } from '../../../journal/entry'
import type { Asking } from '../../../vault/asking'
import { groupOf } from './groups'
import { foundBefore, judgePair } from './judging-pairs'
import { pairOf } from './pair'
import { merged, unmerged, verdictOf, type Merged, type Unmerged } from './pair-entries'
import { personSummaries } from '../queries'
import { seenOf } from './values'

interface Second {
  officer: Id
  passphrase: string
}

interface Two {
  one: Id
  other: Id
}

/** The pair, both of whom must be held here. */
function requirePair(asking: Asking, given: Two): ReturnType<typeof pairOf> {
  if (given.one === given.other) {
    throw new Refusal('FD-PPL-20', 'A person cannot be compared with themselves.', { next: 'Choose another person.' })
  }
  if (personSummaries(asking.sql, [given.one, given.other]).size < 2) {
    throw new Refusal('FD-PPL-21', 'One of these two persons is not on this desk any more.', {
      next: 'Go back to the page People and look again.'
    })
  }
  return pairOf(given.one, given.other)
}

/** Has another human being confirm the very words, with their own passphrase. */
function confirmed(asking: Asking, second: Second, words: Json): { second: Id; confirmation: Merged['confirmation'] } {
  const digest = createHash('sha256').update(canonical(words)).digest('hex')
  const { id, key, signature } = asking.confirm(second, digest, CASEWORK, [asking.officer.person])
  return { second: id, confirmation: { digest, key, signature } }
}

/** True when the pair itself was merged and no desk says otherwise. */
function isMerged(asking: Asking, pair: Id): boolean {
  const writes = asking.journal.conflictsOf(pair)
  return writes.length === 0 && verdictOf(asking.journal.fieldsOf(pair)['judgement']) === 'same'
}

/**
 * The pair, if the two may be merged.
 * @throws Refusal FD-PPL-20, -21, FD-PPL-22 when they are one already
 */
export function requireMergeable(asking: Asking, given: Two): ReturnType<typeof pairOf> {
  const found = requirePair(asking, given)
  if (isMerged(asking, found.pair) || groupOf(asking.sql, found.one).includes(found.other)) {
    throw new Refusal('FD-PPL-22', 'These two are held to be one person already.', {
      next: 'Open the person to see who said so, and why.'
    })
  }
  return found
}

/** What a second officer signs for a merge. */
export function mergeDigest({ one, other }: Two, reason: string): string {
  return createHash('sha256')
    .update(canonical({ action: 'merge persons', one, other, reason }))
    .digest('hex')
}

/**
 * Two officers say that two persons are one. Both records stay as they are; from now on whoever asks about one is answered about both. Where two
 * desks had said different things of the pair, this decides it.
 * @throws Refusal FD-PPL-20, -21, FD-PPL-22 when they are one already, and those of the second officer
 */
export function mergePersons(asking: Asking, given: Two & { reason: string; second: Second }): void {
  const { pair, one, other } = requireMergeable(asking, given)
  const { reason } = given
  const { second, confirmation } = confirmed(asking, given.second, { action: 'merge persons', one, other, reason })
  const body: Merged = { one, other, reason, seen: seenOf(asking.sql, one, other), confirmation }
  asking.journal.append({ record: pair, kind: merged.name, body: { ...body }, actor: asking.officer.id, second })
}

/**
 * Two officers say that two persons held to be one are not, or that it cannot be told. Each has their own referrals again; that they were merged
 * stays readable.
 * @throws Refusal FD-PPL-20, -21, FD-PPL-23 when this pair was not merged, and those of the second officer
 */
export function unmergePersons(
  asking: Asking,
  given: Two & { verdict: Unmerged['verdict']; reason: string; second: Second }
): void {
  const { pair, one, other } = requirePair(asking, given)
  if (!isMerged(asking, pair)) {
    throw new Refusal('FD-PPL-23', 'These two records were not merged with one another.', {
      next: 'Open the person and take back one of the merges listed there.'
    })
  }
  const { verdict, reason } = given
  const words = { action: 'unmerge persons', one, other, reason, verdict }
  const { second, confirmation } = confirmed(asking, given.second, words)
  const body: Unmerged = { one, other, verdict, reason, seen: seenOf(asking.sql, one, other), confirmation }
  asking.journal.append({ record: pair, kind: unmerged.name, body: { ...body }, actor: asking.officer.id, second })
}

/**
 * One officer says of two persons that they are apart, or that it cannot be told.
 * @throws Refusal FD-PPL-20, -21, FD-PPL-24 when they are held to be one: taking that back needs two
 */
export function judgeApart(asking: Asking, given: Two & { verdict: Unmerged['verdict']; reason: string }): void {
  const { one, other, pair } = requirePair(asking, given)
  if (isMerged(asking, pair) || groupOf(asking.sql, one).includes(other)) {
    throw new Refusal('FD-PPL-24', 'These two are held to be one person. Taking that back needs a second officer.', {
      next: 'Open the person and take the merge back there.'
    })
  }
  const { verdict, reason } = given
  judgePair(asking, [one, other], { verdict, reason, referral: null }, foundBefore(asking.sql, pair))
}
