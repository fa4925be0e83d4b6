import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { checkAccessibility, type RunningDesk } from './fixture'
import { answer, call, launchWithOfficers, officers, signIn } from './officers'

let desk: RunningDesk
let referral: string
let reference: string

const REASON = 'It was made about the wrong person and no policing purpose is left for keeping any of it.'

/** Keeps pictures of the page where `PICTURES` names a folder. */
async function picture(page: Page, name: string): Promise<void> {
  const folder = process.env['PICTURES']
  if (!folder) return
  mkdirSync(folder, { recursive: true })
  await page.screenshot({ path: join(folder, `${name}.png`), fullPage: true })
}

async function goTo(page: Page, path: string): Promise<void> {
  await page.evaluate((to) => {
    location.hash = to
  }, path)
}

async function closedReferral(page: Page): Promise<string> {
  const { id, reference: named } = await answer<{ id: string; reference: string }>(page, 'referrals.receive', {
    given: { forenames: 'Lev', surname: 'Grzelakowski', dateOfBirth: '1996-04-09' },
    fields: {
      receivedAt: new Date().toISOString(),
      immediateDanger: 'no',
      sector: 'education',
      referrerOrganisation: 'Brightwater Academy',
      concernAsRaised: 'Spoke in class about wanting to see a school burn and would not say why.',
      concernAsReferred: 'extreme_violence',
      pcmtReference: 'PCMT-200001'
    }
  })
  reference = named
  await answer(page, 'referrals.acknowledge', { referral: id })
  await answer(page, 'referrals.step', { referral: id, to: 'SCREENING' })
  const { proposal } = await answer<{ proposal: { id: string; digest: string } }>(page, 'referrals.propose', {
    referral: id,
    to: 'NOT_PREVENT',
    decision: {
      optionsConsidered: ['Go on to deconfliction', 'Not a Prevent referral'],
      grounds: ['no_ct_risk'],
      reason: 'The school named another pupil by mistake and has withdrawn what it said of this one.',
      evidence: 'Telephone call with the referrer.',
      closureReason: 'nfa_misdirected',
      enquiries: ['Telephone call with the referrer'],
      feedback: 'The school was told by telephone.'
    }
  })
  const { administrator: _no, ...able } = officers
  const found = await answer<{ proposal: { deciders: { id: string; name: string }[] } }>(page, 'referrals.open', {
    referral: id
  })
  const second = found.proposal.deciders.find(({ name }) => name === able.supervisor.name)
  await answer(page, 'referrals.decide', {
    referral: id,
    proposal: proposal.id,
    digest: proposal.digest,
    verdict: 'confirm',
    second: { officer: second?.id, passphrase: able.supervisor.passphrase }
  })
  return id
}

beforeAll(async () => {
  desk = await launchWithOfficers()
  await signIn(desk.page, 'desk')
  referral = await closedReferral(desk.page)
})
afterAll(() => desk?.close())

describe('a disposal review', () => {
  test('stands on the closed case, says what would go, and is confirmed by a second officer', async () => {
    const { page } = desk
    await goTo(page, `/referrals/${referral}`)
    await page.getByText(/^Disposal review due on/).waitFor()
    await picture(page, 'disposal-case')
    await page.getByRole('button', { name: 'Review for disposal' }).click()
    await page.getByRole('heading', { name: 'Disposal review' }).waitFor()
    await page.getByRole('radio', { name: /^Keep it until a day/ }).check()
    await checkAccessibility(page, 'keeping a referral')
    await picture(page, 'disposal-keep')
    await page.getByRole('radio', { name: /^Dispose of it before its time/ }).check()
    await page.getByText(/^Erased for good:/).waitFor()
    await page.getByRole('textbox', { name: /^Why/ }).fill(`${REASON} It was Grzelakowski.`)
    await page.getByRole('button', { name: 'Have a supervisor confirm it' }).click()
    const panel = page.getByRole('region', { name: /^Confirm/ })
    const confirm = async (): Promise<void> => {
      await panel.getByLabel(/^Passphrase of/).fill(officers.supervisor.passphrase)
      await page.keyboard.press('Enter')
    }
    await panel.getByRole('combobox', { name: 'Second officer' }).click()
    await page.getByRole('option', { name: officers.supervisor.name }).click()
    await checkAccessibility(page, 'a disposal confirmed')
    await picture(page, 'disposal-confirm')
    await confirm()
    await page.getByText(/^It names the person/).waitFor()
    await page.getByRole('textbox', { name: /^Why/ }).fill(REASON)
    await confirm()
    await page.getByRole('heading', { level: 1, name: 'Disposals' }).waitFor()
    await page.getByRole('cell', { name: /section 47/ }).waitFor()
    await checkAccessibility(page, 'the disposals')
    await picture(page, 'disposals')
  })

  test('leaves nothing of the case to be opened, found or listed', async () => {
    const { page } = desk
    expect((await call(page, 'referrals.open', { referral })).error?.code).toBe('FD-REF-01')
    await goTo(page, '/referrals')
    await page.getByRole('heading', { level: 1, name: 'Referrals' }).waitFor()
    expect(await page.getByText(reference).count()).toBe(0)
    const given = { forenames: 'Lev', surname: 'Grzelakowski' }
    const search = await answer<{ candidates: unknown[] }>(page, 'people.search', { given })
    expect(search.candidates).toEqual([])
  })
})
