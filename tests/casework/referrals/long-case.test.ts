import { afterAll, beforeAll, expect, it } from 'vitest'
import { openWorkingDesk, receive, type WorkingDesk } from './working-desk'

const ENTRIES = 2000
let desk: WorkingDesk
let referral: string

beforeAll(async () => {
  desk = await openWorkingDesk()
  referral = (await receive(desk)).id
  const session = await desk.signIn('desk', 'two green kettles sing')
  session.sql.transaction(() => {
    for (let entry = 0; entry < ENTRIES; entry++) {
      const body = { type: 'fact', text: `Told by telephone: a visit is planned (${entry}).` }
      session.journal.append({ record: referral, kind: 'referral.noted', body, actor: session.officer.id })
    }
  })
})
afterAll(() => desk.close())

it('a case of 2,000 entries opens within 50 ms of the processor, its consultation written', async () => {
  const session = await desk.signIn('desk', 'two green kettles sing')
  const before = session.journal.historyOf(referral).length
  const times: number[] = []
  for (let round = 0; round < 30; round++) {
    const start = process.cpuUsage()
    await session.ask('referrals.open', { referral })
    const { user, system } = process.cpuUsage(start)
    times.push((user + system) / 1000)
  }
  const counted = times.slice(5).toSorted((one, other) => one - other)
  expect(session.journal.historyOf(referral)).toHaveLength(before + times.length)
  expect(counted[Math.floor(counted.length / 2)]).toBeLessThan(50)
})

it('its history reads as its entries do, in the same order', async () => {
  const { journal } = await desk.signIn('desk', 'two green kettles sing')
  const entries = journal.entriesOf(referral).map(({ feed, seq, kind, actor, second, happened, recorded, body }) => ({
    ...{ feed, seq, kind, actor, second, happened, recorded, body }
  }))
  expect(journal.historyOf(referral)).toEqual(entries)
})
