import { z } from 'zod'
import { call } from './call'
import { markings } from './codes/marking'
import { CASEWORK } from './codes/roles'
import { strands } from './codes/tasks'
import { Id } from './ids'
import { ListFilter, ListSort } from './referrals'
import { FilledLine } from './text'

/** A list as it stands on the page: which one, and what its filter lets through. */
export const AskedList = z.discriminatedUnion('list', [
  z.object({ list: z.literal('referrals'), filter: ListFilter, sort: ListSort }),
  z.object({
    list: z.literal('tasks'),
    show: z.enum(['open', 'settled', 'all']),
    owner: Id.nullable().default(null),
    strand: strands.schema.nullable().default(null)
  }),
  z.object({ list: z.literal('summaries') })
])
export type AskedList = z.output<typeof AskedList>

/** A list leaves the desk for a purpose and a person, with the columns that were visible and no others. */
const Leaving = z.object({
  asked: AskedList,
  columns: z.array(z.string().max(40)).min(1, 'Choose at least one column.').max(30),
  purpose: FilledLine,
  recipient: FilledLine
})

export const lists = {
  /** Saves what the filter shows as CSV or a workbook; every record in it is a disclosure of its own. */
  'lists.save': call({
    in: Leaving.extend({ format: z.enum(['csv', 'xlsx']) }),
    out: z.object({ saved: z.boolean(), as: z.string().optional() }),
    roles: CASEWORK,
    operation: 'disclosure',
    where: 'save',
    background: true
  }),
  /** The same as text for the clipboard, columns parted by tabs. */
  'lists.copy': call({
    in: Leaving,
    out: z.object({ text: z.string(), rows: z.number().int(), marking: markings.schema }),
    roles: CASEWORK,
    operation: 'disclosure',
    where: 'vault'
  })
}
