import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { caseReference, screenToGateway } from './casework'
import { checkAccessibility, type RunningDesk } from './fixture'
import { openChooser, pick, pressOn, tabTo, tick, typeInto } from './keys'
import { launchWithOfficers, officers, signIn } from './officers'
import { brokenRows, spreadsheet } from './spreadsheet'

let desk: RunningDesk

beforeAll(async () => {
  desk = await launchWithOfficers()
  await signIn(desk.page, 'desk')
})
afterAll(() => desk?.close())

describe('by keyboard alone', () => {
  test('a referral is received, screened and noted', async () => {
    const { page } = desk
    await page.keyboard.press('Alt+2')
    await page.getByRole('heading', { name: 'Receive a referral' }).waitFor()
    await pressOn(page, /^No immediate danger/)
    await typeInto(page, /^Received/, 'now')
    await pick(page, /^Sector/, 'Health')
    await typeInto(page, /^Referring organisation/, 'Kingsbridge surgery')
    await typeInto(page, /^Forenames/, 'Marit')
    await typeInto(page, /^Surname/, 'Håkansson')
    await typeInto(page, /^Date of birth/, '2 Feb 1999')
    await typeInto(page, /^Concern as raised/, 'Said at an appointment that violence was the only answer left.')
    await page.getByText(/^No one like this among/).waitFor()
    await page.keyboard.press('Control+Enter')
    const reference = await caseReference(page)
    await pressOn(page, /^Begin screening/)
    await page.getByRole('heading', { level: 2, name: 'Begin screening' }).waitFor()
    await tabTo(page, /^When it was done/)
    await page.keyboard.press('Control+Enter')
    await page.getByRole('heading', { level: 2, name: 'Begin screening' }).waitFor({ state: 'detached' })
    await page.keyboard.press('Alt+n')
    await page.getByRole('heading', { level: 2, name: 'Add a note' }).waitFor()
    await tabTo(page, /^(Fact|Opinion|Third-party report)/)
    await page.keyboard.press('ArrowRight')
    await typeInto(page, /^Note/, 'The practice nurse thinks that he meant it.')
    await page.keyboard.press('Control+Enter')
    await page.locator('button[data-line]', { hasText: 'Opinion' }).first().waitFor()
    expect(await caseReference(page)).toBe(reference)
    await checkAccessibility(page, 'a case worked by keyboard')
  })

  test('a decision is proposed, and confirmed by a second officer on the spot', async () => {
    const { page } = desk
    await screenToGateway(page, 'PCMT-90001')
    await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur())
    await pressOn(page, /^Close: no further action/)
    await page.getByRole('heading', { level: 2, name: 'Close: no further action' }).waitFor()
    await typeInto(page, /^Enquiries made/, 'Telephone call with the surgery')
    await tick(page, /^PCMT$/)
    await tick(page, /^Local intelligence$/)
    await typeInto(page, /^Framework/, 'PAF')
    await typeInto(page, /^Reference/, 'PAF-2026-9')
    await typeInto(page, /^Made on/, 'today')
    await typeInto(page, /^Evidence relied on/, 'The surgery’s letter and the checks of the day.')
    await tick(page, /^None known after asking$/)
    await pick(page, /^Judgement of risk/, 'No counter-terrorism risk or susceptibility found')
    await pick(page, /^Ideology, as assessed/, 'No ideology identified')
    await typeInto(page, /^Options considered/, 'Gather information\nSignpost\nNo further action')
    await pick(page, /^Reason for closing/, 'No counter-terrorism concern')
    await tick(page, /^No counter-terrorism risk found after checks$/)
    await typeInto(
      page,
      /^Reason/,
      'Nothing was found in any system; what was said was despair, and the surgery now treats it.'
    )
    await typeInto(page, /^Word to the referrer/, 'The surgery will be told by letter tomorrow.')
    await page.keyboard.press('Control+Enter')
    await page.getByRole('heading', { name: /^Waits for a second officer/ }).waitFor()
    await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur())
    await pressOn(page, /^A second officer is here/)
    await pick(page, /^Second officer/, officers.superintendent.name)
    await typeInto(page, /^Passphrase of/, officers.superintendent.passphrase)
    await page.keyboard.press('Enter')
    await page.getByText('Closed: no clock runs.').waitFor()
    await checkAccessibility(page, 'a case decided by keyboard')
  })

  test('a file is brought in', async () => {
    const { page } = desk
    await page.keyboard.press('Alt+3')
    await page.getByRole('heading', { name: 'Bring in a file' }).waitFor()
    await (
      await openChooser(page, /^Choose the file/)
    ).setFiles({
      name: 'old desk.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from(spreadsheet(60, 5))
    })
    await page.getByRole('heading', { name: 'old desk.csv: 60 rows' }).waitFor()
    await pressOn(page, /^Look at the rows/)
    await page.getByText('can come in').first().waitFor()
    await pressOn(page, /^Bring in \d+ rows/)
    await page.getByText(`${60 - brokenRows(60)} referrals came in`).waitFor()
    await pressOn(page, /^Go to the referrals/)
    await page.keyboard.press('/')
    await page.keyboard.type('Ekelund')
    await page.getByText(/referrals? found/).waitFor()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Space')
    await page.getByRole('dialog').getByText('This look is logged as a consultation').waitFor()
    await checkAccessibility(page, 'a look beside the list')
    await page.keyboard.press('Escape')
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    await page.waitForFunction(() => document.activeElement?.getAttribute('role') === 'grid')
    await page.keyboard.press('Enter')
    await caseReference(page)
  })
})
