import { canonical } from '../../../journal/canonical'
import type { Subject } from '../../../journal/subject'
import { londonDay } from '../../calendar'
import { disposalRecorded, referralKept, type DisposedBody, type KeptBody } from './entries'

const KEEP = `
INSERT INTO referral_kept (record, place, kept_on, until, grounds, reason, actor, second)
VALUES (?, (SELECT count(*) + 1 FROM referral_kept WHERE record = ?), ?, ?, ?, ?, ?, ?)`
const DISPOSE = `
INSERT INTO disposal (id, disposed_at, rule, reason, actor, second, no_backup_after, counts) VALUES (?, ?, ?, ?, ?, ?, ?, ?)`
const BY_ONE = 'A review that keeps a referral was written without a second officer. It does not count.'

/** Reviews of closed referrals and disposals, as the journal sees them. */
export const retentionSubject: Subject = {
  name: 'retention',
  kinds: [referralKept, disposalRecorded] as never,
  fields: {},
  tables: ['referral_kept', 'disposal'],
  project(entry, { sql, exception }) {
    const { record, actor, second, recorded, happened } = entry
    if (entry.kind === referralKept.name) {
      if (second === null || second === actor) return exception(BY_ONE)
      const { until, grounds, reason } = entry.body as KeptBody
      sql.run(KEEP, [record, record, londonDay(happened), until, canonical(grounds), reason, actor, second])
    } else if (entry.kind === disposalRecorded.name) {
      const { rule, reason, noBackupAfter, counts } = entry.body as DisposedBody
      sql.run(DISPOSE, [record, recorded, rule, reason, actor, second ?? '', noBackupAfter, canonical(counts)])
    }
  },
  clear(record, sql) {
    sql.run('DELETE FROM referral_kept WHERE record = ?', [record])
    sql.run('DELETE FROM disposal WHERE id = ?', [record])
  }
}
