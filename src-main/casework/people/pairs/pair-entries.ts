import { z } from 'zod'
import { Id } from '../../../contract/ids'
import { bands } from '../../../contract/people'
import { FilledNarrative, Line, Narrative } from '../../../contract/text'
import type { Json } from '../../../journal/entry'
import type { FieldRule, Kind } from '../../../journal/subject'

/** The mark of one value that was known of a person. It tells whether a value was known, and says nothing of it once the person is disposed of. */
const Mark = z.string().regex(/^[0-9a-f]{16}$/)

/** Marks of everything that was known of either person when they were compared. A judgement holds until something is added to it. */
const Seen = z.strictObject({ one: z.array(Mark), other: z.array(Mark) })
export type Seen = z.infer<typeof Seen>

/** What the search said of a pair: weight in tenths of a bit where it was weighed as a pair, strength of each field in hundredths. */
const Found = z.strictObject({
  band: z.enum(bands).nullable(),
  weight: z.number().int().nullable(),
  likeness: z
    .array(
      z.strictObject({ field: Line, words: Narrative, agrees: z.boolean(), strength: z.number().int().min(0).max(100) })
    )
    .max(24),
  search: z.number().int()
})
export type PairFound = z.infer<typeof Found>

/** The second officer's proof: their signature over the digest of the words confirmed, and the key it is checked with. */
const Confirmation = z.strictObject({
  digest: z.string().regex(/^[0-9a-f]{64}$/),
  key: z.base64(),
  signature: z.base64()
})

const apart = ['not_same', 'not_sure'] as const
const Pair = z.strictObject({ one: Id, other: Id })

const Judged = Pair.extend({
  verdict: z.enum(apart),
  reason: Narrative,
  /** The referral the question came up with; none where the pair was looked at by itself. */
  referral: Id.nullable(),
  found: Found,
  /** Null in what older versions of the program wrote. */
  seen: Seen.nullable()
})
export type Judged = z.infer<typeof Judged>

const PairFoundBody = Pair.extend({
  found: Found,
  seen: Seen,
  /** Why a pair that was judged before is asked about again; empty where it is new. */
  again: Narrative
})
export type FoundPair = z.infer<typeof PairFoundBody>

const Merged = Pair.extend({ reason: FilledNarrative, seen: Seen, confirmation: Confirmation })
export type Merged = z.infer<typeof Merged>

const Proposed = Pair.extend({ reason: FilledNarrative })
export type MergeProposed = z.infer<typeof Proposed>

const Settled = Pair.extend({
  proposal: z.string().regex(/^[0-9A-Z]{26}\.\d+:\d+$/),
  /** Refused by the second officer under their own passphrase, or taken back by whoever proposed it. */
  verdict: z.enum(['refused', 'withdrawn']),
  reason: FilledNarrative,
  confirmation: Confirmation.nullable()
})
export type MergeSettled = z.infer<typeof Settled>

const Unmerged = Pair.extend({
  verdict: z.enum(apart),
  reason: FilledNarrative,
  seen: Seen,
  confirmation: Confirmation
})
export type Unmerged = z.infer<typeof Unmerged>

/** The first version kept the words of a likeness alone, and not what was known of the two. */
function firstJudged(body: Json): Json {
  const before = body as { found: { band: Json; likeness: string[]; search: Json } } & Record<string, Json>
  const likeness = before.found.likeness.map((words) => ({ field: 'name', words, agrees: true, strength: 0 }))
  return { ...before, found: { ...before.found, weight: null, likeness }, seen: null }
}

/** Two persons were compared and an officer said that they are not one, or that it cannot be told. The record is the pair's own. */
export const judged: Kind<Judged> = {
  name: 'pair.judged',
  version: 2,
  body: Judged,
  operation: 'combination',
  writes: ({ verdict }) => ({ judgement: verdict }),
  upgrade: firstJudged
}

/** A search over the whole desk found two persons who may be one. It says nothing of whether they are: an officer judges. */
export const pairFound: Kind<FoundPair> = {
  name: 'pair.found',
  version: 1,
  body: PairFoundBody,
  operation: 'combination'
}

/** Two officers said that two persons are one. Both records stay as they are; whoever asks about one is answered about both. */
export const merged: Kind<Merged> = {
  name: 'pair.merged',
  version: 1,
  body: Merged,
  operation: 'combination',
  writes: () => ({ judgement: 'same' })
}

/** An officer proposed that two persons are one. Nothing is merged until another officer confirms. */
export const mergeProposed: Kind<MergeProposed> = {
  name: 'pair.merge_proposed',
  version: 1,
  body: Proposed,
  operation: 'combination'
}

/** A proposed merge was refused or taken back. */
export const mergeSettled: Kind<MergeSettled> = {
  name: 'pair.merge_settled',
  version: 1,
  body: Settled,
  operation: 'alteration'
}

/** Two officers said that two persons who were held to be one are not, or that it cannot be told. */
export const unmerged: Kind<Unmerged> = {
  name: 'pair.unmerged',
  version: 1,
  body: Unmerged,
  operation: 'alteration',
  writes: ({ verdict }) => ({ judgement: verdict })
}

/** How two persons stand to one another. */
export type PairVerdict = 'same' | 'not_same' | 'not_sure'

/** The verdict that a value of the field holds; conflicts decided by older versions of the program held the reason beside it. */
export function verdictOf(value: Json | undefined): PairVerdict | null {
  const verdict = typeof value === 'object' && value !== null && 'verdict' in value ? value['verdict'] : value
  return verdict === 'same' || verdict === 'not_same' || verdict === 'not_sure' ? verdict : null
}

const CAUTION: Readonly<Record<PairVerdict, number>> = { same: 0, not_same: 1, not_sure: 2 }

/**
 * Where two desks judged a pair without knowing of each other, doubt is the most cautious and apart more cautious than one. A conflict
 * cannot be decided for "same" by one officer: that is a merge, and needs two.
 */
export const judgementField: FieldRule = {
  label: 'Whether two persons are one',
  caution(value) {
    const verdict = verdictOf(value)
    return verdict === null ? 2 : CAUTION[verdict]
  },
  schema: z.union([z.enum(apart), z.object({ verdict: z.enum(apart) })])
}
