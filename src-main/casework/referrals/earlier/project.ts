import type { Subject } from '../../../journal/subject'
import { earlierWeighed, type WeighedBody } from './entries'

const WEIGH = `
INSERT INTO referral_earlier (record, earlier, reopened, weighed_at) VALUES (?, ?, ?, ?)
ON CONFLICT (record, earlier) DO UPDATE SET reopened = excluded.reopened, weighed_at = excluded.weighed_at`

/** What was decided of earlier referrals, as the journal sees it. */
export const earlierSubject: Subject = {
  name: 'earlier',
  kinds: [earlierWeighed] as never,
  fields: {},
  tables: ['referral_earlier'],
  project(entry, { sql }) {
    if (entry.kind !== earlierWeighed.name) return
    const { earlier, reopened } = entry.body as WeighedBody
    sql.run(WEIGH, [entry.record, earlier, reopened, entry.recorded])
  },
  clear: (record, sql) => void sql.run('DELETE FROM referral_earlier WHERE record = ?', [record])
}
