import type { Stage } from '../contract/codes/stages'

/** How far one invented referral gets, and how many days before today it came in. */
export interface Planned {
  daysAgo: number
  reaches: Stage | 'PROPOSED'
  /** Left lying so that its clock is plainly late. */
  late?: boolean
  /** How the surname was spelt, for the person who was often misspelt. */
  surname?: string
  /** Sessions of the last fortnight that nobody accounted for. */
  shortfall?: boolean
}

/** A referral that came without more being told of it. */
const came = (daysAgo: number, reaches: Stage): Planned => ({ daysAgo, reaches })

/** What happened at an invented desk. */
export interface Story {
  /** Of the chance that invents people. */
  seed: number
  referrals: readonly Planned[]
}

/** Oldest first: a year of a desk's life, most of it closed, with something at every stage and a few things late. */
const yearOfWork: readonly Planned[] = [
  came(361, 'POST_EXIT_6'),
  came(342, 'EXITED'),
  { ...came(317, 'CLOSED_NFA'), surname: 'Grzelakowski' },
  came(301, 'NOT_PREVENT'),
  came(288, 'SIGNPOSTED'),
  came(260, 'CLOSED_NFA'),
  came(244, 'CLOSED_NFA'),
  came(221, 'CLOSED_NFA'),
  came(203, 'PLP'),
  came(188, 'SIGNPOSTED'),
  came(166, 'CLOSED_NFA'),
  came(151, 'NOT_PREVENT'),
  came(133, 'SIGNPOSTED'),
  came(120, 'CLOSED_NFA'),
  { ...came(104, 'SIGNPOSTED'), surname: 'Gzelakowsky' },
  came(92, 'CLOSED_NFA'),
  { daysAgo: 77, reaches: 'ADOPTED', shortfall: true },
  came(63, 'ADOPTED'),
  { daysAgo: 41, reaches: 'INFO_GATHERING', late: true },
  came(33, 'CONSENT_SOUGHT'),
  { daysAgo: 26, reaches: 'HELD' },
  came(22, 'PANEL_LISTED'),
  { daysAgo: 19, reaches: 'GATEWAY', late: true },
  came(16, 'INFO_GATHERING'),
  came(13, 'S36_DECISION'),
  { daysAgo: 12, reaches: 'DECONFLICTION', late: true },
  { daysAgo: 9, reaches: 'PROPOSED', late: true },
  { daysAgo: 6, reaches: 'GATEWAY' },
  { daysAgo: 5, reaches: 'PROPOSED' },
  { daysAgo: 5, reaches: 'GATEWAY', surname: 'Grzelakowski' },
  { daysAgo: 4, reaches: 'DECONFLICTION' },
  { daysAgo: 3, reaches: 'DECONFLICTION' },
  { daysAgo: 2, reaches: 'SCREENING' },
  { daysAgo: 1, reaches: 'SCREENING' },
  { daysAgo: 1, reaches: 'RECEIVED' },
  { daysAgo: 0, reaches: 'RECEIVED' }
]

/** Long ago he was referred twice, once misspelt, and again this week. */
export const firstStory: Story = {
  seed: 20_080_724,
  referrals: yearOfWork
}

/** A small desk next door, to which the same person was once referred under a third spelling. */
export const secondStory: Story = {
  seed: 20_080_725,
  referrals: [
    came(214, 'CLOSED_NFA'),
    { ...came(126, 'SIGNPOSTED'), surname: 'Grzhelakovskiy' },
    { daysAgo: 18, reaches: 'HELD' },
    { daysAgo: 5, reaches: 'GATEWAY' },
    { daysAgo: 2, reaches: 'SCREENING' },
    { daysAgo: 1, reaches: 'RECEIVED' }
  ]
}
