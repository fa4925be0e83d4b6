import { inflateRawSync } from 'node:zlib'
import { test as property, fc } from '@fast-check/vitest'
import { describe, expect, test } from 'vitest'
import { refusedAsCsv, refusedAsXlsx } from '../../../src-main/casework/intake/refused-file'
import { isPlainText } from '../../../src-main/contract/text'
import { openTable } from '../../../src-main/transfer/opener/open-table'
import { readZipDirectory } from '../../../src-main/transfer/opener/zip-limits'

const refused = {
  rows: [
    { number: 3, cells: ['Siân', '=1+1', 'a "quoted", text\nof two lines'], why: 'DOB: There is no 31 February.' },
    { number: 17, cells: ['@SUM(A1)', '+44 7700', '-5', ''], why: 'Looks like row 3.' },
    { number: 18, cells: ['＝1', 'A\u202eda'], why: '' }
  ]
}
const headings = ['Name', '=HYPERLINK("x")', 'Concern']
const expected = {
  headings: ['Name', `'=HYPERLINK("x")`, 'Concern', 'Row', 'Why it was not brought in'],
  rows: [
    ['Siân', "'=1+1", 'a "quoted", text\nof two lines', '3', 'DOB: There is no 31 February.'],
    ["'@SUM(A1)", "'+44 7700", "'-5", '17', 'Looks like row 3.'],
    ["'＝1", 'A<U+202E>da', '', '18']
  ]
}

describe('the file of refused rows', () => {
  test('as CSV: what was there, the row and the reason; no formula, nothing hidden', async () => {
    const bytes = refusedAsCsv(headings, refused)
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
    expect(await openTable('refused.csv', bytes)).toMatchObject(expected)
  })

  test('as a workbook: the same', async () => {
    expect(await openTable('refused.xlsx', await refusedAsXlsx(headings, refused))).toMatchObject(expected)
  })

  test('the workbook holds one sheet of texts: no formula, no hidden thing, no name, no properties that tell', async () => {
    const bytes = Buffer.from(await refusedAsXlsx(headings, refused))
    const parts = readZipDirectory(bytes)
    expect(parts.filter((part) => part.name.startsWith('xl/worksheets/sheet'))).toHaveLength(1)
    for (const part of parts) {
      const packed = bytes.subarray(part.start, part.start + part.packed)
      const text = (part.deflated ? inflateRawSync(packed) : packed).toString('utf8')
      expect(text, part.name).not.toMatch(/<f[ >]|hidden=|<definedName[ >]|creator|lastModifiedBy/)
    }
  })

  test('takes a formula behind spaces for one', async () => {
    const cells = [' +1', '  =A1']
    const { rows } = await openTable(
      'refused.csv',
      refusedAsCsv(['A', 'B'], { rows: [{ number: 2, cells, why: 'Wrong.' }] })
    )
    expect(rows[0]?.slice(0, 2)).toEqual(["' +1", "'  =A1"])
  })

  property.prop([fc.array(fc.string({ maxLength: 12 }), { minLength: 1, maxLength: 5 })], { numRuns: 200 })(
    'no cell of it starts like a formula or hides anything, whatever the rows held',
    async (cells) => {
      const bytes = refusedAsCsv(cells, { rows: [{ number: 2, cells, why: 'Wrong.' }] })
      const { headings: read, rows } = await openTable('refused.csv', bytes)
      for (const cell of [...read, ...rows.flat()]) {
        expect(cell).not.toMatch(/^[=+\-@\t\r]/)
        expect(isPlainText(cell)).toBe(true)
      }
    }
  )
})
