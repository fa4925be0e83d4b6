import readXlsxFile from 'read-excel-file/node'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { declarationOf, type InputOf } from '../../../src-main/contract'
import { Refusal } from '../../../src-main/contract/result'
import type { OpenDesk } from '../../../src-main/vault/session/open-desk'
import { openWorkingDesk, receive, type WorkingDesk } from '../referrals/working-desk'

const leaving = { purpose: 'Monthly return', recipient: 'Borough analyst' }
const job = '01M8525XA51MFY55VWZMRD1QNW'
const PASSPHRASES = { desk: 'two green kettles sing', visor: 'nine pale gates hum', admin: 'four quiet lamps ring' }

type Asked = InputOf<'lists.copy'>['asked']

let desk: WorkingDesk
beforeEach(async () => {
  desk = await openWorkingDesk()
})
afterEach(() => desk.close())

function logged(kind: string): { record: string; body: Record<string, unknown> }[] {
  return desk.sql
    .all<{ record: string; body: string }>(
      `SELECT r.id AS record, b.body FROM journal j JOIN journal_body b ON b.entry = j.entry
       JOIN journal_record r ON r.number = j.record JOIN journal_kind k ON k.number = b.kind WHERE k.name = ? ORDER BY j.entry`,
      [kind]
    )
    .map(({ record, body }) => ({ record, body: JSON.parse(body) as never }))
}

async function session(officer: keyof typeof PASSPHRASES): Promise<OpenDesk> {
  return desk.signIn(officer, PASSPHRASES[officer])
}

async function raise(text: string): Promise<void> {
  const more = { strand: 'pursue', priority: 'routine', dueOn: null, owner: null, referral: null } as const
  await desk.ask('desk', 'tasks.raise', { text, marking: 'OFFICIAL', ...more })
}

const TASKS = { asked: { list: 'tasks', show: 'open' }, columns: ['text'], ...leaving } as const

async function file(format: 'csv' | 'xlsx', more: object = {}): Promise<Buffer> {
  const given = declarationOf('lists.save').in.parse({ ...TASKS, format, ...more }) as object
  const { bytes } = (await (await session('desk')).ask('lists.save', given)) as { bytes: Uint8Array }
  return Buffer.from(bytes)
}

describe('every list of the program', () => {
  it('leaves the desk with its records disclosed', async () => {
    const { id: referral } = await receive(desk, { forenames: 'Ira', surname: 'Marlowe', dateOfBirth: '1990-01-01' })
    const { person } = await desk.ask('desk', 'people.identify', { referral, judgements: [] }).catch(() => ({
      person: desk.sql.get<{ person: string }>('SELECT person FROM referral WHERE id = ?', [referral])?.person ?? ''
    }))
    const { candidates } = await desk.ask('desk', 'people.search', { given: { forenames: 'Ira', surname: 'Marlowe' } })
    expect(candidates.map((each) => each.person)).toEqual([person])
    const asked: Asked = { list: 'people', given: { forenames: 'Ira', surname: 'Marlowe' } }
    const { text, rows } = await desk.ask('desk', 'lists.copy', { asked, columns: ['name', 'referrals'], ...leaving })
    expect(rows).toBe(1)
    expect(text).toContain('Ira Marlowe\tPR-2026-0001, 2026-11-23, Received')
    expect(logged('disclosure').map(({ record }) => record)).toEqual([person])
  })

  it('of the desk itself is a disclosure of the desk; the administrator takes theirs and no other', async () => {
    const officers = { asked: { list: 'officers' } as const, columns: ['name', 'role', 'account'], ...leaving }
    const { text } = await desk.ask('admin', 'lists.copy', officers)
    expect(text).toContain('Dee Marsh\tDesk officer\tOpen')
    expect(logged('disclosure')).toHaveLength(7)
    const policy = await desk.ask('admin', 'lists.copy', {
      asked: { list: 'policy' },
      columns: ['what', 'value', 'changed'],
      ...leaving
    })
    expect(policy.text).toContain('Never changed')
    expect(logged('disclosure')).toHaveLength(8)
    for (const list of ['matches', 'waiting', 'bundles', 'terminals', 'conflicts', 'summaries'] as const) {
      const refused = await desk.refusal('admin', 'lists.copy', { asked: { list }, columns: ['at'], ...leaving })
      expect(refused.code, list).toBe('FD-GAT-06')
      const empty = await desk.refusal('desk', 'lists.copy', {
        asked: { list },
        columns: [list === 'matches' ? 'one' : list === 'summaries' ? 'summary' : list === 'terminals' ? 'name' : 'at'],
        ...leaving
      })
      expect(['FD-LST-01', 'FD-LST-02'], list).toContain(empty.code)
    }
    const behind = { list: 'behindFigure', group: 'queue', part: 'x' } as const
    const refused = await desk.refusal('desk', 'lists.copy', { asked: behind, columns: ['reference'], ...leaving })
    expect(refused.code).toBe('FD-GAT-06')
  })
})

describe('a cell', () => {
  const cells = [
    '=1+1 x',
    '@SUM(A1) x',
    '-5 x',
    '+44 7700 x',
    'with "quotes", and a; comma x',
    'two\nlines x',
    'محمد الفارسي x',
    '_x0041_ <b>&amp;</b> x',
    'Zoë O’Neill 李小龍 x'
  ]

  it('reads back as it was, but for an apostrophe where a spreadsheet would work it out', async () => {
    for (const each of cells) await raise(each)
    const expected = cells.map((each) => (/^[=@+-]/.test(each) ? `'${each}` : each))
    const sheet = await readXlsxFile(await file('xlsx'))
    const rows = (sheet as unknown as { data: unknown[][] }[])[0]?.data ?? (sheet as unknown as unknown[][])
    const texts = rows.flat().filter((each) => typeof each === 'string')
    const csv = (await file('csv')).toString('utf8')
    expect(csv.startsWith('\ufeff')).toBe(true)
    for (const each of expected) {
      expect(texts).toContain(each)
      expect(csv).toContain(/["\n,]/.test(each) ? `"${each.replaceAll('"', '""')}"` : each)
    }
  })
})

describe('a list that was begun and did not leave', () => {
  it('tells how far it is, is stopped, and the log says that nothing left', async () => {
    for (let count = 0; count < 3; count++) await raise(`task ${count}`)
    const open = await session('desk')
    const stopAt = async (words: string): Promise<Refusal> => {
      const { progress } = open.jobs
      open.jobs.progress = async (of, done, total, said) => {
        if (said === words) open.jobs.cancel(of)
        return progress(of, done, total, said)
      }
      const given = declarationOf('lists.save').in.parse({ ...TASKS, format: 'csv', job })
      const fault = await open.ask('lists.save', given).then(
        () => null,
        (thrown: unknown) => thrown
      )
      open.jobs.progress = progress
      open.jobs.end(job)
      expect(fault).toBeInstanceOf(Refusal)
      return fault as Refusal
    }
    for (const early of ['Reading the list', 'Writing the list', 'Logging it on every record']) {
      expect((await stopAt(early)).error.code).toBe('FD-JOB-01')
      expect(logged('disclosure')).toEqual([])
    }
    await stopAt('Handing it over')
    const records = logged('disclosure').map(({ record }) => record)
    expect(records).toHaveLength(3)
    expect(logged('disclosure.undone').map(({ record }) => record)).toEqual(records)
    expect(logged('disclosure.undone')[0]?.body).toEqual({
      how: 'list (csv)',
      recipient: 'Borough analyst',
      reason: 'Stopped before anything left the desk.'
    })
  })

  it('was not written: every record says so, once', async () => {
    await receive(desk)
    await raise('task')
    await file('csv', { job })
    const open = await session('desk')
    const given = declarationOf('lists.save').in.parse({ ...TASKS, format: 'csv', job }) as object
    await open.ask('lists.save', { ...given, notWritten: 'ENOSPC' })
    expect(logged('disclosure.undone')).toHaveLength(1)
    expect(logged('disclosure')).toHaveLength(1)
    expect(logged('disclosure.undone')[0]?.body['reason']).toBe(
      'The file could not be written (ENOSPC); nothing left the desk.'
    )
    expect(await desk.rebuild()).toEqual([])
  })
})
