import { z } from 'zod'
import { call } from './call'
import { DecisionShown } from './case-file-views'
import { aroundRoles } from './codes/around'
import { markings } from './codes/marking'
import { subjectCategories } from './codes/referral'
import { CASEWORK } from './codes/roles'
import { Id } from './ids'
import { CaseView } from './referral-views'
import { SecondOfficer } from './staff'
import { FilledLine, FilledNarrative, Line, Narrative } from './text'
import { Instant } from './time'

const Referral = z.object({ referral: Id })

/** What is kept of somebody around a case. */
export const AroundFields = z.object({
  name: FilledLine,
  role: aroundRoles.schema,
  category: subjectCategories.schema,
  organisation: Line,
  relation: Line,
  contact: Line
})

/** The parts of a decision that can be corrected; what is left out stands as it was. */
export const CorrectedParts = z.object({
  optionsConsidered: z.array(FilledLine).max(12).optional(),
  reason: FilledNarrative.optional(),
  evidence: Narrative.optional(),
  dissent: Narrative.optional()
})

/** Everything around the timeline of a case: other people, corrections, decisions compared, the case on paper. */
export const caseFile = {
  'referrals.addAround': call({
    in: Referral.extend(AroundFields.shape),
    out: CaseView,
    roles: CASEWORK,
    operation: 'collection',
    where: 'vault'
  }),
  'referrals.amendAround': call({
    in: Referral.extend({ person: z.string().max(60), ...AroundFields.shape }),
    out: CaseView,
    roles: CASEWORK,
    operation: 'alteration',
    where: 'vault'
  }),
  /** Says of one ended referral of the person whether this new one reopens it, with the reason. */
  'referrals.weighEarlier': call({
    in: Referral.extend({ earlier: Id, reopened: z.boolean(), reason: FilledNarrative }),
    out: CaseView,
    roles: CASEWORK,
    operation: 'alteration',
    where: 'vault'
  }),
  /** Takes somebody out of the case, with a reason. That they were there stays on the timeline. */
  'referrals.removeAround': call({
    in: Referral.extend({ person: z.string().max(60), reason: FilledNarrative }),
    out: CaseView,
    roles: CASEWORK,
    operation: 'alteration',
    where: 'vault'
  }),
  /** Corrects what a decision says by a row of its own; both stay readable. */
  'referrals.correct': call({
    in: Referral.extend({
      decision: z.string().max(60),
      parts: CorrectedParts,
      why: FilledNarrative,
      /** Who confirms it; needed where two officers made the decision. */
      second: SecondOfficer.nullable().default(null)
    }).refine(({ parts }) => Object.values(parts).some((part) => part !== undefined), {
      message: 'Change at least one part of the decision.',
      path: ['parts']
    }),
    out: CaseView,
    roles: CASEWORK,
    operation: 'alteration',
    where: 'vault'
  }),
  /** The decisions of a case and of the same person's other referrals, oldest first: each referral is a consultation. */
  'referrals.decisions': call({
    in: Referral,
    out: z.object({
      decisions: z.array(DecisionShown),
      /** Who may confirm a correction of what two officers decided. */
      deciders: z.array(z.object({ id: Id, name: z.string() })),
      marking: markings.schema
    }),
    roles: CASEWORK,
    operation: 'consultation',
    where: 'vault'
  }),
  /** The case for paper: a disclosure to whoever is named (Data Protection Act 2018, section 62(1)(d) and (3)). */
  'referrals.print': call({
    in: Referral.extend({ purpose: FilledLine, recipient: FilledLine }),
    out: z.object({ view: CaseView, printedBy: z.string(), printedAt: Instant }),
    roles: CASEWORK,
    operation: 'disclosure',
    where: 'vault'
  })
}
