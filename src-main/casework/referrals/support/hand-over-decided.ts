import type { Stage } from '../../../contract/codes/stages'
import type { SupportView } from '../../../contract/support-views'
import { entryName } from '../../../journal/entry'
import type { PastEntry } from '../../../journal/history'
import { londonDay } from '../../calendar'
import type { Bodies } from '../entries'
import type { HandOver } from './support'

const KINDS: Readonly<Record<string, HandOver['kind']>> = { SIGNPOSTED: 'signpost', TRANSFERRED: 'transfer' }

/** True for a stage whose referral is handed over to somebody else. */
export function leadsAway(stage: Stage): boolean {
  return Object.hasOwn(KINDS, stage)
}

/**
 * What the last decision to signpost or transfer said of where the person goes, so that nobody types it twice.
 * @param history of the referral, in folding order
 * @returns null where nothing was so decided, or its hand-over is recorded already
 */
export function handOverDecided(
  history: readonly PastEntry[],
  handOvers: readonly HandOver[]
): SupportView['handOverDecided'] {
  const proposals = new Map<string, Bodies['referral.proposed']>()
  let decided: SupportView['handOverDecided'] = null
  for (const entry of history) {
    if (entry.body === null) continue
    if (entry.kind === 'referral.proposed') proposals.set(entryName(entry), entry.body as Bodies['referral.proposed'])
    if (entry.kind !== 'referral.decided') continue
    const { proposal, verdict, from, to } = entry.body as Bodies['referral.decided']
    const decision = proposals.get(proposal)?.decision
    const kind = KINDS[to]
    if (verdict !== 'confirm' || from === to || !decision || !kind) continue
    const { signpostedTo, receivingOfficer, reason } = decision
    decided = { kind, to: signpostedTo, receivingOfficer, decidedOn: londonDay(entry.happened), why: reason }
  }
  const done = handOvers.some(
    ({ kind, sentOn }) => decided !== null && kind === decided.kind && sentOn >= decided.decidedOn
  )
  return done ? null : decided
}
