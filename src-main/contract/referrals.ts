import { z } from 'zod'
import { call } from './call'
import { deconflictionAnswers, deconflictionBodies } from './codes/decisions'
import { markings } from './codes/marking'
import {
  complexNeeds,
  concerns,
  ethnicities,
  genders,
  noteTypes,
  regimes,
  sectors,
  subjectCategories
} from './codes/referral'
import { CASEWORK, DECIDERS } from './codes/roles'
import { stages } from './codes/stages'
import { Id } from './ids'
import { GivenPerson, Judgement } from './people'
import { Decision } from './referral-decision'
import { ListFilter, ListSort, SavedView } from './referral-list'
import { CaseView, Clock, ListRow } from './referral-views'
import { FilledNarrative, Line, Narrative } from './text'
import { Day, Instant } from './time'
import { SecondOfficer } from './staff'

/**
 * What a desk records at receipt, from the national referral form's field groups. Five are needed before screening can begin
 * (when received, immediate danger, sector, referring organisation, concern as raised); all may be left empty at first.
 */
export const ReferralFields = z.object({
  receivedAt: Instant.nullable(),
  immediateDanger: z.enum(['no', 'yes_999_called', 'yes']).nullable(),
  sector: sectors.schema.nullable(),
  referrerOrganisation: Line,
  referrerName: Line,
  referrerRole: Line,
  referrerContact: Line,
  /** Is the person, or a parent, aware of the referral? */
  personAware: z.enum(['yes', 'no', 'not_known']).nullable(),
  concernAsRaised: Narrative,
  concernAsReferred: concerns.schema.nullable(),
  gender: genders.schema.nullable(),
  /** Null until somebody has asked: `not_stated` and `not_known` are answers. */
  ethnicity: ethnicities.schema.nullable(),
  nationality: Line,
  immigrationStatus: Line,
  address: Line,
  postcode: Line,
  telephone: Line,
  school: Line,
  language: Line,
  interpreter: z.boolean().nullable(),
  complexNeeds: z.array(complexNeeds.schema).max(20),
  subjectCategory: subjectCategories.schema,
  marking: markings.schema,
  regime: regimes.schema,
  formVersion: Line,
  pcmtReference: Line
})
export type ReferralFields = z.output<typeof ReferralFields>

const Referral = z.object({ referral: Id })

export const referrals = {
  'referrals.receive': call({
    in: z.object({
      given: GivenPerson,
      fields: ReferralFields.partial(),
      judgements: z.array(Judgement).max(50).default([]),
      owner: Id.nullable().default(null)
    }),
    out: CaseView,
    roles: CASEWORK,
    operation: 'collection',
    where: 'vault'
  }),
  'referrals.list': call({
    in: z.object({
      filter: ListFilter,
      sort: ListSort,
      offset: z.number().int().min(0).default(0),
      limit: z.number().int().min(1).max(500).default(100)
    }),
    out: z.object({
      rows: z.array(ListRow),
      total: z.number().int(),
      /** How many of all that were found are late. */
      late: z.number().int().optional(),
      marking: markings.schema
    }),
    roles: CASEWORK,
    operation: 'consultation',
    where: 'vault'
  }),
  /** Opens a case: always a consultation entry of its own. */
  'referrals.open': call({ in: Referral, out: CaseView, roles: CASEWORK, operation: 'consultation', where: 'vault' }),
  'referrals.amend': call({
    in: Referral.extend({
      fields: ReferralFields.partial(),
      given: GivenPerson.optional(),
      owner: Id.nullable().optional()
    }),
    out: CaseView,
    roles: CASEWORK,
    operation: 'alteration',
    where: 'vault'
  }),
  'referrals.note': call({
    in: Referral.extend({
      type: noteTypes.schema,
      text: FilledNarrative,
      happenedAt: Instant.nullable().default(null)
    }),
    out: CaseView,
    roles: CASEWORK,
    operation: 'collection',
    where: 'vault'
  }),
  /** A step one officer may take alone. */
  'referrals.step': call({
    in: Referral.extend({
      to: stages.schema,
      decision: Decision.partial().default({}),
      happenedAt: Instant.nullable().default(null)
    }),
    out: CaseView,
    roles: CASEWORK,
    operation: 'alteration',
    where: 'vault'
  }),
  /** Tells the referrer that the referral arrived: stops the acknowledgement clock. */
  'referrals.acknowledge': call({
    in: Referral.extend({ happenedAt: Instant.nullable().default(null), breachReason: Narrative.default('') }),
    out: CaseView,
    roles: CASEWORK,
    operation: 'alteration',
    where: 'vault'
  }),
  /** Asks whether the person is in a live investigation; possible in every open stage. */
  'referrals.askDeconfliction': call({
    in: Referral.extend({
      asked: deconflictionBodies.schema,
      askedName: Line.default(''),
      askedAt: Instant.nullable().default(null)
    }),
    out: CaseView,
    roles: CASEWORK,
    operation: 'collection',
    where: 'vault'
  }),
  'referrals.answerDeconfliction': call({
    in: Referral.extend({
      request: z.string(),
      answer: deconflictionAnswers.schema,
      reference: Line.default(''),
      answeredAt: Instant.nullable().default(null)
    }),
    out: CaseView,
    roles: CASEWORK,
    operation: 'collection',
    where: 'vault'
  }),
  /** Puts a decision that needs two before a second officer. */
  'referrals.propose': call({
    in: Referral.extend({ to: stages.schema, decision: Decision }),
    out: CaseView,
    roles: CASEWORK,
    operation: 'alteration',
    where: 'vault'
  }),
  /**
   * Confirms, refuses or sends back a proposal. The second officer gives their own passphrase, on their own sign-in or on the spot;
   * `digest` is that of the very words they were shown.
   */
  'referrals.decide': call({
    in: Referral.extend({
      proposal: z.string(),
      digest: z.string().regex(/^[0-9a-f]{64}$/),
      verdict: z.enum(['confirm', 'refuse', 'send_back']),
      reason: Narrative.default(''),
      second: SecondOfficer
    }).refine((given) => given.verdict === 'confirm' || given.reason.length > 0, {
      message: 'Say why.',
      path: ['reason']
    }),
    out: CaseView,
    roles: CASEWORK,
    operation: 'alteration',
    where: 'vault'
  }),
  /** Varies the limit of a running clock. Two people: a supervisor decides with their own passphrase. */
  'referrals.varyLimit': call({
    in: Referral.extend({
      clock: z.string().max(60),
      round: z.number().int().min(1),
      dueOn: Day,
      reason: FilledNarrative,
      second: SecondOfficer
    }),
    out: CaseView,
    roles: CASEWORK,
    operation: 'alteration',
    where: 'vault'
  }),
  /** Records that the case was shown to a supervisor before any closure, with what they said. */
  'referrals.showToSupervisor': call({
    in: Referral.extend({ advice: FilledNarrative, second: SecondOfficer }),
    out: CaseView,
    roles: CASEWORK,
    operation: 'alteration',
    where: 'vault'
  }),
  /** Takes back one's own proposal before it is decided. */
  'referrals.withdrawProposal': call({
    in: Referral.extend({ proposal: z.string(), reason: FilledNarrative }),
    out: CaseView,
    roles: CASEWORK,
    operation: 'alteration',
    where: 'vault'
  }),
  /** Decides between two values that two desks wrote without knowing of each other. */
  'referrals.resolve': call({
    in: Referral.extend({ field: z.string().max(60), value: z.unknown(), reason: FilledNarrative }),
    out: CaseView,
    roles: DECIDERS,
    operation: 'alteration',
    where: 'vault'
  }),
  /** Decisions that wait for a second officer, oldest first. */
  'referrals.waiting': call({
    in: z.object({}),
    out: z.object({
      proposals: z.array(
        z.object({
          referral: Id,
          reference: z.string(),
          proposal: z.string(),
          to: stages.schema,
          proposedBy: z.string(),
          proposedAt: Instant,
          mayDecide: z.boolean(),
          clock: Clock.nullable()
        })
      ),
      marking: markings.schema
    }),
    roles: CASEWORK,
    operation: 'consultation',
    where: 'vault'
  }),
  'referrals.views': call({
    in: z.object({}),
    out: z.object({ views: z.array(SavedView) }),
    roles: CASEWORK,
    operation: { none: "An officer's own saved filters." },
    where: 'vault'
  }),
  'referrals.saveView': call({
    in: z.object({
      name: Line.refine((given) => given.length > 0, 'Give the view a name.'),
      filter: ListFilter,
      sort: ListSort
    }),
    out: SavedView,
    roles: CASEWORK,
    operation: { none: "An officer's own saved filters." },
    where: 'vault'
  }),
  'referrals.removeView': call({
    in: z.object({ view: Id }),
    out: z.object({}),
    roles: CASEWORK,
    operation: { none: "An officer's own saved filters." },
    where: 'vault'
  })
}
