import { z } from 'zod'
import { call } from './call'
import { decidingBodies, exitReasons, groundsAnswers, partnershipReviews, riskLevels } from './codes/channel'
import {
  closureReasons,
  decisionGrounds,
  deconflictionAnswers,
  deconflictionBodies,
  holdReasons,
  riskJudgements,
  systemChecks
} from './codes/decisions'
import { markings } from './codes/marking'
import {
  complexNeeds,
  concerns,
  ethnicities,
  ethnicityFilters,
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

/** The reasons behind a decision: options, choice, evidence, dissent (Amess Prevent Learning Review, 2025). */
export const Decision = z.object({
  optionsConsidered: z.array(Line).max(12).default([]),
  grounds: z.array(decisionGrounds.schema).max(9).default([]),
  reason: Narrative.default(''),
  evidence: Narrative.default(''),
  dissent: Narrative.default(''),
  risk: riskJudgements.schema.nullable().default(null),
  /** Ideology as assessed: apart from risk, never a ground by its absence alone. */
  concernAssessed: concerns.schema.nullable().default(null),
  complexNeeds: z.array(complexNeeds.schema).max(20).default([]),
  systemsChecked: z.array(systemChecks.schema).max(20).default([]),
  assessment: z
    .object({ framework: Line, reference: Line, version: Line, madeOn: Day.nullable() })
    .nullable()
    .default(null),
  /** What several referrals mean together; needed when the person has more than one. */
  cumulative: Narrative.default(''),
  closureReason: closureReasons.schema.nullable().default(null),
  signpostedTo: Line.default(''),
  holdReason: holdReasons.schema.nullable().default(null),
  reviewOn: Day.nullable().default(null),
  /** Why a clock that is late was missed. It stays on the record. */
  breachReason: Narrative.default(''),
  /** Which body decided, where the desk records what another decided; with who of it, and on which day. */
  decidingBody: decidingBodies.schema.nullable().default(null),
  decisionMaker: Line.default(''),
  decidedOn: Day.nullable().default(null),
  /** Counter-Terrorism and Security Act 2015, section 36(3). */
  reasonableGrounds: groundsAnswers.schema.nullable().default(null),
  /** Enquiries made, one a line, and what was still unanswered when the decision was taken. */
  enquiries: z.array(Line).max(40).default([]),
  outstanding: Narrative.default(''),
  /** What the referrer will be told of the outcome, or why nobody can be told; where no feedback is on record. */
  feedback: Narrative.default(''),
  exitReason: exitReasons.schema.nullable().default(null),
  /** Why fewer sessions were held than planned. */
  shortfall: Narrative.default(''),
  /** A police-led partnership: what it is for, by what means (never sources or methods), with whom, and how much risk was judged. */
  objective: Narrative.default(''),
  tactics: Narrative.default(''),
  partners: z.array(Line).max(40).default([]),
  riskLevel: riskLevels.schema.nullable().default(null),
  reviewKind: partnershipReviews.schema.nullable().default(null),
  receivingOfficer: Line.default(''),
  /** What is new on reopening, and the reference of the new referral if one came. */
  whatIsNew: Narrative.default(''),
  newReferral: Line.default('')
})
export type Decision = z.output<typeof Decision>

const Referral = z.object({ referral: Id })

export const ListFilter = z.object({
  text: Line.default(''),
  stages: z.array(stages.schema).default([]),
  sectors: z.array(sectors.schema).default([]),
  concerns: z.array(concerns.schema).default([]),
  ethnicities: z.array(ethnicityFilters.schema).default([]),
  owner: Id.nullable().default(null),
  /** True for what is open or has a clock that has not ended; false for what is closed with every clock ended. */
  open: z.boolean().nullable().default(true),
  clock: z.enum(['late', 'due_soon']).nullable().default(null),
  under18: z.boolean().nullable().default(null),
  repeat: z.boolean().nullable().default(null),
  incomplete: z.boolean().nullable().default(null),
  receivedFrom: Day.nullable().default(null),
  receivedTo: Day.nullable().default(null)
})
export type ListFilter = z.output<typeof ListFilter>

export const ListSort = z.object({
  by: z.enum(['received', 'due', 'reference', 'stage', 'sector', 'concern', 'owner']).default('due'),
  direction: z.enum(['up', 'down']).default('up')
})

export const SavedView = z.object({ id: Id, name: z.string(), filter: ListFilter, sort: ListSort })

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
