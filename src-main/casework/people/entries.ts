import { z } from 'zod'
import { Id } from '../../contract/ids'
import { bands } from '../../contract/people'
import { Line, Narrative } from '../../contract/text'
import { Day } from '../../contract/time'
import type { Json } from '../../journal/entry'
import type { FieldRule, Kind } from '../../journal/subject'
import { judgementField } from './pairs/pair-entries'

/** The name of an entry: feed and sequence number. */
const EntryName = z.string().regex(/^[0-9A-Z]{26}\.\d+:\d+$/)

/** An age, and the day on which somebody said it. */
const ApproximateAge = z.strictObject({ age: z.number().int().min(0).max(120), on: Day })

const Named = z.strictObject({
  forenames: Line,
  surname: Line,
  otherNames: Line,
  dateOfBirth: Day.nullable(),
  approximateAge: ApproximateAge.nullable()
})
export type NamedThen = z.infer<typeof Named>

/** What was given of a person with one referral, exactly as it was given. */
const Given = Named.extend({ address: Line, postcode: Line, telephone: Line, school: Line })
export type GivenThen = z.infer<typeof Given>

const GivenWith = z.strictObject({ referral: Id, given: Given })
export type GivenWith = z.infer<typeof GivenWith>

/** What stood on the screen when a candidate was judged, and by which version of the search it was found. */
const Found = z.strictObject({
  band: z.enum(bands).nullable(),
  likeness: z.array(Narrative).max(12),
  search: z.number().int()
})

const Recognised = GivenWith.extend({ reason: Narrative, found: Found })
export type Recognised = z.infer<typeof Recognised>

const Mistaken = z.strictObject({ referral: Id, sources: z.array(EntryName), reason: Narrative })
export type Mistaken = z.infer<typeof Mistaken>

const Amended = Named.partial()
export type Amended = z.infer<typeof Amended>

/** The first version of what was given knew nothing of where the person lived. */
function withoutWhereabouts(body: Json): Json {
  const before = body as { given: { [name: string]: Json } }
  return { ...before, given: { ...before.given, address: '', postcode: '', telephone: '', school: '' } }
}

/** A person is recorded for the first time, as a referral gives them. */
export const made: Kind<GivenWith> = {
  name: 'person.made',
  version: 2,
  body: GivenWith,
  operation: 'collection',
  writes: ({ given: { forenames, surname, otherNames, dateOfBirth, approximateAge } }) => ({
    forenames,
    surname,
    otherNames,
    dateOfBirth,
    approximateAge
  }),
  upgrade: withoutWhereabouts
}

/** An officer recognised the person whom a referral gives as one already known. Their name as given there is kept beside the others. */
export const recognised: Kind<Recognised> = {
  name: 'person.recognised',
  version: 2,
  body: Recognised,
  operation: 'combination',
  upgrade: withoutWhereabouts
}

/** What a referral gives of the person was corrected there. The earlier spelling or address stays findable. */
export const regiven: Kind<GivenWith> = {
  name: 'person.regiven',
  version: 2,
  body: GivenWith,
  operation: 'alteration',
  upgrade: withoutWhereabouts
}

/** The fields shown for a person change. */
export const amended: Kind<Amended> = {
  name: 'person.amended',
  version: 1,
  body: Amended,
  operation: 'alteration',
  writes: (body) => ({ ...body }) as Record<string, Json>
}

/** A referral was about somebody else: what it gave for this person no longer counts. `sources` are the entries taken back. */
export const mistaken: Kind<Mistaken> = {
  name: 'person.mistaken',
  version: 1,
  body: Mistaken,
  operation: 'alteration'
}

/** Fields of persons, and the one field of a pair of persons. */
export const peopleFields: Readonly<Record<string, FieldRule>> = {
  forenames: { label: 'Forenames' },
  surname: { label: 'Surname' },
  otherNames: { label: 'Other names' },
  dateOfBirth: { label: 'Date of birth' },
  approximateAge: { label: 'Approximate age' },
  judgement: judgementField
}
