import { join } from 'node:path'
import { beginReceiving, typeReferral } from '../../journeys/casework'
import { fillSignIn, goTo, saveAs, type Scene } from '../stage'

/** The desk is opened, and a referral is received and found again under another spelling. */
export const receivingScenes: readonly Scene[] = [
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
    name: 'today',
    words:
      'Today, where an officer begins: what presses, in order of harm, each with the one button that leads to where it is done.',
    async act({ page }) {
      await page.getByRole('button', { name: 'Sign in', exact: true }).click()
      await page.getByRole('heading', { level: 1, name: 'Today', exact: true }).waitFor()
      await page.getByRole('region', { name: /^Late/ }).getByRole('listitem').first().waitFor()
    }
  },
  {
    name: 'referrals',
    words:
      'What is late stands first, then what is due. Names stay initials until a case is opened, and opening it is logged.',
    async act({ page }) {
      await goTo(page, 'Referrals')
      await page
        .getByText(/^PR-\d{4}-\d+/)
        .first()
        .waitFor()
    }
  },
  {
    name: 'list-taken',
    words:
      'A list leaves the desk for a purpose and a person: both are logged on every record in it, and written into the file.',
    async act({ page, desk, files }) {
      await page.getByRole('button', { name: 'Take this list along' }).click()
      const dialog = page.getByRole('dialog')
      await dialog.getByRole('textbox', { name: 'Purpose' }).fill('Monthly meeting of the borough')
      await dialog.getByRole('textbox', { name: 'For whom' }).fill('Prevent coordinator')
      await dialog.getByRole('checkbox', { name: 'Person' }).uncheck()
      await dialog.getByRole('radio', { name: 'CSV file' }).check()
      await saveAs(desk, join(files, 'list.csv'))
    }
  },
  {
    name: 'another-spelling',
    words:
      'A referral is received. While the name is typed, earlier referrals of the same person are found although the surname was misspelt.',
    async act({ page }) {
      await page.getByRole('dialog').getByRole('button', { name: 'Log it and save' }).click()
      await page.getByRole('dialog').waitFor({ state: 'detached' })
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
  }
]
