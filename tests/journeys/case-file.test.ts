import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { receive, workToGateway } from './casework'
import { checkAccessibility, type RunningDesk } from './fixture'
import { closeNotices } from './notices'
import { answer, launchWithOfficers, officers, signIn } from './officers'

/** Words of a document; they stand nowhere on the disk. */
const CANARY = 'Plumbago-Vesper-4417'
/** Notes of the long case: more than a window shows, few enough for a journey. */
const NOTES = 150

let desk: RunningDesk
let folder: string
let reference: string
let referral: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'case-file-'))
  desk = await launchWithOfficers()
  await signIn(desk.page, 'desk')
  reference = await receive(desk.page, { forenames: 'Corvin', surname: 'Ashgrove', born: '12/4/1991' })
  referral = /referrals\/([0-9A-Z]{26})/.exec(desk.page.url())?.[1] ?? ''
  await workToGateway(desk.page, 'PCMT-26-5512')
})
afterAll(async () => {
  await desk?.close()
  await rm(folder, { recursive: true, force: true })
})

async function toCase(page: Page, part = ''): Promise<void> {
  await page.evaluate((to) => {
    location.hash = to
  }, `/referrals/${referral}${part}`)
  await page.getByRole('heading', { level: 1, name: /PR-/ }).waitFor()
}

/** A small picture with a size of its own, made by the page. */
async function pngBytes(page: Page): Promise<Buffer> {
  const address = await page.evaluate(() => {
    const canvas = document.createElement('canvas')
    canvas.width = 320
    canvas.height = 200
    const pen = canvas.getContext('2d')
    if (pen) {
      pen.fillStyle = '#204080'
      pen.fillRect(20, 20, 200, 120)
    }
    return canvas.toDataURL('image/png')
  })
  return Buffer.from(address.split(',')[1] ?? '', 'base64')
}

async function addDocument(page: Page, name: string, buffer: Buffer, kind?: string): Promise<void> {
  await closeNotices(page)
  await page.getByRole('button', { name: 'Add a document' }).click()
  await page.getByRole('heading', { level: 2, name: 'Add a document' }).waitFor()
  await page.getByLabel('Document file').setInputFiles({ name, mimeType: 'application/octet-stream', buffer })
  if (kind !== undefined) {
    await page.getByRole('combobox', { name: 'Kind of document' }).click()
    await page.getByRole('option', { name: kind, exact: true }).click()
  }
  await page.getByRole('button', { name: 'Keep it with the case' }).click()
  await page.getByRole('button', { name, exact: true }).waitFor()
}

/** Files of the desk that hold some bytes. */
function holding(bytes: string): string[] {
  return readdirSync(desk.userData, { recursive: true, encoding: 'utf8' })
    .map((name) => join(desk.userData, name))
    .filter((path) => statSync(path, { throwIfNoEntry: false })?.isFile() && readFileSync(path).includes(bytes))
}

/** Walks an open list of choices by arrow until the wanted one is marked, and takes it. */
async function pressUntilChosen(page: Page, option: string): Promise<void> {
  for (let press = 0; press < 10; press++) {
    const marked = page.locator('[data-combobox-selected]')
    const before = await marked.allTextContents()
    if (before[0] === option) break
    await page.keyboard.press('ArrowDown')
    // The next one is marked once the page has drawn it; a list of one choice keeps its mark.
    await expect
      .poll(() => marked.allTextContents(), { timeout: 2000 })
      .not.toEqual(before)
      .catch(() => undefined)
  }
  await page.keyboard.press('Enter')
}

/** Chooses what the timeline shows. */
async function show(page: Page, kind: RegExp): Promise<void> {
  await page.getByRole('radiogroup', { name: 'Show on the timeline' }).getByText(kind).click()
}

/** Proposes to close the case and has the supervisor confirm it; the forms for both have a journey of their own. */
async function closeCase(page: Page): Promise<void> {
  const { proposal } = await answer<{
    proposal: { id: string; digest: string; deciders: { id: string; name: string }[] }
  }>(page, 'referrals.propose', {
    referral,
    to: 'CLOSED_NFA',
    decision: {
      optionsConsidered: ['Gather information for Channel', 'No further action'],
      grounds: ['no_ct_risk', 'no_susceptibility'],
      reason: 'A passing interest, and a family that talks.',
      evidence: 'Referral form, telephone call with the referrer, systems checked.',
      risk: 'no_ct_risk',
      concernAssessed: 'none_identified',
      complexNeeds: ['none_known'],
      systemsChecked: ['PCMT', 'PNC', 'local_intelligence'],
      assessment: { framework: 'PAF', reference: 'PAF-10001', version: '2024', madeOn: '2026-11-20' },
      closureReason: 'nfa_no_ct_concern',
      enquiries: ['Asked the school and the family.'],
      feedback: 'The school is told that nothing further follows.'
    }
  })
  const { name, passphrase } = officers.supervisor
  const officer = proposal.deciders.find((each) => each.name === name)?.id
  const { id, digest } = proposal
  const second = { officer, passphrase }
  await answer(page, 'referrals.decide', { referral, proposal: id, digest, verdict: 'confirm', second })
  await page.reload()
}

describe('the file of a case', () => {
  test('keeps documents, shows them without writing them anywhere, and withdraws one', async () => {
    const { page } = desk
    await toCase(page)
    await page.getByRole('button', { name: 'Add a document' }).click()
    await checkAccessibility(page, 'adding a document')
    await page.getByRole('button', { name: 'Close', exact: true }).click()
    await addDocument(page, 'plan.txt', Buffer.from(`The plan. ${CANARY}\n`.repeat(400)), 'Support plan')
    await addDocument(page, 'drawing.pdf', await pngBytes(page))
    await page.getByText('Its name ends in .pdf, but it holds a PNG picture.').waitFor()
    await page.getByRole('button', { name: 'plan.txt', exact: true }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByText(CANARY).first().waitFor()
    await checkAccessibility(page, 'a document of text')
    expect(holding(CANARY)).toEqual([])
    await page.keyboard.press('Escape')
    await dialog.waitFor({ state: 'detached' })
    await closeNotices(page)
    await page.getByRole('button', { name: 'drawing.pdf', exact: true }).click()
    await dialog.locator('canvas[data-drawn="true"]').waitFor()
    await checkAccessibility(page, 'a picture')
    await dialog.getByRole('button', { name: 'It should not be in this case' }).click()
    await dialog.getByLabel('Why is it withdrawn?').fill('Belongs to another case.')
    await dialog.getByRole('button', { name: 'Withdraw and erase it' }).click()
    await dialog.waitFor({ state: 'detached' })
    await page.getByText(/PNG picture.*· withdrawn/).waitFor()
    await checkAccessibility(page, 'a case with documents')
  })

  test('names people around the case by keyboard, with a category of their own', async () => {
    const { page } = desk
    await toCase(page)
    await page.getByRole('button', { name: 'Add somebody around the case' }).focus()
    await page.keyboard.press('Enter')
    await page.waitForFunction(
      () => document.activeElement?.closest('form') && document.activeElement.tagName === 'INPUT'
    )
    await page.keyboard.type('Marisol Thackeray')
    await page.keyboard.press('Tab')
    await page.keyboard.press('ArrowDown')
    await page.getByRole('option', { name: 'Family or carer' }).waitFor()
    await pressUntilChosen(page, 'Family or carer')
    await page.keyboard.press('Tab')
    await page.keyboard.press('ArrowDown')
    await pressUntilChosen(page, 'Witness or other with information (s.38(3)(d))')
    await page.getByLabel('What they are to the person').fill('Aunt')
    await checkAccessibility(page, 'somebody around the case')
    await page.getByRole('button', { name: 'Add them' }).click()
    await page.getByText('Family or carer · Aunt').waitFor()
    await page.getByRole('button', { name: 'Change: Marisol Thackeray' }).waitFor()
    await checkAccessibility(page, 'a case with people around it')
  })

  test('holds a long timeline, of which only what is on screen is drawn; keys reach the last line', async () => {
    const { page } = desk
    for (let note = 0; note < NOTES; note++) {
      await answer(page, 'referrals.note', {
        referral,
        type: 'fact',
        text: `Rang the school (${note}).`,
        happenedAt: note === 0 ? '2026-01-05T10:00:00.000Z' : null
      })
    }
    await page.reload()
    await page.getByRole('list', { name: 'Timeline' }).waitFor()
    const lines = page.getByRole('list', { name: 'Timeline' }).getByRole('listitem')
    const all = Number(await lines.first().getAttribute('aria-setsize'))
    expect(all).toBeGreaterThan(NOTES)
    expect(await lines.count()).toBeLessThan(all / 2)
    await lines.first().getByRole('button').focus()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('End')
    await page.waitForFunction(
      (last) => document.activeElement?.closest('li')?.getAttribute('aria-posinset') === String(last),
      all
    )
    await page.keyboard.press('Enter')
    expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-expanded'))).toBe('true')
    await checkAccessibility(page, 'the end of a long timeline')
    await page.keyboard.press('Home')
    await page.waitForFunction(() => document.activeElement?.closest('li')?.getAttribute('aria-posinset') === '1')
    await show(page, /^Documents/)
    await page.getByRole('button', { name: /Document added: plan\.txt/ }).waitFor()
    await show(page, /^All/)
    await page.getByLabel('Happened until').fill('6/1/2026')
    await page.getByRole('button', { name: /Rang the school \(0\)/ }).waitFor()
    expect(await lines.count()).toBe(1)
    await page.getByRole('button', { name: 'Everybody, any day' }).click()
  })

  test('compares decisions, and corrects one beside what was written', async () => {
    const { page } = desk
    await closeCase(page)
    await toCase(page)
    await page.getByRole('button', { name: 'Decisions side by side' }).click()
    await page.getByRole('heading', { level: 1, name: `Decisions of ${reference}` }).waitFor()
    const boxes = page.getByRole('checkbox')
    await boxes.first().waitFor()
    for (const box of await boxes.all()) await box.check()
    await page.getByRole('columnheader', { name: /Begin the gateway assessment/ }).waitFor()
    await checkAccessibility(page, 'decisions side by side')
    await page.getByRole('button', { name: /^Correct: Close: no further action/ }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('Reason', { exact: true }).fill('What was known then, told in full.')
    await dialog.getByLabel('Why is it corrected?').fill('A sentence was missing.')
    await checkAccessibility(page, 'correcting a decision')
    await dialog.getByRole('button', { name: 'Have a supervisor confirm it' }).click()
    await dialog.getByRole('combobox', { name: 'Second officer' }).click()
    await page.getByRole('option', { name: officers.supervisor.name }).click()
    await dialog.getByLabel(/^Passphrase of/).fill(officers.supervisor.passphrase)
    await checkAccessibility(page, 'a second officer confirms a correction')
    await page.keyboard.press('Enter')
    await page.getByText('What was known then, told in full.').waitFor()
    expect(await page.getByText('A passing interest, and a family that talks.').count()).toBe(1)
  })

  test('goes on paper for a purpose and a person: marked and numbered on each page', async () => {
    const { page } = desk
    await toCase(page)
    await page.getByRole('button', { name: 'Print', exact: true }).click()
    await page.getByRole('textbox', { name: 'Purpose' }).fill('Panel of 3 December')
    await page.getByRole('textbox', { name: 'For whom' }).fill('Channel chair')
    await checkAccessibility(page, 'what it is printed for')
    await page.getByRole('button', { name: 'Log it and lay it out' }).click()
    await page.getByRole('button', { name: 'Print', exact: true }).waitFor()
    await checkAccessibility(page, 'a case on paper')
    const session = await page.context().newCDPSession(page)
    const { data } = await session.send('Page.printToPDF', { preferCSSPageSize: true, printBackground: true })
    const path = join(folder, 'case.pdf')
    writeFileSync(path, Buffer.from(data, 'base64'))
    const info = execFileSync('pdfinfo', [path], { encoding: 'utf8' })
    const count = Number(/Pages:\s+(\d+)/.exec(info)?.[1])
    expect(count).toBeGreaterThan(1)
    expect(info).toMatch(/Page size:\s+59[45](\.\d+)? x 84[12](\.\d+)? pts/)
    for (let number = 1; number <= count; number++) {
      const text = execFileSync('pdftotext', ['-f', `${number}`, '-l', `${number}`, '-layout', path, '-'], {
        encoding: 'utf8'
      })
      expect(text.match(/OFFICIAL-SENSITIVE/g)?.length ?? 0, `page ${number} of ${count}`).toBeGreaterThanOrEqual(2)
      expect(text).toContain(`Page ${number} of ${count}`)
    }
    const whole = execFileSync('pdftotext', [path, '-'], { encoding: 'utf8' }).replace(/\s+/g, ' ')
    const wanted = ['Printed by Tamsin Achterberg', 'Channel chair', 'Corvin Ashgrove', 'Marisol Thackeray']
    expect(wanted.filter((words) => !whole.includes(words))).toEqual([])
    await page.getByRole('link', { name: 'Back to the case' }).click()
    await show(page, /^Seen/)
    await page.getByRole('button', { name: /Disclosed to Channel chair/ }).waitFor()
  })
})

describe('a list', () => {
  test('is taken along as a file for a purpose and a person', async () => {
    const { page } = desk
    await page.evaluate(() => {
      location.hash = '/referrals'
    })
    await page.getByRole('button', { name: 'All', exact: true }).click()
    await page.getByText(reference).first().waitFor()
    await page.getByRole('button', { name: 'Take this list along' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('textbox', { name: 'Purpose' }).fill('Monthly return')
    await dialog.getByRole('textbox', { name: 'For whom' }).fill('Borough analyst')
    await dialog.getByRole('checkbox', { name: 'Person' }).uncheck()
    await dialog.getByRole('radio', { name: 'CSV file' }).check()
    await checkAccessibility(page, 'taking a list along')
    const path = join(folder, 'list.csv')
    await desk.evaluate(({ dialog: shown }, filePath) => {
      shown.showSaveDialog = () => Promise.resolve({ canceled: false, filePath })
    }, path)
    await dialog.getByRole('button', { name: 'Log it and save' }).click()
    await dialog.waitFor({ state: 'detached' })
    const text = readFileSync(path, 'utf8')
    expect(text).toContain(reference)
    expect(text).toContain('for Borough analyst: Monthly return')
    expect(text).not.toContain('Person')
  })
})
