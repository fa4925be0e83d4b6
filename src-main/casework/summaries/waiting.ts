import type { WaitingItems } from '../../contract/waiting'
import { highestMarking } from '../../contract/codes/marking'
import type { Asking } from '../../vault/asking'
import { listSummaries } from './queries'

/** Frozen summaries that a superintendent has neither signed nor sent back, the oldest first. */
export function summariesWaiting({ sql, officer }: Pick<Asking, 'sql' | 'officer'>): WaitingItems {
  const frozen = listSummaries(sql, officer)
    .summaries.filter(({ state }) => state === 'frozen')
    .sort((one, other) => (one.asAt < other.asAt ? -1 : 1))
  return {
    waiting: frozen.map(({ id, reference, version, author, asAt, maySign }) => ({
      subject: 'summary',
      id,
      reference: `${reference} version ${version}`,
      what: 'Waits to be signed',
      by: author.name,
      since: asAt,
      mine: maySign
    })),
    marking: highestMarking(frozen.map(({ marking }) => marking))
  }
}
