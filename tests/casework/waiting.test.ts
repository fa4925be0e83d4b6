import { randomBytes } from 'node:crypto'
import { afterAll, afterEach, expect, test } from 'vitest'
import { summariesWaiting } from '../../src-main/casework/summaries'
import { bundlesWaiting } from '../../src-main/casework/transfer'
import { idFrom } from '../../src-main/contract/ids'
import { adult, receive } from './referrals/working-desk'
import {
  acceptLooked,
  closeAll,
  forgetStick,
  look,
  opened,
  sendTo,
  twoDesks,
  type ExchangingDesk
} from './transfer/exchanging'

const desks: ExchangingDesk[] = []
afterEach(() => closeAll(desks))
afterAll(forgetStick)

test('a frozen summary waits for a superintendent who did not write it, until it is settled', async () => {
  const [desk] = await twoDesks(desks)
  const period = { from: '2026-11-01', to: '2026-11-23' }
  expect((await desk.ask('super', 'summaries.waiting', {})).waiting).toEqual([])
  const { digest } = await desk.ask('desk', 'summaries.figures', period)
  const given = { ...period, commentary: 'None.', marking: 'OFFICIAL-SENSITIVE' as const, figures: digest }
  const { id } = await desk.ask('desk', 'summaries.freeze', given)
  const toSign = await desk.ask('super', 'summaries.waiting', {})
  expect(toSign).toMatchObject({
    waiting: [{ subject: 'summary', id, what: 'Waits to be signed', mine: true }],
    marking: 'OFFICIAL-SENSITIVE'
  })
  expect((await desk.ask('desk', 'summaries.waiting', {})).waiting).toMatchObject([{ id, mine: false }])
  expect(summariesWaiting(desk.open).waiting.map(({ id: each }) => each)).toEqual([id])
  await desk.ask('super', 'summaries.sendBack', { summary: id, reason: 'Say more.' })
  expect((await desk.ask('super', 'summaries.waiting', {})).waiting).toEqual([])
})

test('a bundle that was looked at waits to be accepted; one of which nobody knows whether it was written waits to be sent again', async () => {
  const [camden, islington] = await twoDesks(desks)
  await receive(camden, adult)
  const { path } = await sendTo(camden, islington)
  const bundle = await opened(islington, path)
  const incoming = idFrom(Date.now(), randomBytes(10))
  await look(islington, bundle, incoming)
  expect((await islington.ask('desk', 'transfer.waiting', {})).waiting).toMatchObject([
    { subject: 'bundle', id: incoming, reference: 'Bundle 1 of Camden desk 1', mine: true }
  ])
  await acceptLooked(islington, bundle, incoming)
  expect((await islington.ask('desk', 'transfer.waiting', {})).waiting).toEqual([])
  expect((await camden.ask('desk', 'transfer.waiting', {})).waiting).toEqual([])
  camden.sql.run("UPDATE bundle SET state = 'released' WHERE direction = 'out'")
  expect(bundlesWaiting(camden.open).waiting).toHaveLength(1)
  const unsure = await camden.ask('desk', 'transfer.waiting', {})
  expect(unsure.waiting).toMatchObject([{ reference: 'Bundle 1 to Islington desk 1', mine: true }])
  expect(unsure.marking).toBe('OFFICIAL-SENSITIVE')
  await sendTo(camden, islington)
  expect((await camden.ask('desk', 'transfer.waiting', {})).waiting).toEqual([])
})
