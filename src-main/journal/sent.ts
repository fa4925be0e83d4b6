import { Refusal } from '../contract/result'
import { canonical } from './canonical'
import type { Catalogue } from './catalogue'
import { checkedBody, kindOf, newestBody } from './catalogue'
import { bodyDigest, contentDigest, entryDigest } from './digest'
import type { Chained } from './digest'
import type { FeedId, Json, Missed } from './entry'
import { entryName } from './entry'
import { feedParts } from './feeds'
import { momentSpeller } from './moments'

/** What an entry says, as it travels whole. */
export interface SentBody {
  kind: string
  version: number
  salt: string
  body: Json
  /** Where the body was read from a line of a bundle: what stood there, which must be its canonical text. */
  text?: string
}

/** What is left of a body that was disposed of, as it travels. */
interface SentRemains {
  kind: string
  version: number
  contentDigest: string
}

/** An entry as it travels between desks. `content` is null for a stub: neither kind nor size can be told. */
export interface SentEntry extends Chained {
  digest: string
  content: SentBody | SentRemains | null
}

const ID = /^[0-7][0-9A-HJKMNP-TV-Z]{25}$/
const DIGEST = /^[0-9a-f]{64}$/
const SALT = /^[0-9a-f]{32}$/

function refuse(sent: { feed: FeedId; seq: number }, code: string, what: string): never {
  throw new Refusal(code, `Entry ${entryName(sent)} ${what} Nothing of this delivery was taken in.`, {
    next: 'Ask the other desk to write it again. If this happens twice, tell whoever looks after both terminals.'
  })
}

const spell = momentSpeller()
const MOMENT_LENGTH = '2026-11-23T19:04:05.123Z'.length

/** Milliseconds since 1970, or undefined for what is no moment of the calendar: `Date.parse` would take 30 February for 2 March. */
function millisecondsOf(text: unknown): number | undefined {
  if (typeof text !== 'string' || text.length !== MOMENT_LENGTH) return undefined
  const time = Date.parse(text)
  return spell(time) === text ? time : undefined
}

function isCount(value: unknown, least: number): boolean {
  return Number.isSafeInteger(value) && (value as number) >= least
}

function missedFits(missed: Missed, knew: Readonly<Record<FeedId, number>>): boolean {
  return Object.entries(missed).every(
    ([feed, seqs]) =>
      seqs.length > 0 &&
      seqs.every((seq, place) => isCount(seq, 1) && seq <= (knew[feed] ?? 0) && seq > (seqs[place - 1] ?? 0))
  )
}

function seenIsRight({ knew, missed }: SentEntry): boolean {
  for (const feed in knew) if (!isCount(knew[feed], 1)) return false
  return missed === undefined || missedFits(missed, knew)
}

function formIsRight(sent: SentEntry): boolean {
  return (
    isCount(sent.seq, 1) &&
    isCount(sent.height, 1) &&
    Number.isSafeInteger(sent.offset) &&
    Math.abs(sent.offset) <= 24 * 60 &&
    ID.test(sent.record) &&
    ID.test(sent.actor) &&
    (sent.second === null || ID.test(sent.second)) &&
    DIGEST.test(sent.bodyDigest) &&
    DIGEST.test(sent.prev) &&
    DIGEST.test(sent.digest) &&
    seenIsRight(sent)
  )
}

/** An entry that passed the checks on itself. */
export interface CheckedEntry {
  sent: SentEntry
  /** Its body's text, or null where it brings none; canonical once {@link checkContent} let it through. */
  text: string | null
  /** Both in milliseconds since 1970. */
  recorded: number
  happened: number
}

/**
 * Checks one travelling entry by itself: its form, its digest and that its content is what the digest seals.
 * @throws Refusal FD-JNL-40 for a form no desk writes, FD-JNL-41 when the entry was changed, FD-JNL-42 when its content was
 */
export function checkSent(sent: SentEntry): CheckedEntry {
  feedParts(sent.feed)
  for (const feed in sent.knew) if (feed !== sent.feed) feedParts(feed)
  const recorded = millisecondsOf(sent.recorded)
  const happened = sent.happened === sent.recorded ? recorded : millisecondsOf(sent.happened)
  if (recorded === undefined || happened === undefined || !formIsRight(sent)) {
    refuse(sent, 'FD-JNL-40', 'is not written as entries are.')
  }
  if (entryDigest(sent) !== sent.digest) refuse(sent, 'FD-JNL-41', 'was changed on its way or before.')
  return { sent, text: checkSealed(sent), recorded, happened }
}

/** Text of the body, or null where there is none, after checking it against what its writer sealed. */
function checkSealed(sent: SentEntry): string | null {
  const { content } = sent
  if (content === null) return null
  if (!('salt' in content ? SALT.test(content.salt) : DIGEST.test(content.contentDigest))) {
    refuse(sent, 'FD-JNL-40', 'is not written as entries are.')
  }
  const text = 'salt' in content ? (content.text ?? canonical(content.body)) : null
  const sealed = 'salt' in content ? contentDigest(content.salt, text ?? '') : content.contentDigest
  if (bodyDigest(sealed, content.kind, content.version) !== sent.bodyDigest) {
    refuse(sent, 'FD-JNL-42', 'does not say what its writer sealed.')
  }
  return text
}

/**
 * Checks what an entry says against its kind; nothing beside the schema may stand in a body.
 * @param text the body's canonical text
 * @returns the body in its newest shape
 * @throws Refusal FD-JNL-12 for an unknown kind or version, FD-JNL-13 for a body that does not fit
 */
export function checkContent(sent: SentEntry, content: SentBody, text: string, catalogue: Catalogue): Json {
  const known = kindOf(catalogue, content.kind)
  const newest = newestBody(known, content.version, content.body)
  if (newest === content.body && known.kind.fits?.(newest) && canonical(newest) === text) return newest
  const checked = checkedBody(known, newest)
  const isNewest = newest === content.body
  const same = canonical(checked) === (isNewest ? text : canonical(newest))
  if (!same || (!isNewest && canonical(content.body) !== text)) {
    refuse(sent, 'FD-JNL-13', 'holds something that entries of its kind do not hold.')
  }
  return checked
}
