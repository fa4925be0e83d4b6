import { codeList } from './code-list'

/** Government Security Classifications (2023): OFFICIAL-SENSITIVE is a marking within OFFICIAL. Order is rank, lowest first. */
export const markings = codeList('Marking', [
  { code: 'OFFICIAL', label: 'OFFICIAL' },
  { code: 'OFFICIAL-SENSITIVE', label: 'OFFICIAL-SENSITIVE' },
  { code: 'SECRET', label: 'SECRET' },
  { code: 'TOP SECRET', label: 'TOP SECRET' }
])
export type Marking = (typeof markings.codes)[number]['code']

/** Where a marking stands in the order, 0 for the lowest. */
export function markingRank(marking: Marking): number {
  return markings.codes.findIndex((each) => each.code === marking)
}

/** The lowest of several markings: what everybody may hold who may hold up to one of these each. Empty gives TOP SECRET. */
export function lowestMarking(of: readonly Marking[]): Marking {
  return of.reduce<Marking>((lowest, each) => (markingRank(each) < markingRank(lowest) ? each : lowest), 'TOP SECRET')
}

/** The highest of several markings: a container is marked as its highest content. Empty gives OFFICIAL. */
export function highestMarking(of: readonly Marking[]): Marking {
  return of.reduce<Marking>((highest, each) => (markingRank(each) > markingRank(highest) ? each : highest), 'OFFICIAL')
}
