import { feedParts } from '../../journal/feeds'
import type { Subject } from '../../journal/subject'
import { policyChanged, type PolicyChanged } from './entries'
import { policyRecordOf } from './record'

const NOT_THEIRS = 'A desk wrote into the policy of another. It does not count; ask that desk how it came about.'
const NOT_KNOWING =
  'The policy was changed twice without one change knowing of the other. The later one in the order of the journal counts; look at both.'

/**
 * Policies of desks. There are no registers: a desk's policy is written by its own terminal alone, so the last of its changes counts, and what anybody
 * else writes into it is kept, raised and never rules.
 */
export const policySubject: Subject = {
  name: 'policy',
  kinds: [policyChanged] as never,
  fields: {},
  tables: ['policy', 'policy_change'],
  project(entry, { sql, exception }) {
    if (entry.kind !== policyChanged.name) return
    if (policyRecordOf(feedParts(entry.feed).terminal) !== entry.record || entry.second === null) {
      return exception(NOT_THEIRS)
    }
    const { parameter, before, value, reason } = entry.body as unknown as PolicyChanged
    const stood = sql.get<{ value: number }>('SELECT value FROM policy WHERE record = ? AND parameter = ?', [
      entry.record,
      parameter
    ])
    if (stood && stood.value !== before) exception(NOT_KNOWING)
    sql.run('INSERT OR REPLACE INTO policy (record, parameter, value) VALUES (?, ?, ?)', [
      entry.record,
      parameter,
      value
    ])
    sql.run(
      `INSERT INTO policy_change (record, feed, seq, parameter, before, value, reason, actor, second, happened_at)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
      [entry.record, entry.feed, entry.seq, parameter, before, value, reason, entry.actor, entry.second, entry.happened]
    )
  },
  clear(record, sql) {
    sql.run('DELETE FROM policy WHERE record = ?', [record])
    sql.run('DELETE FROM policy_change WHERE record = ?', [record])
  }
}
