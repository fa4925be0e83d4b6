import { z } from 'zod'
import { call } from './call'
import { markings } from './codes/marking'
import { DECIDERS } from './codes/roles'
import { Id } from './ids'
import { Day } from './time'

const COUNTS_ONLY = {
  none: 'Counts of records, and names of colleagues; whoever asks for the records behind is logged.'
}

/** A group of figures. A figure is named by its group and its part, and the records behind it are asked for by that. */
export const oversightGroups = [
  'queue',
  'workload',
  'clocks',
  'waiting',
  'quick',
  'repeat',
  'quality',
  'missing',
  'forecast'
] as const
export type OversightGroup = (typeof oversightGroups)[number]

const Figure = z.object({
  part: z.string(),
  count: z.number().int(),
  /** Of a hundred of the row’s records, where a share is shown. */
  share: z.number().int().nullable().optional()
})
export type OversightFigure = z.infer<typeof Figure>

/** A row of a table of figures, one for each column. */
const Row = z.object({ label: z.string(), figures: z.array(Figure) })
const Table = z.object({ columns: z.array(z.string()), rows: z.array(Row) })
export type OversightTable = z.infer<typeof Table>

export const oversight = {
  /** The desk as a supervisor sees it. Officers stand in the order of their names: this ranks nobody. */
  'oversight.show': call({
    in: z.object({
      /** How many months back clocks and closures are counted. */
      months: z.number().int().min(1).max(24).default(3)
    }),
    out: z.object({
      day: Day,
      since: Day,
      /** Open referrals by stage and by working days since receipt. */
      queue: Table,
      workload: Table,
      /** Clocks that stopped since that day, met and late, and those that are late now. */
      clocks: Table,
      waiting: Figure.extend({ oldest: Day.nullable() }),
      quick: Figure.extend({ within: z.number().int() }),
      repeat: z.array(Row),
      quality: Table,
      /** Which share of the referrals of each source lacks a field. */
      missing: Table,
      forecast: z.array(z.object({ day: Day, part: z.string(), count: z.number().int() }))
    }),
    roles: DECIDERS,
    operation: COUNTS_ONLY,
    where: 'vault'
  }),
  /** The records one figure counts, oldest first. */
  'oversight.behind': call({
    in: z.object({
      group: z.enum(oversightGroups),
      part: z.string().max(120),
      months: z.number().int().min(1).max(24).default(3),
      offset: z.number().int().min(0).default(0),
      limit: z.number().int().min(1).max(200).default(50)
    }),
    out: z.object({
      records: z.array(
        z.object({
          kind: z.enum(['referral', 'task']),
          id: Id,
          reference: z.string(),
          initials: z.string(),
          /** Stage of a referral, or what is to be done. */
          words: z.string(),
          /** Why it is counted: the clock and how it ended, with the reason given. */
          why: z.string(),
          day: z.string()
        })
      ),
      /** How many are counted, and on how many records. */
      counted: z.number().int(),
      marking: markings.schema
    }),
    roles: DECIDERS,
    operation: 'consultation',
    where: 'vault'
  })
}
