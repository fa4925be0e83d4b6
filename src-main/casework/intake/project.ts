import type { Subject } from '../../journal/subject'
import { broughtIn, type BroughtIn } from './entries'

/** Files brought in. A record is one file; it has one entry and never changes. */
export const intakeSubject: Subject = {
  name: 'intake',
  kinds: [broughtIn as never],
  fields: {},
  tables: ['intake'],
  project(entry, { sql }) {
    if (entry.kind !== broughtIn.name || entry.body === null) return
    const body = entry.body as BroughtIn
    sql.run(
      'INSERT OR REPLACE INTO intake (id, digest, brought_in_at, rows, brought_in, refused) VALUES (?, ?, ?, ?, ?, ?)',
      [entry.record, body.digest, entry.recorded, body.rows, body.broughtIn, body.refused]
    )
  },
  clear: (record, sql) => void sql.run('DELETE FROM intake WHERE id = ?', [record])
}
