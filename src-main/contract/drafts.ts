import { z } from 'zod'
import { call } from './call'
import { EVERYONE } from './codes/roles'
import { Instant } from './time'

const OWN_TYPING = { none: "An officer's own unsent typing; it becomes a record only when sent." }

/** Which form is being filled: a short name and, where it is about a record, that record's id. */
const Form = z.string().regex(/^[a-z][a-z0-9-]{0,40}(:[0-9A-Z]{26})?$/)

export const drafts = {
  'drafts.save': call({
    in: z.object({ form: Form, body: z.record(z.string().max(60), z.unknown()) }),
    out: z.object({ savedAt: Instant }),
    roles: EVERYONE,
    operation: OWN_TYPING,
    where: 'vault'
  }),
  'drafts.get': call({
    in: z.object({ form: Form }),
    out: z.object({ draft: z.object({ body: z.record(z.string(), z.unknown()), savedAt: Instant }).nullable() }),
    roles: EVERYONE,
    operation: OWN_TYPING,
    where: 'vault'
  }),
  'drafts.discard': call({
    in: z.object({ form: Form }),
    out: z.object({}),
    roles: EVERYONE,
    operation: OWN_TYPING,
    where: 'vault'
  })
}
