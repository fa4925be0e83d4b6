import { goTo, type Scene } from '../stage'

/** The desk proves itself, by day and by night. */
export const proofScenes: readonly Scene[] = [
  {
    name: 'integrity',
    words: 'The chain of every entry is computed again, and every table is compared with what the journal says.',
    async act({ page }) {
      await goTo(page, 'Integrity')
      await page.getByRole('heading', { name: 'Integrity', exact: true }).waitFor()
    }
  },
  {
    name: 'dark',
    words: 'The same desk at night.',
    async act({ page }) {
      await goTo(page, 'Referrals')
      await page
        .getByText(/^PR-\d{4}-\d+/)
        .first()
        .waitFor()
      await page.getByRole('button', { name: /dark/i }).click()
    }
  }
]
