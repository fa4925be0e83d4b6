import type { FeedId, Knew, Missed } from './entry'

/** Numbers of feeds in this store, both ways. */
export interface FeedNumbers {
  nameOf(number: number): FeedId
  numberOf(name: FeedId): number
}

/** What this desk holds of one record: for each feed, by its number here, the highest sequence number and those held as stubs only. */
export interface Seen {
  knew: Map<number, number>
  missed: Map<number, number[]>
}

/** Reads `1:240,2:17` and `2:5+9`, the short spellings in which the store keeps what was seen. */
export function readSeen(knew: string, missed: string | null): Seen {
  const seen: Seen = { knew: new Map(), missed: new Map() }
  if (knew !== '') {
    for (const part of knew.split(',')) {
      const colon = part.indexOf(':')
      seen.knew.set(Number(part.slice(0, colon)), Number(part.slice(colon + 1)))
    }
  }
  if (missed) {
    for (const part of missed.split(',')) {
      const [feed, seqs] = part.split(':') as [string, string]
      seen.missed.set(Number(feed), seqs.split('+').map(Number))
    }
  }
  return seen
}

function byNumber(one: readonly [number, unknown], other: readonly [number, unknown]): number {
  return one[0] - other[0]
}

/** Spells what was seen for the store: feeds in the order of their numbers. */
export function writeSeen(seen: Seen): { knew: string; missed: string } {
  const knew = seen.knew.size > 1 ? [...seen.knew].sort(byNumber) : [...seen.knew]
  const missed = [...seen.missed].sort(byNumber)
  return {
    knew: knew.map(([feed, seq]) => `${feed}:${seq}`).join(','),
    missed: missed.map(([feed, seqs]) => `${feed}:${seqs.join('+')}`).join(',')
  }
}

/** The same with feeds named, as it stands in an entry. */
export function namedSeen(seen: Seen, feeds: FeedNumbers): { knew: Knew; missed?: Missed } {
  const knew: Record<FeedId, number> = {}
  for (const [feed, seq] of seen.knew) knew[feeds.nameOf(feed)] = seq
  if (seen.missed.size === 0) return { knew }
  const missed: Record<FeedId, readonly number[]> = {}
  for (const [feed, seqs] of seen.missed) missed[feeds.nameOf(feed)] = seqs
  return { knew, missed }
}

/** The other way about, for an entry that arrived from another desk. */
export function numberedSeen(entry: { knew: Knew; missed?: Missed }, feeds: FeedNumbers): Seen {
  return {
    knew: new Map(Object.entries(entry.knew).map(([feed, seq]) => [feeds.numberOf(feed), seq])),
    missed: new Map(Object.entries(entry.missed ?? {}).map(([feed, seqs]) => [feeds.numberOf(feed), [...seqs]]))
  }
}

/** Adds one held entry of the record; `whole` is false for a stub. Sequence numbers of one feed come in rising order. */
export function addSeen(seen: Seen, feed: number, seq: number, whole: boolean): void {
  seen.knew.set(feed, Math.max(seq, seen.knew.get(feed) ?? 0))
  if (!whole) seen.missed.set(feed, [...(seen.missed.get(feed) ?? []), seq])
}

/** Takes a stub off the list once its body has come. */
export function noLongerMissed(seen: Seen, feed: number, seq: number): void {
  const left = (seen.missed.get(feed) ?? []).filter((each) => each !== seq)
  if (left.length > 0) seen.missed.set(feed, left)
  else seen.missed.delete(feed)
}
