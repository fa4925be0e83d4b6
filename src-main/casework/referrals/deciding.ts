import { DECIDERS, type Role } from '../../contract/codes/roles'
import type { Id } from '../../contract/ids'
import type { Asking, SignedIn } from '../../vault/asking'
import { officerOf } from '../staff'
import { limitsOn } from './clocks'
import { proposalDigest, requireWaiting, signedDigest, type Proposed } from './proposals'
import { readReferral } from './reading'
import { refusal } from './refusals'
import { requireDecider, requireStep, rolesToDecide } from './rules'
import type { Standing } from './standing'

/** What a second officer said of a proposal. */
export interface Verdict {
  referral: Id
  proposal: string
  digest: string
  verdict: 'confirm' | 'refuse' | 'send_back'
  reason: string
  second: { officer: Id; passphrase: string }
}

function proposerOf(asking: Asking, proposed: Proposed): SignedIn {
  const found = officerOf(asking.sql, proposed.proposer)
  if (!found) throw refusal('noProposal')
  return found
}

/** Confirming asks every rule again, with the referral as it stands now; refusing and sending back only who may. */
function rolesFor(
  asking: Asking,
  { verdict, second }: Verdict,
  standing: Standing,
  proposed: Proposed,
  proposer: SignedIn
): readonly Role[] {
  const decider = officerOf(asking.sql, second.officer)
  if (verdict !== 'confirm') {
    if (decider?.person === proposer.person) throw refusal('samePerson')
    return DECIDERS
  }
  if (standing.stage !== proposed.from) throw refusal('noSuchStep')
  const { to, decision } = proposed
  const now = { ...standing, waiting: false }
  const transition = requireStep(now, { to, decision, on: asking.today(), actor: proposer, how: 'by_two' })
  if (decider) requireDecider(transition, now, proposer, decider)
  return rolesToDecide(transition, now, proposer.role)
}

/**
 * Confirms, refuses or sends back a proposal, in one entry that names both officers and holds the second's signature over the words. The rules
 * are asked again with the referral as it stands now, so that nothing is confirmed that has become impossible or late in the meantime.
 * @throws Refusal FD-REF-20 to FD-REF-23, those of the rules, and those of the passphrase
 */
export function decide(asking: Asking, given: Verdict): void {
  const { sql, journal } = asking
  const { standing } = readReferral(sql, journal, given.referral, asking.today())
  const proposed = requireWaiting(sql, given.referral, given.proposal)
  const digest = proposalDigest(proposed)
  if (digest !== given.digest) throw refusal('otherWords')
  const proposer = proposerOf(asking, proposed)
  const roles = rolesFor(asking, given, standing, proposed, proposer)
  const second = asking.confirm(given.second, signedDigest(digest, given), roles, [proposer.person])
  if (second.person === proposer.person) throw refusal('samePerson')
  const { closureReason, exitReason, holdReason, reviewOn, decidedOn, assessment, reviewKind, breachReason } =
    proposed.decision
  const assessedOn = assessment?.madeOn ?? null
  journal.append({
    record: given.referral,
    kind: 'referral.decided',
    body: {
      proposal: given.proposal,
      verdict: given.verdict,
      reason: given.reason,
      from: proposed.from,
      to: proposed.to,
      outcome: {
        closureReason,
        exitReason,
        holdReason,
        reviewOn,
        decidedOn,
        assessedOn,
        formal: reviewKind === 'formal'
      },
      limits: given.verdict === 'confirm' ? limitsOn(standing.policy, proposed.to) : {},
      breachReason,
      digest,
      signature: second.signature,
      key: second.key
    },
    actor: proposed.proposer,
    second: second.id
  })
}

/**
 * Takes back one's own proposal.
 * @throws Refusal FD-REF-20 when it does not wait any more, FD-REF-24 when somebody else proposed it
 */
export function withdraw(asking: Asking, referral: Id, proposal: string, reason: string): void {
  const { sql, journal, officer } = asking
  const proposed = requireWaiting(sql, referral, proposal)
  if (proposerOf(asking, proposed).person !== officer.person) throw refusal('notYours')
  const body = { proposal, reason }
  journal.append({ record: referral, kind: 'referral.proposal_withdrawn', body, actor: officer.id })
}
