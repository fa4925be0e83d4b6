import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, test } from 'vitest'
import { receive } from './casework'
import { checkAccessibility, launchDesk, type RunningDesk } from './fixture'
import { openChooser, pick, pressOn, tabTo, tick, typeInto } from './keys'
import { answer, call, officers, signIn } from './officers'

let camden: RunningDesk
let islington: RunningDesk
let stick: string

async function deskIn(borough: string): Promise<RunningDesk> {
  const desk = await launchDesk()
  const made = await call(desk.page, 'desk.setUp', {
    borough,
    terminal: 'Desk 1',
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
  camden = await deskIn('E09000007')
  islington = await deskIn('E09000019')
}, 300_000)
afterAll(async () => {
  await camden?.close()
  await islington?.close()
  await rm(stick, { recursive: true, force: true })
})

async function toTransfer(page: Page): Promise<void> {
  await page.keyboard.press('Alt+0')
  await page.getByRole('heading', { level: 1, name: 'Terminals' }).waitFor()
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur())
}

async function confirmBySupervisor(page: Page): Promise<void> {
  const { name, passphrase } = officers.supervisor
  await pick(page, /^Second officer/, name)
  await typeInto(page, new RegExp(`^Passphrase of ${name}`), passphrase)
  await page.keyboard.press('Enter')
}

async function trust(desk: RunningDesk, other: RunningDesk): Promise<void> {
  const { own } = await answer<{ own: { text: string } }>(other.page, 'transfer.terminals', {})
  const { page } = desk
  await toTransfer(page)
  await tabTo(page, /^The other desk’s card/)
  await page.keyboard.insertText(own.text)
  await pressOn(page, /^Read the card/)
  await pressOn(page, /^The fingerprints are the same/)
  await confirmBySupervisor(page)
  await page.getByText(/^Trusted by /).waitFor()
}

describe('a bundle by keyboard alone', () => {
  test('two desks trust each other, one sends, the other takes in', async () => {
    await trust(camden, islington)
    await trust(islington, camden)
    await checkAccessibility(islington.page, 'a terminal trusted by keyboard')
    await receive(camden.page, { forenames: 'Ondine', surname: 'Vasquell', born: '14/03/2009' })
    const file = join(stick, 'keys.fdbundle')
    await camden.evaluate(({ dialog }, filePath) => {
      dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath })
    }, file)
    const out = camden.page
    await toTransfer(out)
    await pressOn(out, /^Send a bundle/)
    await tick(out, /^Islington Desk 1/)
    await checkAccessibility(out, 'the terminals to choose')
    await pressOn(out, /^See what would go/)
    await out.getByText(/^No record is held back/).waitFor()
    await pressOn(out, /^Go on$/)
    await typeInto(out, /^Purpose/, 'The family moved.')
    await pressOn(out, /^Go on to the release/)
    await confirmBySupervisor(out)
    await out.getByText(/safe to remove/).waitFor()
    await checkAccessibility(out, 'a bundle sent by keyboard')

    const { page } = islington
    await toTransfer(page)
    await pressOn(page, /^Take a bundle in/)
    const chooser = await openChooser(page, /^Choose the file/)
    await chooser.setFiles(file)
    await page.getByRole('heading', { name: /^Bundle 1 of Camden Desk 1/ }).waitFor()
    await pressOn(page, /^Go on to accepting/)
    await confirmBySupervisor(page)
    await page.getByText(/^Bundle 1 of Camden Desk 1 is taken in/).waitFor()
    await checkAccessibility(page, 'a bundle taken in by keyboard')
  })
})
