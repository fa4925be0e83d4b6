import { inflateRawSync } from 'node:zlib'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { InputOf } from '../../../src-main/contract'
import { declarationOf } from '../../../src-main/contract'
import { openTable } from '../../../src-main/transfer/opener/open-table'
import { readZipDirectory } from '../../../src-main/transfer/opener/zip-limits'
import { openWorkingDesk, receive, wholeFields, type WorkingDesk } from '../referrals/working-desk'

/** What stands nowhere in what leaves: the organisation and the owner of a referral outside the filter. */
const CANARY = 'Zanzibell'

let desk: WorkingDesk
beforeEach(async () => {
  desk = await openWorkingDesk()
})
afterEach(() => desk.close())

type Save = InputOf<'lists.save'>
const leaving = { purpose: 'Monthly return', recipient: 'Borough analyst' }
const health: Save = {
  asked: { list: 'referrals', filter: { sectors: ['health'] }, sort: { by: 'reference' } },
  columns: ['reference', 'person', 'stage', 'sector', 'received'],
  format: 'csv',
  ...leaving
}

/** The bytes that main would be given to save. */
async function saved(input: Save, officer = 'desk'): Promise<{ name: string; bytes: Buffer }> {
  const session = await desk.signIn(officer, officer === 'desk' ? 'two green kettles sing' : 'nine pale gates hum')
  const file = (await session.ask('lists.save', declarationOf('lists.save').in.parse(input))) as {
    name: string
    bytes: Uint8Array
  }
  return { name: file.name, bytes: Buffer.from(file.bytes) }
}

async function fill(): Promise<{ inside: string[]; outside: string }> {
  const inside: string[] = []
  for (const surname of ['Marlow', 'Adeyemi']) {
    const given = { forenames: 'Ira', surname, dateOfBirth: '1990-01-0' + (inside.length + 1) }
    inside.push((await receive(desk, given, { ...wholeFields, sector: 'health' })).id)
  }
  const fields = { ...wholeFields, referrerOrganisation: CANARY, marking: 'OFFICIAL' as const }
  const outside = await receive(desk, { forenames: CANARY, surname: CANARY, dateOfBirth: '1980-02-02' }, fields)
  return { inside, outside: outside.id }
}

function disclosures(): {
  record: string
  body: { how: string; recipient: string; fields: string[]; reason: string }
}[] {
  return desk.sql
    .all<{ record: string; body: string }>(
      `SELECT r.id AS record, b.body FROM journal j JOIN journal_body b ON b.entry = j.entry
       JOIN journal_record r ON r.number = j.record JOIN journal_kind k ON k.number = b.kind WHERE k.name = 'disclosure'`
    )
    .map(({ record, body }) => ({ record, body: JSON.parse(body) as never }))
}

/** Every part of a workbook, unpacked. */
function partsOf(bytes: Buffer): { name: string; text: string }[] {
  return readZipDirectory(bytes).map((part) => {
    const packed = bytes.subarray(part.start, part.start + part.packed)
    return { name: part.name, text: (part.deflated ? inflateRawSync(packed) : packed).toString('utf8') }
  })
}

describe('a list that leaves the desk', () => {
  it('as CSV holds what the filter shows in the visible columns, marked, with a warning, and nothing else', async () => {
    await fill()
    const { name, bytes } = await saved(health)
    expect(name).toBe('OFFICIAL-SENSITIVE referrals 2026-11-23.csv')
    const lines = bytes.toString('utf8').replace('\ufeff', '').trimEnd().split('\r\n')
    expect(lines[0]).toBe('OFFICIAL-SENSITIVE')
    expect(lines[1]).toBe(
      '"Referrals, 2 rows as filtered, taken by Dee Marsh on 2026-11-23 for Borough analyst: Monthly return"'
    )
    expect(lines[2]).toContain('not kept up to date')
    expect(lines.slice(3)).toEqual([
      'Reference,Person,Stage,Source,Received',
      'PR-2026-0001,I.M.,Received,Health,2026-11-23',
      'PR-2026-0002,I.A.,Received,Health,2026-11-23',
      'OFFICIAL-SENSITIVE'
    ])
    expect(bytes.toString('utf8')).not.toContain(CANARY)
    expect(bytes.toString('utf8')).not.toContain('PR-2026-0003')
  })

  it('as a workbook holds the same in one plain sheet: nothing hidden, no name, comment, property or formula', async () => {
    await fill()
    const { bytes } = await saved({ ...health, format: 'xlsx' })
    const parts = partsOf(bytes)
    expect(parts.filter(({ name }) => name.startsWith('xl/worksheets/sheet'))).toHaveLength(1)
    for (const { name, text } of parts) {
      expect(name).not.toMatch(/comment|vml|docProps|custom|external|drawing|vba|macro/i)
      expect(text, name).not.toMatch(/<f[ >]|hidden|veryHidden|<definedName[ >]|creator|lastModifiedBy|<company/i)
      expect(text, name).not.toContain(CANARY)
      expect(text, name).not.toContain('PR-2026-0003')
    }
    const all = parts.map(({ text }) => text).join('')
    for (const words of ['OFFICIAL-SENSITIVE', 'PR-2026-0001', 'I.A.', 'not kept up to date'])
      expect(all).toContain(words)
  })

  it('is a disclosure of each record in it and of no other, with recipient, purpose and columns', async () => {
    const { inside } = await fill()
    await saved(health)
    const logged = disclosures()
    expect(logged.map(({ record }) => record).toSorted()).toEqual(inside.toSorted())
    expect(logged[0]?.body).toEqual({
      how: 'list (csv)',
      recipient: leaving.recipient,
      fields: health.columns,
      reason: leaving.purpose
    })
    const view = await desk.ask('desk', 'referrals.open', { referral: inside[0] ?? '' })
    expect(view.timeline.some(({ title }) => title === 'Disclosed to Borough analyst')).toBe(true)
  })

  it('carries no formula, before spaces or behind them', async () => {
    for (const text of ['=1+1', ' +44 7700', '-5', '@SUM(A1)', '\uff1d1']) {
      const { id } = await receive(desk)
      const marking = 'OFFICIAL' as const
      await desk.ask('desk', 'tasks.raise', {
        ...{ text: `${text} x`, strand: 'pursue', priority: 'routine', dueOn: null, owner: null },
        ...{ referral: id, marking }
      })
    }
    const asked: Save = { asked: { list: 'tasks', show: 'open' }, columns: ['text'], format: 'csv', ...leaving }
    const { bytes } = await saved({ ...asked, purpose: '=HYPERLINK("x")' })
    const table = await openTable('list.csv', bytes)
    const cells = [...table.headings, ...table.rows.flat()]
    expect(cells.filter((cell) => cell.endsWith(' x')).length).toBe(5)
    for (const cell of cells) expect(cell).not.toMatch(/^\s*[=+\-@\t\r\uff1d]/)
  })

  it('onto the clipboard is text of the same, logged the same', async () => {
    const { inside } = await fill()
    const { format: _format, ...copied } = health
    const { text, rows, marking } = await desk.ask('visor', 'lists.copy', copied)
    expect([rows, marking]).toEqual([2, 'OFFICIAL-SENSITIVE'])
    expect(text.split('\n').slice(3)).toEqual([
      'Reference\tPerson\tStage\tSource\tReceived',
      'PR-2026-0001\tI.M.\tReceived\tHealth\t2026-11-23',
      'PR-2026-0002\tI.A.\tReceived\tHealth\t2026-11-23',
      'OFFICIAL-SENSITIVE'
    ])
    expect(text).not.toContain(CANARY)
    expect(disclosures().map(({ record, body }) => [record, body.how])).toEqual(
      inside.map((record) => [record, 'list (clipboard)'])
    )
  })

  it('is refused without rows, for a column it does not have, without purpose or recipient; nothing is logged then', async () => {
    await fill()
    const { format: _format, ...copied } = health
    const none = { ...copied, asked: { ...health.asked, filter: { sectors: ['community'] } } } as InputOf<'lists.copy'>
    expect((await desk.refusal('desk', 'lists.copy', none)).code).toBe('FD-LST-02')
    expect((await desk.refusal('desk', 'lists.copy', { ...copied, columns: ['surname'] })).code).toBe('FD-LST-01')
    await expect(desk.ask('desk', 'lists.copy', { ...copied, purpose: ' ' })).rejects.toThrow(/Needed/)
    await expect(desk.ask('desk', 'lists.copy', { ...copied, recipient: '' })).rejects.toThrow(/Needed/)
    await expect(desk.ask('desk', 'lists.copy', { ...copied, columns: [] })).rejects.toThrow(/at least one column/)
    expect((await desk.refusal('admin', 'lists.copy', copied)).code).toBe('FD-GAT-06')
    expect(disclosures()).toEqual([])
  })

  it('goes out of the list of summaries too', async () => {
    const period = { from: '2026-11-01', to: '2026-11-23' }
    const { digest } = await desk.ask('desk', 'summaries.figures', period)
    const given = { ...period, commentary: 'Quiet.', marking: 'OFFICIAL' as const, figures: digest }
    const summary = await desk.ask('desk', 'summaries.freeze', given)
    const asked: InputOf<'lists.copy'> = { asked: { list: 'summaries' }, columns: ['summary', 'state'], ...leaving }
    const { text } = await desk.ask('desk', 'lists.copy', asked)
    expect(text).toContain(`${summary.reference} version 1\tWaits for a signature`)
    expect(disclosures().map(({ record }) => record)).toEqual([summary.id])
  })
})
