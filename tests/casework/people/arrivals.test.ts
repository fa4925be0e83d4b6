import { afterAll, afterEach, expect, test } from 'vitest'
import { matchesToJudge } from '../../../src-main/casework/people'
import type { Id } from '../../../src-main/contract/ids'
import { closeAll, forgetStick, sendTo, takeIn, twoDesks, type ExchangingDesk } from '../transfer/exchanging'
import { IMOGEN, MISSPELT, personOf } from './working-people'

const desks: ExchangingDesk[] = []
afterEach(() => closeAll(desks))
afterAll(forgetStick)

test('a bundle that brings somebody like a person known here files the pair, merges nobody, and a merge travels back', async () => {
  const [camden, islington] = await twoDesks(desks)
  const here = await personOf(islington, IMOGEN)
  const there: Id = await personOf(camden, MISSPELT)
  await takeIn(islington, (await sendTo(camden, islington)).path)
  expect(matchesToJudge(islington.sql)).toBe(1)
  const { pairs } = await islington.ask('desk', 'people.matches', {})
  expect(pairs[0]).toMatchObject({ toJudge: true, verdict: null, band: 'likely' })
  expect((await islington.ask('desk', 'people.open', { person: here })).records).toHaveLength(1)
  await islington.ask('desk', 'people.merge', {
    ...{ one: here, other: there, reason: 'One pupil on the roll, by the school.' },
    second: islington.officer('visor')
  })
  await takeIn(camden, (await sendTo(islington, camden)).path)
  const view = await camden.ask('desk', 'people.open', { person: there })
  expect(view.records.map(({ person }) => person).toSorted()).toEqual([here, there].toSorted())
  expect(view.referrals).toBe(2)
  expect(matchesToJudge(camden.sql)).toBe(0)
  expect(await camden.rebuild()).toEqual([])
}, 120_000)
