import type { Page } from 'playwright-core'
import { demonstrationBoroughs, type Demonstration } from '../../src-main/contract/desk'
import { demonstrationDesks } from '../../src-main/demonstration/desks'
import type { DemonstrationOfficer } from '../../src-main/demonstration/officers'
import type { RunningDesk } from '../journeys/fixture'

/** What a scene plays on. */
export interface Stage {
  desk: RunningDesk
  page: Page
  /** Folder for the files the story saves and carries. */
  files: string
}

/** One picture of the demonstration, with what it tells. */
export interface Scene {
  name: string
  words: string
  act(stage: Stage): Promise<void>
}

/** An invented officer by their sign-in name. */
export function officerOf(which: Demonstration, signIn: string): DemonstrationOfficer {
  const found = demonstrationDesks[which].officers.find((each) => each.signIn === signIn)
  if (!found) throw new Error(`the ${which} desk has nobody called ${signIn}`)
  return found
}

/** Chooses a sign-in name and types its passphrase, on the sign-in page. */
export async function fillSignIn(page: Page, signIn: string, which: Demonstration = 'first'): Promise<void> {
  await page.getByRole('heading', { name: 'Sign in', exact: true }).waitFor()
  await page.getByLabel('Sign-in name').first().click()
  await page.getByRole('option', { name: signIn, exact: true }).click()
  await page.getByLabel('Passphrase', { exact: true }).fill(officerOf(which, signIn).passphrase)
}

/** Locks the desk, turns to the one asked for, and signs in as somebody there. */
export async function signInAs(page: Page, signIn: string, which: Demonstration = 'first'): Promise<void> {
  await page.keyboard.press('Control+l')
  await page.getByRole('heading', { name: 'Sign in', exact: true }).waitFor()
  const borough = demonstrationBoroughs[which]
  const turn = page.getByRole('button', { name: `Turn to ${borough}` })
  if ((await turn.count()) > 0) await turn.click()
  await page.getByText(`The invented desk of ${borough}`).or(page.getByText('The desk is locked.')).first().waitFor()
  await turn.waitFor({ state: 'detached' })
  await fillSignIn(page, signIn, which)
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
  await page.getByRole('button', { name: 'Lock', exact: true }).waitFor()
}

/** Goes to a page by the navigation. */
export function goTo(page: Page, name: string | RegExp): Promise<void> {
  return page
    .getByRole('navigation')
    .getByRole('link', typeof name === 'string' ? { name, exact: true } : { name })
    .click()
}

/** Answers the next save dialogs with one path. */
export function saveAs(desk: RunningDesk, path: string): Promise<void> {
  return desk.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath })
  }, path)
}

/** A second officer chooses themselves and types their passphrase. */
export async function fillSecond(page: Page, signIn: string, which: Demonstration = 'first'): Promise<void> {
  const { name, passphrase } = officerOf(which, signIn)
  await page.getByRole('combobox', { name: 'Second officer' }).click()
  await page.getByRole('option', { name, exact: true }).click()
  await page.getByRole('textbox', { name: `Passphrase of ${name}` }).fill(passphrase)
}
