import { goTo, type Scene } from '../stage'

/** What a supervisor sees of the desk, and the numbers it works to. */
export const oversightScenes: readonly Scene[] = [
  {
    name: 'oversight',
    words:
      'Oversight: what is open at which stage and for how long, what falls due, what was late and why. Each figure leads to its records.',
    async act({ page }) {
      await goTo(page, 'Oversight')
      await page.getByRole('heading', { level: 2, name: /open referrals/ }).waitFor()
    }
  },
  {
    name: 'policy',
    words:
      'Policy: every limit with its source, and whether it is the desk’s own. It is changed by two, with the reason kept.',
    async act({ page }) {
      await goTo(page, 'Policy')
      await page.getByRole('row', { name: /Decide at the gateway/ }).waitFor()
    }
  }
]
