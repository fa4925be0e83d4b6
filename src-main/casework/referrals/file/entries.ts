import { z } from 'zod'
import { aroundRoles } from '../../../contract/codes/around'
import { subjectCategories } from '../../../contract/codes/referral'
import { FilledLine, FilledNarrative, Line, Narrative } from '../../../contract/text'
import type { Json } from '../../../journal/entry'
import type { Kind } from '../../../journal/subject'

/** The name of another entry: feed and sequence number. */
const EntryName = z.string().regex(/^[0-9A-Z]{26}\.\d+:\d+$/)

const person = {
  name: FilledLine,
  role: aroundRoles.schema,
  category: subjectCategories.schema,
  organisation: Line,
  relation: Line,
  contact: Line
}
const added = z.strictObject(person)
const amended = z.strictObject({ person: EntryName, ...person })
const removed = z.strictObject({ person: EntryName, reason: FilledNarrative })
const corrected = z.strictObject({
  decision: EntryName,
  parts: z.strictObject({
    optionsConsidered: z.array(FilledLine).max(12).optional(),
    reason: FilledNarrative.optional(),
    evidence: Narrative.optional(),
    dissent: Narrative.optional()
  }),
  why: FilledNarrative,
  /** The second officer's signature over the words; null where one officer made the decision, and so corrects it. */
  confirmation: z
    .strictObject({ digest: z.string().regex(/^[0-9a-f]{64}$/), signature: z.base64(), key: z.base64() })
    .nullable()
})

export type FileBodies = {
  'referral.around_added': z.output<typeof added>
  'referral.around_amended': z.output<typeof amended>
  'referral.around_removed': z.output<typeof removed>
  'referral.corrected': z.output<typeof corrected>
}
export type FileKind = keyof FileBodies
export type AroundBody = FileBodies['referral.around_added']
export type CorrectedBody = FileBodies['referral.corrected']

function kind<Name extends FileKind>(
  name: Name,
  body: z.ZodType<FileBodies[Name]>,
  operation: Kind['operation']
): Kind<FileBodies[Name]> {
  return { name, version: 1, body, operation }
}

/**
 * What is added to a referral's own record around its journey. It stands on that record and not on one of its own: it goes where the referral goes, and
 * is disposed of with it.
 */
export const fileKinds: readonly Kind[] = [
  kind('referral.around_added', added, 'collection'),
  kind('referral.around_amended', amended, 'alteration'),
  kind('referral.around_removed', removed, 'alteration'),
  {
    ...kind('referral.corrected', corrected, 'alteration'),
    version: 2,
    upgrade: (body) => ({ ...(body as { [name: string]: Json }), confirmation: null })
  }
]
