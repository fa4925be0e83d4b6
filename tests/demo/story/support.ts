import type { Page } from 'playwright-core'
import { choose } from '../../journeys/casework'
import { signInAs, type Scene } from '../stage'

const field = (page: Page, label: RegExp) => page.locator('form').getByLabel(label).first()

const pick = (page: Page, label: RegExp, option: string): Promise<void> =>
  choose(page, page.locator('form').getByRole('combobox', { name: label }).first(), option)

/** Today, or a day so many days on, as it is typed: 28/11/2026. */
function today(later = 0): string {
  return new Date(Date.now() + later * 86_400_000).toLocaleDateString('en-GB', { timeZone: 'Europe/London' })
}

async function begin(page: Page, button: string | RegExp): Promise<void> {
  await page.getByRole('button', { name: button }).first().click()
  await page.getByRole('button', { name: 'Record it', exact: true }).waitFor()
}

async function record(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Record it', exact: true }).click()
  await page.getByRole('button', { name: 'Record it', exact: true }).waitFor({ state: 'detached' })
}

/** Opens a tab of the support around the case by its address; what was just recorded may have led on to a step. */
async function tab(page: Page, name: string): Promise<void> {
  await page.evaluate((part) => {
    location.hash = location.hash.replace(/^#(\/referrals\/[^/]+).*/, `$1/support/${part}`)
  }, name.toLowerCase())
  await page.getByRole('tab', { name: new RegExp(`^${name}`), selected: true }).waitFor()
}

/** Who gives consent follows from the age; a parent or a guardian is for the officer to say. */
async function pickGiver(page: Page): Promise<void> {
  const asked = page.locator('form').getByRole('combobox', { name: /^Asked of/ })
  if ((await asked.inputValue()) === '') await pick(page, /^Asked of/, 'A parent')
}

/** What is recorded around the case once it gathers information: a partner asked, the panel, consent, the plan. */
export const supportScenes: readonly Scene[] = [
  {
    name: 'partner-asked',
    words: 'Around the case: a partner is asked, on a lawful basis, with a day for the answer; silence is chased.',
    async act({ page }) {
      const [, path] = page.url().split('#')
      await signInAs(page, 'CTIO')
      await page.evaluate(
        (to) => {
          location.hash = `${to}/support/requests`
        },
        path?.replace(/^(\/referrals\/[^/]+).*/, '$1')
      )
      await begin(page, 'Ask a partner')
      await field(page, /^Partner organisation/).fill('Brightwater Academy')
      await field(page, /^What is asked/).fill('Attendance since September, and whom the pupil talks to.')
      await pick(page, /^Lawful basis/, 'Partners’ duty to co-operate with the panel (CTSA 2015, s.38)')
      await pick(page, /^Form of request/, 'Secure e-mail')
      await field(page, /^Reply due/).fill(today(14))
    }
  },
  {
    name: 'panel-held',
    words:
      'The panel as it was held: who attended, whether it was quorate under section 37, what it concluded and why.',
    async act({ page }) {
      await record(page)
      await tab(page, 'Panel')
      await begin(page, 'List for a panel')
      await field(page, /^Date of the meeting/).fill(today())
      await record(page)
      await tab(page, 'Panel')
      await begin(page, /^Record the meeting/)
      await field(page, /^Name 1/).fill('Maud Quince')
      await field(page, /^Name 2/).fill('DC Sorrel')
      await field(page, /^What the panel concluded/).fill(
        'Support is to be offered: a mentor, and a way back into school.'
      )
      await field(page, /^Which services/).fill('Community mental health team; accepted.')
      await pick(page, /^How it was concluded/, 'Unanimous')
      await field(page, /^Referral to health or social care/).check()
      await record(page)
      await tab(page, 'Panel')
      await page
        .getByText(/, quorate$/)
        .first()
        .waitFor()
    }
  },
  {
    name: 'consent-given',
    words: 'Consent under section 41: asked of the person, or of a parent where the person is under 18, and evidenced.',
    async act({ page }) {
      await tab(page, 'Consent')
      await begin(page, 'Consent was sought')
      await pickGiver(page)
      await field(page, /^By whom/).fill('Perpetua Lindqvist')
      await field(page, /^What they were told/).fill('What Channel is, that it is voluntary, and who would know.')
      await pick(page, /^How/, 'At a visit')
      await record(page)
      await tab(page, 'Consent')
      await begin(page, /^Record the answer/)
      await pick(page, /^Answer/, 'Given')
      await field(page, /^Reference of the evidence/).fill('Form 12')
      await record(page)
      await tab(page, 'Consent')
      await page
        .getByText(/^Given by /)
        .first()
        .waitFor()
    }
  },
  {
    name: 'plan-written',
    words:
      'The support plan in the four parts of section 36(5); a revision says why, and what stood before stays readable.',
    async act({ page }) {
      await tab(page, 'Plan')
      await begin(page, 'Write the plan')
      await field(page, /^How, when and by whom/).fill('At home, this week, by the case officer.')
      await field(page, /^Nature/).fill('Mentoring on belonging, and help back into school.')
      await field(page, /^Who provides it/).fill('Intervention provider 7; the local authority for school.')
      await field(page, /^How and when it is/).fill('Weekly at the youth centre, for ten weeks.')
      await record(page)
      await tab(page, 'Plan')
      await page.getByText(/^The plan as it stands/).waitFor()
    }
  }
]
