import { z } from 'zod'
import { call } from './call'
import { CASEWORK } from './codes/roles'
import { markings } from './codes/marking'
import { concerns, sectors } from './codes/referral'
import { stages } from './codes/stages'
import { Id } from './ids'
import { bands, Candidate } from './people'
import { FilledNarrative, Narrative, Passphrase } from './text'
import { Day, Instant } from './time'

const apart = z.enum(['not_same', 'not_sure'])
const Second = z.object({ officer: Id, passphrase: Passphrase })
const OfficerNamed = z.object({ id: Id, name: z.string() })
const PersonNamed = z.object({ person: Id, name: z.string(), dateOfBirth: Day.nullable() })

/** One thing said of a pair of persons. */
const PairSaid = z.object({
  what: z.enum(['judged', 'merged', 'unmerged', 'decided']),
  verdict: z.enum(['same', 'not_same', 'not_sure']),
  reason: z.string(),
  by: z.string(),
  second: z.string().nullable(),
  at: Instant,
  referral: z.object({ id: Id, reference: z.string() }).nullable()
})

/** Two persons, how they stand to one another, and everything that was ever said of them. */
export const PairView = z.object({
  pair: Id,
  one: PersonNamed,
  other: PersonNamed,
  verdict: z.enum(['same', 'not_same', 'not_sure']).nullable(),
  /** Found by a search and not judged since. */
  toJudge: z.boolean(),
  /** Why it is asked again; empty where it was never judged. */
  again: z.string(),
  band: z.enum(bands).nullable(),
  likeness: Candidate.shape.likeness,
  /** Two desks said different things; until two officers merge or one says that they are apart, they are not one. */
  conflict: z.boolean(),
  history: z.array(PairSaid)
})
export type PairView = z.infer<typeof PairView>

/** One giving of a person: with which referral, by whom, and whether it still counts. */
const GivenOnce = z.object({
  name: z.string(),
  otherNames: z.string(),
  dateOfBirth: Day.nullable(),
  approximateAge: z.object({ age: z.number().int(), on: Day }).nullable(),
  address: z.string(),
  postcode: z.string(),
  telephone: z.string(),
  school: z.string(),
  referral: z.object({ id: Id, reference: z.string() }).nullable(),
  how: z.enum(['made', 'recognised', 'regiven']),
  reason: z.string(),
  by: z.string(),
  at: Instant,
  /** Why it was taken back; null while it counts. */
  takenBack: z.string().nullable()
})

export const PersonView = z.object({
  person: Id,
  name: z.string(),
  dateOfBirth: Day.nullable(),
  approximateAge: z.object({ age: z.number().int(), on: Day }).nullable(),
  marking: markings.schema,
  /** Every record that is this person, the one opened first. */
  records: z.array(PersonNamed.extend({ given: z.array(GivenOnce) })),
  referrals: z.number().int(),
  /** Merges, and judgements about anybody in the group. */
  pairs: z.array(PairView),
  /** Officers who may confirm a merge or an unmerge. */
  seconds: z.array(OfficerNamed)
})
export type PersonView = z.infer<typeof PersonView>

const ChronologyDecision = z.object({
  on: Day,
  label: z.string(),
  outcome: z.string(),
  why: z.string(),
  by: z.string(),
  second: z.string().nullable()
})

const ChronologyReferral = z.object({
  id: Id,
  reference: z.string(),
  nameAsGiven: z.string(),
  receivedOn: Day,
  /** Days since the referral before; null for the first. */
  daysBetween: z.number().int().nullable(),
  sector: sectors.schema.nullable(),
  referrer: z.string(),
  concernAsRaised: z.string(),
  concernAsReferred: concerns.schema.nullable(),
  concernAssessed: concerns.schema.nullable(),
  stage: stages.schema,
  open: z.boolean(),
  closureReason: z.string(),
  decisions: z.array(ChronologyDecision)
})
export type ChronologyReferral = z.infer<typeof ChronologyReferral>

export const persons = {
  /** A person with everything ever given of them, and every comparison. */
  'people.open': call({
    in: z.object({ person: Id }),
    out: PersonView,
    roles: CASEWORK,
    operation: 'consultation',
    where: 'vault'
  }),
  /** Every referral of a person, and of whoever two officers said is that person, in order. */
  'people.chronology': call({
    in: z.object({ person: Id }),
    out: z.object({ name: z.string(), marking: markings.schema, referrals: z.array(ChronologyReferral) }),
    roles: CASEWORK,
    operation: 'consultation',
    where: 'vault'
  }),
  /** Two persons side by side, before they are judged or merged. */
  'people.compare': call({
    in: z.object({ one: Id, other: Id }),
    out: z.object({ pair: PairView, oneIsAlready: z.boolean(), seconds: z.array(OfficerNamed) }),
    roles: CASEWORK,
    operation: 'consultation',
    where: 'vault'
  }),
  /** Says of two persons that they are not one, or that it cannot be told. */
  'people.judge': call({
    in: z.object({ one: Id, other: Id, verdict: apart, reason: FilledNarrative }),
    out: z.object({}),
    roles: CASEWORK,
    operation: 'combination',
    where: 'vault'
  }),
  /** Two officers say that two persons are one. Nothing is lost and it can be taken back. */
  'people.merge': call({
    in: z.object({ one: Id, other: Id, reason: FilledNarrative, second: Second }),
    out: z.object({}),
    roles: CASEWORK,
    operation: 'combination',
    where: 'vault'
  }),
  /** Proposes that two persons are one: it waits for a second officer, and until then they stay apart. */
  'people.proposeMerge': call({
    in: z.object({ one: Id, other: Id, reason: FilledNarrative }),
    out: z.object({}),
    roles: CASEWORK,
    operation: 'combination',
    where: 'vault'
  }),
  /** A second officer confirms or refuses a proposed merge under their own passphrase. */
  'people.decideMerge': call({
    in: z
      .object({
        pair: Id,
        proposal: z.string().max(60),
        verdict: z.enum(['confirm', 'refuse']),
        reason: Narrative.default(''),
        second: Second
      })
      .refine(({ verdict, reason }) => verdict === 'confirm' || reason !== '', {
        message: 'Say why in a sentence.',
        path: ['reason']
      }),
    out: z.object({}),
    roles: CASEWORK,
    operation: 'combination',
    where: 'vault'
  }),
  /** Takes back one's own proposal of a merge. */
  'people.withdrawMerge': call({
    in: z.object({ pair: Id, proposal: z.string().max(60), reason: FilledNarrative }),
    out: z.object({}),
    roles: CASEWORK,
    operation: 'alteration',
    where: 'vault'
  }),
  /** Merges that wait for a second officer, oldest first. */
  'people.mergesWaiting': call({
    in: z.object({}),
    out: z.object({
      merges: z.array(
        z.object({
          pair: Id,
          proposal: z.string(),
          view: PairView,
          reason: z.string(),
          by: z.string(),
          since: Instant,
          /** Proposed by the officer signed in, under any account. */
          own: z.boolean(),
          mayDecide: z.boolean(),
          deciders: z.array(OfficerNamed)
        })
      ),
      marking: markings.schema
    }),
    roles: CASEWORK,
    operation: 'consultation',
    where: 'vault'
  }),
  /** Two officers say that two persons held to be one are not, or that it cannot be told. */
  'people.unmerge': call({
    in: z.object({ one: Id, other: Id, verdict: apart, reason: FilledNarrative, second: Second }),
    out: z.object({}),
    roles: CASEWORK,
    operation: 'alteration',
    where: 'vault'
  }),
  /** Pairs that wait for a judgement, the most alike first. */
  'people.matches': call({
    in: z.object({ offset: z.number().int().min(0).default(0), limit: z.number().int().min(1).max(50).default(20) }),
    out: z.object({
      pairs: z.array(PairView),
      total: z.number().int(),
      marking: markings.schema,
      seconds: z.array(OfficerNamed)
    }),
    roles: CASEWORK,
    operation: 'consultation',
    where: 'vault'
  }),
  /** Looks through the whole desk for persons who may be one, and files what it finds to be judged. It merges nobody. */
  'people.sweep': call({
    in: z.object({ job: Id }),
    out: z.object({
      persons: z.number().int(),
      found: z.number().int(),
      filed: z.number().int(),
      /** Found, but less alike than as many as are filed at a time. */
      left: z.number().int()
    }),
    roles: CASEWORK,
    operation: { none: 'Each pair it files is an entry of its own; it shows nobody.' },
    where: 'vault',
    background: true
  }),
  /**
   * Looks for the persons of all referrals that nobody has identified: whoever is like nobody on this desk becomes a person of their own, every
   * other referral waits for an officer. Stopped in between, what was done stays.
   */
  'people.identifyAll': call({
    in: z.object({ job: Id }),
    out: z.object({
      referrals: z.number().int(),
      made: z.number().int(),
      /** With somebody like them on this desk: an officer judges. */
      toJudge: z.number().int(),
      /** With too little to look for anybody. */
      tooLittle: z.number().int(),
      complete: z.boolean()
    }),
    roles: CASEWORK,
    operation: { none: 'Each person it makes is an entry of its own; it shows nobody.' },
    where: 'vault',
    background: true
  }),
  /** How many referrals of files that were brought in still have to be searched for their persons, and whether an officer stopped that. */
  'people.stillToLookFor': call({
    in: z.object({}),
    out: z.object({ waits: z.boolean(), referrals: z.number().int(), stopped: z.boolean() }),
    roles: CASEWORK,
    operation: { none: 'Counts referrals; it shows nobody.' },
    where: 'vault'
  }),
  /**
   * Looks for the persons of what was brought in, from where that was left, and files pairs of persons who may be one. Ended by a lock or stopped,
   * what was done stays and the rest can be gone on with.
   */
  'people.identifyBroughtIn': call({
    in: z.object({ job: Id }),
    out: z.object({
      referrals: z.number().int(),
      made: z.number().int(),
      toJudge: z.number().int(),
      tooLittle: z.number().int(),
      /** Pairs of persons new on the list of those to be judged. */
      filed: z.number().int(),
      complete: z.boolean()
    }),
    roles: CASEWORK,
    operation: { none: 'Each person and each pair it makes is an entry of its own; it shows nobody.' },
    where: 'vault',
    background: true
  }),
  /** Referrals of which nobody has said whom they are about, the oldest first. */
  'people.unidentified': call({
    in: z.object({ offset: z.number().int().min(0).default(0), limit: z.number().int().min(1).max(100).default(20) }),
    out: z.object({
      referrals: z.array(z.object({ id: Id, reference: z.string(), receivedOn: Day, initials: z.string() })),
      total: z.number().int(),
      marking: markings.schema
    }),
    roles: CASEWORK,
    operation: 'consultation',
    where: 'vault'
  })
}
