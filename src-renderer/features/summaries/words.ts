import type { SummaryRow } from '../../../src-main/contract/summaries'
import { shownDay, shownMoment } from '../../components'

/** A period as it is read: "1 Oct 2026 to 31 Oct 2026". */
export function periodInWords({ from, to }: { from: string; to: string }): string {
  return from === to ? shownDay(from) : `${shownDay(from)} to ${shownDay(to)}`
}

/** What a summary is called: "FDS-2026-0001 version 2". */
export function nameOf({ reference, version }: Pick<SummaryRow, 'reference' | 'version'>): string {
  return `${reference} version ${version}`
}

/** How a summary stands, in words. */
export function stateInWords({ state, settled, supersededBy, maySign }: SummaryRow): string {
  const by = settled === null ? '' : ` by ${settled.name}, ${shownMoment(settled.at)}`
  if (state === 'signed')
    return supersededBy === null ? `Signed${by}` : `Signed${by}; version ${supersededBy} took its place`
  if (state === 'sent_back') return `Sent back${by}`
  return maySign ? 'Waits for your signature' : 'Waits for a superintendent'
}

/** How many wait for the signed-in officer; empty for none. */
export function waitingInWords(summaries: readonly SummaryRow[]): string {
  const waiting = summaries.filter(({ maySign }) => maySign).length
  if (waiting === 0) return ''
  return waiting === 1 ? 'One summary waits for your signature.' : `${waiting} summaries wait for your signature.`
}
