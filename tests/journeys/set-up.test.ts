import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { checkAccessibility, launchDesk, type RunningDesk } from './fixture'
import { lock, officers } from './officers'

let desk: RunningDesk
const shares: string[] = []

beforeAll(async () => {
  desk = await launchDesk()
})
afterAll(() => desk?.close())

type Officer = (typeof officers)['administrator' | 'superintendent' | 'desk']

async function typeOfficer(page: Page, officer: Officer): Promise<void> {
  await page.getByLabel('Name', { exact: true }).fill(officer.name)
  await page.getByLabel('Warrant or staff number').fill(officer.number)
  await page.getByLabel('Sign-in name').fill(officer.signIn)
  const [first, again] = await page.locator('input[type="password"]').all()
  await first?.fill(officer.passphrase)
  await again?.fill(officer.passphrase)
  await page.getByRole('button', { name: 'Continue' }).click()
}

async function sealEnvelope(page: Page, place: number): Promise<void> {
  await page.getByRole('heading', { name: `Envelope ${place} of 3` }).waitFor()
  const words = (
    await page.getByRole('list', { name: 'Words of this share' }).getByRole('listitem').allTextContents()
  ).map((words) => words.replace(/^\d+\s*/, '').trim())
  shares.push(words.join(' '))
  for (const field of await page.getByLabel(/^Word \d+/).all()) {
    const label = await field.evaluate((input) => (input as HTMLInputElement).labels?.[0]?.textContent ?? '')
    await field.fill(words[Number(/\d+/.exec(label)?.[0]) - 1] ?? '')
  }
  if (place === 1) await checkAccessibility(page, 'an envelope')
  await page.getByRole('button', { name: /^It is in its envelope/ }).click()
}

async function signInWith(page: Page, name: string, passphrase: string): Promise<void> {
  await page.getByLabel('Sign-in name').first().click()
  await page.getByRole('option', { name, exact: true }).click()
  await page.getByLabel('Passphrase', { exact: true }).fill(passphrase)
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
}

async function giveShare(page: Page, share: string): Promise<void> {
  await page.getByLabel('Words of the share, or its code').fill(share)
  await page.getByRole('button', { name: 'Check this share' }).click()
}

describe('the first day of a desk', () => {
  test('is set up through the wizard, and its officers sign in', async () => {
    const { page } = desk
    await page.getByRole('heading', { name: 'Welcome to Focus Desk' }).waitFor()
    await checkAccessibility(page, 'the first page')
    await page.getByRole('button', { name: 'Set up this desk' }).click()
    await page.getByLabel('Borough').first().fill('Camd')
    await page.getByRole('option', { name: 'Camden', exact: true }).click()
    await page.getByLabel('Name of this terminal').fill('Desk 1')
    await checkAccessibility(page, 'which desk')
    await page.getByRole('button', { name: 'Continue' }).click()
    await page.getByRole('heading', { name: 'Who is the administrator?' }).waitFor()
    await page.getByRole('button', { name: 'Continue' }).click()
    await checkAccessibility(page, 'an officer with everything missing')
    await typeOfficer(page, officers.administrator)
    await page.getByRole('heading', { name: 'Who is the superintendent?' }).waitFor()
    await typeOfficer(page, officers.superintendent)
    await page.getByRole('heading', { name: 'Who is the desk officer?' }).waitFor()
    await typeOfficer(page, officers.desk)
    await page.getByRole('heading', { name: 'Who else works here?' }).waitFor()
    await page.getByRole('button', { name: 'Continue' }).click()
    await page.getByRole('heading', { name: 'If every passphrase is lost' }).waitFor()
    await page.getByRole('button', { name: 'Continue' }).click()
    await checkAccessibility(page, 'what will be made')
    await page.getByRole('button', { name: 'Make this desk' }).click()
    await sealEnvelope(page, 1)
    await sealEnvelope(page, 2)
    await sealEnvelope(page, 3)
    await page.getByRole('button', { name: 'Go to sign in' }).click()
    await signInWith(page, officers.desk.signIn, officers.desk.passphrase)
    await page.getByRole('heading', { name: 'Today', exact: true }).waitFor()
    await page.getByText('Nothing is late.').waitFor()
    await page.getByRole('navigation').getByRole('link', { name: 'Referrals', exact: true }).click()
    await page.getByText('No open referrals').waitFor()
    await checkAccessibility(page, 'an empty desk')
    await lock(page)
    await signInWith(page, officers.administrator.signIn, officers.administrator.passphrase)
    await page.getByRole('button', { name: 'Lock', exact: true }).waitFor()
    expect(await page.getByRole('link', { name: 'Referrals', exact: true }).count()).toBe(0)
    await checkAccessibility(page, 'the desk as its administrator sees it')
    await lock(page)
  })

  test('a wrong passphrase opens nothing and says so', async () => {
    const { page } = desk
    await signInWith(page, officers.desk.signIn, 'not this passphrase')
    await page
      .getByRole('alert')
      .getByText(/^Code FD-/)
      .waitFor()
    expect(await page.getByRole('button', { name: 'Lock', exact: true }).count()).toBe(0)
    await checkAccessibility(page, 'a wrong passphrase')
  })

  test('two of three envelopes give an officer a new passphrase; a wrong word is named as wrong', async () => {
    const { page } = desk
    expect(shares).toHaveLength(3)
    await page.getByRole('button', { name: 'Passphrase forgotten' }).click()
    await giveShare(page, (shares[0] ?? '').replace(/^\S+/, 'zebra'))
    await page.getByRole('alert').first().waitFor()
    await checkAccessibility(page, 'a wrong share')
    await giveShare(page, shares[0] ?? '')
    await page.getByText('Share 1 is right').waitFor()
    await giveShare(page, shares[2] ?? '')
    await page.getByRole('heading', { name: 'Whose access is restored?' }).waitFor()
    await page.getByLabel('Sign-in name').first().click()
    await page.getByRole('option', { name: officers.superintendent.signIn, exact: true }).click()
    for (const field of await page.locator('input[type="password"]').all()) await field.fill('another meadow entirely')
    await checkAccessibility(page, 'whose access is restored')
    await page.getByRole('button', { name: 'Restore access' }).click()
    await page.getByRole('heading', { name: 'Sign in', exact: true }).waitFor()
    await signInWith(page, officers.superintendent.signIn, 'another meadow entirely')
    await page.getByRole('button', { name: 'Lock', exact: true }).waitFor()
  })
})
