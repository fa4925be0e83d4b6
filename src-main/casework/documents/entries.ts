import { z } from 'zod'
import { documentKinds, fileTypes, type DocumentKind, type FileType } from '../../contract/codes/documents'
import { markingRank, markings, type Marking } from '../../contract/codes/marking'
import { Id } from '../../contract/ids'
import { FilledLine, FilledNarrative } from '../../contract/text'
import { Day } from '../../contract/time'
import type { FieldRule, Kind } from '../../journal/subject'

/** What is said of a document; may be changed later. */
export interface Said {
  kind: DocumentKind
  marking: Marking
  madeOn: string | null
}

/** A document joined a case. Its bytes stand beside the journal and are named by their digest alone. */
export interface Added extends Said {
  referral: string
  name: string
  type: FileType
  size: number
  sha256: string
}

const said = { kind: documentKinds.schema, marking: markings.schema, madeOn: Day.nullable() }

export const documentAdded: Kind<Added> = {
  name: 'document.added',
  version: 1,
  body: z.strictObject({
    referral: Id,
    name: FilledLine,
    type: fileTypes.schema,
    size: z.number().int().positive(),
    sha256: z.string().regex(/^[0-9a-f]{64}$/),
    ...said
  }),
  operation: 'collection',
  writes: ({ kind, marking, madeOn }) => ({ kind, marking, madeOn, withdrawn: '' })
}

export const documentDescribed: Kind<Said> = {
  name: 'document.described',
  version: 1,
  body: z.strictObject(said),
  operation: 'alteration',
  writes: ({ kind, marking, madeOn }) => ({ kind, marking, madeOn })
}

/** Its bytes were erased because it should not have been added; what was added and why it went stays. */
export const documentWithdrawn: Kind<{ reason: string }> = {
  name: 'document.withdrawn',
  version: 1,
  body: z.strictObject({ reason: FilledNarrative }),
  operation: 'erasure',
  writes: ({ reason }) => ({ withdrawn: reason })
}

export const documentFields: Readonly<Record<string, FieldRule>> = {
  kind: { label: 'Kind of document', schema: documentKinds.schema },
  marking: { label: 'Marking', caution: (value) => markingRank(value as Marking), schema: markings.schema },
  madeOn: { label: 'Dated', schema: Day.nullable() },
  withdrawn: { label: 'Why it was withdrawn', caution: (value) => (value === '' ? 0 : 1) }
}
