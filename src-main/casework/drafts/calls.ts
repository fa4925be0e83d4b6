import type { drafts } from '../../contract/drafts'
import { Refusal } from '../../contract/result'
import type { Answers } from '../../vault/asking'

/** Longest draft, in characters of its JSON, and how many one officer may keep. */
const LONGEST = 200_000
const MOST = 200

/** What an officer is typing and has not sent: kept encrypted at this terminal, exactly as typed, for that officer alone. */
export const answerDrafts: Answers<typeof drafts> = {
  'drafts.save': ({ form, body }, { sql, officer, now }) => {
    const text = JSON.stringify(body)
    if (text.length > LONGEST) {
      throw new Refusal('FD-DRF-01', 'This draft is too long to keep while you type.', {
        next: 'Send it, or put part of it into a note.'
      })
    }
    const held = sql.get<{ others: number }>('SELECT count(*) AS others FROM draft WHERE officer = ? AND form <> ?', [
      officer.id,
      form
    ])
    if ((held?.others ?? 0) >= MOST) {
      throw new Refusal('FD-DRF-02', `You have ${MOST} unsent drafts, so this one is not kept while you type.`, {
        next: 'Send or discard some of them.'
      })
    }
    const savedAt = now()
    sql.run('INSERT OR REPLACE INTO draft (officer, form, body, saved_at) VALUES (?, ?, ?, ?)', [
      officer.id,
      form,
      text,
      savedAt
    ])
    return { savedAt }
  },
  'drafts.get': ({ form }, { sql, officer }) => {
    const row = sql.get<{ body: string; saved_at: string }>(
      'SELECT body, saved_at FROM draft WHERE officer = ? AND form = ?',
      [officer.id, form]
    )
    return { draft: row ? { body: JSON.parse(row.body) as Record<string, unknown>, savedAt: row.saved_at } : null }
  },
  'drafts.discard': ({ form }, { sql, officer }) => {
    sql.run('DELETE FROM draft WHERE officer = ? AND form = ?', [officer.id, form])
    return {}
  }
}
