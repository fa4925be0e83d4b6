import { z } from 'zod'
import type { Id } from '../../contract/ids'
import { SavedView, type ListFilter, type ListSort } from '../../contract/referral-list'
import type { Json } from '../../journal/entry'
import type { Asking } from '../../vault/asking'
import { preference, setPreference } from '../preferences'
import { refusal } from './refusals'

const NAME = 'referral-views'
const Kept = z.array(SavedView)
type View = z.output<typeof SavedView>

/** The officer's own saved filters, by name. What an older program kept and this one cannot read is passed over. */
export function savedViews({ sql, officer }: Pick<Asking, 'sql' | 'officer'>): View[] {
  const kept = Kept.safeParse(preference(sql, officer.id, NAME) ?? [])
  const views = kept.success ? kept.data : []
  return views.toSorted((one, other) => one.name.localeCompare(other.name, 'en-GB'))
}

/** Saves a filter under a name; one of that name is replaced and keeps its id. */
export function saveView(
  asking: Asking,
  given: { name: string; filter: z.output<typeof ListFilter>; sort: z.output<typeof ListSort> }
): View {
  const views = savedViews(asking)
  const before = views.find(({ name }) => name.toLowerCase() === given.name.toLowerCase())
  const view: View = { id: before?.id ?? asking.journal.newId(), ...given }
  const others = views.filter(({ id }) => id !== view.id)
  setPreference(asking.sql, asking.officer.id, NAME, [...others, view] as unknown as Json)
  return view
}

/**
 * Takes a saved filter away.
 * @throws Refusal FD-REF-50 when it is not there
 */
export function removeView(asking: Asking, view: Id): void {
  const views = savedViews(asking)
  if (!views.some(({ id }) => id === view)) throw refusal('noView')
  const others = views.filter(({ id }) => id !== view)
  setPreference(asking.sql, asking.officer.id, NAME, others as unknown as Json)
}
