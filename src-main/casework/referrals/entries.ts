import { z } from 'zod'
import type { ExitReason } from '../../contract/codes/channel'
import {
  deconflictionAnswers,
  deconflictionBodies,
  type ClosureReason,
  type HoldReason
} from '../../contract/codes/decisions'
import { noteTypes } from '../../contract/codes/referral'
import { stages, type Stage } from '../../contract/codes/stages'
import { Id } from '../../contract/ids'
import { Decision } from '../../contract/referral-decision'
import { ReferralFields } from '../../contract/referrals'
import { FilledLine, FilledNarrative, Line, Narrative } from '../../contract/text'
import { Day } from '../../contract/time'
import type { Json } from '../../journal/entry'
import type { Kind } from '../../journal/subject'
import { clockRules, type ClockCode } from './clocks'
import { upgradeDecided, upgradeLimits, upgradeProposed, upgradeReceived, upgradeStepped } from './entry-versions'
import { policyParameters, type PolicyName } from './policy'
import { supportKinds } from './support/entries'

/** The person as given, every part spelled out: an entry has no defaults, or it would not read the same everywhere. */
const Given = z.strictObject({
  forenames: Line,
  surname: Line,
  otherNames: Line,
  dateOfBirth: Day.nullable(),
  approximateAge: z.number().int().min(0).max(120).nullable()
})

/** The name of another entry: feed and sequence number. */
const EntryName = z.string().regex(/^[0-9A-Z]{26}\.\d+:\d+$/)
const Digest = z.string().regex(/^[0-9a-f]{64}$/)

/** The decision form with every part spelled out, without the form's defaults. */
const DecisionBody = z.strictObject({
  optionsConsidered: z.array(Line).max(12),
  grounds: Decision.shape.grounds.unwrap(),
  reason: Narrative,
  evidence: Narrative,
  dissent: Narrative,
  risk: Decision.shape.risk.unwrap(),
  concernAssessed: Decision.shape.concernAssessed.unwrap(),
  complexNeeds: Decision.shape.complexNeeds.unwrap(),
  systemsChecked: Decision.shape.systemsChecked.unwrap(),
  assessment: z.strictObject({ framework: Line, reference: Line, version: Line, madeOn: Day.nullable() }).nullable(),
  cumulative: Narrative,
  closureReason: Decision.shape.closureReason.unwrap(),
  signpostedTo: Line,
  holdReason: Decision.shape.holdReason.unwrap(),
  reviewOn: Day.nullable(),
  breachReason: Narrative,
  decidingBody: Decision.shape.decidingBody.unwrap(),
  decisionMaker: Line,
  decidedOn: Day.nullable(),
  reasonableGrounds: Decision.shape.reasonableGrounds.unwrap(),
  enquiries: z.array(Line).max(40),
  outstanding: Narrative,
  feedback: Narrative,
  exitReason: Decision.shape.exitReason.unwrap(),
  shortfall: Narrative,
  objective: Narrative,
  tactics: Narrative,
  partners: z.array(Line).max(40),
  riskLevel: Decision.shape.riskLevel.unwrap(),
  reviewKind: Decision.shape.reviewKind.unwrap(),
  receivingOfficer: Line,
  whatIsNew: Narrative,
  newReferral: Line
})

/** Limits of the policy in force for the clocks that may begin with an entry: a clock keeps the limit it began with. */
const Limits = z.partialRecord(
  z.enum(policyParameters.map(({ name }) => name) as [PolicyName, ...PolicyName[]]),
  z.number().int().min(0).max(1000)
)

/** Registers of the person as given, by their names in the journal. */
export function givenRegisters(given: object): Record<string, Json> {
  return Object.fromEntries(Object.entries(given).map(([name, value]) => [`given.${name}`, value as Json]))
}

/** What came with a step into a stage. */
export interface Outcome {
  closureReason: ClosureReason | null
  exitReason: ExitReason | null
  holdReason: HoldReason | null
  reviewOn: string | null
}

/** What entering a stage writes: the stage, and what came with it. */
function stageRegisters(to: Stage, outcome: Outcome): Record<string, Json> {
  const written: Record<string, Json> = { stage: to }
  for (const name of ['holdReason', 'reviewOn', 'closureReason', 'exitReason'] as const) {
    if (outcome[name] !== null) written[name] = outcome[name]
  }
  return written
}

const received = z.strictObject({
  reference: FilledLine,
  given: Given,
  fields: z.strictObject(ReferralFields.shape),
  owner: Id.nullable(),
  limits: Limits
})
const amended = z.strictObject({
  given: Given.partial(),
  fields: z.strictObject(ReferralFields.shape).partial(),
  owner: Id.nullable().optional()
})
const linked = z.strictObject({ person: Id })
const unlinked = z.strictObject({ person: Id, reason: FilledNarrative })
const noted = z.strictObject({ type: noteTypes.schema, text: FilledNarrative })
const acknowledged = z.strictObject({ breachReason: Narrative })
const stepped = z.strictObject({ from: stages.schema, to: stages.schema, decision: DecisionBody, limits: Limits })
const proposed = z.strictObject({
  from: stages.schema,
  to: stages.schema,
  decision: DecisionBody,
  words: z.array(z.strictObject({ heading: FilledLine, text: FilledNarrative })).max(40)
})
const decided = z.strictObject({
  proposal: EntryName,
  verdict: z.enum(['confirm', 'refuse', 'send_back']),
  reason: Narrative,
  from: stages.schema,
  to: stages.schema,
  outcome: z.strictObject({
    closureReason: Decision.shape.closureReason.unwrap(),
    exitReason: Decision.shape.exitReason.unwrap(),
    holdReason: Decision.shape.holdReason.unwrap(),
    reviewOn: Day.nullable(),
    /** The day another body decided, and what came with the decision that renews a clock. */
    decidedOn: Day.nullable(),
    assessedOn: Day.nullable(),
    formal: z.boolean()
  }),
  limits: Limits,
  breachReason: Narrative,
  digest: Digest,
  signature: z.base64(),
  key: z.base64()
})
const withdrawn = z.strictObject({ proposal: EntryName, reason: FilledNarrative })
const asked = z.strictObject({ asked: deconflictionBodies.schema, askedName: Line, limits: Limits })
const answered = z.strictObject({ request: EntryName, answer: deconflictionAnswers.schema, reference: Line })
/** Two officers varied the limit of one run of a clock; the second signed the words' digest. */
const limitVaried = z.strictObject({
  clock: z.enum(clockRules.map(({ clock }) => clock) as [ClockCode, ...ClockCode[]]),
  round: z.number().int().min(1),
  dueOn: Day,
  reason: FilledNarrative,
  digest: Digest,
  signature: z.base64(),
  key: z.base64()
})
/** The case was shown to a supervisor before any closure, and what they said. */
const shown = z.strictObject({ advice: FilledNarrative, digest: Digest, signature: z.base64(), key: z.base64() })

export type Bodies = {
  'referral.received': z.output<typeof received>
  'referral.amended': z.output<typeof amended>
  'referral.linked': z.output<typeof linked>
  'referral.unlinked': z.output<typeof unlinked>
  'referral.noted': z.output<typeof noted>
  'referral.acknowledged': z.output<typeof acknowledged>
  'referral.stepped': z.output<typeof stepped>
  'referral.proposed': z.output<typeof proposed>
  'referral.decided': z.output<typeof decided>
  'referral.proposal_withdrawn': z.output<typeof withdrawn>
  'referral.deconfliction_asked': z.output<typeof asked>
  'referral.deconfliction_answered': z.output<typeof answered>
  'referral.limit_varied': z.output<typeof limitVaried>
  'referral.shown_to_supervisor': z.output<typeof shown>
}
export type ReferralKind = keyof Bodies

function kind<Name extends ReferralKind>(
  name: Name,
  body: z.ZodType<Bodies[Name]>,
  operation: Kind['operation'],
  writes?: (body: Bodies[Name]) => Record<string, Json>
): Kind<Bodies[Name]> {
  return { name, version: 1, body, operation, ...(writes ? { writes } : {}) }
}

/** A kind whose body grew since the first program. */
function later<Body>(version: number, kind: Kind<Body>, upgrade: (body: Json, from: number) => Json): Kind<Body> {
  return { ...kind, version, upgrade }
}

function second<Body>(kind: Kind<Body>, upgrade: (body: Json) => Json): Kind<Body> {
  return later(2, kind, upgrade)
}

/** Everything that can happen to a referral. */
export const referralKinds: readonly Kind[] = [
  later(
    3,
    kind('referral.received', received, 'collection', ({ reference, given, fields, owner }) => ({
      reference,
      stage: 'RECEIVED',
      person: null,
      owner,
      ...givenRegisters(given),
      ...(fields as Record<string, Json>)
    })),
    upgradeReceived
  ),
  later(
    2,
    kind('referral.amended', amended, 'alteration', ({ given, fields, owner }) => ({
      ...givenRegisters(given),
      ...(fields as Record<string, Json>),
      ...(owner === undefined ? {} : { owner })
    })),
    (body) => body
  ),
  kind('referral.linked', linked, 'combination', ({ person }) => ({ person })),
  kind('referral.unlinked', unlinked, 'alteration', () => ({ person: null })),
  kind('referral.noted', noted, 'collection'),
  kind('referral.acknowledged', acknowledged, 'alteration'),
  second(
    kind('referral.stepped', stepped, 'alteration', ({ to, decision }) => stageRegisters(to, decision)),
    upgradeStepped
  ),
  second(kind('referral.proposed', proposed, 'alteration'), upgradeProposed),
  second(
    kind('referral.decided', decided, 'alteration', ({ verdict, to, outcome }) =>
      verdict === 'confirm' ? stageRegisters(to, outcome) : {}
    ),
    upgradeDecided
  ),
  kind('referral.proposal_withdrawn', withdrawn, 'alteration'),
  second(kind('referral.deconfliction_asked', asked, 'collection'), upgradeLimits),
  kind('referral.deconfliction_answered', answered, 'collection'),
  kind('referral.limit_varied', limitVaried, 'alteration'),
  kind('referral.shown_to_supervisor', shown, 'alteration'),
  ...supportKinds
]
