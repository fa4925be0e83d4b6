import { z } from 'zod'

/** What a refused or failed call tells the page: never case data, always a code an officer can read out on the phone. */
export const DeskError = z.object({
  code: z.string(),
  /** What happened and what it means, in a sentence or two. */
  message: z.string(),
  /** What to do next. */
  next: z.string().optional(),
  /** Input fields at fault, by name, each with its own sentence. */
  fields: z.record(z.string(), z.string()).optional()
})
export type DeskError = z.infer<typeof DeskError>

export type Result<T> = { ok: true; value: T } | { ok: false; error: DeskError }

/** A refusal thrown by a rule; the gate turns it into the `error` of a {@link Result}. */
export class Refusal extends Error {
  readonly error: DeskError
  constructor(code: string, message: string, more: { next?: string; fields?: Record<string, string> } = {}) {
    super(`${code} ${message}`)
    this.name = 'Refusal'
    this.error = { code, message, ...more }
  }
}
