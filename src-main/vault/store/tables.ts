import { deskTables } from '../../casework/desks/tables'
import { documentPieceTables, documentTables } from '../../casework/documents/tables'
import { intakeTables } from '../../casework/intake/tables'
import { peopleTables } from '../../casework/people/tables'
import { fileTables } from '../../casework/referrals/file/tables'
import { earlierTables } from '../../casework/referrals/earlier/tables'
import { retentionTables } from '../../casework/referrals/retention/tables'
import { policyTables } from '../../casework/policy/tables'
import { referralTables } from '../../casework/referrals/tables'
import { staffTables } from '../../casework/staff/tables'
import { summaryTables } from '../../casework/summaries/tables'
import { taskTables } from '../../casework/tasks/tables'
import { transferTables } from '../../casework/transfer/tables'
import { journalTables } from '../../journal/tables'
import { localTables } from './local-tables'

/** The tables of the casework, in the order they are made. A new subject adds its own here, in a line. */
export const caseworkTables: readonly string[] = [
  deskTables,
  staffTables,
  peopleTables,
  referralTables,
  fileTables,
  earlierTables,
  retentionTables,
  documentTables,
  documentPieceTables,
  taskTables,
  intakeTables,
  summaryTables,
  transferTables,
  policyTables
]

/** The tables of every part of the program. */
export const tables: readonly string[] = [journalTables, ...caseworkTables, localTables]
