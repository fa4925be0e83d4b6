import { afterAll, afterEach, expect, test } from 'vitest'
import { closeAll, forgetStick, sendTo, takeIn, twoDesks, type ExchangingDesk } from '../transfer/exchanging'
import { receive } from '../referrals/working-desk'
import { FarDesk } from '../referrals/two-desks'
import { keep } from './bringing'

const desks: ExchangingDesk[] = []
const far: FarDesk[] = []
afterEach(() => {
  closeAll(desks)
  for (const each of far.splice(0)) each.close()
})
afterAll(forgetStick)

/** Every text and every byte of every table, as one text. */
function everything({ sql }: ExchangingDesk): string {
  const tables = sql.all<{ name: string }>(
    "SELECT name FROM sqlite_schema WHERE type = 'table' AND sql NOT LIKE 'CREATE VIRTUAL%'"
  )
  const values = tables.flatMap(({ name }) =>
    sql.all<Record<string, unknown>>(`SELECT * FROM "${name}"`).flatMap((row) => Object.values(row))
  )
  return values
    .map((value) => (value instanceof Uint8Array ? Buffer.from(value).toString('latin1') : String(value)))
    .join('\n')
}

test('a document stays at the desk that took it in; people around the case go with the case', async () => {
  const [camden, islington] = await twoDesks(desks)
  const { id: referral } = await receive(camden)
  await keep(camden, referral, 'Zanzibell plan.txt', Buffer.from('The Zanzibell plan.'))
  const around = {
    ...{ name: 'Marisol Thackeray', role: 'family' as const, category: 'witness' as const },
    ...{ organisation: '', relation: 'Aunt', contact: '' }
  }
  await camden.ask('desk', 'referrals.addAround', { referral, ...around })
  expect(everything(camden)).toContain('Zanzibell')
  await takeIn(islington, (await sendTo(camden, islington)).path)
  const view = await islington.ask('desk', 'referrals.open', { referral })
  expect(view.around).toMatchObject([around])
  expect(view.documents).toEqual([])
  expect(everything(islington)).not.toContain('Zanzibell')
  expect(await islington.rebuild()).toEqual([])
})

test('somebody changed on one desk and taken out on another stays out, and a person must look', () => {
  const one = new FarDesk(1)
  const other = new FarDesk(2)
  far.push(one, other)
  const record = one.received('Ashdown')
  const tutor = { role: 'partner', category: 'witness', organisation: '', relation: 'tutor', contact: '' }
  const person = one.write(record, 'referral.around_added', { name: 'M. Thackeray', ...tutor })
  one.giveTo(other)
  one.write(record, 'referral.around_removed', { person, reason: 'Had no part in it.' })
  one.write(record, 'referral.acknowledged', { breachReason: '' })
  other.write(record, 'referral.acknowledged', { breachReason: '' })
  other.write(record, 'referral.around_amended', { person, name: 'Marisol Thackeray', ...tutor })
  one.giveTo(other)
  other.giveTo(one)
  const rows = (desk: FarDesk): unknown[] => desk.store.sql.all('SELECT * FROM referral_around')
  expect(rows(one)).toEqual(rows(other))
  expect(rows(one)).toMatchObject([{ removed: 1 }])
  expect(one.exceptions()).toEqual(other.exceptions())
  expect(one.exceptions().join()).toContain('stay taken out')
})
