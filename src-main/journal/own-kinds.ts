import { z } from 'zod'
import { Day } from '../contract/time'
import { Id, isId } from '../contract/ids'
import type { Json } from './entry'
import type { Kind } from './subject'

const Seq = z.number().int().positive()
const Digest = z.string().regex(/^[0-9a-f]{64}$/)
const Plain: z.ZodType<Json> = z.json() as z.ZodType<Json>

const isText = (value: unknown): boolean => typeof value === 'string'

/** What the schema of a consultation takes, by hand: more than half of all entries are consultations. */
function isConsultation(body: unknown): boolean {
  if (typeof body !== 'object' || body === null) return false
  const { screen, records, fields } = body as { [part: string]: unknown }
  return (
    typeof screen === 'string' &&
    Array.isArray(records) &&
    records.every(isId) &&
    Array.isArray(fields) &&
    fields.every(isText) &&
    Object.keys(body).length === 3
  )
}

/** Somebody saw one record, or several in a list or search. Which records, which fields, on which screen; never what they held. */
export const consultation: Kind<{ screen: string; records: string[]; fields: string[] }> = {
  name: 'consultation',
  version: 1,
  body: z.strictObject({ screen: z.string(), records: z.array(Id), fields: z.array(z.string()) }),
  fits: isConsultation,
  operation: 'consultation'
}

/** A record left the desk: printed, exported, put into a summary or a bundle, read out. Names the recipient (DPA 2018, section 62(3)). */
const disclosure: Kind<{ how: string; recipient: string; fields: string[]; reason: string }> = {
  name: 'disclosure',
  version: 1,
  body: z.strictObject({ how: z.string(), recipient: z.string(), fields: z.array(z.string()), reason: z.string() }),
  operation: 'disclosure'
}

/** A disclosure that is logged did not take place: it was stopped, or its file could not be written. */
export const disclosureUndone: Kind<{ how: string; recipient: string; reason: string }> = {
  name: 'disclosure.undone',
  version: 1,
  body: z.strictObject({ how: z.string(), recipient: z.string(), reason: z.string() }),
  operation: 'disclosure'
}

/** A head was signed and given away: at lock, with a backup, a summary or a bundle. */
const headSigned: Kind<{ feed: string; seq: number; digest: string; reason: string }> = {
  name: 'journal.headSigned',
  version: 1,
  body: z.strictObject({ feed: z.string(), seq: Seq, digest: Digest, reason: z.string() }),
  operation: 'disclosure'
}

/** A backup was written: all records, encrypted, to a place named without its path. */
const backedUp: Kind<{ name: string; bytes: number }> = {
  name: 'journal.backedUp',
  version: 1,
  body: z.strictObject({ name: z.string(), bytes: z.number().int().nonnegative() }),
  operation: 'disclosure'
}

/** The desk goes on from a backup, in a new epoch; what was written after the backup is not here. */
const restored: Kind<{ name: string; previous: string; seq: number }> = {
  name: 'journal.restored',
  version: 1,
  body: z.strictObject({ name: z.string(), previous: z.string(), seq: z.number().int().nonnegative() }),
  operation: 'alteration'
}

/** Two different entries bear one name: somebody wrote a feed twice. Nothing of it was taken in. */
const forked: Kind<{ feed: string; seq: number; held: string; arrived: string }> = {
  name: 'journal.forked',
  version: 1,
  body: z.strictObject({ feed: z.string(), seq: Seq, held: Digest, arrived: Digest }),
  operation: 'combination'
}

/** A person chose between values that two desks had written without knowing of each other. */
export const conflictDecided: Kind<{ field: string; value: Json; reason: string }> = {
  name: 'conflict.decided',
  version: 1,
  body: z.strictObject({ field: z.string().min(1), value: Plain, reason: z.string() }),
  operation: 'combination',
  writes: (body) => ({ [body.field]: body.value })
}

/**
 * Two people disposed of a record under a retention rule. It says what kind of thing it was and never what it held
 * (DPA 2018, section 62; a log of erasure does not repeat what was erased).
 */
export const disposal: Kind<{ subject: string; rule: string; reason: string; noBackupAfter: string }> = {
  name: 'record.disposed',
  version: 1,
  body: z.strictObject({ subject: z.string(), rule: z.string().min(1), reason: z.string(), noBackupAfter: Day }),
  operation: 'erasure'
}

/** Kinds that only bear witness: they change no record, so nothing is folded for them. */
export const witnessKinds = [
  consultation,
  disclosure,
  disclosureUndone,
  headSigned,
  backedUp,
  restored,
  forked
] as const
