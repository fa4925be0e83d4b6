import { z } from 'zod'
import { call } from './call'
import { EVERYONE, roles } from './codes/roles'
import { NewOfficer } from './desk'
import { Id } from './ids'
import { FilledNarrative, Passphrase } from './text'

export const OfficerRow = z.object({
  id: Id,
  name: z.string(),
  role: roles.schema,
  signIn: z.string(),
  /** Accounts with the same person are one human being and can never be two for a two-person action. */
  person: z.string(),
  enabled: z.boolean()
})
export type OfficerRow = z.infer<typeof OfficerRow>

/** A second officer's own sign-in at the moment of confirming. */
export const SecondOfficer = z.object({ officer: Id, passphrase: Passphrase })

export const staff = {
  'staff.list': call({
    in: z.object({}),
    out: z.object({ officers: z.array(OfficerRow) }),
    roles: EVERYONE,
    operation: { none: 'Names of colleagues on this desk, not of people referred.' },
    where: 'vault'
  }),
  /** Enrolment needs two: the administrator and a superintendent who confirms. */
  'staff.enrol': call({
    in: z.object({ officer: NewOfficer, second: SecondOfficer }),
    out: OfficerRow,
    roles: ['administrator'],
    operation: 'collection',
    where: 'vault'
  }),
  'staff.disable': call({
    in: z.object({ officer: Id, reason: FilledNarrative, second: SecondOfficer }),
    out: OfficerRow,
    roles: ['administrator'],
    operation: 'alteration',
    where: 'vault'
  })
}
