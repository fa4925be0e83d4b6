import type { TodayItem } from '../../../src-main/contract/today'

const PAGES: Readonly<Record<Exclude<TodayItem['leadsTo']['page'], 'referral' | 'summary' | 'tasks'>, string>> = {
  waiting: '/waiting',
  transfer: '/transfer',
  conflicts: '/transfer/conflicts',
  matches: '/people/matches',
  integrity: '/integrity'
}

/** The address at which an item is done. */
export function addressOf({ page, id, part }: TodayItem['leadsTo']): string {
  if (page === 'referral') return `/referrals/${id}${part === '' ? '' : `/${part}`}`
  if (page === 'tasks') return id === null ? '/tasks' : `/tasks/${id}`
  return page === 'summary' ? `/summaries/${id}` : PAGES[page]
}
