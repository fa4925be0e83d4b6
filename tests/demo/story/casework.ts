import { beginReceiving, typeReferral } from '../../journeys/casework'
import { fillSignIn, goTo, officerOf, signInAs, type Scene } from '../stage'

/** A referral is received, found again under another spelling, worked, and decided by two officers. */
export const caseworkScenes: readonly Scene[] = [
  {
    name: 'first-run',
    words: 'The first start: set this desk up, look at the demonstration, or restore a backup.',
    act: ({ page }) => page.getByRole('heading', { name: 'Welcome to Focus Desk' }).waitFor()
  },
  {
    name: 'sign-in',
    words:
      'The demonstration desk is made: a year of invented work, through the same calls as the page makes. Its passphrases stand beside.',
    async act({ page }) {
      await page.getByRole('button', { name: 'Open the demonstration' }).click()
      await fillSignIn(page, 'CTIO')
    }
  },
  {
    name: 'referrals',
    words:
      'What is late stands first, then what is due. Names stay initials until a case is opened, and opening it is logged.',
    async act({ page }) {
      await page.getByRole('button', { name: 'Sign in', exact: true }).click()
      await page.getByRole('heading', { name: 'Referrals', exact: true }).waitFor()
      await page
        .getByText(/^PR-\d{4}-\d+/)
        .first()
        .waitFor()
    }
  },
  {
    name: 'another-spelling',
    words:
      'A referral is received. While the name is typed, earlier referrals of the same person are found although the surname was misspelt.',
    async act({ page }) {
      await beginReceiving(page)
      await typeReferral(page, { forenames: 'Lev', surname: 'Grzelakovsky', born: '9/4/2011' })
      const candidates = page.getByRole('region', { name: 'Is this someone we know?' })
      await candidates
        .getByText(/Likely/)
        .first()
        .waitFor()
      await candidates.scrollIntoViewIfNeeded()
    }
  },
  {
    name: 'case',
    words:
      'The case: the clock that runs, what the next step needs, the whole timeline, and the earlier referrals of the person.',
    async act({ page }) {
      const candidates = page.getByRole('region', { name: 'Is this someone we know?' })
      await candidates.getByRole('radio', { name: 'Same', exact: true }).first().check()
      const others = await candidates.getByRole('radio', { name: 'Not the same', exact: true }).all()
      for (const other of others.slice(1)) {
        await other.check()
        await candidates.getByLabel('Why?').last().fill('Another surname and address; the school knows both.')
      }
      await page.getByRole('button', { name: /^Save the referral/ }).click()
      await page.getByRole('heading', { level: 1, name: /^PR-\d{4}-\d+/ }).waitFor()
    }
  },
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
    }
  },
  {
    name: 'tasks',
    words: 'Tasks of the Counter-Terrorism Intelligence Officer: what is late first.',
    async act({ page }) {
      await goTo(page, /^Tasks/)
      await page
        .getByText(/^CT-\d{4}-\d+/)
        .first()
        .waitFor()
    }
  }
]
