import { expect, it, onTestFinished } from 'vitest'
import { supportThroughChannel } from '../../src-main/demonstration/channel-support'
import { openSupportDesk } from '../casework/referrals/support/support-desk'

it('an invented case is supported through Channel, with a session nobody accounts for', async () => {
  const { desk, referral, open } = await openSupportDesk()
  onTestFinished(() => desk.close())
  const now = '2027-03-01T18:00:00.000Z'
  const filling = {
    now,
    officer: desk.officer,
    progress: () => Promise.resolve(),
    ask: ((_signIn: string, at: string, ...call: [never, never]) => {
      desk.at(at)
      return desk.ask('desk', ...call)
    }) as never
  }
  await supportThroughChannel(filling, referral, 60)
  desk.at(now)
  const support = await open()
  expect(support.consent).toBe('given_self')
  expect(support.plan).not.toBeNull()
  expect(support.sessions).toMatchObject({ commissioned: 10, missed: 1, unexplained: 2 })
  expect(support.documents.filter(({ present }) => !present).map(({ document }) => document)).toEqual([
    'closing_report',
    'post_exit_reviews'
  ])
  expect(await desk.rebuild()).toEqual([])
})
