import { fillSecond, goTo, type Scene } from '../stage'

/** A day so many days from now, as it is typed: 12/12/2026. */
function inDays(days: number): string {
  return new Date(Date.now() + days * 86_400_000).toLocaleDateString('en-GB', { timeZone: 'Europe/London' })
}

const LETTER = `Brightwater Academy, pastoral team

He has been back in class since Monday. His form tutor sees him each morning and will ring the desk on Friday.
He has not spoken of the attacks again. His mother has asked for the telephone number of the mentor.
`

/** What is late stays late; and a document that belongs to the case. */
export const lateScenes: readonly Scene[] = [
  {
    name: 'overdue',
    words:
      'What is overdue cannot be waved away: it is done, or a supervisor varies the limit, with a reason, under their own passphrase.',
    async act({ page }) {
      await goTo(page, 'Referrals')
      await page.getByRole('button', { name: 'Late', exact: true }).click()
      await page
        .getByText(/^PR-\d{4}-\d+/)
        .first()
        .click()
      await page.getByRole('heading', { level: 1, name: /^PR-\d{4}-\d+/ }).waitFor()
      await page
        .getByRole('listitem')
        .filter({ hasText: /late/ })
        .getByRole('button', { name: /^Vary the limit of / })
        .first()
        .click()
      await page.getByLabel(/^New last day/).fill(inDays(14))
      await page
        .getByRole('textbox', { name: /^Why/ })
        .fill('The family is away until the middle of the month; it is held on the day after they are back.')
      await page.getByRole('button', { name: 'Have a supervisor confirm it' }).click()
      await fillSecond(page, 'Supervisor')
    }
  },
  {
    name: 'varied',
    words: 'The new day stands on the clock beside the first one; that it was late stays, whatever the new day.',
    async act({ page }) {
      await page.getByRole('button', { name: 'Confirm', exact: true }).click()
      const stays = page.getByText(/^was late since /).first()
      await stays.waitFor()
      await stays.scrollIntoViewIfNeeded()
    }
  },
  {
    name: 'document',
    words:
      'A document is copied into the encrypted store and shown from there: no reader is opened, and no copy is written to the disk.',
    async act({ page }) {
      await page.getByRole('button', { name: 'Add a document' }).click()
      await page
        .getByLabel('Document file')
        .setInputFiles({ name: 'letter.txt', mimeType: 'text/plain', buffer: Buffer.from(LETTER) })
      await page.getByRole('button', { name: 'Keep it with the case' }).click()
      await page.getByRole('button', { name: 'letter.txt', exact: true }).click()
      await page
        .getByRole('dialog')
        .getByText(/pastoral team/)
        .first()
        .waitFor()
    }
  },
  {
    name: 'tasks',
    words: 'Tasks of the Counter-Terrorism Intelligence Officer: what is late first.',
    async act({ page }) {
      await page.keyboard.press('Escape')
      await page.getByRole('dialog').waitFor({ state: 'detached' })
      await goTo(page, /^Tasks/)
      await page
        .getByText(/^CT-\d{4}-\d+/)
        .first()
        .waitFor()
    }
  }
]
