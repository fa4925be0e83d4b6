import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { answer } from '../../journeys/officers'
import { fillSecond, goTo, saveAs, signInAs, type Scene } from '../stage'

const BUNDLE = 'camden-to-hackney.fdbundle'
const SPOILT = 'spoilt.fdbundle'

/** The cards of both desks, as their officers would carry them to each other. */
const cards: { first: string; second: string } = { first: '', second: '' }

async function ownCard(page: Page): Promise<string> {
  const { own } = await answer<{ own: { text: string } }>(page, 'transfer.terminals', {})
  return own.text
}

async function readCard(page: Page, text: string): Promise<void> {
  await goTo(page, 'Transfer')
  await page.getByRole('textbox', { name: /^The other desk’s card/ }).fill(text)
  await page.getByRole('button', { name: 'Read the card' }).click()
  await page.getByRole('button', { name: 'The fingerprints are the same' }).waitFor()
}

async function chooseBundle(page: Page, path: string): Promise<void> {
  await goTo(page, 'Transfer')
  await page.getByRole('link', { name: 'Take a bundle in' }).click()
  await page.locator('input[type="file"]').setInputFiles(path)
}

/** Work is carried from one desk to another on a stick, and a spoilt bundle is refused. */
export const bundleScenes: readonly Scene[] = [
  {
    name: 'card-compared',
    words:
      'Two desks trust each other once: two officers compare the fingerprint on the card with the one the other desk reads out.',
    async act({ page }) {
      await signInAs(page, 'CTIO', 'second')
      cards.second = await ownCard(page)
      await signInAs(page, 'CTIO')
      cards.first = await ownCard(page)
      await readCard(page, cards.second)
    }
  },
  {
    name: 'bundle-plan',
    words:
      'What would go: counted by subject and marking, every record by its reference, and what is held back and why.',
    async act({ page }) {
      await page.getByRole('button', { name: 'The fingerprints are the same' }).click()
      await fillSecond(page, 'Supervisor')
      await page.getByRole('button', { name: 'Confirm', exact: true }).click()
      await page.getByText(/^Trusted by /).waitFor()
      await page.getByRole('link', { name: 'Send a bundle' }).click()
      await page.getByRole('checkbox').first().check()
      await page.getByRole('button', { name: 'See what would go' }).click()
      await page.getByRole('button', { name: 'Go on', exact: true }).waitFor()
    }
  },
  {
    name: 'bundle-written',
    words: 'Released by a second officer, encrypted for that one terminal, signed, written, read back and compared.',
    async act({ page, desk, files }) {
      await saveAs(desk, join(files, BUNDLE))
      await page.getByRole('button', { name: 'Go on', exact: true }).click()
      await page
        .getByRole('textbox', { name: 'Purpose' })
        .fill('A family has moved between the boroughs; both desks work on it.')
      await page.getByRole('button', { name: 'Go on to the release' }).click()
      await fillSecond(page, 'Supervisor')
      await page.getByRole('button', { name: 'Confirm', exact: true }).click()
      await page.getByText(/safe to remove/).waitFor()
    }
  },
  {
    name: 'bundle-preview',
    words:
      'At the other desk it is taken apart in a process without a key: what is new, changed or in conflict is seen before anything is believed.',
    async act({ page, files }) {
      await signInAs(page, 'CTIO', 'second')
      await readCard(page, cards.first)
      await page.getByRole('button', { name: 'The fingerprints are the same' }).click()
      await fillSecond(page, 'Supervisor', 'second')
      await page.getByRole('button', { name: 'Confirm', exact: true }).click()
      await page.getByText(/^Trusted by /).waitFor()
      await chooseBundle(page, join(files, BUNDLE))
      await page.getByRole('heading', { name: /^Bundle 1 of / }).waitFor()
    }
  },
  {
    name: 'bundle-accepted',
    words: 'A second officer accepts, a verified backup is made first, and all of it comes in at once or none of it.',
    async act({ page }) {
      await page.getByRole('button', { name: 'Go on to accepting' }).click()
      await fillSecond(page, 'Supervisor', 'second')
      await page.getByRole('button', { name: 'Confirm', exact: true }).click()
      await page.getByText(/^Bundle 1 of .* is taken in/).waitFor()
    }
  },
  {
    name: 'bundle-spoilt',
    words: 'One byte of the bundle changed, and it is refused whole: nothing of it was believed.',
    async act({ page, files }) {
      const bytes = readFileSync(join(files, BUNDLE))
      const place = bytes.length - 40
      bytes[place] = (bytes[place] ?? 0) ^ 1
      writeFileSync(join(files, SPOILT), bytes)
      await chooseBundle(page, join(files, SPOILT))
      await page.getByText(/^Code FD-BND-/).waitFor()
    }
  }
]
