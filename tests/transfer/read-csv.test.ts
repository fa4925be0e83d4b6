import { test as property, fc } from '@fast-check/vitest'
import { stringify } from 'csv-stringify/sync'
import { describe, expect, test } from 'vitest'
import { openTable } from '../../src-main/transfer/opener/open-table'
import { refusedBy } from './refused'

function open(text: string | Buffer) {
  return openTable('referrals.csv', Buffer.from(text as string))
}

describe('a CSV file as people have them', () => {
  test('plain, with the row numbers a spreadsheet shows', async () => {
    expect(await open('Name,Born\nAda Marlow,01/02/2009\n')).toEqual({
      name: 'referrals.csv',
      headings: ['Name', 'Born'],
      rows: [['Ada Marlow', '01/02/2009']],
      firstRow: 2,
      notes: []
    })
  })

  test.each([
    ['comma', ','],
    ['semicolon', ';'],
    ['tab', '\t'],
    ['bar', '|']
  ])('%s between the cells', async (_, mark) => {
    const text =
      ['Name', 'Concern', 'Town'].join(mark) + '\n' + ['"Marlow, Ada; jr"', 'said, often', 'Camden'].join(mark) + '\n'
    const table = await open(mark === ',' ? text.replace('said, often', '"said, often"') : text)
    expect(table.rows).toEqual([['Marlow, Ada; jr', 'said, often', 'Camden']])
  })

  test('a first line that names the delimiter is obeyed and not counted as a row', async () => {
    expect(await open('sep=;\r\nName;A, B and C\r\nAda;x\r\n')).toMatchObject({
      headings: ['Name', 'A, B and C'],
      firstRow: 2
    })
  })

  test('line breaks, quotes and commas inside quoted text', async () => {
    const { rows } = await open('Name,Concern\nAda,"first line\nsecond ""line"", end"\nBo,x\n')
    expect(rows).toEqual([
      ['Ada', 'first line\nsecond "line", end'],
      ['Bo', 'x']
    ])
  })

  test('an inch mark in the middle of a cell is no quotation', async () => {
    expect((await open('Name,Concern\nAda,carries a 5" knife\n')).rows).toEqual([['Ada', 'carries a 5" knife']])
  })

  test('rows shorter and longer than the heading', async () => {
    const table = await open('Name,Born\nAda\nBo,1,2,3\n')
    expect(table.headings).toEqual(['Name', 'Born', '', ''])
    expect(table.rows).toEqual([['Ada'], ['Bo', '1', '2', '3']])
  })

  test('empty rows keep their place, those at the end are left out', async () => {
    const table = await open('Name,Born\nAda,1\n,,,\n\nBo,2\n,,,\n,,,\n')
    expect(table.rows).toEqual([['Ada', '1'], [], [], ['Bo', '2']])
  })

  test('a title above the heading', async () => {
    const table = await open('Prevent referrals 2026\n\nName,Born\nAda,1\n')
    expect(table).toMatchObject({
      headings: ['Name', 'Born'],
      firstRow: 4,
      notes: ['The heading was found in row 3; what stands above it is left out.']
    })
  })

  test('one column only', async () => {
    expect(await open('Name\nAda Marlow\n')).toMatchObject({ headings: ['Name'], rows: [['Ada Marlow']] })
  })

  test('old Macintosh line ends', async () => {
    expect((await open('Name,Born\rAda,1\rBo,2\r')).rows).toHaveLength(2)
  })

  test('hidden characters in headings and notes are spelt out, in cells they stay for the check that names them', async () => {
    const table = await open('Na\u202eme,Born\nA\u200bda,1\n')
    expect(table.headings[0]).toBe('Na<U+202E>me')
    expect(table.rows[0]?.[0]).toBe('A\u200bda')
  })
})

describe('encodings', () => {
  const text = 'Name,Place\nSiân Müller–O’Dea,Kiełpino\n'
  test('UTF-8 with its mark', async () => {
    expect((await open(`\ufeff${text}`)).headings[0]).toBe('Name')
  })
  test('UTF-8 without', async () => {
    expect((await open(text)).rows[0]).toEqual(['Siân Müller–O’Dea', 'Kiełpino'])
  })
  test('UTF-16, low byte first', async () => {
    expect((await open(Buffer.from(`\ufeff${text}`, 'utf16le'))).rows[0]).toEqual(['Siân Müller–O’Dea', 'Kiełpino'])
  })
  test('UTF-16, high byte first', async () => {
    expect((await open(Buffer.from(`\ufeff${text}`, 'utf16le').swap16())).rows[0]).toEqual([
      'Siân Müller–O’Dea',
      'Kiełpino'
    ])
  })
  test('Windows-1252, said in a note', async () => {
    const table = await open(Buffer.from('Name,Place\nSi\u00e2n M\u00fcller\u0096O\u0092Dea,x\n', 'latin1'))
    expect(table.rows[0]?.[0]).toBe('Siân Müller–O’Dea')
    expect(table.notes).toEqual(['The file is not in UTF-8 and was read as Windows-1252. Check names with accents.'])
  })
})

describe('refused, each in its own words', () => {
  test.each([
    ['an empty file', '', 'FD-OPN-01', 'The file is empty.'],
    ['blanks only', ' \n \n', 'FD-OPN-01', 'The file is empty.'],
    ['a heading only', 'Name,Born\n', 'FD-OPN-21', 'The file has a heading but no rows below it.'],
    ['a PDF', '%PDF-1.7\nxyz', 'FD-OPN-09', 'This is a PDF. A table cannot be read out of it reliably.'],
    [
      'a web page',
      '<html><table><tr><td>x',
      'FD-OPN-12',
      'This is a web page or an XML file, even if its name ends like a spreadsheet.'
    ],
    ['zero bytes in it', 'Name,Born\nA\0da,1\n', 'FD-OPN-14', 'This is neither an Excel workbook nor a CSV file.'],
    [
      'an open quotation',
      'Name,Born\nAda,1\nBo,"2\nCy,3\n',
      'FD-OPN-22',
      'A quotation mark that opens near row 3 is never closed, so the rows after it cannot be told apart.'
    ]
  ])('%s', async (_, text, code, message) => {
    const error = await refusedBy(() => open(text))
    expect(error).toMatchObject({ code, message })
    expect(error.next).toMatch(/\.$/)
  })

  test('50,000 rows are read, one more is refused', async () => {
    const rows = 'x,y\n'.repeat(50_000)
    expect((await open(`Name,Born\n${rows}`)).rows).toHaveLength(50_000)
    expect(await refusedBy(() => open(`Name,Born\n${rows}x,y\n`))).toEqual({
      code: 'FD-OPN-03',
      message: 'The file has more than 50,000 rows below its heading. Nothing was brought in.',
      next: 'Split it into files of at most 50,000 rows, each with the heading, and bring them in one after another.'
    })
  })

  test('columns: 200 are read, 201 refused', async () => {
    const row = (count: number) => Array(count).fill('x').join(',')
    expect((await open(`${row(200)}\n${row(200)}\n`)).headings).toHaveLength(200)
    expect((await refusedBy(() => open(`${row(2)}\n${row(201)}\n`))).message).toBe(
      'The file has more than 200 columns. Nothing was brought in.'
    )
  })

  test('a cell of 20,000 characters is read, a longer one named', async () => {
    expect((await open(`Name,Concern\nAda,${'x'.repeat(20_000)}\n`)).rows).toHaveLength(1)
    expect((await refusedBy(() => open(`Name,Concern\nAda,y\nBo,${'x'.repeat(20_001)}\n`))).message).toBe(
      'Cell B3 holds more than 20,000 characters. Nothing was brought in.'
    )
  })

  test('more than 30 MB', async () => {
    const error = await refusedBy(() => open(Buffer.alloc(30 * 1024 * 1024 + 1, 'x')))
    expect(error).toMatchObject({
      code: 'FD-OPN-02',
      message: 'The file is larger than 30 MB. Nothing was brought in.'
    })
  })
})

/** Text as cells hold it: no zero byte, no lone surrogate, nothing that only spaces would make of it. */
const cell = fc
  .oneof(
    fc.string({ maxLength: 20 }),
    fc.stringMatching(/^[\w ,;|"'\n\r\t=+@-]{0,20}$/),
    fc.string({ unit: 'grapheme', maxLength: 8 })
  )
  .map((text) =>
    text
      .replaceAll('\0', '')
      .replace(/\p{Surrogate}/gu, '?')
      .replaceAll('\ufffd', '?')
      .replace(/^[\ufeff]/, '')
  )

describe('properties', () => {
  const table = fc
    .integer({ min: 2, max: 6 })
    .chain((width) => fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 12 }))
    .filter((rows) => rows.some((row) => row.some((text) => text.trim() !== '')))

  property.prop([table, fc.constantFrom(',', ';', '\t')], { numRuns: 300 })(
    'any table written as CSV reads back the same',
    async (rows, delimiter) => {
      const headings = rows[0]?.map((_, column) => `Column ${column}`) ?? []
      const written = stringify([headings, ...rows], { delimiter, quoted: true })
      const read = await open(`sep=${delimiter}\n${written}`)
      const padded = rows.map((row, place) => row.map((_, column) => read.rows[place]?.[column] ?? ''))
      const blankAsEmpty = (all: string[][]) =>
        all.map((row) => (row.some((text) => text.trim() !== '') ? withoutBlankEnd(row) : []))
      expect(blankAsEmpty(padded)).toEqual(blankAsEmpty(rows))
    }
  )

  property.prop([fc.uint8Array({ maxLength: 400 })], { numRuns: 500 })(
    'any bytes are read or refused, never more',
    async (bytes) => {
      await openTable('x', bytes).then(
        (read) => expect(read.rows.length).toBeGreaterThan(0),
        (fault: { error?: { code: string } }) => expect(fault.error?.code).toMatch(/^FD-OPN-\d\d$/)
      )
    }
  )
})

function withoutBlankEnd(row: string[]): string[] {
  const kept = [...row]
  while (kept.length > 0 && kept.at(-1)?.trim() === '') kept.pop()
  return kept
}
