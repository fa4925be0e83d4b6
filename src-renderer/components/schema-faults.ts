import type { z } from 'zod'

/** Checks values against a schema of the contract; the first sentence for each field at fault, by its path with dots. Empty when all is well. */
export function schemaFaults(schema: z.ZodType, values: unknown): Record<string, string> {
  const read = schema.safeParse(values)
  if (read.success) return {}
  const faults: Record<string, string> = {}
  for (const issue of read.error.issues) faults[issue.path.join('.')] ??= issue.message
  return faults
}
