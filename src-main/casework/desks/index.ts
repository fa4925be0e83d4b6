import type { Marking } from '../../contract/codes/marking'
import { markingRank } from '../../contract/codes/marking'
import type { Id } from '../../contract/ids'
import { Refusal } from '../../contract/result'
import type { Entry, Json } from '../../journal/entry'
import type { Subject } from '../../journal/subject'
import type { Journal } from '../../journal/writing'
import type { Sql } from '../../vault/sql'
import { deskOpened, deskSetUp, type DeskSetUp } from './entries'

/** This desk as its record has it. */
export interface Desk {
  id: Id
  borough: string
  terminal: string
  ceiling: Marking
  demonstration: boolean
}

const caution = (value: Json): number => -markingRank(value as Marking)

export const deskSubject: Subject = {
  name: 'desk',
  kinds: [deskSetUp, deskOpened] as never,
  fields: {
    borough: { label: 'Borough' },
    terminal: { label: 'Terminal' },
    ceiling: { label: 'Marking ceiling', caution },
    demonstration: { label: 'Demonstration' }
  },
  tables: ['desk'],
  project(entry: Entry, { sql, fields }) {
    sql.run('INSERT OR REPLACE INTO desk (id, borough, terminal, ceiling, demonstration) VALUES (?, ?, ?, ?, ?)', [
      entry.record,
      String(fields['borough']),
      String(fields['terminal']),
      String(fields['ceiling']),
      fields['demonstration'] === true
    ])
  },
  clear: (record, sql) => void sql.run('DELETE FROM desk WHERE id = ?', [record])
}

/** Writes the desk's first entry. Its actor is the administrator being enrolled. */
export function setUpDesk(journal: Journal, actor: Id, body: DeskSetUp): Id {
  return journal.append({ record: journal.newId(), kind: deskSetUp.name, body, actor }).record
}

/** Records that an officer signed in. */
export function openedDesk(journal: Journal, desk: Id, officer: Id): void {
  journal.append({ record: desk, kind: deskOpened.name, body: {}, actor: officer })
}

/**
 * The desk this store belongs to: the first one set up in it.
 * @throws Refusal FD-STO-20 when the store holds none
 */
export function theDesk(sql: Sql): Desk {
  const row = sql.get<Omit<Desk, 'demonstration'> & { demonstration: number }>(
    'SELECT id, borough, terminal, ceiling, demonstration FROM desk ORDER BY id LIMIT 1'
  )
  if (!row) {
    throw new Refusal('FD-STO-20', 'This store was never finished: no desk was set up in it.', {
      next: 'Restore a backup, or ask whoever set up this PC. Delete nothing.'
    })
  }
  return { ...row, demonstration: row.demonstration === 1 }
}
