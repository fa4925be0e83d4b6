import type { DecisionShown } from '../../../../src-main/contract/case-file-views'
import { shownMoment } from '../../../components'

/** How a decision came out, in a few words. */
export const verdictWords: Readonly<Record<DecisionShown['verdict'], string>> = {
  taken: 'Taken by one officer',
  confirm: 'Confirmed by a second officer',
  refuse: 'Refused',
  send_back: 'Sent back',
  waiting: 'Waits for a second officer',
  withdrawn: 'Taken back'
}

/** Who decided, and when. */
export function decidedWords({ decidedBy, decidedAt }: DecisionShown): string {
  return decidedBy === null || decidedAt === null ? '—' : `${decidedBy}, ${shownMoment(decidedAt)}`
}
