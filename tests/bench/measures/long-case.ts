import { idFrom } from '../../../src-main/contract/ids'
import { atMost, timed, type Figure } from '../figures'
import type { Subject } from '../subject'

const OPENED = 60
/** Entries of the case that is opened. */
const ENTRIES = 2000

/** What stands on a case that was worked for years: notes above all, changes, and every look at it. */
function lengthen(subject: Subject, referral: string): void {
  const open = subject.vault.open
  if (!open) throw new Error('the desk is not open')
  const actor = open.officer.id
  const write = (kind: string, body: never): void => void open.journal.append({ record: referral, kind, body, actor })
  open.sql.transaction(() => {
    for (let entry = 0; entry < ENTRIES; entry++) {
      const turn = entry % 10
      if (turn === 9)
        write('consultation', { screen: 'case', records: [referral], fields: ['fields', 'timeline'] } as never)
      else if (turn === 8) write('referral.amended', { given: {}, fields: { postcode: `N${entry % 90} 1AA` } } as never)
      else
        write('referral.noted', {
          type: 'fact',
          text: `Told by telephone: a visit is planned, and somebody rings back (${entry}). `.repeat(4).trim()
        } as never)
    }
  })
}

/** Opens a case of 2,000 entries with its whole timeline; each opening writes its consultation. */
export async function measureLongCase(subject: Subject): Promise<Figure[]> {
  const some = subject.sql.get<{ id: string }>("SELECT id FROM referral WHERE stage = 'GATEWAY' ORDER BY id LIMIT 1")
  const referral = some?.id ?? idFrom(0, new Uint8Array(10))
  lengthen(subject, referral)
  const { median, p95 } = await timed(OPENED, () => subject.ask('referrals.open', { referral }))
  const promises = [atMost('p95 within 50 ms', p95, 50)]
  return [
    { what: 'open a case of 2,000 entries', size: subject.desk.referrals, unit: 'ms', value: median, p95, promises }
  ]
}
