import type { Page } from 'playwright-core'
import { firstOfficers } from '../../src-main/demonstration/officers'
import { beginReceiving, typeReferral } from '../journeys/casework'

/** One picture of the demonstration, with what it tells. */
export interface Scene {
  name: string
  words: string
  act(page: Page): Promise<void>
}

async function signIn(page: Page, signIn: string): Promise<void> {
  const officer = firstOfficers.find((each) => each.signIn === signIn)
  await page.getByRole('heading', { name: 'Sign in', exact: true }).waitFor()
  await page.getByLabel('Sign-in name').first().click()
  await page.getByRole('option', { name: signIn, exact: true }).click()
  await page.getByLabel('Passphrase', { exact: true }).fill(officer?.passphrase ?? '')
}

const goTo = (page: Page, name: string | RegExp): Promise<void> =>
  page.getByRole('navigation').getByRole('link', { name }).click()

/** The demonstration, scene by scene, as somebody at the desk would play it. */
export const scenes: readonly Scene[] = [
  {
    name: 'first-run',
    words: 'The first start: set this desk up, look at the demonstration, or restore a backup.',
    act: (page) => page.getByRole('heading', { name: 'Welcome to Focus Desk' }).waitFor()
  },
  {
    name: 'sign-in',
    words:
      'The demonstration desk is made: a year of invented work, through the same calls as the page makes. Its passphrases stand beside.',
    async act(page) {
      await page.getByRole('button', { name: 'Open the demonstration' }).click()
      await signIn(page, 'CTIO')
    }
  },
  {
    name: 'referrals',
    words:
      'What is late stands first, then what is due. Names stay initials until a case is opened, and opening it is logged.',
    async act(page) {
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
    async act(page) {
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
    async act(page) {
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
    async act(page) {
      await page.keyboard.press('Control+l')
      await signIn(page, 'Supervisor')
      await page.getByRole('button', { name: 'Sign in', exact: true }).click()
      await page.getByRole('button', { name: 'Lock', exact: true }).waitFor()
      await goTo(page, /^Waiting for me/)
      await page.getByText('yours to decide', { exact: true }).first().waitFor()
    }
  },
  {
    name: 'second-officer',
    words: 'The second officer sees the very words that were proposed, and confirms under their own passphrase.',
    async act(page) {
      await page.getByText('yours to decide', { exact: true }).first().click()
      await page
        .getByText(/to confirm/)
        .first()
        .waitFor()
      const supervisor = firstOfficers.find((each) => each.signIn === 'Supervisor')
      await page.getByLabel(`Passphrase of ${supervisor?.name ?? ''}`).fill(supervisor?.passphrase ?? '')
    }
  },
  {
    name: 'decided',
    words: 'Confirmed: the step is taken, and both names stand on the decision for good.',
    async act(page) {
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
    async act(page) {
      await goTo(page, /^Tasks/)
      await page
        .getByText(/^CT-\d{4}-\d+/)
        .first()
        .waitFor()
    }
  },
  {
    name: 'integrity',
    words: 'The chain of every entry is computed again, and every table is compared with what the journal says.',
    async act(page) {
      await goTo(page, 'Integrity')
      await page.getByRole('heading', { name: 'Integrity', exact: true }).waitFor()
    }
  },
  {
    name: 'dark',
    words: 'The same desk at night.',
    async act(page) {
      await goTo(page, 'Referrals')
      await page
        .getByText(/^PR-\d{4}-\d+/)
        .first()
        .waitFor()
      await page.getByRole('button', { name: /dark/i }).click()
    }
  }
]
