import { expect, test } from 'vitest'
import { caseView } from '../../../../src-main/casework/referrals/case-view'
import { record } from '../../../../src-main/casework/referrals/support/recording'
import { supportView } from '../../../../src-main/casework/referrals/support/view'
import { supportOf } from '../../../../src-main/casework/referrals'
import { FarDesk } from '../two-desks'
import { assessment, need, request, review, TODAY } from './bodies'

const ENTRIES = 2000

/** Processor time of the quickest of several runs, in milliseconds: others may be loading the machine. */
function quickest(work: () => void): number {
  const runs = Array.from({ length: 7 }, () => {
    const before = process.cpuUsage()
    work()
    const { user, system } = process.cpuUsage(before)
    return (user + system) / 1000
  })
  return Math.min(...runs)
}

test(`the support of a case with ${ENTRIES} entries opens within 50 ms`, () => {
  const far = new FarDesk(0)
  try {
    const referral = far.received('Ashdown')
    const asking = far.asking('desk_officer')
    far.store.sql.transaction(() => {
      for (let at = 0; at < ENTRIES / 4; at++) {
        const name = record(asking, referral, 'support.request_sent', request)
        record(asking, referral, 'support.request_chased', { request: name, chasedOn: TODAY, how: 'Telephone' })
        if (at % 2 === 0) record(asking, referral, 'support.assessed', assessment)
        else record(asking, referral, 'support.need_identified', need)
        record(asking, referral, 'support.reviewed', review)
      }
    })
    expect(supportOf(far.store.sql, referral).requests).toHaveLength(ENTRIES / 4)
    const read = quickest(() => supportOf(far.store.sql, referral))
    const shown = quickest(() => supportView(asking, referral))
    const whole = quickest(() => caseView(asking, referral))
    if (process.env['FIGURES']) console.log({ read, shown, whole })
    expect(read).toBeLessThan(50)
    expect(shown).toBeLessThan(50)
    expect(whole).toBeLessThan(50)
  } finally {
    far.close()
  }
})
