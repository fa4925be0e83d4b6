import { goTo, officerOf, signInAs, type Scene } from '../stage'

/** A decision that needs two is taken by two. */
export const decidingScenes: readonly Scene[] = [
  {
    name: 'waiting',
    words: 'The supervisor signs in. A decision of the CTIO waits for a second officer.',
    async act({ page }) {
      await signInAs(page, 'Supervisor')
      await goTo(page, /^Waiting for me/)
      await page.getByText('yours to decide', { exact: true }).first().waitFor()
    }
  },
  {
    name: 'second-officer',
    words: 'The second officer sees the very words that were proposed, and confirms under their own passphrase.',
    async act({ page }) {
      await page.getByText('yours to decide', { exact: true }).first().click()
      await page
        .getByText(/to confirm/)
        .first()
        .waitFor()
      const { name, passphrase } = officerOf('first', 'Supervisor')
      await page.getByLabel(`Passphrase of ${name}`).fill(passphrase)
    }
  },
  {
    name: 'decided',
    words: 'Confirmed: the step is taken, and both names stand on the decision for good.',
    async act({ page }) {
      await page.getByRole('button', { name: 'Confirm', exact: true }).click()
      await page
        .getByText(/Now: Information gathering/)
        .first()
        .waitFor()
      await page.getByRole('heading', { level: 1 }).scrollIntoViewIfNeeded()
    }
  }
]
