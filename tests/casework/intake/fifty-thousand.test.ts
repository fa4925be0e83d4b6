import { afterAll, beforeAll, expect, test } from 'vitest'
import type { OutputOf } from '../../../src-main/contract'
import { openTable } from '../../../src-main/transfer/opener/open-table'
import { intakeDesk, job, lettered, looking, type IntakeDesk } from './desk'

const ROWS = 50_000
/** Every how manieth row is broken, and how. */
const BROKEN: readonly (readonly [every: number, cells: string])[] = [
  [97, '31/02/2026,Broken,Row,01/02/2009,Education,x,OFFICIAL'],
  [101, '23/11/2026,Broken,Row,2009,Education,x,OFFICIAL'],
  [103, '23/11/2026,Broken,Row,01/02/2009,Nowhere,x,OFFICIAL'],
  [107, '23/11/2026,Broken,Row,01/02/2009,Education,x,RESTRICTED'],
  [109, ',,,,,,']
]

function line(row: number): { cells: string; good: boolean; empty: boolean } {
  const broken = BROKEN.find(([every]) => row % every === 0)
  if (broken) return { cells: broken[1], good: false, empty: broken[0] === 109 }
  const day = `${1 + (row % 28)}/${1 + (row % 12)}/${2018 + (row % 8)}`
  const born = `${1 + (row % 27)}/0${1 + (row % 9)}/${1960 + (row % 55)}`
  const concern = `"A member of staff noticed a change over several weeks and spoke to somebody, who wrote: ""number ${row}"""`
  return {
    cells: `${day},Surname${lettered(row)},Forename,${born},Education,${concern},OFFICIAL`,
    good: true,
    empty: false
  }
}

let desk: IntakeDesk

beforeAll(async () => {
  desk = await intakeDesk()
})
afterAll(() => desk.close())

test('50,000 rows, some of them broken: read, judged, brought in and given back', async () => {
  const lines = Array.from({ length: ROWS }, (_, row) => line(row + 1))
  const good = lines.filter((each) => each.good).length
  const bad = lines.filter((each) => !each.good && !each.empty).length
  const text = `Date received,Surname,Forename,DOB,Sector,Concern,Marking\n${lines.map((each) => each.cells).join('\n')}\n`
  const spent: Record<string, number> = {}
  async function timed<T>(what: string, work: () => Promise<T>): Promise<T> {
    const start = process.cpuUsage()
    const value = await work()
    const { user, system } = process.cpuUsage(start)
    spent[what] = Math.round((user + system) / 1000)
    return value
  }

  const table = await timed('opener', () => openTable('big.csv', Buffer.from(text)))
  const opened = await timed('open', () => desk.ask<OutputOf<'intake.open'>>('intake.open', table))
  const preview = await timed('preview', () =>
    desk.ask<OutputOf<'intake.preview'>>('intake.preview', looking(opened.intake, opened.match))
  )
  expect(preview).toMatchObject({ good, bad })
  const page = await timed('next page', () =>
    desk.ask<OutputOf<'intake.preview'>>(
      'intake.preview',
      looking(opened.intake, opened.match, { only: 'bad', offset: 1000 })
    )
  )
  expect(page.rows).toHaveLength(200)
  const answer = await timed('bring in', () =>
    desk.ask<OutputOf<'intake.bringIn'>>('intake.bringIn', { intake: opened.intake, match: opened.match, job })
  )
  expect(answer).toMatchObject({ broughtIn: good, refused: bad })
  const refused = await timed('refused rows', () =>
    desk.ask<{ bytes: Uint8Array }>('intake.saveRefused', {
      intake: opened.intake,
      match: opened.match,
      format: 'xlsx'
    })
  )
  expect((await openTable('x', refused.bytes)).rows).toHaveLength(bad)
  if (process.env['SHOW_TIMES']) process.stderr.write(`${JSON.stringify(spent)}\n`)
  // Milliseconds of the processor, which a busy machine stretches less than the clock; half of these is usual.
  expect(spent['bring in']).toBeLessThan(60_000)
  expect(spent['preview']).toBeLessThan(10_000)
  expect(spent['next page']).toBeLessThan(1000)
}, 600_000)
