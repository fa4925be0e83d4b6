import { stringify } from 'csv-stringify/sync'
import { openTable } from '../../../src-main/transfer/opener/open-table'
import { chanceFrom } from '../chance'
import { atLeast, type Figure } from '../figures'
import { inventName, inventText, ORGANISATIONS } from '../names'
import type { Subject } from '../subject'

const JOB = '01M8525XA51MFY55VWZMRD1QNW'

/** Recomputes the whole chain. */
export async function measureVerifying(subject: Subject): Promise<Figure[]> {
  const start = performance.now()
  const { entries, faults } = await subject.ask('integrity.verify', { job: JOB, from: 'start' })
  const value = entries / ((performance.now() - start) / 1000)
  if (faults.length > 0) throw new Error(`the chain of the bench desk is broken: ${faults[0]?.what}`)
  const promises = [atLeast('at least 50,000 entries a second', value, 50_000)]
  return [{ what: 'verify the whole chain', size: subject.desk.referrals, unit: 'entries/s', value, promises }]
}

/** Makes every table anew from the journal and compares. */
export async function measureRebuilding(subject: Subject): Promise<Figure[]> {
  const start = performance.now()
  const { entries, differences } = await subject.ask('integrity.rebuild', { job: JOB })
  if (differences.length > 0)
    throw new Error(`the tables of the bench desk are not what its journal says: ${differences[0]?.table}`)
  return [
    {
      what: 'rebuild and compare every table',
      size: subject.desk.referrals,
      unit: 'entries/s',
      value: entries / ((performance.now() - start) / 1000),
      promises: []
    }
  ]
}

const HEADING = ['Date received', 'Surname', 'Forenames', 'DOB', 'Referring organisation', 'Concern', 'Marking']

/** A file of rows that are all good, received over the last year. */
function fileOf(rows: number): string[][] {
  const chance = chanceFrom(77)
  return Array.from({ length: rows }, (_, row) => {
    const { forenames, surname } = inventName(chance)
    const received = new Date(Date.now() - (1 + chance.below(360)) * 86_400_000).toISOString().slice(0, 10)
    const born = `${1 + chance.below(28)}/${1 + chance.below(12)}/${1950 + chance.below(60)}`
    return [
      received,
      `${surname}`,
      `${forenames} ${lettered(row)}`,
      born,
      chance.pick(ORGANISATIONS),
      inventText(chance, 2),
      'OFFICIAL'
    ]
  })
}

/** A number as letters, so that no two rows look alike. */
function lettered(number: number): string {
  return [...String(number)].map((digit) => 'bcdfghjklm'.charAt(Number(digit))).join('')
}

/** A file from its bytes to its referrals. */
export async function measureIntake(subject: Subject): Promise<Figure[]> {
  const count = Math.min(10_000, Math.max(2000, subject.desk.referrals / 2))
  const rows = fileOf(count)
  const bytes = Buffer.from(stringify([HEADING, ...rows]))
  const raw = (subject.raw.insert(rows) / count) * 1000
  const lap = async <T>(work: () => Promise<T>): Promise<{ value: T; milliseconds: number }> => {
    const start = performance.now()
    return { value: await work(), milliseconds: performance.now() - start }
  }
  const table = await lap(() => openTable('bench.csv', bytes))
  const opened = await lap(
    () => subject.vault.ask('intake.open', table.value) as Promise<{ intake: string; match: Record<string, number> }>
  )
  const { intake, match } = opened.value
  const preview = await lap(() => subject.ask('intake.preview', { intake, match, only: 'all', offset: 0, limit: 200 }))
  const brought = await lap(() => subject.ask('intake.bringIn', { intake, match, job: JOB }))
  await subject.ask('intake.close', { intake })
  if (brought.value.broughtIn < count * 0.99)
    throw new Error(`only ${brought.value.broughtIn} of ${count} rows came in`)
  const each = (what: string, milliseconds: number): Figure => ({
    what,
    size: subject.desk.referrals,
    unit: 'ms/1000 rows',
    value: (milliseconds / count) * 1000,
    promises: []
  })
  return [
    each('file: read in the opener', table.milliseconds),
    each('file: judge every row', opened.milliseconds + preview.milliseconds),
    { ...each('file: bring in', brought.milliseconds), raw }
  ]
}
