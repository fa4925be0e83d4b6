import { createHash } from 'node:crypto'
import { labelOf } from '../../contract/codes/code-list'
import { markings } from '../../contract/codes/marking'
import { stages, type Stage } from '../../contract/codes/stages'
import type { Id } from '../../contract/ids'
import type { Decision } from '../../contract/referral-decision'
import type { Instant } from '../../contract/time'
import { canonical } from '../../journal/canonical'
import type { Sql } from '../../vault/sql'
import { decisionWords, type Paragraph } from './decision-words'
import type { ReadReferral } from './reading'
import { refusal } from './refusals'
import type { Transition } from './stages'
import { dayWords } from './words'

/** A decision that waits, or waited, for a second officer. */
export interface Proposed {
  proposal: string
  referral: Id
  from: Stage
  to: Stage
  proposer: Id
  proposedAt: Instant
  decision: Decision
  words: Paragraph[]
}

interface ProposalRow {
  proposal: string
  referral: Id
  from: Stage
  to: Stage
  proposer: Id
  proposedAt: Instant
  decision: string
  words: string
}

const WAITING = `
SELECT proposal, record AS referral, from_stage AS "from", to_stage AS "to", proposer, proposed_at AS proposedAt, decision, words
FROM referral_proposal`

function proposedFrom(row: ProposalRow): Proposed {
  return {
    ...row,
    decision: JSON.parse(row.decision) as Decision,
    words: JSON.parse(row.words) as Paragraph[]
  }
}

/** The decision of a referral that waits for a second officer; the oldest, should two desks have proposed one each. */
export function waitingProposal(sql: Sql, referral: Id): Proposed | null {
  const row = sql.get<ProposalRow>(
    `${WAITING} WHERE record = ? AND state = 'waiting' ORDER BY proposed_at, proposal LIMIT 1`,
    [referral]
  )
  return row ? proposedFrom(row) : null
}

/**
 * A proposal by its name.
 * @throws Refusal FD-REF-20 when it does not wait any more
 */
export function requireWaiting(sql: Sql, referral: Id, proposal: string): Proposed {
  const row = sql.get<ProposalRow>(`${WAITING} WHERE record = ? AND proposal = ? AND state = 'waiting'`, [
    referral,
    proposal
  ])
  if (!row) throw refusal('noProposal')
  return proposedFrom(row)
}

/** Every decision that waits for a second officer, oldest first. */
export function allWaiting(sql: Sql): Proposed[] {
  return sql.all<ProposalRow>(`${WAITING} WHERE state = 'waiting' ORDER BY proposed_at, record`).map(proposedFrom)
}

/** What the words say of the person: enough to know which case is meant. */
function personWords({ standing: { given } }: ReadReferral): string {
  const name = `${given.forenames} ${given.surname}`.trim()
  const age = given.approximateAge === null ? '' : `aged about ${given.approximateAge} at receipt`
  const born = given.dateOfBirth === null ? age : `born ${dayWords(given.dateOfBirth)}`
  return [name, born].filter((part) => part !== '').join(', ') || 'No name given'
}

/** The very words a second officer confirms, written once and kept with the proposal. */
export function proposalWords(
  read: ReadReferral,
  transition: Transition,
  decision: Decision,
  missedClocks: readonly string[],
  proposer: string
): Paragraph[] {
  const { row, standing } = read
  const others = standing.otherReferrals
  const paragraphs: Paragraph[] = [
    { heading: 'Referral', text: `${row.reference}, ${labelOf(markings, standing.fields.marking)}` },
    { heading: 'Person as given', text: personWords(read) },
    {
      heading: 'Decision',
      text: `${transition.label}. From ${labelOf(stages, transition.from)} to ${labelOf(stages, transition.to)}.`
    },
    ...decisionWords(decision)
  ]
  if (others > 0) {
    const count = others === 1 ? 'one other referral' : `${others} other referrals`
    paragraphs.push({ heading: 'Referred before', text: `The person has ${count} on this desk.` })
  }
  if (missedClocks.length > 0) paragraphs.push({ heading: 'Clocks missed', text: missedClocks.join('; ') })
  paragraphs.push({ heading: 'Proposed by', text: proposer })
  return paragraphs
}

function digestOf(content: object): string {
  return createHash('sha256').update(canonical(content)).digest('hex')
}

/** What a second officer is shown: SHA-256 of the referral, the proposal, where it leads and its words, spelled canonically; hexadecimal. */
export function proposalDigest({ referral, proposal, to, words }: Omit<Proposed, 'decision' | 'from'>): string {
  return digestOf({ referral, proposal, to, words })
}

/** What they sign: the digest itself to confirm; otherwise one of it with the verdict and reason, so that a refusal never passes for a yes. */
export function signedDigest(digest: string, { verdict, reason }: { verdict: string; reason: string }): string {
  return verdict === 'confirm' ? digest : digestOf({ digest, verdict, reason })
}
