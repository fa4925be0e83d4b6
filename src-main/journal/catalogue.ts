import { Refusal } from '../contract/result'
import type { z } from 'zod'
import type { Json } from './entry'
import { conflictDecided, disposal, witnessKinds } from './own-kinds'
import type { FieldRule, Kind, Subject } from './subject'

/** A kind with the subject whose tables it changes; `subject` is null for the journal's own kinds. */
export interface KnownKind {
  kind: Kind
  subject: Subject | null
  /** False for kinds that only bear witness. */
  folds: boolean
}

/** Everything that can happen on this desk. */
export interface Catalogue {
  readonly subjects: readonly Subject[]
  readonly kinds: ReadonlyMap<string, KnownKind>
  subject(name: string): Subject
  /** How a field of a record behaves in conflict; `subjects` are those the record belongs to. */
  rule(subjects: readonly string[], field: string): FieldRule | undefined
}

/**
 * Gathers the kinds of all subjects and the journal's own.
 * @throws Error when two kinds or two subjects bear one name: a mistake in the program
 */
export function makeCatalogue(subjects: readonly Subject[]): Catalogue {
  const kinds = new Map<string, KnownKind>()
  const add = (kind: Kind, subject: Subject | null, folds: boolean): void => {
    if (kinds.has(kind.name)) throw new Error(`Two kinds are called ${kind.name}.`)
    kinds.set(kind.name, { kind, subject, folds })
  }
  for (const kind of witnessKinds) add(kind, null, false)
  for (const kind of [conflictDecided, disposal]) add(kind, null, true)
  for (const subject of subjects) for (const kind of subject.kinds) add(kind, subject, true)
  const byName = new Map(subjects.map((subject) => [subject.name, subject]))
  if (byName.size !== subjects.length) throw new Error('Two subjects bear one name.')
  const subject = (name: string): Subject => {
    const found = byName.get(name)
    if (!found) throw new Error(`No subject is called ${name}.`)
    return found
  }
  const rule = (names: readonly string[], field: string): FieldRule | undefined => {
    const named = names.map(subject)
    const fixed = named.find(({ fields }) => Object.hasOwn(fields, field))?.fields[field]
    return fixed ?? named.map((each) => each.fieldOf?.(field)).find((found) => found !== undefined)
  }
  return { subjects, kinds, subject, rule }
}

/**
 * The kind of a given name.
 * @throws Refusal FD-JNL-12 when this program does not know it: the entry was written by a newer one
 */
export function kindOf(catalogue: Catalogue, name: string): KnownKind {
  const known = catalogue.kinds.get(name)
  if (!known) {
    throw new Refusal('FD-JNL-12', 'An entry is of a kind that this version of the program does not know.', {
      next: 'Update the program on this terminal, then try again.'
    })
  }
  return known
}

function fieldsAtFault(error: z.ZodError): Record<string, string> {
  return Object.fromEntries(error.issues.map((issue) => [issue.path.join('.'), issue.message]))
}

/**
 * Checks a body of the newest version against its schema.
 * @returns the body as the schema gives it back
 * @throws Refusal FD-JNL-13 naming the parts at fault, never what they hold
 */
export function checkedBody(known: KnownKind, body: Json): Json {
  const checked = known.kind.body.safeParse(body)
  if (checked.success) return checked.data as Json
  throw new Refusal('FD-JNL-13', `An entry of the kind ${known.kind.name} is not filled in as it must be.`, {
    fields: fieldsAtFault(checked.error)
  })
}

/**
 * Brings a body of an older version into the newest shape.
 * @throws Refusal FD-JNL-12 when the body is newer than this program, or no upgrade is known
 */
export function newestBody(known: KnownKind, version: number, body: Json): Json {
  if (version === known.kind.version) return body
  if (version > known.kind.version || !known.kind.upgrade) {
    throw new Refusal('FD-JNL-12', 'An entry is of a version that this version of the program does not know.', {
      next: 'Update the program on this terminal, then try again.'
    })
  }
  return known.kind.upgrade(body, version)
}
