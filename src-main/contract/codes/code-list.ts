import { z } from 'zod'

/** One value of a code list. Old values stay for old records; `validTo` is the last day a new record may use it. */
export interface Code {
  code: string
  label: string
  validFrom?: string
  validTo?: string
}

export interface CodeList<C extends string> {
  name: string
  codes: readonly (Code & { code: C })[]
  schema: z.ZodType<C, C>
}

/**
 * Makes a code list with its schema.
 * @param name the list's name in the field's words
 * @param codes its values, in the order a person should see them
 */
export function codeList<const C extends string>(name: string, codes: readonly (Code & { code: C })[]): CodeList<C> {
  return { name, codes, schema: z.enum(codes.map((each) => each.code) as [C, ...C[]]) as unknown as z.ZodType<C, C> }
}

/** The label of a code, or the code itself where a list no longer knows it. */
export function labelOf(list: CodeList<string>, code: string): string {
  return list.codes.find((each) => each.code === code)?.label ?? code
}

/** True when a value of the list may be given to a record of that day. A value the list does not know may not. */
export function isValidOn(list: CodeList<string>, code: string, day: string): boolean {
  return codesOn(list, day).some((each) => each.code === code)
}

/** The values that may be chosen for a new record on a day (`2026-11-23`). */
export function codesOn<C extends string>(list: CodeList<C>, day: string): readonly (Code & { code: C })[] {
  return list.codes.filter((each) => (each.validFrom ?? '') <= day && day <= (each.validTo ?? '9999-12-31'))
}
