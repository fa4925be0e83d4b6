import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { checkAccessibility, type RunningDesk } from './fixture'
import { answer, launchWithOfficers, signIn } from './officers'

let desk: RunningDesk
let referral: string

const pages = [
  { path: '/today', ready: 'Today' },
  { path: '/policy', ready: 'Policy' },
  { path: '/referrals', ready: 'Referrals' },
  { path: '/receive', ready: 'Receive a referral' },
  { path: '/people', ready: 'People' },
  { path: '/people/matches', ready: 'Possible same persons' },
  { path: '/tasks', ready: 'Tasks' },
  { path: '/waiting', ready: 'Waiting for me' },
  { path: '/intake', ready: 'Bring in a file' },
  { path: '/summaries', ready: 'Summaries' },
  { path: '/summaries/new', ready: 'Write a summary' },
  { path: '/summaries/check', ready: 'Check a summary' },
  { path: '/transfer', ready: 'Terminals' },
  { path: '/transfer/send', ready: 'Send a bundle' },
  { path: '/transfer/receive', ready: 'Take a bundle in' },
  { path: '/transfer/conflicts', ready: 'Conflicts' },
  { path: '/disposals', ready: 'Disposals' }
]

beforeAll(async () => {
  desk = await launchWithOfficers()
  await signIn(desk.page, 'desk')
  const received = await answer<{ id: string }>(desk.page, 'referrals.receive', {
    given: { forenames: 'Léonie', surname: 'Castellanos-Mbeki', dateOfBirth: '2010-07-01' },
    fields: {
      receivedAt: new Date().toISOString(),
      sector: 'education',
      referrerOrganisation: 'Brightwater Academy',
      concernAsRaised: 'Said in class that somebody should do it properly here.'
    }
  })
  referral = received.id
  await answer(desk.page, 'tasks.raise', {
    text: 'Ask the school for the attendance record',
    strand: 'prevent',
    priority: 'urgent',
    dueOn: '2024-02-05',
    owner: null,
    referral,
    marking: 'OFFICIAL-SENSITIVE'
  })
})
afterAll(() => desk?.close())

async function goTo(page: Page, path: string, heading: string | RegExp): Promise<void> {
  await page.evaluate((to) => {
    location.hash = to
  }, path)
  await page.getByRole('heading', { level: 1, name: heading }).waitFor()
}

/** Looks at every page of the casework, and at the parts of a case that open. */
async function lookAtAll(page: Page, how: string): Promise<void> {
  for (const { path, ready } of pages) {
    await goTo(page, path, ready)
    if (path === '/referrals') await page.getByRole('gridcell').first().waitFor()
    await checkAccessibility(page, `${path}, ${how}`)
  }
  for (const part of [
    '',
    '/note',
    '/person',
    '/deconfliction',
    '/acknowledge',
    '/task',
    '/step/SCREENING',
    '/edit/came'
  ]) {
    await goTo(page, `/referrals/${referral}${part}`, /^PR-/)
    if (part.startsWith('/edit')) await page.getByRole('dialog').waitFor()
    await checkAccessibility(page, `case${part}, ${how}`)
  }
}

describe('every page of the casework', () => {
  test('in the light', () => lookAtAll(desk.page, 'light'))

  test('in the dark', async () => {
    await desk.page.emulateMedia({ colorScheme: 'dark' })
    await desk.page.waitForFunction(() => document.documentElement.dataset['mantineColorScheme'] === 'dark')
    await lookAtAll(desk.page, 'dark')
    await desk.page.emulateMedia({ colorScheme: 'light' })
    await desk.page.waitForFunction(() => document.documentElement.dataset['mantineColorScheme'] === 'light')
  })

  test('at 200 %, with nothing cut off at the side', async () => {
    const { page } = desk
    await desk.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.setZoomFactor(2))
    await lookAtAll(page, '200 %')
    for (const path of ['/today', '/policy', '/referrals', '/receive', `/referrals/${referral}`, '/tasks', '/intake']) {
      await goTo(page, path, /./)
      const over = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth
      )
      expect(over, `${path} is wider than the window`).toBeLessThanOrEqual(0)
    }
  })
})
