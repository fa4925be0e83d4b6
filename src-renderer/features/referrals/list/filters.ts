import { labelOf } from '../../../../src-main/contract/codes/code-list'
import { concerns, ethnicityFilters, sectors } from '../../../../src-main/contract/codes/referral'
import { stages } from '../../../../src-main/contract/codes/stages'
import type { ListFilter } from '../../../../src-main/contract/referral-list'

/** Everything that can be filtered by, besides the words searched for. */
export const filterNames = [
  { name: 'open', label: 'State' },
  { name: 'stages', label: 'Stage' },
  { name: 'clock', label: 'Clock' },
  { name: 'concerns', label: 'Concern' },
  { name: 'sectors', label: 'Source' },
  { name: 'ethnicities', label: 'Ethnic group' },
  { name: 'owner', label: 'Owner' },
  { name: 'received', label: 'Received' },
  { name: 'under18', label: 'Age' },
  { name: 'repeat', label: 'Referred before' },
  { name: 'incomplete', label: 'Complete' }
] as const
export type FilterName = (typeof filterNames)[number]['name']

/** No filter at all: every referral, open or closed. */
export const noFilter: ListFilter = {
  text: '',
  stages: [],
  sectors: [],
  concerns: [],
  ethnicities: [],
  owner: null,
  open: null,
  clock: null,
  under18: null,
  repeat: null,
  incomplete: null,
  receivedFrom: null,
  receivedTo: null
}

/** What the list shows at first: what is still open. */
export const openFilter: ListFilter = { ...noFilter, open: true }

export interface FilterWords {
  day(day: string): string
  officer(id: string): string
}

function received(filter: ListFilter, words: FilterWords): string | null {
  const { receivedFrom: from, receivedTo: to } = filter
  if (from && to) return from === to ? words.day(from) : `${words.day(from)} to ${words.day(to)}`
  if (from) return `from ${words.day(from)}`
  return to ? `up to ${words.day(to)}` : null
}

function several(labels: string[]): string | null {
  if (labels.length === 0) return null
  return labels.length > 2 ? `${labels[0]} and ${labels.length - 1} others` : labels.join(' or ')
}

const either = (value: boolean | null, yes: string, no: string): string | null =>
  value === null ? null : value ? yes : no

/**
 * One filter in words.
 * @returns null when it filters nothing
 */
export function filterInWords(name: FilterName, filter: ListFilter, words: FilterWords): string | null {
  switch (name) {
    case 'open':
      return either(filter.open, 'open, or a clock still runs', 'closed, and no clock runs')
    case 'stages':
      return several(filter.stages.map((each) => labelOf(stages, each)))
    case 'concerns':
      return several(filter.concerns.map((each) => labelOf(concerns, each)))
    case 'sectors':
      return several(filter.sectors.map((each) => labelOf(sectors, each)))
    case 'ethnicities':
      return several(filter.ethnicities.map((each) => labelOf(ethnicityFilters, each)))
    case 'clock':
      return filter.clock === null ? null : filter.clock === 'late' ? 'late' : 'due soon'
    case 'owner':
      return filter.owner === null ? null : words.officer(filter.owner)
    case 'received':
      return received(filter, words)
    case 'under18':
      return either(filter.under18, 'under 18', '18 or over')
    case 'repeat':
      return either(filter.repeat, 'yes', 'no')
    case 'incomplete':
      return either(filter.incomplete, 'something missing', 'complete')
  }
}

/** The filter without one of its parts. */
export function withoutFilter(filter: ListFilter, name: FilterName): ListFilter {
  if (name === 'received') return { ...filter, receivedFrom: null, receivedTo: null }
  return { ...filter, [name]: noFilter[name] }
}

/** The parts that filter something, in their fixed order. */
export function activeFilters(filter: ListFilter): FilterName[] {
  return filterNames
    .map(({ name }) => name)
    .filter((name) => JSON.stringify(withoutFilter(filter, name)) !== JSON.stringify(filter))
}

/** True when two filters ask for the same. */
export function sameFilter(one: ListFilter, other: ListFilter): boolean {
  const plain = (filter: ListFilter): string => JSON.stringify({ ...noFilter, ...filter })
  return plain(one) === plain(other)
}
