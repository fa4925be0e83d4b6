import { CASEWORK } from '../../contract/codes/roles'
import { highestMarking } from '../../contract/codes/marking'
import type { AskedList } from '../../contract/lists'
import type { SummaryRow } from '../../contract/summaries'
import { listSummaries } from '../summaries'
import type { ListSource } from './listed'

const STATES: Readonly<Record<SummaryRow['state'], string>> = {
  frozen: 'Waits for a signature',
  signed: 'Signed',
  sent_back: 'Sent back'
}

/** The list of summaries as the page shows it. */
export const summaryList: ListSource<Extract<AskedList, { list: 'summaries' }>, SummaryRow> = {
  title: 'Summaries',
  roles: CASEWORK,
  records: ({ id }) => [id],
  columns: [
    { id: 'summary', heading: 'Summary', text: ({ reference, version }) => `${reference} version ${version}` },
    { id: 'period', heading: 'Period', text: ({ period }) => `${period.from} to ${period.to}` },
    { id: 'asAt', heading: 'As at', text: ({ asAt }) => asAt },
    { id: 'author', heading: 'Author', text: ({ author }) => author.name },
    { id: 'state', heading: 'State', text: ({ state }) => STATES[state] }
  ],
  rows({ sql, officer }) {
    const { summaries } = listSummaries(sql, officer)
    return { rows: summaries, marking: highestMarking(summaries.map(({ marking }) => marking)) }
  }
}
