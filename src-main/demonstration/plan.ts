import type { Stage } from '../contract/codes/stages'

/** How far one invented referral gets, and how many days before today it came in. */
export interface Planned {
  daysAgo: number
  reaches: Stage | 'PROPOSED'
  /** Left lying so that its clock is plainly late. */
  late?: boolean
}

const closed = (daysAgo: number, reaches: Stage): Planned => ({ daysAgo, reaches })

/** What happened at an invented desk. */
export interface Story {
  /** Of the chance that invents people. */
  seed: number
  referrals: readonly Planned[]
  /** Which of them are about the person whose surname is spelt in several ways, and how it was spelt. */
  surnames: Readonly<Record<number, string>>
}

/** Oldest first: a year of a desk's life, most of it closed, with something at every stage and a few things late. */
const yearOfWork: readonly Planned[] = [
  closed(361, 'CLOSED_NFA'),
  closed(342, 'SIGNPOSTED'),
  closed(317, 'CLOSED_NFA'),
  closed(301, 'NOT_PREVENT'),
  closed(288, 'SIGNPOSTED'),
  closed(260, 'CLOSED_NFA'),
  closed(244, 'CLOSED_NFA'),
  closed(221, 'CLOSED_NFA'),
  closed(203, 'PLP'),
  closed(188, 'SIGNPOSTED'),
  closed(166, 'CLOSED_NFA'),
  closed(151, 'NOT_PREVENT'),
  closed(133, 'SIGNPOSTED'),
  closed(120, 'CLOSED_NFA'),
  closed(104, 'SIGNPOSTED'),
  closed(92, 'CLOSED_NFA'),
  closed(77, 'SIGNPOSTED'),
  closed(63, 'CLOSED_NFA'),
  { daysAgo: 41, reaches: 'INFO_GATHERING', late: true },
  closed(33, 'SIGNPOSTED'),
  { daysAgo: 26, reaches: 'HELD' },
  { daysAgo: 19, reaches: 'GATEWAY', late: true },
  closed(16, 'INFO_GATHERING'),
  { daysAgo: 12, reaches: 'DECONFLICTION', late: true },
  { daysAgo: 9, reaches: 'PROPOSED', late: true },
  { daysAgo: 6, reaches: 'GATEWAY' },
  { daysAgo: 5, reaches: 'PROPOSED' },
  { daysAgo: 5, reaches: 'GATEWAY' },
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
  referrals: yearOfWork,
  surnames: { 2: 'Grzelakowski', 14: 'Gzelakowsky', 27: 'Grzelakowski' }
}

/** A small desk next door, to which the same person was once referred under a third spelling. */
export const secondStory: Story = {
  seed: 20_080_725,
  referrals: [
    closed(214, 'CLOSED_NFA'),
    closed(126, 'SIGNPOSTED'),
    { daysAgo: 18, reaches: 'HELD' },
    { daysAgo: 5, reaches: 'GATEWAY' },
    { daysAgo: 2, reaches: 'SCREENING' },
    { daysAgo: 1, reaches: 'RECEIVED' }
  ],
  surnames: { 1: 'Grzhelakovskiy' }
}
