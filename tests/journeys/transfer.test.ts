import { readFileSync, writeFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { receive } from './casework'
import { checkAccessibility, launchDesk, type RunningDesk } from './fixture'
import { answer, call, officers, signIn } from './officers'

let camden: RunningDesk
let islington: RunningDesk
let stick: string

/** A desk of another borough: both journeys' desks are set up by themselves, so that their keys differ. */
async function deskCalled(terminal: string, borough: string): Promise<RunningDesk> {
  const desk = await launchDesk()
  const made = await call(desk.page, 'desk.setUp', {
    borough,
    terminal,
    ceiling: 'OFFICIAL-SENSITIVE',
    officers: Object.values(officers),
    recovery: { needed: 2, of: 3 }
  })
  if (!made.ok) throw new Error(`the desk could not be set up: ${made.error?.code}`)
  await desk.page.reload()
  await signIn(desk.page, 'desk')
  return desk
}

beforeAll(async () => {
  stick = await mkdtemp(join(tmpdir(), 'stick-'))
  camden = await deskCalled('Desk 1', 'E09000007')
  islington = await deskCalled('Desk 1', 'E09000019')
})
afterAll(async () => {
  await camden?.close()
  await islington?.close()
  await rm(stick, { recursive: true, force: true })
})

async function confirmAs(page: Page, who: keyof typeof officers, button = 'Confirm'): Promise<void> {
  const { name, passphrase } = officers[who]
  const chooser = page.getByRole('combobox', { name: 'Second officer' })
  await chooser.click()
  await page.getByRole('option', { name, exact: true }).click()
  await page.getByRole('textbox', { name: `Passphrase of ${name}` }).fill(passphrase)
  await page.getByRole('button', { name: button, exact: true }).click()
}

async function cardOf(desk: RunningDesk): Promise<string> {
  const { own } = await answer<{ own: { text: string } }>(desk.page, 'transfer.terminals', {})
  return own.text
}

async function trustOn(desk: RunningDesk, text: string): Promise<void> {
  const { page } = desk
  await page.getByRole('navigation').getByRole('link', { name: 'Transfer', exact: true }).click()
  await page.getByRole('textbox', { name: /^The other desk’s card/ }).fill(text)
  await page.getByRole('button', { name: 'Read the card' }).click()
  await page.getByRole('button', { name: 'The fingerprints are the same' }).click()
  await confirmAs(page, 'supervisor')
  await page.getByText(/^Trusted by /).waitFor()
}

async function sendFrom(desk: RunningDesk, file: string): Promise<void> {
  const { page } = desk
  await desk.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath })
  }, file)
  await page.getByRole('navigation').getByRole('link', { name: 'Transfer', exact: true }).click()
  await page.getByRole('link', { name: 'Send a bundle' }).click()
  await page.getByRole('checkbox').first().check()
  await page.getByRole('button', { name: 'See what would go' }).click()
  await page.getByText(/^No record is held back/).waitFor()
  await checkAccessibility(page, 'what would go')
  await page.getByRole('button', { name: 'Go on', exact: true }).click()
  await page.getByRole('textbox', { name: 'Purpose' }).fill('The family moved; both desks work on it.')
  await page.getByRole('button', { name: 'Go on to the release' }).click()
  await page.getByRole('combobox', { name: 'Second officer' }).waitFor()
  await checkAccessibility(page, 'the release')
  await confirmAs(page, 'supervisor')
  await page.getByText(/safe to remove/).waitFor()
  await checkAccessibility(page, 'a bundle written')
}

async function choose(desk: RunningDesk, file: string): Promise<void> {
  const { page } = desk
  await page.getByRole('navigation').getByRole('link', { name: 'Transfer', exact: true }).click()
  await page.getByRole('link', { name: 'Take a bundle in' }).click()
  await page
    .locator('input[type="file"]')
    .setInputFiles({ name: 'bundle.fdbundle', mimeType: 'application/octet-stream', buffer: readFileSync(file) })
}

describe('a bundle between two desks', () => {
  test('two people compare cards and trust each other’s terminal', async () => {
    await trustOn(camden, await cardOf(islington))
    await checkAccessibility(camden.page, 'the terminals')
    await trustOn(islington, await cardOf(camden))
    await islington.page.emulateMedia({ colorScheme: 'dark' })
    await checkAccessibility(islington.page, 'the terminals, dark')
    await islington.page.emulateMedia({ colorScheme: 'light' })
  })

  test('a referral goes out, is released by a second officer, and comes in after another accepted it', async () => {
    const reference = await receive(camden.page, { forenames: 'Ondine', surname: 'Vasquell', born: '14/03/2009' })
    const file = join(stick, 'one.fdbundle')
    await sendFrom(camden, file)
    const { page } = islington
    await choose(islington, file)
    await page.getByRole('heading', { name: /^Bundle 1 of Camden Desk 1/ }).waitFor()
    await checkAccessibility(page, 'what a bundle brings')
    await page.getByRole('button', { name: 'Go on to accepting' }).click()
    await page.getByRole('combobox', { name: 'Second officer' }).waitFor()
    await checkAccessibility(page, 'accepting a bundle')
    await confirmAs(page, 'supervisor')
    await page.getByText(/^Bundle 1 of Camden Desk 1 is taken in/).waitFor()
    await page.getByText(/\.fdbackup$/).waitFor()
    await checkAccessibility(page, 'a bundle taken in')
    await page.getByRole('navigation').getByRole('link', { name: 'Referrals', exact: true }).click()
    await page.getByText(/^1 referral/).waitFor()
    await page
      .getByRole('gridcell', { name: reference.slice(0, 12) })
      .first()
      .waitFor()
  })

  test('the same bundle again changes nothing and says so; a changed byte is refused', async () => {
    const file = join(stick, 'one.fdbundle')
    const { page } = islington
    await choose(islington, file)
    await page.getByText('This very bundle was taken in already').waitFor()
    await checkAccessibility(page, 'a bundle known already')
    const bytes = readFileSync(file)
    bytes[bytes.length - 40] = (bytes[bytes.length - 40] ?? 0) ^ 1
    const spoilt = join(stick, 'spoilt.fdbundle')
    writeFileSync(spoilt, bytes)
    await choose(islington, spoilt)
    await page.getByText('Code FD-BND-13').waitFor()
    await checkAccessibility(page, 'a bundle refused')
  })

  test('a field changed on both sides is decided by a person with both values before them', async () => {
    const { page } = islington
    const list = await answer<{ rows: { id: string }[] }>(page, 'referrals.list', {
      filter: {},
      sort: {},
      offset: 0,
      limit: 10
    })
    const referral = list.rows[0]?.id ?? ''
    await answer(camden.page, 'referrals.amend', { referral, fields: { school: 'Quillon Academy' } })
    await answer(page, 'referrals.amend', { referral, fields: { school: 'Brightwater Academy' } })
    const file = join(stick, 'two.fdbundle')
    await sendFrom(camden, file)
    await choose(islington, file)
    await page.getByText(/1 field in conflict/).waitFor()
    await page.getByRole('button', { name: 'Go on to accepting' }).click()
    await confirmAs(page, 'supervisor')
    await page.getByRole('link', { name: 'Decide what is in conflict' }).click()
    await page.getByRole('radio', { name: 'Quillon Academy' }).check()
    await page.getByRole('textbox', { name: 'Reason' }).fill('The school confirmed it by telephone.')
    await checkAccessibility(page, 'a conflict')
    await page.getByRole('button', { name: 'Decide', exact: true }).click()
    await page.getByText('Nothing waits to be decided').waitFor()
    await checkAccessibility(page, 'no conflict left')
    const seen = await answer<{ fields: { school: string } }>(page, 'referrals.open', { referral })
    expect(seen.fields.school).toBe('Quillon Academy')
  })
})
