import { z } from 'zod'
import { call } from './call'
import { markings } from './codes/marking'
import { CASEWORK } from './codes/roles'
import { Id } from './ids'
import { HolidayWarning } from './policy'

/** The columns of Today, in order of harm. */
export const todayColumns = ['late', 'due', 'waiting', 'arrived', 'birthdays'] as const
export type TodayColumn = (typeof todayColumns)[number]

export const TodayItem = z.object({
  key: z.string(),
  kind: z.enum([
    'danger',
    'clock',
    'support',
    'task',
    'disposal',
    'decision',
    'reopening',
    'merge',
    'summary',
    'bundle',
    'received',
    'match',
    'conflict',
    'exception',
    'birthday'
  ]),
  /** What is to be done, or what came. */
  what: z.string(),
  /** Reference of the record it is about; empty where it is about several. */
  reference: z.string(),
  /** Initials of the person, where it is about one. */
  initials: z.string(),
  /** One more thing worth knowing, in a few words; may be empty. */
  words: z.string(),
  day: z.string().nullable(),
  /** Working days left, below zero when late; null where nothing runs. */
  workingDaysLeft: z.number().int().nullable(),
  /** How it stands by the desk's policy; null where nothing runs. */
  state: z.enum(['late', 'due_soon', 'running']).nullable(),
  /** `mine`: of the officer signed in. `nobodys`: no owner yet. */
  whose: z.enum(['mine', 'nobodys', 'others']),
  owner: z.string().nullable(),
  /** Where it is done. */
  leadsTo: z.object({
    page: z.enum(['referral', 'tasks', 'waiting', 'summary', 'transfer', 'conflicts', 'matches', 'integrity']),
    id: Id.nullable(),
    /** A part of the case page, as its address names it; empty for the case. */
    part: z.string()
  }),
  /** The verb on its button. */
  act: z.string()
})
export type TodayItem = z.infer<typeof TodayItem>

const Column = z.object({
  items: z.array(TodayItem),
  /** How many there are in all, shown or not. */
  total: z.number().int()
})

export const today = {
  /** What presses: late, due in the next five working days, waiting for the officer, newly come, and who comes of age. */
  'today.show': call({
    in: z.object({
      /** `mine` leaves out what colleagues own; null is what was chosen last, or what fits the role. */
      whose: z.enum(['mine', 'desk']).nullable().default(null),
      /** The column to show at length. */
      whole: z.enum(todayColumns).nullable().default(null),
      /** How much of that column is shown. */
      most: z.number().int().min(1).max(5000).default(200)
    }),
    out: z.object({
      day: z.string(),
      whose: z.enum(['mine', 'desk']),
      columns: z.object({ late: Column, due: Column, waiting: Column, arrived: Column, birthdays: Column }),
      /** The next thing due after these columns; null where no clock runs and no task has a day. */
      next: z.object({ what: z.string(), reference: z.string(), day: z.string() }).nullable(),
      holidays: HolidayWarning.nullable(),
      marking: markings.schema
    }),
    roles: CASEWORK,
    operation: 'consultation',
    where: 'vault'
  }),
  /** How many things are late or wait for the officer, for the navigation. */
  'today.count': call({
    in: z.object({}),
    out: z.object({ pressing: z.number().int() }),
    roles: CASEWORK,
    operation: { none: "Counts only; nobody's record is shown." },
    where: 'vault'
  })
}
