import { z } from 'zod'
import { call } from './call'
import { documentKinds, fileTypes } from './codes/documents'
import { markings } from './codes/marking'
import { CASEWORK } from './codes/roles'
import { Id } from './ids'
import { FilledNarrative } from './text'
import { Day, Instant } from './time'

/** Largest document that is kept, in bytes (policy of the desk). */
export const LARGEST_DOCUMENT = 20 * 1024 * 1024
/** Most bytes of a document that are handed over at once. */
export const DOCUMENT_STRETCH = 1024 * 1024

/** A document of a case. Its bytes stay in the store of the terminal that took it in. */
export const DocumentRow = z.object({
  id: Id,
  referral: Id,
  name: z.string(),
  type: fileTypes.schema,
  /** In bytes. */
  size: z.number().int(),
  sha256: z.string(),
  kind: documentKinds.schema,
  marking: markings.schema,
  /** The day it bears itself, where it bears one. */
  madeOn: z.string().nullable(),
  addedAt: Instant,
  addedBy: z.string(),
  /** A sentence where the ending of the name says something else than the bytes. */
  mismatch: z.string().nullable(),
  /** True when its content can be looked at here. */
  shown: z.boolean(),
  /** Why it was withdrawn; its bytes are erased then. */
  withdrawn: z.string().nullable()
})
export type DocumentRow = z.infer<typeof DocumentRow>

const Arriving = z.object({ arriving: Id })
const PIECES = { none: 'Bytes the officer already holds, on their way in; keeping them is logged.' }

/** What is said of a document beside its bytes. */
const Said = z.object({
  kind: documentKinds.schema.default('other'),
  marking: markings.schema,
  madeOn: Day.nullable().default(null)
})

export const documents = {
  /** Announces a file; its bytes follow in stretches. */
  'documents.begin': call({
    in: z.object({
      referral: Id,
      name: z.string().min(1).max(400),
      size: z.number().int().min(1, 'This file is empty.')
    }),
    out: Arriving,
    roles: CASEWORK,
    operation: PIECES,
    where: 'vault'
  }),
  'documents.bring': call({
    in: Arriving.extend({ at: z.number().int().min(0), bytes: z.instanceof(Uint8Array) }),
    out: z.object({}),
    roles: CASEWORK,
    operation: PIECES,
    where: 'vault'
  }),
  /** Keeps what was brought whole, with its digest on the journal. */
  'documents.keep': call({
    in: Arriving.extend(Said.shape),
    out: DocumentRow,
    roles: CASEWORK,
    operation: 'collection',
    where: 'vault'
  }),
  /** Forgets a file that was not kept. */
  'documents.drop': call({ in: Arriving, out: z.object({}), roles: CASEWORK, operation: PIECES, where: 'vault' }),
  /** Opens a document: always a consultation entry of its own. */
  'documents.open': call({
    in: z.object({ document: Id }),
    out: z.object({
      document: DocumentRow,
      reference: z.string(),
      /** Null where its type is never opened, or its bytes are not here. */
      bytes: z.instanceof(Uint8Array).nullable()
    }),
    roles: CASEWORK,
    operation: 'consultation',
    where: 'vault'
  }),
  /** Changes what is said of it, never its bytes. */
  'documents.describe': call({
    in: z.object({ document: Id, ...Said.shape }),
    out: DocumentRow,
    roles: CASEWORK,
    operation: 'alteration',
    where: 'vault'
  }),
  /** Withdraws a document that should not have been added: its bytes are erased, the entry stays with the reason. */
  'documents.withdraw': call({
    in: z.object({ document: Id, reason: FilledNarrative }),
    out: DocumentRow,
    roles: CASEWORK,
    operation: 'erasure',
    where: 'vault',
    background: true
  })
}
