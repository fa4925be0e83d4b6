import { stages, type Stage } from '../../contract/codes/stages'
import type { Day, Instant } from '../../contract/time'
import { labelOf } from '../../contract/codes/code-list'
import { backFrom } from './journey/holds'
import type { DeconflictionRequest, Standing, Stood } from './standing'

/** The stages of the episode that runs: since the referral was received, or last reopened. */
export function episode({ stood }: Pick<Standing, 'stood'>): readonly Stood[] {
  const began = stood.findLastIndex(({ stage }) => stage === 'REOPENED')
  return began < 0 ? stood : stood.slice(began)
}

/** How many episodes a referral has had: one, and one more for each reopening. */
export function episodes({ stood }: Pick<Standing, 'stood'>): number {
  return 1 + stood.filter(({ stage }) => stage === 'REOPENED').length
}

/** The moment the episode began; null for the first, to which everything recorded so far belongs. */
function reopenedAt(standing: Pick<Standing, 'stood'>): Instant | null {
  const first = episode(standing)[0]
  return first?.stage === 'REOPENED' ? first.sinceAt : null
}

/** The day the episode began; everything of the first episode lies on or after the earliest of days. */
export function episodeSince(standing: Pick<Standing, 'stood'>): Day {
  const first = episode(standing)[0]
  return first?.stage === 'REOPENED' ? first.since : '0001-01-01'
}

/** Deconfliction requests of this episode: an answer given before the referral was reopened does not speak of what is new. */
export function requestsNow(standing: Standing): readonly DeconflictionRequest[] {
  const since = reopenedAt(standing)
  return since === null ? standing.requests : standing.requests.filter(({ askedAt }) => askedAt >= since)
}

/** The stage a held referral was held in; the gateway where nothing tells. */
export function heldIn({ stood }: Pick<Standing, 'stood'>): Stage {
  return stood.findLast(({ stage }) => stage !== 'HELD')?.stage ?? 'GATEWAY'
}

/** Where the hold leads back to. */
export function holdLeadsTo(standing: Pick<Standing, 'stood'>): Stage {
  return backFrom(heldIn(standing))
}

/** The button that ends a hold, naming the stage it leads back to. */
export function releaseLabel(to: Stage): string {
  return `Release the hold: back to “${labelOf(stages, to)}”`
}

/** The stages of the episode as if nothing had been held: without holds, and without coming back from them. */
export function unheld(standing: Pick<Standing, 'stood'>): readonly Stood[] {
  const stays = episode(standing)
  return stays.filter(({ stage }, place) => {
    if (stage === 'HELD') return false
    if (stays[place - 1]?.stage !== 'HELD') return true
    return stays.slice(0, place).findLast((each) => each.stage !== 'HELD')?.stage !== stage
  })
}

/** The last day on which a stage was entered in this episode, coming back from a hold left out. */
export function enteredOn(standing: Pick<Standing, 'stood'>, stage: Stage): Day | null {
  return unheld(standing).findLast((each) => each.stage === stage)?.since ?? null
}

/** The day of the last exit from Channel in this episode. */
export function exitedOn(standing: Pick<Standing, 'stood'>): Day | null {
  return enteredOn(standing, 'EXITED')
}

/** True once support had begun in this episode. */
export function supportBegun(standing: Pick<Standing, 'stood'>): boolean {
  return enteredOn(standing, 'ADOPTED') !== null
}

/** How often the panel deferred since the referral was last listed. */
export function deferrals(standing: Pick<Standing, 'stood'>): number {
  const stays = unheld(standing)
  const listed = stays.findLastIndex(({ stage }) => stage === 'PANEL_LISTED')
  return stays.slice(listed + 1).filter(({ stage }) => stage === 'DEFERRED').length
}
