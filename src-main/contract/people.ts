import { z } from 'zod'
import { call } from './call'
import { markings } from './codes/marking'
import { CASEWORK } from './codes/roles'
import { stages } from './codes/stages'
import { Id } from './ids'
import { FilledNarrative, Line, Narrative } from './text'
import { Day, Instant } from './time'

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

/** Where a person lives, learns and is reached, as a referral gives it. It helps to tell whether two persons are one. */
export const Whereabouts = z.object({
  address: Line.default(''),
  postcode: Line.default(''),
  telephone: Line.default(''),
  school: Line.default('')
})
export type Whereabouts = z.output<typeof Whereabouts>

/** A person to look for: as given, with whereabouts where they are known. */
export const SoughtPerson = GivenPerson.extend(Whereabouts.shape)
export type SoughtPerson = GivenPerson & Partial<Whereabouts>

/**
 * How far a candidate is like the person looked for. Likely and possible ones are judged one by one. Weak ones are shown so that nobody is
 * missed. Many: so many persons fit equally well that what is given cannot tell them apart.
 */
export const bands = ['likely', 'possible', 'weak', 'many'] as const
export type Band = (typeof bands)[number]

/** True where an officer must say of a candidate whether it is the same person before a record is made. */
export function wantsJudgement(band: Band): boolean {
  return band === 'likely' || band === 'possible'
}

/** How close one field of a candidate is: in words a person reads ("surname one letter apart") and as a length for a bar. */
const Likeness = z.object({
  field: z.enum([
    'surname',
    'forename',
    'name',
    'date_of_birth',
    'other_names',
    'address',
    'postcode',
    'telephone',
    'school'
  ]),
  words: z.string(),
  agrees: z.boolean(),
  /** 0, nothing in common, to 1, the same. */
  strength: z.number().min(0).max(1)
})
export type Likeness = z.infer<typeof Likeness>

export const Candidate = z.object({
  person: Id,
  name: z.string(),
  dateOfBirth: z.string().nullable(),
  band: z.enum(bands),
  likeness: z.array(Likeness),
  /** A sentence of warning where it may be somebody who only looks like this person: a twin, a relative, a namesake. */
  warning: z.string().nullable(),
  referrals: z.array(z.object({ id: Id, reference: z.string(), receivedOn: z.string(), stage: stages.schema }))
})
export type Candidate = z.infer<typeof Candidate>

/** What was said before, and why it is asked again; `again` is null while the answer holds. */
export const Remembered = z.object({
  verdict: z.enum(['not_same', 'not_sure']),
  reason: z.string(),
  by: z.string(),
  at: Instant,
  again: z.string().nullable()
})
export type Remembered = z.infer<typeof Remembered>

/** A candidate with what is remembered: that this very referral was once taken away from them, or what was said of them and other candidates. */
export const KnownCandidate = Candidate.extend({
  /** Names of the other records that two officers said are this person. */
  oneWith: z.array(z.string()),
  /** What was said of this referral and this person. */
  remembered: Remembered.nullable(),
  /** What was said of this person and another candidate: it counts once that other is judged the same. */
  toldApartFrom: z.array(Remembered.extend({ person: Id }))
})
export type KnownCandidate = z.infer<typeof KnownCandidate>

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
    in: z.object({ given: SoughtPerson, referral: Id.optional() }),
    out: z.object({
      candidates: z.array(KnownCandidate),
      searchedAmong: z.number().int(),
      marking: markings.schema
    }),
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
