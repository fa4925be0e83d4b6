import type { AskedList } from '../../contract/lists'
import { behindFigureList, behindSummaryList } from './behind-lists'
import { documentList } from './document-list'
import type { ListSource } from './listed'
import { officerList } from './officer-list'
import { personList, sameList } from './person-lists'
import { policyList } from './policy-list'
import { referralList } from './referral-list'
import { summaryList } from './summary-list'
import { taskList } from './task-list'
import { bundleList, conflictList, terminalList } from './transfer-lists'
import { waitingList } from './waiting-list'

/** Every list that can leave the desk. A new one is a line here and one in the contract. */
export const sources: { [List in AskedList['list']]: ListSource<Extract<AskedList, { list: List }>, never> } = {
  referrals: referralList as never,
  tasks: taskList as never,
  summaries: summaryList as never,
  people: personList as never,
  matches: sameList as never,
  waiting: waitingList as never,
  documents: documentList as never,
  bundles: bundleList as never,
  terminals: terminalList as never,
  conflicts: conflictList as never,
  behindFigure: behindFigureList as never,
  behindSummary: behindSummaryList as never,
  officers: officerList as never,
  policy: policyList as never
}
