import { z } from 'zod'
import { call } from './call'
import { markings } from './codes/marking'
import { EVERYONE } from './codes/roles'
import { strands } from './codes/tasks'
import { Id } from './ids'
import { oversightGroups } from './oversight'
import { SoughtPerson } from './people'
import { ListFilter, ListSort } from './referral-list'
import { FilledLine } from './text'
import { Day } from './time'

/** A list as it stands on the page: which one, and what its filter lets through. */
export const AskedList = z.discriminatedUnion('list', [
  z.object({ list: z.literal('referrals'), filter: ListFilter, sort: ListSort }),
  z.object({
    list: z.literal('tasks'),
    show: z.enum(['open', 'settled', 'all']),
    owner: Id.nullable().default(null),
    strand: strands.schema.nullable().default(null)
  }),
  z.object({ list: z.literal('summaries') }),
  z.object({ list: z.literal('people'), given: SoughtPerson }),
  z.object({ list: z.literal('matches') }),
  z.object({ list: z.literal('waiting') }),
  z.object({ list: z.literal('documents'), referral: Id }),
  z.object({ list: z.literal('bundles') }),
  z.object({ list: z.literal('terminals') }),
  z.object({ list: z.literal('conflicts') }),
  z.object({
    list: z.literal('behindFigure'),
    group: z.enum(oversightGroups),
    part: z.string().max(120),
    months: z.number().int().min(1).max(24).default(3)
  }),
  z.object({
    list: z.literal('behindSummary'),
    from: Day,
    to: Day,
    cell: z.object({ table: z.string().max(60), row: z.string().max(60), column: z.string().max(60) })
  }),
  z.object({ list: z.literal('officers') }),
  z.object({ list: z.literal('policy') })
])
export type AskedList = z.output<typeof AskedList>

/** A list leaves the desk for a purpose and a person, with the columns that were visible and no others. */
const Leaving = z.object({
  asked: AskedList,
  columns: z.array(z.string().max(40)).min(1, 'Choose at least one column.').max(30),
  purpose: FilledLine,
  recipient: FilledLine,
  /** By which the page hears how far a long list is, and can stop it. */
  job: Id.optional()
})
const Format = z.enum(['csv', 'xlsx'])

/** Every role has lists of its own; each list is open to those who see its page. */
export const lists = {
  /** How a list would be called as a file. */
  'lists.name': call({
    in: z.object({ asked: AskedList, format: Format }),
    out: z.object({ name: z.string() }),
    roles: EVERYONE,
    operation: { none: 'Names a file by marking, kind of list and day; it shows nobody.' },
    where: 'vault'
  }),
  /**
   * Saves what the filter shows as CSV or a workbook, once it is known where; every record in it is a disclosure of its own. Stopped, or not written:
   * no file is left, and the log says so.
   */
  'lists.save': call({
    in: Leaving.extend({ format: Format }),
    out: z.object({ saved: z.boolean(), as: z.string().optional() }),
    roles: EVERYONE,
    operation: 'disclosure',
    where: 'main',
    background: true
  }),
  /** The same as text for the clipboard, columns parted by tabs. */
  'lists.copy': call({
    in: Leaving,
    out: z.object({ text: z.string(), rows: z.number().int(), marking: markings.schema }),
    roles: EVERYONE,
    operation: 'disclosure',
    where: 'vault',
    background: true
  })
}
