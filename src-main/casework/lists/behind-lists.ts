import type { OutputOf } from '../../contract'
import { CASEWORK, DECIDERS } from '../../contract/codes/roles'
import type { AskedList } from '../../contract/lists'
import type { CountedRecord } from '../../contract/summaries'
import { answerOversight } from '../oversight'
import { answerSummaries } from '../summaries'
import type { ListColumn, ListSource } from './listed'
import { ALL, pageAnswer } from './page-answer'

type Counted = OutputOf<'oversight.behind'>['records'][number]

const shared: readonly ListColumn<CountedRecord>[] = [
  { id: 'reference', heading: 'Reference', text: ({ reference }) => reference },
  { id: 'person', heading: 'Person', text: ({ initials }) => initials },
  { id: 'words', heading: 'Stage or task', text: ({ words }) => words },
  { id: 'day', heading: 'Day', text: ({ day }) => day }
]

/** The records that one figure of Oversight counts. */
export const behindFigureList: ListSource<Extract<AskedList, { list: 'behindFigure' }>, Counted> = {
  title: 'Records behind a figure',
  roles: DECIDERS,
  records: ({ id }) => [id],
  columns: [...shared, { id: 'why', heading: 'Why it is counted', text: ({ why }) => why }],
  rows(asking, { list: _list, ...figure }) {
    const input = { ...figure, ...ALL }
    const { records, marking } = pageAnswer<'oversight.behind'>(answerOversight['oversight.behind'], input, asking)
    return { rows: records, marking }
  }
}

/** The records that one figure of a summary counts, as the desk stands now. */
export const behindSummaryList: ListSource<Extract<AskedList, { list: 'behindSummary' }>, CountedRecord> = {
  title: 'Records behind a figure',
  roles: CASEWORK,
  records: ({ id }) => [id],
  columns: shared,
  rows(asking, { list: _list, ...figure }) {
    const input = { ...figure, ...ALL }
    const { records, marking } = pageAnswer<'summaries.behind'>(answerSummaries['summaries.behind'], input, asking)
    return { rows: records, marking }
  }
}
