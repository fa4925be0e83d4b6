import type { Marking } from '../../contract/codes/marking'
import type { Id } from '../../contract/ids'
import type { AskedList } from '../../contract/lists'
import { Refusal } from '../../contract/result'
import type { Asking } from '../../vault/asking'
import type { Listed, ListSource } from './listed'
import { referralList } from './referral-list'
import { summaryList } from './summary-list'
import { taskList } from './task-list'

/** Every list that can leave the desk. A new one is a line here and one in the contract. */
const sources: { [List in AskedList['list']]: ListSource<Extract<AskedList, { list: List }>, never> } = {
  referrals: referralList as never,
  tasks: taskList as never,
  summaries: summaryList as never
}

type AnySource = ListSource<AskedList, { id: Id; marking: Marking }>

/**
 * Reads what a list shows: the rows that its filter lets through, and of them the chosen columns in the order of the page.
 * @throws Refusal FD-LST-01 for a column that the list does not have, FD-LST-02 when nothing is shown
 */
export function readList(asking: Asking, asked: AskedList, columns: readonly string[]): Listed {
  const source = sources[asked.list] as unknown as AnySource
  const chosen = source.columns.filter(({ id }) => columns.includes(id))
  if (chosen.length !== new Set(columns).size) {
    throw new Refusal('FD-LST-01', 'A column was asked for that this list does not have. Nothing left the desk.', {
      next: 'Choose the columns again.'
    })
  }
  const rows = source.rows(asking, asked)
  if (rows.length === 0) {
    throw new Refusal('FD-LST-02', 'The list shows nothing with this filter, so there is nothing to take along.', {
      next: 'Widen the filter first.'
    })
  }
  return {
    title: source.title,
    headings: chosen.map(({ heading }) => heading),
    rows: rows.map((row) => ({ record: row.id, marking: row.marking, cells: chosen.map(({ text }) => text(row)) }))
  }
}
