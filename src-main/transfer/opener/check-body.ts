import type { z } from 'zod'
import { canonical } from '../../journal/canonical'
import type { Json } from '../../journal/entry'
import type { SentBody } from '../../journal/sent'
import type { Kind } from '../../journal/subject'
import { bundleRefused } from './bundle-refusals'
import type { KnownKinds } from './kinds'
import { placeOf } from './read-manifest'

function kindOf({ kind, version }: { kind: string; version: number }, kinds: KnownKinds, line: number): Kind {
  const known = kinds.get(kind)
  if (!known || version > known.version || (version < known.version && !known.upgrade))
    throw bundleRefused.unknownKind(line)
  return known
}

/** Where one of several shapes would do, every reason why none did. */
function allIssues(issues: readonly z.core.$ZodIssue[]): z.core.$ZodIssue[] {
  return issues.flatMap((issue) =>
    issue.code === 'invalid_union' && issue.errors.length > 0 ? issue.errors.flatMap(allIssues) : [issue]
  )
}

function whyNot(issues: readonly z.core.$ZodIssue[], line: number): never {
  const all = allIssues(issues)
  if (all.some(({ code }) => code === 'unrecognized_keys')) throw bundleRefused.unknownField(line)
  const code = all.find((issue) => issue.code === 'invalid_value' && typeof issue.input !== 'object')
  throw code ? bundleRefused.unknownCode(line, placeOf(code)) : bundleRefused.badBody(line, placeOf(all[0]))
}

/**
 * Checks what an entry says against its kind: every field known, every code in its list, spelled as the schema gives it back.
 * @param text the body's canonical text
 * @throws Refusal FD-BND-46 unknown field, -47 unknown code, -48 unknown kind or version, -49 does not fit
 */
export function checkBody(content: SentBody, text: string, kinds: KnownKinds, line: number): void {
  const kind = kindOf(content, kinds, line)
  let newest: Json
  try {
    newest = content.version === kind.version ? content.body : (kind.upgrade?.(content.body, content.version) ?? null)
  } catch {
    throw bundleRefused.badBody(line, '')
  }
  const read = kind.body.safeParse(newest)
  if (!read.success) whyNot(read.error.issues, line)
  const given = newest === content.body ? text : canonical(newest)
  if (canonical(read.data) !== given) throw bundleRefused.unknownField(line)
}

/** Checks that an entry whose body was disposed of is of a kind that is known. */
export function checkRemains(content: { kind: string; version: number }, kinds: KnownKinds, line: number): void {
  kindOf(content, kinds, line)
}
