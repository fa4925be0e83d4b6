import { z } from 'zod'
import { call } from './call'
import { CASEWORK } from './codes/roles'
import { stages } from './codes/stages'
import { Id } from './ids'
import { FilledNarrative, Line, Narrative } from './text'
import { Day } from './time'

/** A person as a referrer or a document gives them. Nothing here is required: what is not known is left empty. */
export const GivenPerson = z.object({
  forenames: Line.default(''),
  surname: Line.default(''),
  otherNames: Line.default(''),
  dateOfBirth: Day.nullable().default(null),
  /** Age in years at receipt, where no date of birth is known. */
  approximateAge: z.number().int().min(0).max(120).nullable().default(null)
})
export type GivenPerson = z.output<typeof GivenPerson>

/** How close one field of a candidate is, in words a person reads: "surname one letter apart". */
const Likeness = z.object({
  field: z.enum(['name', 'date_of_birth', 'other_names']),
  words: z.string(),
  agrees: z.boolean()
})

export const Candidate = z.object({
  person: Id,
  name: z.string(),
  dateOfBirth: z.string().nullable(),
  band: z.enum(['likely', 'possible']),
  likeness: z.array(Likeness),
  referrals: z.array(z.object({ id: Id, reference: z.string(), receivedOn: z.string(), stage: stages.schema }))
})
export type Candidate = z.infer<typeof Candidate>

/** What an officer decided about one candidate. "Not the same" and "not sure" need a reason. */
export const Judgement = z
  .object({ person: Id, verdict: z.enum(['same', 'not_same', 'not_sure']), reason: Narrative.default('') })
  .refine((given) => given.verdict === 'same' || given.reason.length > 0, {
    message: 'Say why in a few words.',
    path: ['reason']
  })
export type Judgement = z.output<typeof Judgement>

export const people = {
  'people.search': call({
    in: z.object({ given: GivenPerson }),
    out: z.object({ candidates: z.array(Candidate), searchedAmong: z.number().int() }),
    roles: CASEWORK,
    operation: 'consultation',
    where: 'vault'
  }),
  /** Judges every candidate of a referral whose person is not identified yet, then links the person found or makes a new one. */
  'people.identify': call({
    in: z.object({ referral: Id, judgements: z.array(Judgement).max(50) }),
    out: z.object({ person: Id, isNew: z.boolean() }),
    roles: CASEWORK,
    operation: 'combination',
    where: 'vault'
  }),
  /** Takes a wrong link away; both histories stay readable. */
  'people.unlink': call({
    in: z.object({ referral: Id, reason: FilledNarrative }),
    out: z.object({}),
    roles: CASEWORK,
    operation: 'alteration',
    where: 'vault'
  })
}
