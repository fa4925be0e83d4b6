import { execFileSync } from 'node:child_process'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { checkAccessibility, type RunningDesk } from './fixture'
import { closeNotices } from './notices'
import { answer, changeTo, launchWithOfficers, officers, signIn } from './officers'

let desk: RunningDesk
let folder: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'summary-'))
  desk = await launchWithOfficers()
  await signIn(desk.page, 'desk')
  const received = await answer<{ id: string }>(desk.page, 'referrals.receive', {
    given: { forenames: 'Léonie', surname: 'Castellanos-Mbeki', dateOfBirth: '2010-07-01' },
    fields: { receivedAt: new Date().toISOString(), sector: 'education', concernAsRaised: 'Said it in class.' }
  })
  await answer(desk.page, 'tasks.raise', {
    text: 'Ask the school for the attendance record',
    strand: 'prevent',
    priority: 'urgent',
    dueOn: '2024-02-05',
    owner: null,
    referral: received.id,
    marking: 'OFFICIAL-SENSITIVE'
  })
})
afterAll(async () => {
  await desk?.close()
  await rm(folder, { recursive: true, force: true })
})

async function toSummaries(page: Page): Promise<void> {
  await closeNotices(page)
  await page.getByRole('navigation').getByRole('link', { name: 'Summaries' }).click()
  await page.getByRole('heading', { level: 1, name: 'Summaries' }).waitFor()
}

/** Waits until every page of the document that is shown has been drawn, and says how many there are. */
async function drawnPages(page: Page): Promise<number> {
  await page.locator('figure[data-drawn="true"]').first().waitFor()
  await page.waitForFunction(() => document.querySelectorAll('figure[data-drawn="false"]').length === 0)
  return page.locator('figure[data-drawn="true"]').count()
}

describe('a summary', () => {
  test('is written: period, figures that lead to their records, commentary; then it is frozen', async () => {
    const { page } = desk
    await toSummaries(page)
    await page.getByText('No summary yet').waitFor()
    await checkAccessibility(page, 'no summary yet')
    await page.getByRole('link', { name: 'Write a summary' }).first().click()
    await page.getByRole('button', { name: 'Look at the figures' }).click()
    await page.getByText('Give the first day.').waitFor()
    await page.getByRole('button', { name: 'This month so far' }).click()
    await checkAccessibility(page, 'choosing a period')
    await page.getByRole('button', { name: 'Look at the figures' }).click()
    await page.getByRole('heading', { name: /^Education made the most referrals: 1 of 1/ }).waitFor()
    await page.getByRole('heading', { name: 'Of 1 open CTIO task, 1 is overdue' }).waitFor()
    await checkAccessibility(page, 'the figures')
    await page.getByRole('button', { name: '1, Education: Referrals: show the records' }).click()
    await page.getByRole('dialog').getByRole('link', { name: /^PR-/ }).waitFor()
    await page
      .getByRole('dialog')
      .getByText(/1 referral, as the desk stands now/)
      .waitFor()
    await checkAccessibility(page, 'the records behind a figure')
    await page.keyboard.press('Escape')
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    await page.getByRole('button', { name: 'Go on to the commentary' }).click()
    await page
      .getByRole('textbox', { name: 'Commentary' })
      .fill('One school asked for help.\n\nThe task is overdue: the school is closed.')
    await page
      .getByText(/^Draft saved/)
      .or(page.getByText(/saved/i))
      .first()
      .waitFor()
    await checkAccessibility(page, 'the commentary')
    await page.getByRole('button', { name: 'Freeze the summary' }).click()
    await page.getByRole('heading', { level: 1, name: /^FDS-\d{4}-0001 version 1/ }).waitFor()
    await page.getByText('Waits for a superintendent').waitFor()
    expect(await drawnPages(page)).toBeGreaterThan(1)
    expect(await page.getByRole('button', { name: /^Sign FDS/ }).count()).toBe(0)
    await checkAccessibility(page, 'a frozen summary')
  })

  test('is signed by a superintendent who saw the pages, with their own passphrase', async () => {
    const { page } = desk
    await changeTo(page, 'superintendent')
    await toSummaries(page)
    await page.getByText('One summary waits for your signature.').waitFor()
    await page.getByRole('link', { name: /^FDS-/ }).click()
    await drawnPages(page)
    await page.getByRole('textbox', { name: 'Your directions' }).fill('Settle the overdue task by Friday.')
    expect(await page.getByRole('button', { name: /^Sign FDS/ }).isDisabled()).toBe(true)
    await page.getByRole('button', { name: 'Show the pages with these directions' }).click()
    await page
      .locator('figure', { hasText: 'Settle the overdue task by Friday.' })
      .first()
      .waitFor({ state: 'attached' })
    await checkAccessibility(page, 'signing a summary')
    await page.getByLabel(`Passphrase of ${officers.superintendent.name}`).fill('not the right one')
    await page.getByRole('button', { name: /^Sign FDS/ }).click()
    await page.getByText('Code FD-KEY-01').waitFor()
    await page.getByLabel(`Passphrase of ${officers.superintendent.name}`).fill(officers.superintendent.passphrase)
    await page.getByRole('button', { name: /^Sign FDS/ }).click()
    await page.getByText(new RegExp(`^Signed by ${officers.superintendent.name}`)).waitFor()
    await drawnPages(page)
    await checkAccessibility(page, 'a signed summary')
  })

  test('is given out as a PDF that pdfsig accepts, with its signature beside it', async () => {
    const { page } = desk
    const path = join(folder, 'for the commander.pdf')
    await desk.evaluate(({ dialog }, filePath) => {
      dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath })
    }, path)
    await page.getByRole('textbox', { name: 'For whom' }).fill('Borough commander')
    await page.getByRole('button', { name: 'Save the PDF and its signature' }).click()
    await page.getByText('Saved as for the commander.pdf, with for the commander.pdf.sig beside it.').waitFor()
    const report = execFileSync('pdfsig', ['-nocert', path], { encoding: 'utf8' })
    expect(report).toContain('Signature is Valid.')
    expect(report).toContain('Total document signed')
    expect(await readFile(`${path}.sig`, 'utf8')).toMatch(/^-----BEGIN SSH SIGNATURE-----/)
  })

  test('is checked: the file that was given out holds, a changed one and an unsigned one do not', async () => {
    const { page } = desk
    const path = join(folder, 'for the commander.pdf')
    await toSummaries(page)
    await page.getByRole('link', { name: 'Check a summary' }).click()
    await checkAccessibility(page, 'which file to check')
    const files = page.locator('input[type="file"]')
    await files.setInputFiles([path, `${path}.sig`])
    await page.getByRole('heading', { name: 'for the commander.pdf: everything holds' }).waitFor()
    await page.getByText('The file is, byte for byte, the one that was signed here.').waitFor()
    await page.getByRole('button', { name: 'Count again from the journal' }).click()
    await page.getByText(/every figure comes out the same/).waitFor()
    await checkAccessibility(page, 'a file that holds')
    const changed = await readFile(path)
    const place = changed.indexOf('endstream', 40_000) - 40
    changed[place] = (changed[place] ?? 0) ^ 1
    await files.setInputFiles({ name: 'changed.pdf', mimeType: 'application/pdf', buffer: changed })
    await page.getByRole('heading', { name: 'changed.pdf: do not rely on this file' }).waitFor()
    await page.getByText('The file was changed after it was signed.').waitFor()
    await checkAccessibility(page, 'a file that does not hold')
    await files.setInputFiles({ name: 'letter.pdf', mimeType: 'application/pdf', buffer: Buffer.from('no PDF at all') })
    await page.getByText('This is not a PDF file.').waitFor()
    await files.setInputFiles({ name: 'only.sig', mimeType: 'text/plain', buffer: Buffer.from('x') })
    await page.getByText('Choose the PDF, and its .sig along with it if you have it.').waitFor()
    await toSummaries(page)
    await page.getByRole('link', { name: /^FDS-/ }).click()
    await drawnPages(page)
  })

  test('is followed by a new version, which is sent back with a reason', async () => {
    const { page } = desk
    await page.getByRole('button', { name: 'Write a new version' }).click()
    await page.getByRole('heading', { level: 1, name: /^A new version of FDS-/ }).waitFor()
    await page.getByRole('button', { name: 'Look at the figures' }).click()
    await page.getByRole('button', { name: 'Go on to the commentary' }).click()
    await page.getByRole('button', { name: 'Freeze the summary' }).click()
    await page.getByRole('heading', { level: 1, name: /version 2$/ }).waitFor()
    await page.getByText(/^Version 1 of FDS-\d{4}-0001, signed/).waitFor()
    await page.getByRole('textbox', { name: /^Why you take it back/ }).fill('The commentary repeats version 1.')
    await page.getByRole('button', { name: 'Take it back' }).click()
    await page.getByText('The commentary repeats version 1.').first().waitFor()
    await page.getByText(/^Sent back by/).waitFor()
    await toSummaries(page)
    await checkAccessibility(page, 'the list of summaries')
  })
})
