import type { DecisionShown } from '../../../contract/case-file-views'
import { labelOf } from '../../../contract/codes/code-list'
import { stages, type Stage } from '../../../contract/codes/stages'
import type { Id } from '../../../contract/ids'
import { entryName } from '../../../journal/entry'
import type { PastEntry } from '../../../journal/history'
import { decisionWords, type Paragraph } from '../decision-words'
import type { Bodies } from '../entries'
import { partLabel } from '../parts-of-form'
import { transitionBetween } from '../stages'
import type { NameOf } from '../words'
import type { CorrectedBody } from './entries'

/** Which referral the decisions are of. */
interface Of {
  id: Id
  reference: string
}

function stepLabel(from: Stage, to: Stage): string {
  return transitionBetween(from, to)?.label ?? `${labelOf(stages, from)} to ${labelOf(stages, to)}`
}

/** The corrected parts in words. */
export function correctedWords({ parts }: CorrectedBody): Paragraph[] {
  const { optionsConsidered, reason, evidence, dissent } = parts
  const words: [Parameters<typeof partLabel>[0], string | undefined][] = [
    ['optionsConsidered', optionsConsidered?.join('; ')],
    ['reason', reason],
    ['evidence', evidence],
    ['dissent', dissent]
  ]
  return words.flatMap(([part, text]) =>
    text === undefined ? [] : [{ heading: partLabel(part), text: text === '' ? 'None' : text }]
  )
}

type Open = Omit<DecisionShown, 'referral' | 'reference'>

function begun(entry: PastEntry, nameOf: NameOf): Omit<Open, 'label' | 'verdict' | 'parts' | 'correctable'> {
  return {
    id: entryName(entry),
    proposedBy: nameOf(entry.actor),
    proposedAt: entry.happened,
    recordedAt: entry.recorded,
    decidedBy: null,
    decidedAt: null,
    said: '',
    corrections: []
  }
}

function taken(entry: PastEntry, { from, to, decision }: Bodies['referral.stepped'], nameOf: NameOf): Open {
  const label = stepLabel(from, to)
  const parts = decisionWords(decision)
  return { ...begun(entry, nameOf), label, verdict: 'taken', parts, correctable: parts.length > 0 }
}

function proposed(entry: PastEntry, { from, to, decision }: Bodies['referral.proposed'], nameOf: NameOf): Open {
  const label = stepLabel(from, to)
  return { ...begun(entry, nameOf), label, verdict: 'waiting', parts: decisionWords(decision), correctable: false }
}

/** What a second officer did joins the proposal; the row is known by the entry that decided. */
function settle(open: Open, entry: PastEntry, body: Bodies['referral.decided'], nameOf: NameOf): void {
  open.id = entryName(entry)
  open.verdict = body.verdict
  open.recordedAt = entry.recorded
  open.decidedBy = entry.second === null ? null : nameOf(entry.second)
  open.decidedAt = entry.happened
  open.said = body.reason
  open.correctable = true
}

/**
 * The decisions of one referral as its history tells them, oldest first. What was corrected stays as it was written, with the correction beside it.
 * @param history of the referral, in folding order
 */
export function decisionsIn(history: readonly PastEntry[], of: Of, nameOf: NameOf): DecisionShown[] {
  const found: Open[] = []
  const proposals = new Map<string, Open>()
  const known = new Map<string, Open>()
  const keep = (open: Open): void => {
    found.push(open)
    known.set(open.id, open)
  }
  for (const entry of history) {
    const body: unknown = entry.body
    if (body === null) continue
    if (entry.kind === 'referral.stepped') keep(taken(entry, body as Bodies['referral.stepped'], nameOf))
    if (entry.kind === 'referral.proposed') {
      const open = proposed(entry, body as Bodies['referral.proposed'], nameOf)
      proposals.set(open.id, open)
      found.push(open)
    }
    if (entry.kind === 'referral.decided') {
      const decided = body as Bodies['referral.decided']
      const open = proposals.get(decided.proposal)
      if (open?.verdict !== 'waiting') continue
      settle(open, entry, decided, nameOf)
      known.set(open.id, open)
    }
    if (entry.kind === 'referral.proposal_withdrawn') {
      const { proposal, reason } = body as Bodies['referral.proposal_withdrawn']
      const open = proposals.get(proposal)
      if (open?.verdict === 'waiting') Object.assign(open, { verdict: 'withdrawn', said: reason })
    }
    if (entry.kind === 'referral.corrected') {
      const correction = body as CorrectedBody
      const { actor, second, recorded: at } = entry
      const { why } = correction
      const open = known.get(correction.decision)
      open?.corrections.push({
        id: entryName(entry),
        by: nameOf(actor),
        confirmedBy: second === null ? null : nameOf(second),
        // What two decided is never changed by one, whoever wrote it and wherever.
        counts: open.decidedBy === null || (second !== null && second !== actor),
        at,
        why,
        parts: correctedWords(correction)
      })
    }
  }
  return found.map((open) => ({ ...open, referral: of.id, reference: of.reference }))
}
