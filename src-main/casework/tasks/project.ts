import { priorities } from '../../contract/codes/tasks'
import type { Json } from '../../journal/entry'
import type { Projecting, Subject } from '../../journal/subject'
import { taskAmended, taskFields, taskRaised, taskSettled } from './entries'
import { lineOf } from './lines'
import { referenceOrder } from './reference'

const text = (value: Json | undefined): string => (typeof value === 'string' ? value : '')

function showTask(record: string, { sql, fields }: Projecting): void {
  const reference = text(fields['reference'])
  const dueOn = fields['dueOn'] ?? null
  const state = text(fields['state'])
  sql.run(
    `INSERT INTO task (id, reference, reference_order, text, strand, priority, priority_rank, state, open, due_on, due_sort, owner, referral,
       marking, raised_at, outcome) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, '', ?)
     ON CONFLICT (id) DO UPDATE SET text = excluded.text, priority = excluded.priority, priority_rank = excluded.priority_rank,
       state = excluded.state, open = excluded.open, due_on = excluded.due_on, due_sort = excluded.due_sort, owner = excluded.owner,
       marking = excluded.marking, outcome = excluded.outcome`,
    [
      record,
      reference,
      referenceOrder(reference),
      text(fields['text']),
      text(fields['strand']),
      text(fields['priority']),
      priorities.codes.findIndex(({ code }) => code === fields['priority']),
      state,
      state === 'open',
      dueOn as string | null,
      typeof dueOn === 'string' ? dueOn : '9999-12-31',
      text(fields['owner']),
      (fields['referral'] ?? null) as string | null,
      text(fields['marking']),
      (fields['outcome'] ?? null) as string | null
    ]
  )
}

/** Tasks and what each of their entries says on a case's timeline. */
export const taskSubject: Subject = {
  name: 'task',
  kinds: [taskRaised, taskAmended, taskSettled] as never,
  fields: taskFields,
  tables: ['task', 'task_line'],
  project(entry, projecting) {
    const { sql, fields } = projecting
    showTask(entry.record, projecting)
    if (entry.kind === taskRaised.name) {
      sql.run('UPDATE task SET raised_at = ? WHERE id = ?', [entry.happened, entry.record])
    }
    const line = lineOf(entry, text(fields['reference']))
    if (!line) return
    sql.run(
      `INSERT OR REPLACE INTO task_line (task, feed, seq, title, details, happened_at, recorded_at, actor) VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
      [
        entry.record,
        entry.feed,
        entry.seq,
        line.title,
        JSON.stringify(line.details),
        entry.happened,
        entry.recorded,
        entry.actor
      ]
    )
  },
  clear(record, sql) {
    sql.run('DELETE FROM task WHERE id = ?', [record])
    sql.run('DELETE FROM task_line WHERE task = ?', [record])
  }
}
