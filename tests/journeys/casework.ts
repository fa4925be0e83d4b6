import type { Locator, Page } from 'playwright-core'

/** What is typed to receive a referral by hand. */
export interface Typed {
  forenames: string
  surname: string
  born: string
  received?: string
  concern?: string
}

/** Chooses from one of the lists that open under a field. */
export async function choose(page: Page, label: string | Locator, option: string): Promise<void> {
  const field =
    typeof label === 'string' ? page.getByRole('combobox', { name: label }).or(page.getByLabel(label)).first() : label
  await field.click()
  await page.getByRole('option', { name: option, exact: true }).click()
}

/** Goes to the page that receives a referral and says that nobody is in danger. */
export async function beginReceiving(page: Page): Promise<void> {
  await page.getByRole('navigation').getByRole('link', { name: 'Receive', exact: true }).click()
  await page.getByRole('button', { name: 'No immediate danger' }).click()
}

/** Types a referral as a school would give it, up to but not including saving. */
export async function typeReferral(page: Page, typed: Typed): Promise<void> {
  await page.getByLabel('Received').fill(typed.received ?? 'now')
  await choose(page, 'Sector', 'Education')
  await page.getByLabel('Referring organisation').fill('Brightwater Academy')
  await page.getByLabel('Forenames').fill(typed.forenames)
  await page.getByLabel('Surname').fill(typed.surname)
  await page.getByLabel('Date of birth').fill(typed.born)
  await page
    .getByRole('textbox', { name: /^Concern as raised/ })
    .fill(typed.concern ?? 'Showed classmates videos of attacks and said that somebody should do it properly here.')
}

/** Saves what was typed and waits for the case. */
export async function saveReferral(page: Page): Promise<string> {
  await page.getByRole('button', { name: /^Save the referral/ }).click()
  return caseReference(page)
}

/** The reference at the head of the case now open. */
export async function caseReference(page: Page): Promise<string> {
  const heading = page.getByRole('heading', { level: 1, name: /^PR-\d{4}-\d+/ })
  await heading.waitFor()
  return (await heading.textContent()) ?? ''
}

/** Receives a referral from beginning to end; nobody on the desk may be like the person. */
export async function receive(page: Page, typed: Typed): Promise<string> {
  await beginReceiving(page)
  await typeReferral(page, typed)
  await page.getByText(/^No one like this among/).waitFor()
  return saveReferral(page)
}

/** Opens a step's form and takes the step, which one officer may take alone. */
export async function takeStep(page: Page, label: string): Promise<void> {
  const step = page.getByRole('button', { name: label, exact: true })
  await step.click()
  await page.getByRole('heading', { level: 2, name: label }).waitFor()
  await page.locator('form').getByRole('button', { name: label, exact: true }).click()
  await page.getByRole('heading', { level: 2, name: label }).waitFor({ state: 'detached' })
}

/** Gives the PCMT reference by following the need to its field. */
export async function givePcmtReference(page: Page, reference: string): Promise<void> {
  await page
    .getByRole('button', { name: /^PCMT reference/ })
    .first()
    .click()
  await page.getByLabel('PCMT reference').fill(reference)
  await page.getByRole('dialog').getByRole('button', { name: 'Save', exact: true }).click()
  await page.getByRole('dialog').waitFor({ state: 'detached' })
}

/** Asks for deconfliction and records that the answer is clear. */
export async function deconflict(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Ask', exact: true }).click()
  await page.getByRole('button', { name: 'Record the question' }).click()
  await page.getByRole('button', { name: 'Record the answer', exact: true }).click()
  await choose(page, 'Answer', 'Clear')
  await page.getByLabel('Reference', { exact: true }).fill('FIMU/26/1180')
  await page.locator('form').getByRole('button', { name: 'Record the answer' }).click()
  await page.getByText('Clear · FIMU/26/1180').waitFor()
}

/** Records that the referrer was told. */
export async function tellReferrer(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'The referrer was told' }).click()
  await page.getByRole('button', { name: 'Record it' }).click()
  await page.getByRole('button', { name: 'The referrer was told' }).waitFor({ state: 'detached' })
}

/** From screening to the gateway, through every step. */
export async function screenToGateway(page: Page, pcmt: string): Promise<void> {
  await givePcmtReference(page, pcmt)
  await tellReferrer(page)
  await takeStep(page, 'Go on to deconfliction')
  await deconflict(page)
  await takeStep(page, 'Begin the gateway assessment')
}

/** From a referral just received to the gateway. */
export async function workToGateway(page: Page, pcmt: string): Promise<void> {
  await takeStep(page, 'Begin screening')
  await screenToGateway(page, pcmt)
}

const REASON =
  'Seven systems show no link to any group or person of concern; the drawings come from a game that the school knows. Health has accepted the referral.'

/** Fills the whole decision form for closing without further action. */
export async function fillClosure(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Close: no further action', exact: true }).click()
  await page.getByRole('heading', { level: 2, name: 'Close: no further action' }).waitFor()
  for (const box of [
    'PCMT',
    'Police National Computer',
    'Local intelligence',
    'Mental health',
    'No counter-terrorism risk found after checks'
  ]) {
    await page.getByRole('checkbox', { name: box, exact: true }).check()
  }
  await page.getByLabel('Framework').fill('PAF')
  await page
    .getByLabel('Reference *')
    .or(page.getByLabel('Reference', { exact: true }))
    .first()
    .fill('PAF-2026-118')
  await page.getByLabel('Made on').fill('today')
  await page
    .getByRole('textbox', { name: /^Evidence relied on/ })
    .fill('Checks of the day, held in the desk folder; the school’s log of concern.')
  await page.getByRole('textbox', { name: /^Enquiries made/ }).fill('Telephone call with the school\nSystems checks')
  await page
    .getByRole('textbox', { name: /^Word to the referrer/ })
    .fill('The school will be told by telephone tomorrow.')
  await choose(
    page,
    page.getByRole('combobox', { name: /^Judgement of risk/ }),
    'No counter-terrorism risk or susceptibility found'
  )
  await choose(page, page.getByRole('combobox', { name: /^Ideology, as assessed/ }), 'No ideology identified')
  await page
    .getByRole('textbox', { name: /^Options considered/ })
    .fill('Gather information for Channel\nSignpost to health\nNo further action')
  await choose(page, page.getByRole('combobox', { name: /^Reason for closing/ }), 'No counter-terrorism concern')
  await page
    .getByRole('textbox', { name: /^Reason\b/ })
    .last()
    .fill(REASON)
}

/** Sends the filled decision to a second officer. */
export async function propose(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Send to a second officer' }).click()
  await page.getByRole('heading', { name: /^Waits for a second officer/ }).waitFor()
}
