import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { beginReceiving, saveReferral, typeReferral } from './casework'
import { checkAccessibility, type RunningDesk } from './fixture'
import { answer, launchWithOfficers, officers, signIn } from './officers'

let desk: RunningDesk
let imogen: string

const IMOGEN = { forenames: 'Imogen', surname: 'Weatherlow', dateOfBirth: '2011-04-09' }

/** Keeps a picture of the page where `PICTURES` names a folder. */
async function picture(page: Page, name: string): Promise<void> {
  const folder = process.env['PICTURES']
  if (!folder) return
  mkdirSync(folder, { recursive: true })
  await page.screenshot({ path: join(folder, `${name}.png`), fullPage: true })
}

async function receiveBehind(
  page: Page,
  given: object,
  receivedAt: string,
  judgements: object[] = []
): Promise<string> {
  const { person } = await answer<{ person: { id: string } | null }>(page, 'referrals.receive', {
    given,
    fields: {
      receivedAt,
      sector: 'education',
      referrerOrganisation: 'Brightwater Academy',
      concernAsRaised: 'Said in class that somebody should do it properly here.'
    },
    judgements
  })
  return person?.id ?? ''
}

async function goTo(page: Page, path: string, heading: string | RegExp): Promise<void> {
  await page.evaluate((to) => {
    location.hash = to
  }, path)
  await page.getByRole('heading', { level: 1, name: heading }).waitFor()
}

async function confirmAsSupervisor(page: Page): Promise<void> {
  const panel = page.getByRole('region', { name: /^Confirm/ })
  await panel.getByRole('combobox', { name: 'Second officer' }).click()
  await page.getByRole('option', { name: officers.supervisor.name }).click()
  await panel.getByLabel(/^Passphrase of/).fill(officers.supervisor.passphrase)
  await checkAccessibility(page, 'a second officer confirms')
  await picture(page, 'second-officer')
  await page.keyboard.press('Enter')
}

beforeAll(async () => {
  desk = await launchWithOfficers()
  await signIn(desk.page, 'desk')
  imogen = await receiveBehind(desk.page, IMOGEN, '2026-02-03T10:00:00.000Z')
})
afterAll(() => desk?.close())

describe('a person', () => {
  test('is judged on the receive form, by bars and words, before the referral can be saved with a person', async () => {
    const { page } = desk
    await beginReceiving(page)
    await typeReferral(page, { forenames: 'Imogen', surname: 'Wetherlow', born: '9 April 2011' })
    const candidate = page.getByRole('region', { name: 'Is this someone we know?' }).getByRole('listitem').first()
    await page.getByText('One waits for your judgement.', { exact: false }).waitFor()
    expect(await candidate.textContent()).toContain('surname one letter apart')
    await candidate.getByRole('radio', { name: 'Not sure' }).check()
    await candidate.getByRole('textbox', { name: /^Why/ }).fill('The school is asked.')
    await page.getByText('Each is judged.', { exact: false }).waitFor()
    await checkAccessibility(page, 'a candidate judged')
    await picture(page, 'candidate')
    await saveReferral(page)
  })

  test('is found as one types, by a misspelling, and opened with all that was given', async () => {
    const { page } = desk
    await page.getByRole('navigation').getByRole('link', { name: 'People', exact: true }).click()
    await page.getByLabel('Surname').fill('Whetherlow')
    await page.getByText(/2 people like this among 2 people/).waitFor()
    await checkAccessibility(page, 'people found')
    await picture(page, 'find')
    const open = page.getByRole('link', { name: 'Open Imogen Weatherlow' })
    await open.focus()
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { level: 1, name: 'Imogen Weatherlow' }).waitFor()
    await page.getByRole('heading', { name: 'Chronology: 1 referral' }).waitFor()
    await page.getByRole('heading', { name: 'Compared with others (1)' }).waitFor()
    await checkAccessibility(page, 'a person')
    await picture(page, 'person')
  })

  test('left unsure waits on the list, is merged by two, and has one chronology', async () => {
    const { page } = desk
    await page.evaluate(() => {
      location.hash = '/people/matches'
    })
    await page.getByRole('heading', { name: '1 pair to judge' }).waitFor()
    await page.getByRole('button', { name: 'Look through everybody now' }).click()
    await page.getByText(/2 people compared/).waitFor()
    await page.getByRole('button', { name: /^Judge Imogen/ }).click()
    await page.getByRole('radio', { name: /^Same: merge them/ }).check()
    await page.getByRole('textbox', { name: /^Why/ }).fill('One pupil on the roll, by the school.')
    await checkAccessibility(page, 'a pair to judge')
    await picture(page, 'matches')
    await page.getByRole('button', { name: 'Ask a second officer' }).click()
    await confirmAsSupervisor(page)
    await page.getByText('None to judge', { exact: true }).waitFor()
    await goTo(page, `/people/${imogen}`, 'Imogen Weatherlow')
    await page.getByRole('heading', { name: 'Chronology: 2 referrals' }).waitFor()
    await page.getByText(/days? after the one before/).waitFor()
    await checkAccessibility(page, 'a merged person')
    await picture(page, 'merged')
    await page.getByRole('heading', { level: 3 }).first().getByRole('link').click()
    await page.getByRole('button', { name: /Referred since: 1/ }).waitFor()
    await page.getByRole('link', { name: /^The whole chronology/ }).click()
    await page.getByRole('heading', { name: 'Chronology: 2 referrals' }).waitFor()
  })

  test('is taken apart again by two, and both histories stay', async () => {
    const { page } = desk
    await page.getByRole('button', { name: /^Take the merge back:/ }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('textbox', { name: /^Why is the merge taken back/ }).fill('Cousins of one name.')
    await checkAccessibility(page, 'taking a merge back')
    await dialog.getByRole('button', { name: 'Ask a second officer' }).click()
    await confirmAsSupervisor(page)
    await dialog.waitFor({ state: 'detached' })
    await page.getByRole('heading', { name: 'Chronology: 1 referral' }).waitFor()
    await page.getByText('Merge taken back: not the same person.').waitFor()
    await page.getByText('One pupil on the roll, by the school.').waitFor()
  })

  test('looks as well in the dark, and in a narrow window nothing scrolls sideways', async () => {
    const { page } = desk
    await page.emulateMedia({ colorScheme: 'dark' })
    await page.setViewportSize({ width: 1024, height: 768 })
    for (const [path, heading, name] of [
      [`/people/${imogen}`, 'Imogen Weatherlow', 'person'],
      ['/people', 'People', 'people'],
      ['/people/matches', 'Possible same persons', 'matches']
    ] as const) {
      await goTo(page, path, heading)
      await checkAccessibility(page, `${name} in the dark`)
      await picture(page, `${name}-dark-narrow`)
      const sideways = await page.evaluate(() => {
        const main = document.querySelector('main')
        return main ? main.scrollWidth - main.clientWidth : -1
      })
      expect(sideways).toBe(0)
    }
  })
})
