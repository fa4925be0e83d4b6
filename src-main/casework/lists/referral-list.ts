import { CASEWORK } from '../../contract/codes/roles'
import { labelOf } from '../../contract/codes/code-list'
import { highestMarking, type Marking } from '../../contract/codes/marking'
import { concerns, ethnicities, sectors } from '../../contract/codes/referral'
import { stages } from '../../contract/codes/stages'
import type { AskedList } from '../../contract/lists'
import type { ListRow } from '../../contract/referral-views'
import { findReferrals, listRows, officerNames } from '../referrals'
import type { ListSource } from './listed'
import { ALL } from './page-answer'

type Found = ReturnType<typeof findReferrals>['rows'][number]

function flagWords({ flags }: ListRow): string {
  const words: [boolean, string][] = [
    [flags.danger, 'Danger'],
    [flags.awaitingSecond, '2nd officer'],
    [flags.conflict, 'Conflict'],
    [flags.hold, 'Held'],
    [flags.referrals > 1, `Referred ${flags.referrals} times`],
    [flags.under18, 'Under 18'],
    [flags.incomplete, 'Missing']
  ]
  return words.flatMap(([is, word]) => (is ? [word] : [])).join(', ')
}

/** The list of referrals: what stands in its columns on the page, in words. */
export const referralList: ListSource<Extract<AskedList, { list: 'referrals' }>, ListRow, Found> = {
  title: 'Referrals',
  roles: CASEWORK,
  records: ({ id }) => [id],
  columns: [
    { id: 'reference', heading: 'Reference', text: (row) => row.reference },
    { id: 'person', heading: 'Person', text: (row) => row.initials },
    { id: 'age', heading: 'Age', text: (row) => row.ageBand },
    { id: 'stage', heading: 'Stage', text: (row) => labelOf(stages, row.stage) },
    {
      id: 'clock',
      heading: 'Clock',
      text: ({ clock }) => (clock === null ? '' : `${clock.label}, due ${clock.dueOn}`)
    },
    { id: 'flags', heading: 'Flags', text: flagWords },
    { id: 'concern', heading: 'Concern', text: (row) => (row.concern === null ? '' : labelOf(concerns, row.concern)) },
    { id: 'sector', heading: 'Source', text: (row) => (row.sector === null ? '' : labelOf(sectors, row.sector)) },
    {
      id: 'ethnicity',
      heading: 'Ethnic group',
      text: ({ ethnicity }) => (ethnicity === null ? 'Not asked' : labelOf(ethnicities, ethnicity))
    },
    { id: 'owner', heading: 'Owner', text: (row) => row.owner ?? '' },
    { id: 'received', heading: 'Received', text: (row) => row.receivedOn }
  ],
  rows(asking, { filter, sort }) {
    const { names } = officerNames(asking.sql)
    const { rows } = findReferrals(asking.sql, filter, sort, ALL, asking.today(), names)
    return { rows, marking: highestMarking(rows.map(({ marking }) => marking as Marking)) }
  },
  whole: (asking, piece) => listRows(asking.sql, piece, asking.today(), officerNames(asking.sql).names)
}
