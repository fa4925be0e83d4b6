import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { choose, receive } from './casework'
import { checkAccessibility, type RunningDesk } from './fixture'
import { launchWithOfficers, officers, signIn } from './officers'

let desk: RunningDesk

beforeAll(async () => {
  desk = await launchWithOfficers()
  await signIn(desk.page, 'desk')
})
afterAll(() => desk?.close())

describe('a task', () => {
  test('is raised from a case and stands on its timeline', async () => {
    const { page } = desk
    const reference = await receive(page, { forenames: 'Idris', surname: 'Vantongeren', born: '5 May 2008' })
    await page.getByRole('button', { name: 'Raise a task' }).click()
    await page.getByRole('textbox', { name: /^What is to be done/ }).fill('Ask the school for the attendance record')
    await page.getByLabel('Due').fill('in 3 weeks')
    await page.getByRole('button', { name: 'Raise the task' }).click()
    await page.getByRole('heading', { name: 'Tasks (1 open)' }).waitFor()
    await page.getByRole('radio', { name: /^Tasks 1/ }).waitFor({ state: 'attached' })
    await checkAccessibility(page, 'a case with a task')
    await page
      .getByRole('navigation')
      .getByRole('link', { name: /^Tasks/ })
      .click()
    await page.getByRole('gridcell', { name: reference }).waitFor()
  })

  test('is raised by itself; the one that is late stands first', async () => {
    const { page } = desk
    await page.getByRole('button', { name: 'Raise a task' }).first().click()
    await page.getByRole('textbox', { name: /^What is to be done/ }).fill('Return the exhibition boards to the library')
    await page.getByLabel('Due').fill('3 weeks ago')
    await choose(page, page.getByRole('combobox', { name: 'Priority' }), 'Urgent')
    await checkAccessibility(page, 'the form of a task')
    await page.getByRole('button', { name: 'Raise the task' }).click()
    await page.getByText('2 open tasks, 1 late').waitFor()
    const first = await page.getByRole('row').nth(1).textContent()
    expect(first).toContain('exhibition boards')
    expect(first).toMatch(/late/)
    await checkAccessibility(page, 'the list of tasks')
  })

  test('is changed, and declined with a reason', async () => {
    const { page } = desk
    await page.getByRole('gridcell', { name: /exhibition boards/ }).click()
    await page.getByRole('button', { name: 'Change it' }).click()
    await choose(page, page.getByRole('dialog').getByRole('combobox', { name: 'Owner' }), officers.supervisor.name)
    await page.getByRole('dialog').getByRole('button', { name: 'Save', exact: true }).click()
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    await page.getByRole('gridcell', { name: /exhibition boards/ }).click()
    await page.getByRole('dialog').getByText(officers.supervisor.name).waitFor()
    await page.getByRole('button', { name: 'Settle it' }).click()
    await page.getByRole('radio', { name: 'Declined' }).check()
    expect(await page.getByRole('button', { name: 'Decline it' }).isDisabled()).toBe(true)
    await page.getByRole('textbox', { name: /^Why it is declined/ }).fill('The library sent them back by itself.')
    await checkAccessibility(page, 'settling a task')
    await page.getByRole('button', { name: 'Decline it' }).click()
    await page.getByText('1 open task, none late').waitFor()
    await page.getByText('Settled', { exact: true }).click()
    await page.getByRole('gridcell', { name: /exhibition boards/ }).click()
    await page.getByRole('dialog').getByText('The library sent them back by itself.').waitFor()
    await page.keyboard.press('Escape')
  })
})
