import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { SentEntry } from '../../src-main/journal/sent'
import { verifyJournal } from '../../src-main/journal/verify'
import { Terminal } from '../support/terminal'

const CASES = 400
const EACH = 20

/** Processor time of some work in microseconds, apart from what other programs on the machine take. */
async function processorTime(work: () => unknown): Promise<number> {
  const before = process.cpuUsage()
  await work()
  const { user, system } = process.cpuUsage(before)
  return user + system
}

describe('speed, loosely: a tenth of what the machine of the design reaches', () => {
  let desk: Terminal
  let sent: SentEntry[]
  beforeAll(() => {
    desk = new Terminal(1)
    desk.store.sql.transaction(() => {
      for (let place = 0; place < CASES; place++) {
        const record = desk.open(`Name ${place}`)
        for (let turn = 1; turn < EACH; turn++) desk.see(record)
      }
    })
    sent = desk.parcel().flat()
  })
  afterAll(() => desk.close())

  it('verifies 5,000 entries a second at least', async () => {
    const time = await processorTime(() => verifyJournal(desk.journal.spine))
    expect((CASES * EACH * 1e6) / time).toBeGreaterThan(5_000)
  })

  it('takes in 1,500 entries a second at least', async () => {
    const other = new Terminal(2)
    const time = await processorTime(() => other.takeIn(sent))
    other.close()
    expect((CASES * EACH * 1e6) / time).toBeGreaterThan(1_500)
  })

  it('appends a consultation in half a millisecond at most', async () => {
    const record = desk.open('Seen often')
    const time = await processorTime(() =>
      desk.store.sql.transaction(() => {
        for (let turn = 0; turn < 1000; turn++) desk.see(record)
      })
    )
    expect(time / 1000).toBeLessThan(500)
  })
})
