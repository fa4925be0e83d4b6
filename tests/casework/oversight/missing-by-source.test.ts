import { afterEach, beforeEach, expect, it } from 'vitest'
import { adult, child, openWorkingDesk, receive, wholeFields, type WorkingDesk } from '../referrals/working-desk'

let desk: WorkingDesk

beforeEach(async () => {
  desk = await openWorkingDesk()
})
afterEach(() => desk.close())

it('shows which share of each source lacks a field, not asked apart from not said, with the records behind', async () => {
  await receive(desk, adult, { ...wholeFields, ethnicity: 'not_stated', nationality: 'Polish' })
  await receive(desk, child, { ...wholeFields, ethnicity: 'mixed_other' })
  await receive(desk, { forenames: 'Ines', surname: 'Varga', approximateAge: 30 }, wholeFields)
  await receive(
    desk,
    { forenames: 'Tom', surname: 'Ashby', dateOfBirth: '1990-01-02' },
    { ...wholeFields, sector: 'health' }
  )
  const { missing } = await desk.ask('visor', 'oversight.show', {})
  const figures = (label: string, column: string) => {
    const row = missing.rows.find((each) => each.label === label)
    const found = row?.figures[missing.columns.indexOf(column)]
    return [found?.count, found?.share]
  }
  expect(missing.rows.map(({ label }) => label)).toEqual(['Education: 3', 'Health: 1', 'All sources: 4'])
  expect(figures('Education: 3', 'Ethnic group not asked')).toEqual([1, 33])
  expect(figures('Education: 3', 'Ethnic group not stated, or not known after asking')).toEqual([1, 33])
  expect(figures('Education: 3', 'No nationality')).toEqual([2, 67])
  expect(figures('Health: 1', 'No date of birth')).toEqual([0, 0])
  expect(figures('All sources: 4', 'No date of birth')).toEqual([1, 25])
  expect(figures('All sources: 4', 'Ethnic group not asked')).toEqual([2, 50])
  for (const { figures } of missing.rows) {
    for (const { part, count } of figures) {
      const { counted, records } = await desk.ask('visor', 'oversight.behind', { group: 'missing', part })
      expect([part, counted, records.length]).toEqual([part, count, count])
    }
  }
})

it('narrows the list by ethnic group, not asked apart, and takes it along in words', async () => {
  const asked = await receive(desk, adult, { ...wholeFields, ethnicity: 'not_stated' })
  const notAsked = await receive(desk, child, wholeFields)
  const sort = { by: 'received' as const, direction: 'up' as const }
  const only = async (ethnicities: ('not_stated' | 'not_asked')[]) => {
    const { rows } = await desk.ask('desk', 'referrals.list', { filter: { ethnicities }, sort, offset: 0, limit: 50 })
    return rows.map(({ id }) => id)
  }
  expect(await only(['not_stated'])).toEqual([asked.id])
  expect(await only(['not_asked'])).toEqual([notAsked.id])
  expect((await only(['not_asked', 'not_stated'])).toSorted()).toEqual([asked.id, notAsked.id].toSorted())
  const { text } = await desk.ask('desk', 'lists.copy', {
    asked: { list: 'referrals', filter: {}, sort },
    columns: ['reference', 'ethnicity'],
    purpose: 'Equality data of the year',
    recipient: 'Equality lead of the force'
  } as never)
  expect(text).toContain('Not asked')
  expect(text).toContain('Not stated: asked, and not said')
  expect(await desk.rebuild()).toEqual([])
})
