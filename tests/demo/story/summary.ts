import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { goTo, officerOf, saveAs, signInAs, type Scene } from '../stage'

const SUMMARY = 'summary.pdf'
const FORGED = 'forged.pdf'

async function drawn(page: Page): Promise<void> {
  await page.locator('figure[data-drawn="true"]').first().waitFor()
  await page.waitForFunction(() => document.querySelectorAll('figure[data-drawn="false"]').length === 0)
}

async function check(page: Page, path: string): Promise<void> {
  await page.evaluate(() => {
    location.hash = '/summaries/check'
  })
  await page.getByRole('heading', { level: 1, name: 'Check a summary' }).waitFor()
  const files = [path, ...(path.endsWith(SUMMARY) ? [`${path}.sig`] : [])]
  await page.getByLabel('PDF and its signature').setInputFiles(files)
}

/** Writes a copy in which one bit is another. */
function forge(from: string, to: string): void {
  const bytes = readFileSync(from)
  const place = Math.floor(bytes.length / 3)
  bytes[place] = (bytes[place] ?? 0) ^ 1
  writeFileSync(to, bytes)
}

/** The superintendent's signed page, checked, and a forged one refused. */
export const summaryScenes: readonly Scene[] = [
  {
    name: 'summary-figures',
    words:
      'A summary of the year since April: every figure is counted from the journal, and leads to the records behind it.',
    async act({ page }) {
      await signInAs(page, 'CTIO')
      await goTo(page, /^Summaries/)
      await page.getByRole('link', { name: 'Write a summary' }).first().click()
      await page.getByRole('button', { name: 'Since 1 April' }).click()
      await page.getByRole('button', { name: 'Look at the figures' }).click()
      await page.getByRole('button', { name: 'Go on to the commentary' }).waitFor()
    }
  },
  {
    name: 'summary-frozen',
    words:
      'With a commentary it is frozen: a document of its own, which nobody can edit any more, only follow with a new version.',
    async act({ page }) {
      await page.getByRole('button', { name: 'Go on to the commentary' }).click()
      await page
        .getByRole('textbox', { name: 'Commentary' })
        .fill(
          'Schools made most referrals. Two decisions were late while officers were away on a course; cover has been agreed.'
        )
      await page.getByRole('button', { name: 'Freeze the summary' }).click()
      await page.getByRole('heading', { level: 1, name: /^FDS-\d{4}-0001/ }).waitFor()
      await drawn(page)
    }
  },
  {
    name: 'summary-signed',
    words: 'The superintendent, never the author, sees those very pages and signs them under their own passphrase.',
    async act({ page }) {
      await signInAs(page, 'Superintendent')
      await goTo(page, /^Summaries/)
      await page.getByRole('link', { name: /^FDS-/ }).click()
      await drawn(page)
      const { name, passphrase } = officerOf('first', 'Superintendent')
      await page.getByLabel(`Passphrase of ${name}`).fill(passphrase)
      await page.getByRole('button', { name: /^Sign FDS/ }).click()
      await page.getByText(new RegExp(`^Signed by ${name}`)).waitFor()
      await drawn(page)
    }
  },
  {
    name: 'summary-checked',
    words:
      'Given out as a PDF with its signature beside it. Anybody can check it: here, or with pdfsig, openssl and ssh-keygen alone.',
    async act({ page, desk, files }) {
      await saveAs(desk, join(files, SUMMARY))
      await page.getByRole('textbox', { name: 'For whom' }).fill('Borough commander')
      await page.getByRole('button', { name: 'Save the PDF and its signature' }).click()
      await page.getByText(/^Saved as summary\.pdf/).waitFor()
      await check(page, join(files, SUMMARY))
      await page.getByText(/everything holds/).waitFor()
      await saveAs(desk, join(files, 'authority.pem'))
      await page.getByRole('button', { name: 'Save this desk’s certificate' }).click()
      await page.getByText(/^Saved as authority\.pem/).waitFor()
    }
  },
  {
    name: 'summary-forged',
    words: 'One byte of it changed, and it is refused by name.',
    async act({ page, files }) {
      forge(join(files, SUMMARY), join(files, FORGED))
      await check(page, join(files, FORGED))
      await page.getByText(/do not rely on this file/).waitFor()
    }
  }
]
