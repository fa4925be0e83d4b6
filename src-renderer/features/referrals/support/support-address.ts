import { supportShapes, type SupportAct } from '../../../../src-main/contract/support-entries'

/** What the address says is open: a tab, and in it a form that goes on with an item or corrects a line. */
export interface SupportAddress {
  tab: string | undefined
  act: SupportAct | null
  /** The name of the item it goes on with. */
  item: string | null
  /** The name of the line it corrects. */
  corrects: string | null
}

/**
 * Reads the part of a case's address after `support/`: `requests`, `requests/request_sent`, `requests/request_answered/ITEM`,
 * `requests/correct/LINE`.
 */
export function readAddress(part: string): SupportAddress {
  const [tab, what, name] = part.split('/')
  const none = { tab: tab === '' ? undefined : tab, act: null, item: null, corrects: null }
  if (what === undefined) return none
  if (what === 'correct') return { ...none, corrects: name ?? null }
  const act = `support.${what}`
  return Object.hasOwn(supportShapes, act) ? { ...none, act: act as SupportAct, item: name ?? null } : none
}

/** The address of a form: that of its tab, its act, and the item it goes on with. */
export function formAddress(tab: string, act: SupportAct, item: string | null): string {
  const form = `support/${tab}/${act.replace('support.', '')}`
  return item === null ? form : `${form}/${item}`
}
