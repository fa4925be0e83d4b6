import { afterAll, afterEach, expect, test } from 'vitest'
import { adult, decided, receive, toGateway, wholeFields } from '../referrals/working-desk'
import { closeAll, forgetStick, sendTo, takeIn, twoDesks, type ExchangingDesk } from './exchanging'

const desks: ExchangingDesk[] = []
afterEach(() => closeAll(desks))
afterAll(forgetStick)

const LATER = '2030-02-04T09:00:00.000Z'
const REASON = 'Three years have passed without contact and no policing purpose is left for keeping it.'

test('whoever another desk disposed of is asked for again where a referral is still about them', async () => {
  const [camden, islington] = await twoDesks(desks)
  const { id: referral } = await toGateway(camden)
  const closed = await decided(camden, referral, { to: 'CLOSED_NFA' })
  await takeIn(islington, (await sendTo(camden, islington)).path)
  const own = await islington.ask('desk', 'referrals.receive', {
    given: adult,
    fields: wholeFields,
    judgements: [{ person: closed.person?.id ?? '', verdict: 'same', reason: 'Name and date of birth agree.' }]
  })
  expect(own.person?.id).toBe(closed.person?.id)
  for (const desk of [camden, islington]) desk.at(LATER)
  await camden.ask('desk', 'retention.dispose', {
    referral,
    rule: 'retention',
    reason: REASON,
    second: camden.officer('visor')
  })
  await takeIn(islington, (await sendTo(camden, islington)).path)
  const left = await islington.ask('desk', 'referrals.open', { referral: own.id })
  expect(left.person).toBeNull()
  const lacking = await islington.ask('desk', 'people.unidentified', { offset: 0, limit: 10 })
  expect(lacking).toMatchObject({ total: 1, referrals: [{ id: own.id }] })
  await islington.ask('desk', 'people.identify', { referral: own.id, judgements: [] })
  const again = await islington.ask('desk', 'referrals.open', { referral: own.id })
  expect(again.person?.name).toContain(adult.surname)
  expect(again.person?.id).not.toBe(closed.person?.id)
  expect(await islington.ask('desk', 'people.unidentified', { offset: 0, limit: 10 })).toMatchObject({ total: 0 })
  expect(await islington.rebuild()).toEqual([])
})

test('a referral that nobody disposed of keeps its person', async () => {
  const [camden, islington] = await twoDesks(desks)
  const { id } = await receive(camden, adult)
  await takeIn(islington, (await sendTo(camden, islington)).path)
  expect((await islington.ask('desk', 'referrals.open', { referral: id })).person).not.toBeNull()
  expect(await islington.ask('desk', 'people.unidentified', { offset: 0, limit: 10 })).toMatchObject({ total: 0 })
})
