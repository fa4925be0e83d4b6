import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { choose } from './casework'
import { checkAccessibility, type RunningDesk } from './fixture'
import { answer, launchWithOfficers, signIn } from './officers'

let desk: RunningDesk
let referral: string

beforeAll(async () => {
  desk = await launchWithOfficers()
  await signIn(desk.page, 'desk')
  const received = await answer<{ id: string }>(desk.page, 'referrals.receive', {
    given: { forenames: 'Amara', surname: 'Okafor', dateOfBirth: '1999-02-03' },
    fields: {
      receivedAt: new Date().toISOString(),
      sector: 'education',
      referrerOrganisation: 'Brightwater Academy',
      concernAsRaised: 'Said in class that somebody should do it properly here.'
    }
  })
  referral = received.id
})
afterAll(() => desk?.close())

async function goToTab(page: Page, tab: string): Promise<void> {
  await page.getByRole('tab', { name: new RegExp(`^${tab}`) }).click()
  await page.getByRole('tab', { name: new RegExp(`^${tab}`), selected: true }).waitFor()
}

/** Sends the open form and waits until it is gone. */
async function record(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Record it', exact: true }).click()
  await page.getByRole('button', { name: 'Record it', exact: true }).waitFor({ state: 'detached' })
}

async function begin(page: Page, button: string | RegExp): Promise<void> {
  await page.getByRole('button', { name: button }).first().click()
  await page.getByRole('button', { name: 'Record it', exact: true }).waitFor()
}

const field = (page: Page, label: RegExp) => page.locator('form').getByLabel(label).first()

/** Fills text fields of the open form by their labels. */
async function fill(page: Page, values: readonly (readonly [RegExp, string])[]): Promise<void> {
  for (const [label, value] of values) await field(page, label).fill(value)
}

const pick = (page: Page, label: RegExp, option: string): Promise<void> =>
  choose(page, page.locator('form').getByRole('combobox', { name: label }).first(), option)

const steps: readonly { tab: string; work: (page: Page) => Promise<void> }[] = [
  {
    tab: 'Requests',
    async work(page) {
      await begin(page, 'Ask a partner')
      await checkAccessibility(page, 'a request being typed')
      await page.getByRole('button', { name: 'Record it', exact: true }).click()
      await page.getByText('Needed.').first().waitFor()
      await fill(page, [
        [/^Partner organisation/, 'Brightwater Academy'],
        [/^What is asked/, 'Attendance since September.'],
        [/^Reply due/, '24/12/2035']
      ])
      await pick(page, /^Lawful basis/, 'Partners’ duty to co-operate with the panel (CTSA 2015, s.38)')
      await pick(page, /^Form of request/, 'Secure e-mail')
      await record(page)
      await page
        .getByText(/^Reply due/)
        .first()
        .waitFor()
      await begin(page, /^Record the reply: Information asked/)
      await fill(page, [[/^Their reference/, 'BA-14']])
      await record(page)
      await page
        .getByText(/^Replied /)
        .first()
        .waitFor()
    }
  },
  {
    tab: 'Panel',
    async work(page) {
      await begin(page, 'List for a panel')
      await fill(page, [[/^Date of the meeting/, '24/12/2035']])
      await record(page)
      await begin(page, /^Record the meeting/)
      await fill(page, [
        [/^Name 1/, 'Maud Quince'],
        [/^Name 2/, 'DC Sorrel'],
        [/^What the panel concluded/, 'Support is to be offered.'],
        [/^Which services/, 'Community mental health team; accepted.']
      ])
      await pick(page, /^How it was concluded/, 'Unanimous')
      await field(page, /^Referral to health or social care/).check()
      await checkAccessibility(page, 'a panel being recorded')
      await record(page)
      await page
        .getByText(/, quorate$/)
        .first()
        .waitFor()
    }
  },
  {
    tab: 'Consent',
    async work(page) {
      await begin(page, 'Consent was sought')
      await fill(page, [
        [/^By whom/, 'Ingrid Calloway'],
        [/^What they were told/, 'What Channel is, and that it is voluntary.']
      ])
      await pick(page, /^How/, 'At a visit')
      await record(page)
      await begin(page, /^Record the answer/)
      await pick(page, /^Answer/, 'Given')
      await fill(page, [[/^Reference of the evidence/, 'Form 12']])
      await record(page)
      await page.getByText('Given by the person').first().waitFor()
    }
  },
  {
    tab: 'Plan',
    async work(page) {
      await begin(page, 'Write the plan')
      await fill(page, [
        [/^How, when and by whom/, 'At home, this week, by the case officer.'],
        [/^Nature/, 'Mentoring on belonging.'],
        [/^Who provides it/, 'Intervention provider 7'],
        [/^How and when it is/, 'Weekly at the youth centre.']
      ])
      await record(page)
      await page.getByText(/^The plan as it stands/).waitFor()
    }
  },
  {
    tab: 'Needs',
    async work(page) {
      await begin(page, 'Add a need')
      await fill(page, [
        [/^Need/, 'Out of education'],
        [/^Action/, 'Find a college place.'],
        [/^Owner: organisation/, 'London Borough'],
        [/^Owner: person/, 'Maud Quince']
      ])
      await record(page)
      await begin(page, /^Hand over: Need/)
      await fill(page, [
        [/^Organisation/, 'College'],
        [/^Person/, 'R. Vane']
      ])
      await record(page)
      await begin(page, /^Record their answer/)
      await pick(page, /^Answer/, 'Accepted')
      await record(page)
      await page.getByRole('cell', { name: 'R. Vane, College' }).waitFor()
    }
  },
  {
    tab: 'Sessions',
    async work(page) {
      await begin(page, 'Commission a provider')
      await fill(page, [
        [/^Provider/, 'Intervention provider 7'],
        [/^Purpose/, 'Mentoring.'],
        [/^Number of sessions/, '10']
      ])
      await record(page)
      await begin(page, 'Plan sessions')
      await fill(page, [[/^Dates/, 'today\n24/12/2035']])
      await record(page)
      await page.getByText(/^Held is 1 short of planned, 1 unexplained/).waitFor()
    }
  },
  {
    tab: 'Assessments',
    async work(page) {
      await begin(page, 'Add an assessment')
      await fill(page, [
        [/^Framework/, 'PAF'],
        [/^Version/, '2024'],
        [/^Reference/, 'PAF-10001'],
        [/^Made/, '24/12/2035']
      ])
      await page.getByRole('button', { name: 'Record it', exact: true }).click()
      await page.getByRole('alert').filter({ hasText: 'FD-SUP-02' }).waitFor()
      await fill(page, [[/^Made/, 'yesterday']])
      await record(page)
      await page.getByRole('cell', { name: 'PAF-10001' }).waitFor()
    }
  },
  {
    tab: 'Hand-overs',
    async work(page) {
      await begin(page, 'Hand over')
      await pick(page, /^What kind/, 'Signposted to a service')
      await fill(page, [
        [/^To which/, 'Community mental health team'],
        [/^What was handed over/, 'Low mood and isolation.']
      ])
      await record(page)
      await page.getByText(/^No answer yet/).waitFor()
    }
  }
]

/** Looks at each tab as it stands. */
async function lookAtTabs(page: Page, how: string): Promise<void> {
  for (const tab of [...steps.map((each) => each.tab), 'Reviews', 'Documents']) {
    await goToTab(page, tab)
    await checkAccessibility(page, `${tab}, ${how}`)
  }
}

describe('the support around a referral', () => {
  test('is opened from the case, each tab saying what to do while it is empty', async () => {
    const { page } = desk
    await page.evaluate((to) => {
      location.hash = to
    }, `/referrals/${referral}`)
    await page.getByRole('button', { name: 'Open Channel and support' }).click()
    await page.getByRole('tab', { name: 'Requests', selected: true }).waitFor()
    await page.waitForFunction(() => document.activeElement?.getAttribute('role') === 'tab')
    await lookAtTabs(page, 'empty')
  })

  test.each(steps)('$tab', async ({ tab, work }) => {
    const { page } = desk
    await goToTab(page, tab)
    await work(page)
    await checkAccessibility(page, `${tab}, filled`)
  })

  test('is reached by keyboard alone: arrows along the tabs, the form open with its first field ready', async () => {
    const { page } = desk
    await goToTab(page, 'Requests')
    await page.getByRole('tab', { name: /^Requests/ }).focus()
    await page.keyboard.press('ArrowLeft')
    await page.keyboard.press('Enter')
    await page.getByRole('tab', { name: /^Documents/, selected: true }).waitFor()
    await page.getByRole('button', { name: 'File the closing report', exact: true }).focus()
    await page.keyboard.press('Enter')
    await page.waitForFunction(() => document.activeElement?.closest('[data-field="reference"]') !== null)
    await page.keyboard.type('CR-1')
    await page.keyboard.press('Tab')
    await page.keyboard.type('today')
    await page.keyboard.press('Tab')
    await page.keyboard.type('Maud Quince')
    await page.keyboard.press('Enter')
    await page
      .getByText(/^Closing report filed/)
      .first()
      .waitFor()
  })

  test('names its alerts on the case and is as clear in the dark and at 1024 pixels', async () => {
    const { page } = desk
    await page.getByRole('button', { name: /^Fewer sessions held than planned/ }).click()
    await page.getByRole('tab', { name: /^Sessions/, selected: true }).waitFor()
    await page.emulateMedia({ colorScheme: 'dark' })
    await page.waitForFunction(() => document.documentElement.dataset['mantineColorScheme'] === 'dark')
    await page.setViewportSize({ width: 1024, height: 768 })
    await lookAtTabs(page, 'dark, 1024 pixels')
    const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
    expect(over).toBeLessThanOrEqual(0)
  })
})
