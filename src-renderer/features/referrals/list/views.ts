import type { z } from 'zod'
import type { ListFilter, ListSort } from '../../../../src-main/contract/referral-list'
import { noFilter, openFilter, sameFilter } from './filters'

export type Sort = z.output<typeof ListSort>

/** A view that every desk has. */
export interface StandingView {
  name: string
  filter: ListFilter
  sort: Sort
}

const byDue: Sort = { by: 'due', direction: 'up' }
const newestFirst: Sort = { by: 'received', direction: 'down' }

/** The views that stand at the left of every desk's list. */
export const standingViews: readonly StandingView[] = [
  { name: 'Open', filter: openFilter, sort: byDue },
  { name: 'Late', filter: { ...openFilter, clock: 'late' }, sort: byDue },
  { name: 'Due soon', filter: { ...openFilter, clock: 'due_soon' }, sort: byDue },
  { name: 'Under 18', filter: { ...openFilter, under18: true }, sort: byDue },
  { name: 'Referred before', filter: { ...openFilter, repeat: true }, sort: byDue },
  { name: 'Something missing', filter: { ...openFilter, incomplete: true }, sort: newestFirst },
  { name: 'Closed', filter: { ...noFilter, open: false }, sort: newestFirst },
  { name: 'All', filter: noFilter, sort: newestFirst }
]

/** The view that shows just this filter, words searched for left aside. */
export function viewShowing<V extends Pick<StandingView, 'filter' | 'sort'>>(
  views: readonly V[],
  filter: ListFilter,
  sort: Sort
): V | undefined {
  const bare = { ...filter, text: '' }
  return views.find(
    (view) =>
      sameFilter({ ...view.filter, text: '' }, bare) &&
      view.sort.by === sort.by &&
      view.sort.direction === sort.direction
  )
}
