import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { checkAccessibility, type RunningDesk } from './fixture'
import { openChooser, pressOn, tabTo, typeInto } from './keys'
import { answer, changeTo, launchWithOfficers, officers, signIn } from './officers'

let desk: RunningDesk
let folder: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'summary-'))
  desk = await launchWithOfficers()
  await signIn(desk.page, 'desk')
  await answer(desk.page, 'referrals.receive', {
    given: { forenames: 'Léonie', surname: 'Castellanos-Mbeki', dateOfBirth: '2010-07-01' },
    fields: { receivedAt: new Date().toISOString(), sector: 'education', concernAsRaised: 'Said it in class.' }
  })
})
afterAll(async () => {
  await desk?.close()
  await rm(folder, { recursive: true, force: true })
})

/** Begins at the head of the page, as after a page was loaded. */
async function fromTheTop(page: Page): Promise<void> {
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur())
}

async function drawn(page: Page): Promise<void> {
  await page.locator('figure[data-drawn="true"]').first().waitFor()
  await page.waitForFunction(() => document.querySelectorAll('figure[data-drawn="false"]').length === 0)
}

describe('a summary by keyboard alone', () => {
  test('is written and frozen', async () => {
    const { page } = desk
    await page.keyboard.press('Alt+9')
    await page.getByText('No summary yet').waitFor()
    await pressOn(page, /^Write a summary/)
    await page.getByRole('button', { name: 'This month so far' }).waitFor()
    await pressOn(page, /^This month so far/)
    await pressOn(page, /^Look at the figures/)
    await page.getByRole('heading', { name: /^Education made the most referrals/ }).waitFor()
    await tabTo(page, /^1, Education: Referrals: show the records/)
    await page.keyboard.press('Enter')
    await page.getByRole('dialog').getByRole('link', { name: /^PR-/ }).waitFor()
    await page.keyboard.press('Escape')
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    await pressOn(page, /^Go on to the commentary/)
    await typeInto(page, /^Commentary/, 'One school asked for help.')
    await pressOn(page, /^Freeze the summary/)
    await page.getByRole('heading', { level: 1, name: /^FDS-\d{4}-0001 version 1/ }).waitFor()
    await drawn(page)
    await checkAccessibility(page, 'a summary frozen by keyboard')
  })

  test('waits for the superintendent, who comes to it by the waiting list and signs it', async () => {
    const { page } = desk
    await changeTo(page, 'superintendent')
    await page.keyboard.press('Alt+5')
    await page.getByRole('heading', { name: 'Summaries and bundles' }).waitFor()
    await checkAccessibility(page, 'a summary that waits')
    await pressOn(page, /^FDS-\d{4}-0001 version 1/)
    await drawn(page)
    await typeInto(
      page,
      new RegExp(`^Passphrase of ${officers.superintendent.name}`),
      officers.superintendent.passphrase
    )
    await pressOn(page, /^Sign FDS/)
    await page.getByText(new RegExp(`^Signed by ${officers.superintendent.name}`)).waitFor()
    await drawn(page)
    await checkAccessibility(page, 'a summary signed by keyboard')
    await page.keyboard.press('Alt+5')
    await page.getByText('Nothing waits').waitFor()
    expect(await page.getByText('Summaries and bundles').count()).toBe(0)
  })

  test('is given out, and the file that was given out is checked', async () => {
    const { page } = desk
    const path = join(folder, 'by keyboard.pdf')
    await desk.evaluate(({ dialog }, filePath) => {
      dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath })
    }, path)
    await page.keyboard.press('Alt+9')
    await fromTheTop(page)
    await pressOn(page, /^FDS-\d{4}-0001/)
    await drawn(page)
    await typeInto(page, /^For whom/, 'Borough commander')
    await pressOn(page, /^Save the PDF and its signature/)
    await page.getByText(/^Saved as by keyboard\.pdf/).waitFor()
    expect((await readFile(path)).subarray(0, 5).toString()).toBe('%PDF-')
    await page.keyboard.press('Alt+9')
    await fromTheTop(page)
    await pressOn(page, /^Check a summary/)
    const chooser = await openChooser(page, /^Choose the PDF/)
    await chooser.setFiles([path, `${path}.sig`])
    await page.getByRole('heading', { name: 'by keyboard.pdf: everything holds' }).waitFor()
    await checkAccessibility(page, 'a summary checked by keyboard')
  })
})
