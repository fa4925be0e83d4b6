import { z } from 'zod'
import { decidingBodies, exitReasons, groundsAnswers, partnershipReviews, riskLevels } from './codes/channel'
import { closureReasons, decisionGrounds, holdReasons, riskJudgements, systemChecks } from './codes/decisions'
import { complexNeeds, concerns } from './codes/referral'
import { Line, Narrative } from './text'
import { Day } from './time'

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
