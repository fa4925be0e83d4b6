import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  beginReceiving,
  caseReference,
  fillClosure,
  propose,
  receive,
  saveReferral,
  typeReferral,
  workToGateway
} from './casework'
import { checkAccessibility, type RunningDesk } from './fixture'
import { answer, call, changeTo, launchWithOfficers, lock, officers, signIn } from './officers'

let desk: RunningDesk

beforeAll(async () => {
  desk = await launchWithOfficers()
  await signIn(desk.page, 'desk')
})
afterAll(() => desk?.close())

describe('a referral', () => {
  test('is received by hand, worked to the gateway, and closed by two officers', async () => {
    const { page } = desk
    const reference = await receive(page, { forenames: 'Amara', surname: 'Okafor', born: '3/2/2011' })
    expect(reference).toMatch(/^PR-\d{4}-0001$/)
    await checkAccessibility(page, 'a case just received')
    await workToGateway(page, 'PCMT-88213')
    await fillClosure(page)
    await checkAccessibility(page, 'the decision form, filled')
    await propose(page)
    await checkAccessibility(page, 'a proposal that waits')

    await changeTo(page, 'supervisor')
    await page
      .getByRole('navigation')
      .getByRole('link', { name: /^Waiting for me/ })
      .click()
    await page.getByText('yours to decide', { exact: true }).click()
    await page.getByText(/asks Ingrid Calloway to confirm/).waitFor()
    await page.getByLabel('Passphrase of Ingrid Calloway').fill(officers.supervisor.passphrase)
    await page.getByRole('button', { name: 'Confirm', exact: true }).click()
    await page.getByText('Closed: no clock runs.').waitFor()
    expect(await page.getByText(/^No further action/).count()).toBeGreaterThan(0)
    await checkAccessibility(page, 'a closed case')
    await changeTo(page, 'desk')
  })

  test('cannot be closed by one person under two accounts', async () => {
    const { page } = desk
    await receive(page, { forenames: 'Solvei', surname: 'Bracegirdle', born: '14 Mar 2009' })
    await workToGateway(page, 'PCMT-88214')
    await fillClosure(page)
    await propose(page)
    await page.getByRole('button', { name: 'A second officer is here' }).click()
    await page.getByLabel('Second officer').first().click()
    const offered = await page.getByRole('option').allTextContents()
    expect(offered).toContain(officers.supervisor.name)
    expect(offered).not.toContain(officers.deskAgain.name)
    await page.keyboard.press('Escape')

    await changeTo(page, 'deskAgain')
    await page
      .getByRole('navigation')
      .getByRole('link', { name: /^Waiting for me/ })
      .click()
    await page.getByText('waits for another officer').click()
    await page.getByRole('heading', { name: /^Waits for a second officer/ }).waitFor()
    expect(await page.getByLabel(`Passphrase of ${officers.deskAgain.name}`).count()).toBe(0)
    const { proposals } = await answer<{ proposals: { referral: string; proposal: string }[] }>(
      page,
      'referrals.waiting',
      {}
    )
    const { referral, proposal } = proposals[0] ?? { referral: '', proposal: '' }
    const staff = await answer<{ officers: { id: string; signIn: string }[] }>(page, 'staff.list', {})
    const view = await answer<{ proposal: { digest: string } }>(page, 'referrals.open', { referral })
    const refused = await call(page, 'referrals.decide', {
      referral,
      proposal,
      digest: view.proposal.digest,
      verdict: 'confirm',
      second: {
        officer: staff.officers.find((each) => each.signIn === officers.deskAgain.signIn)?.id,
        passphrase: officers.deskAgain.passphrase
      }
    })
    expect(refused).toMatchObject({ ok: false, error: { code: 'FD-REF-22' } })
    await checkAccessibility(page, 'a proposal of one’s own under another account')
    await changeTo(page, 'desk')
  })

  test('keeps what was typed when the desk locks in the middle of the form', async () => {
    const { page } = desk
    await beginReceiving(page)
    await typeReferral(page, {
      forenames: 'Zoë',
      surname: 'O’Dwyer-Łuczak',
      born: '1/2/10',
      concern: 'Half a sentence, and then'
    })
    await lock(page)
    expect(await page.content()).not.toContain('Łuczak')
    await checkAccessibility(page, 'the locked desk')
    await signIn(page, 'desk')
    await page.getByRole('heading', { name: 'Receive a referral' }).waitFor()
    expect(await page.getByLabel('Surname').inputValue()).toBe('O’Dwyer-Łuczak')
    expect(await page.getByLabel('Forenames').inputValue()).toBe('Zoë')
    expect(await page.getByLabel('Date of birth').inputValue()).toBe('01/02/2010')
    expect(await page.getByRole('textbox', { name: /^Concern as raised/ }).inputValue()).toBe(
      'Half a sentence, and then'
    )
    expect(await page.getByRole('combobox', { name: /^Sector/ }).inputValue()).toBe('Education')
    await checkAccessibility(page, 'the form as it was before the lock')
    await page.getByRole('button', { name: 'Discard', exact: true }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Discard', exact: true }).click()
    await page.getByRole('heading', { name: 'Referrals', exact: true }).waitFor()
  })

  test('finds the same person under another spelling', async () => {
    const { page } = desk
    await beginReceiving(page)
    await typeReferral(page, { forenames: 'Ammara', surname: 'Okafo', born: '3/2/2011' })
    const candidates = page.getByRole('region', { name: 'Is this someone we know?' })
    await candidates.getByText(/Likely \(1\)/).waitFor()
    await candidates.getByText('PR-', { exact: false }).first().waitFor()
    await page.getByRole('button', { name: 'Save without a person' }).waitFor()
    await candidates.getByRole('radio', { name: 'Same', exact: true }).first().check()
    await checkAccessibility(page, 'candidates beside the form')
    const second = await saveReferral(page)
    await page.getByRole('button', { name: /^Referred before: 1/ }).click()
    await page
      .getByRole('link', { name: /^PR-\d{4}-0001$/ })
      .first()
      .click()
    expect(await caseReference(page)).not.toBe(second)
    await page.getByText('Referred since: 1').waitFor()
    await checkAccessibility(page, 'an earlier referral of the person')
  })
})
