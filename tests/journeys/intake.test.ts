import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { checkAccessibility, type RunningDesk } from './fixture'
import { launchWithOfficers, signIn } from './officers'
import { brokenRows, spreadsheet } from './spreadsheet'

let desk: RunningDesk
let folder: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'refused-'))
  desk = await launchWithOfficers()
  await signIn(desk.page, 'desk')
})
afterAll(async () => {
  await desk?.close()
  await rm(folder, { recursive: true, force: true })
})

async function chooseFile(name: string, rows: number, seed = 1): Promise<void> {
  const { page } = desk
  await page.getByRole('navigation').getByRole('link', { name: 'Bring in a file' }).click()
  await page
    .locator('input[type="file"]')
    .setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(spreadsheet(rows, seed)) })
  await page.getByRole('heading', { name: `${name}: ${rows.toLocaleString('en-GB')} rows` }).waitFor()
}

describe('the desk’s present spreadsheet', () => {
  test('comes in but for its broken rows, which are saved with what is wrong', async () => {
    const { page } = desk
    await chooseFile('referrals 2026.csv', 120)
    await checkAccessibility(page, 'matching columns')
    await page.getByRole('button', { name: 'Look at the rows' }).click()
    const bad = brokenRows(120)
    await page.getByText(`${120 - bad} rows`, { exact: true }).waitFor()
    await page.getByText('Wrong ones', { exact: true }).click()
    await page
      .getByRole('rowheader')
      .nth(bad - 1)
      .waitFor()
    expect(await page.getByRole('rowheader').count()).toBe(bad)
    await checkAccessibility(page, 'the wrong rows')
    await page.getByRole('button', { name: `Bring in ${120 - bad} rows` }).click()
    await page.getByText(`${120 - bad} referrals came in`).waitFor()
    await checkAccessibility(page, 'what came in')

    const path = join(folder, 'refused.csv')
    await desk.evaluate(({ dialog }, filePath) => {
      dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath })
    }, path)
    await page.getByRole('button', { name: 'Save them as CSV' }).click()
    await page.getByText('Saved as refused.csv.').waitFor()
    const saved = (await readFile(path, 'utf8')).trim().split('\n')
    expect(saved).toHaveLength(bad + 1)
    expect(saved.join('\n')).toContain('31/02/2009')

    await page.getByRole('link', { name: 'Go to the referrals' }).click()
    await page.getByText(new RegExp(`^${120 - bad} referrals`)).waitFor()
    await checkAccessibility(page, 'the list after a file came in')
  })

  test('is matched the second time as it was the first', async () => {
    const { page } = desk
    await chooseFile('referrals again.csv', 40, 2)
    await page.getByText('Matched as you matched the last file with these headings.').waitFor()
    await page.getByRole('button', { name: 'Choose another file' }).click()
  })

  test('stopped half way, none of it is in', async () => {
    const { page } = desk
    await chooseFile('many referrals.csv', 20_000, 3)
    await page.getByRole('button', { name: 'Look at the rows' }).click()
    await page.getByRole('button', { name: /^Bring in [\d,]+ rows/ }).click()
    await page.getByRole('button', { name: 'Stop safely' }).click()
    await page.getByText('Nothing was brought in. You can start again from here.').waitFor()
    await checkAccessibility(page, 'a stopped intake')
    await page.getByRole('navigation').getByRole('link', { name: 'Referrals', exact: true }).click()
    await page.getByText(new RegExp(`^${120 - brokenRows(120)} referrals`)).waitFor()
  })

  test('a file that is no spreadsheet is turned away in words', async () => {
    const { page } = desk
    await page.getByRole('navigation').getByRole('link', { name: 'Bring in a file' }).click()
    await page
      .locator('input[type="file"]')
      .setInputFiles({ name: 'photograph.xlsx', mimeType: 'application/zip', buffer: Buffer.from('not a workbook') })
    await page.getByText(/^Code FD-OPN-/).waitFor()
    await checkAccessibility(page, 'a file turned away')
  })
})
