import { z } from 'zod'
import { roles, type Role } from '../../contract/codes/roles'
import { Id } from '../../contract/ids'
import type { Kind } from '../../journal/subject'

/** A second officer's proof: their Ed25519 signature over the digest of what they confirmed, and the key it is checked with (base64). */
const Confirmation = z.strictObject({ digest: z.string(), key: z.string(), signature: z.string() })
type Confirmation = z.infer<typeof Confirmation>

const Enrolled = z.strictObject({
  name: z.string(),
  number: z.string(),
  person: z.string(),
  role: roles.schema,
  signIn: z.string(),
  key: z.string(),
  /** Absent for the first officers, who are enrolled by setting the desk up. */
  confirmation: Confirmation.optional()
})
export interface Enrolled {
  name: string
  number: string
  person: string
  role: Role
  signIn: string
  key: string
  confirmation?: Confirmation
}

export const officerEnrolled: Kind<Enrolled> = {
  name: 'officer.enrolled',
  version: 1,
  body: Enrolled as never,
  operation: 'collection',
  writes: ({ name, number, person, role, signIn, key }) => ({ name, number, person, role, signIn, key, enabled: true })
}

export const officerDisabled: Kind<{ reason: string; confirmation: Confirmation }> = {
  name: 'officer.disabled',
  version: 1,
  body: z.strictObject({ reason: z.string(), confirmation: Confirmation }),
  operation: 'alteration',
  writes: () => ({ enabled: false })
}

/** After recovery an officer signs with a new key; whatever the old one signed stays signed. */
export const officerKeyReplaced: Kind<{ key: string; officer: string }> = {
  name: 'officer.key_replaced',
  version: 1,
  body: z.strictObject({ key: z.string(), officer: Id }),
  operation: 'alteration',
  writes: ({ key }) => ({ key })
}
