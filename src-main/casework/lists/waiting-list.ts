import type { OutputOf } from '../../contract'
import { labelOf } from '../../contract/codes/code-list'
import { CASEWORK } from '../../contract/codes/roles'
import { stages } from '../../contract/codes/stages'
import type { AskedList } from '../../contract/lists'
import { answerReferrals } from '../referrals'
import type { ListSource } from './listed'
import { momentInWords } from './moments'
import { pageAnswer } from './page-answer'

type Waiting = OutputOf<'referrals.waiting'>['proposals'][number]

/** Decisions that wait for a second officer, as the page shows them. */
export const waitingList: ListSource<Extract<AskedList, { list: 'waiting' }>, Waiting> = {
  title: 'Decisions waiting',
  roles: CASEWORK,
  records: ({ referral }) => [referral],
  columns: [
    { id: 'reference', heading: 'Reference', text: ({ reference }) => reference },
    { id: 'to', heading: 'Proposed', text: ({ to }) => labelOf(stages, to) },
    { id: 'by', heading: 'By', text: ({ proposedBy }) => proposedBy },
    { id: 'at', heading: 'Since', text: ({ proposedAt }) => momentInWords(proposedAt) },
    {
      id: 'clock',
      heading: 'Clock',
      text: ({ clock }) => (clock === null ? '' : `${clock.label}, due ${clock.dueOn}`)
    },
    {
      id: 'mine',
      heading: 'For you',
      text: ({ mayDecide }) => (mayDecide ? 'yours to decide' : 'waits for another officer')
    }
  ],
  rows(asking) {
    const { proposals, marking } = pageAnswer<'referrals.waiting'>(answerReferrals['referrals.waiting'], {}, asking)
    return { rows: proposals, marking }
  }
}
