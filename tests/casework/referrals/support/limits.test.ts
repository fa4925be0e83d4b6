import { expect, test } from 'vitest'
import { supportKinds } from '../../../../src-main/casework/referrals/support/entries'
import { supportOf } from '../../../../src-main/casework/referrals/support/reading'
import { request, signpost } from './bodies'
import { openSupportDesk } from './support-desk'

test('what is followed keeps the limit that was in force when it was recorded', async () => {
  const desk = await openSupportDesk()
  const dueOn = '2026-12-30'
  await desk.tell('support.sendRequest', { ...request, dueOn })
  await desk.tell('support.handOver', signpost)
  const { requests, handOvers } = supportOf(desk.desk.sql, desk.referral)
  expect(requests[0]?.chaseAfter).toBe(5)
  expect(handOvers[0]?.followWithin).toBe(28)
  const due = desk.desk.sql.all('SELECT part, due_on AS dueOn FROM referral_support ORDER BY place')
  expect(due).toEqual([
    { part: 'request', dueOn: '2026-11-30' },
    { part: 'handOver', dueOn: '2026-12-21' }
  ])
  const policy = { before: 5, value: 3, reason: 'Agreed with the partners: they are asked again sooner.' }
  await desk.desk.ask('visor', 'policy.change', {
    ...policy,
    parameter: 'partnerChaser',
    second: desk.desk.officer('super')
  })
  await desk.tell('support.sendRequest', { ...request, dueOn })
  expect(supportOf(desk.desk.sql, desk.referral).requests.map(({ chaseAfter }) => chaseAfter)).toEqual([5, 3])
  expect(await desk.desk.rebuild()).toEqual([])
  await desk.desk.close()
})

test('entries of the first version are read with the limits of the first program', () => {
  const sent = supportKinds.find(({ name }) => name === 'support.request_sent')
  expect(sent?.version).toBe(2)
  expect(sent?.upgrade?.(request, 1)).toEqual({ ...request, limits: { partnerChaser: 5 } })
  const handed = supportKinds.find(({ name }) => name === 'support.handed_over')
  const older = handed?.upgrade?.(signpost, 1)
  expect(older).toEqual({ ...signpost, limits: { signpostLookBack: 28, transferAcknowledgement: 5 } })
  expect(handed?.body.safeParse(older).success).toBe(true)
})
