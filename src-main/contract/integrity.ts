import { z } from 'zod'
import { call } from './call'
import { EVERYONE } from './codes/roles'
import { Id } from './ids'
import { Instant } from './time'

const OWN_STORE = { none: "Looks at the store's own health; shows nobody's record." }

export const integrity = {
  'integrity.overview': call({
    in: z.object({}),
    out: z.object({
      entries: z.number().int(),
      feeds: z.array(z.object({ feed: z.string(), name: z.string(), seq: z.number().int(), digest: z.string() })),
      heads: z.array(
        z.object({ feed: z.string(), seq: z.number().int(), digest: z.string(), why: z.string(), madeAt: Instant })
      ),
      lastBackup: Instant.nullable(),
      storeBytes: z.number().int(),
      cipher: z.string(),
      schema: z.number().int(),
      /** Fields that two desks changed without knowing of each other; a person decides. */
      conflicts: z.number().int(),
      exceptions: z.number().int()
    }),
    roles: EVERYONE,
    operation: OWN_STORE,
    where: 'vault'
  }),
  /** Recomputes the chain from its start, or from the newest signed head, and every body's digest. */
  'integrity.verify': call({
    in: z.object({ job: Id, from: z.enum(['start', 'head']).default('start') }),
    out: z.object({
      entries: z.number().int(),
      faults: z.array(z.object({ feed: z.string(), seq: z.number().int(), what: z.string() })),
      milliseconds: z.number().int()
    }),
    roles: EVERYONE,
    operation: OWN_STORE,
    where: 'vault',
    background: true
  }),
  /** Rebuilds every table from the journal beside the live ones and compares. */
  'integrity.rebuild': call({
    in: z.object({ job: Id }),
    out: z.object({
      entries: z.number().int(),
      differences: z.array(z.object({ table: z.string(), rows: z.number().int() })),
      milliseconds: z.number().int()
    }),
    roles: EVERYONE,
    operation: OWN_STORE,
    where: 'vault',
    background: true
  }),
  /** Writes a verified backup into the desk's backup folder, or where the shell asks when `elsewhere` is true. */
  'integrity.backUp': call({
    in: z.object({ job: Id, elsewhere: z.boolean().default(false) }),
    out: z.object({ made: z.boolean(), name: z.string().optional(), bytes: z.number().int().optional() }),
    roles: EVERYONE,
    operation: { none: 'Copies the encrypted store whole; nobody reads it.' },
    where: 'main',
    background: true
  })
}
