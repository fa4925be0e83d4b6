import type { z } from 'zod'
import type { Role } from './codes/roles'

/** The six operations that the Data Protection Act 2018, section 62(1), wants logged. */
export type LoggedOperation = 'collection' | 'alteration' | 'consultation' | 'disclosure' | 'combination' | 'erasure'

/** A logged operation, or the reason why the call is none. */
export type Operation = LoggedOperation | { none: string }

/**
 * Where a call is answered. `vault`: by the rules beside the store. `main`: by the shell (windows, files, the vault's own life).
 * `opener`: outside bytes are first read by the opener process and what it found goes on to the vault.
 * `save`: the vault makes a file's bytes and main asks where to write them.
 */
export type Place = 'vault' | 'main' | 'opener' | 'save'

export interface Declaration<In extends z.ZodType = z.ZodType, Out extends z.ZodType = z.ZodType> {
  in: In
  out: Out
  /** Who may call it; `anyone` only for what happens before an officer is known. */
  roles: readonly Role[] | 'anyone'
  operation: Operation
  where: Place
  /** Long work: may run beside other calls, tells its progress, can be cancelled. */
  background?: boolean
}

/** Declares one call. Leaving out schema, roles, operation or place does not compile. */
export function call<In extends z.ZodType, Out extends z.ZodType>(
  declaration: Declaration<In, Out>
): Declaration<In, Out> {
  return declaration
}

/** What a page sends for this call, before it is checked. */
export type Input<D> = D extends Declaration<infer In, z.ZodType> ? z.input<In> : never
/** What the vault receives for this call, after checking. */
export type Checked<D> = D extends Declaration<infer In, z.ZodType> ? z.output<In> : never
/** What this call answers. */
export type Output<D> = D extends Declaration<z.ZodType, infer Out> ? z.output<Out> : never
