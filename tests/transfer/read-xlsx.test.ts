import { randomBytes } from 'node:crypto'
import { test as property, fc } from '@fast-check/vitest'
import writeXlsxFile from 'write-excel-file/node'
import { describe, expect, test } from 'vitest'
import { openTable } from '../../src-main/transfer/opener/open-table'
import { refusedBy } from './refused'
import { makeWorkbook, textRow, workbookParts } from './workbook-maker'
import { makeZip } from './zip-maker'

function open(bytes: Buffer) {
  return openTable('referrals.xlsx', bytes)
}

const two = textRow(1, 'Name', 'Born') + textRow(2, 'Ada Marlow', '2009')

describe('a workbook as people have them', () => {
  test('texts, numbers, days, moments, times, truth and formulas by their stored value', async () => {
    const cells =
      '<c r="A2" t="s"><v>0</v></c><c r="B2"><v>14</v></c><c r="C2" s="1"><v>40939</v></c><c r="D2" s="2"><v>46350.604166666664</v></c>' +
      '<c r="E2" s="3"><v>0.604166666666667</v></c><c r="F2" t="b"><v>1</v></c><c r="G2" t="str"><f>A2&amp;"x"</f><v>Ada &amp; x</v></c><c r="H2"><v>7700900123</v></c>'
    const table = await open(
      makeWorkbook([{ name: 'Sheet1', data: textRow(1, ...'ABCDEFGH') + `<row r="2">${cells}</row>` }], {
        strings: '<si><r><t>Si</t></r><r><t>ân</t></r></si>'
      })
    )
    expect(table.rows).toEqual([
      ['Siân', '14', '31/01/2012', '24/11/2026 14:30', '14:30', 'TRUE', 'Ada & x', '7700900123']
    ])
  })

  test('days of a workbook that counts from 1904', async () => {
    const data =
      textRow(1, 'Name', 'Born') +
      '<row r="2"><c r="A2" t="inlineStr"><is><t>Ada</t></is></c><c r="B2" s="1"><v>39477</v></c></row>'
    expect((await open(makeWorkbook([{ name: 'S', data }], { date1904: true }))).rows[0]?.[1]).toBe('31/01/2012')
  })

  test('the first worksheet that holds anything; the others are named', async () => {
    const sheets = [
      { name: 'Cover', data: '<row r="1"><c r="A1" s="1"/></row>' },
      { name: 'Referrals &amp; more', data: two },
      { name: 'Lists', data: two }
    ]
    const table = await open(makeWorkbook(sheets))
    expect(table.rows).toEqual([['Ada Marlow', '2009']])
    expect(table.notes).toEqual(['Only the worksheet "Referrals & more" is read. Also in the file: "Cover", "Lists".'])
  })

  test('gaps keep row numbers; hidden rows and error cells are mentioned', async () => {
    const data =
      textRow(1, 'Name', 'Born') +
      textRow(4, 'Ada', '1').replace('<row', '<row hidden="1"') +
      '<row r="5"><c r="A5" t="inlineStr"><is><t>Bo</t></is></c><c r="B5" t="e"><v>#N/A</v></c></row><row r="900"/>'
    const table = await open(makeWorkbook([{ name: 'S', data }]))
    expect(table.rows).toEqual([[], [], ['Ada', '1'], ['Bo']])
    expect(table.notes).toEqual([
      'Rows hidden in the spreadsheet are read too: 1.',
      'Cells with a spreadsheet error (such as #N/A) are read as empty: 1.'
    ])
  })

  test('the name of the file decides nothing', async () => {
    expect((await openTable('really.csv', makeWorkbook([{ name: 'S', data: two }]))).rows).toHaveLength(1)
  })

  test('a workbook that the library wrote', async () => {
    const bytes = await writeXlsxFile(
      [
        ['Name', 'Born'],
        ['Ada', new Date(Date.UTC(2012, 0, 31))]
      ],
      { dateFormat: 'dd/mm/yyyy' }
    ).toBuffer()
    expect((await open(bytes)).rows).toEqual([['Ada', '31/01/2012']])
  })

  test('prefixed tags and an archive comment', async () => {
    const parts = workbookParts([{ name: 'S', data: two }])
    const prefixed = parts.map((part) =>
      part.name.includes('sheet1')
        ? {
            ...part,
            content: String(part.content)
              .replace(/<(\/?)(\w)/g, '<$1x:$2')
              .replace('xmlns=', 'xmlns:x=')
          }
        : part
    )
    expect((await open(makeZip(prefixed, { comment: 'made by hand' }))).rows).toEqual([['Ada Marlow', '2009']])
  })
})

describe('other files that are packed or kept like workbooks', () => {
  const ole = (name: string) =>
    Buffer.concat([
      Buffer.from('d0cf11e0a1b11ae1', 'hex'),
      Buffer.alloc(600),
      Buffer.from(name, 'utf16le'),
      Buffer.alloc(64)
    ])
  test.each([
    ['an old .xls', ole('Workbook'), 'FD-OPN-07', 'This is a workbook of the old kind (.xls), which is not read.'],
    [
      'a password',
      ole('EncryptedPackage'),
      'FD-OPN-08',
      'The file is protected with a password, so nothing in it can be read.'
    ],
    ['an old document', ole('WordDocument'), 'FD-OPN-14', 'This is neither an Excel workbook nor a CSV file.'],
    [
      'OpenDocument',
      makeZip([{ name: 'mimetype', content: 'application/vnd.oasis.opendocument.spreadsheet', stored: true }]),
      'FD-OPN-10',
      'This is an OpenDocument file (.ods), which is not read.'
    ],
    [
      'a binary workbook',
      makeZip([{ name: 'xl/workbook.bin', content: 'x' }]),
      'FD-OPN-11',
      'This is a binary workbook (.xlsb), which is not read.'
    ],
    [
      'a document',
      makeZip([{ name: 'word/document.xml', content: '<x/>' }]),
      'FD-OPN-13',
      'This is a packed file, but not an Excel workbook.'
    ],
    [
      'no content',
      makeWorkbook([{ name: 'S', data: '' }]),
      'FD-OPN-19',
      'No worksheet of this workbook holds anything.'
    ],
    [
      'a cut file',
      makeWorkbook([{ name: 'S', data: two }]).subarray(0, 300),
      'FD-OPN-15',
      'The workbook is damaged and cannot be read.'
    ]
  ])('%s', async (_, bytes, code, message) => {
    const error = await refusedBy(() => open(bytes))
    expect(error).toMatchObject({ code, message })
    expect(error.next).toMatch(/\.$/)
  })
})

describe('more than a worksheet may hold', () => {
  const rows = (count: number) =>
    Array.from({ length: count }, (_, index) => `<row r="${index + 2}"><c r="A${index + 2}"><v>1</v></c></row>`).join(
      ''
    )
  test('50,000 rows are read, one more is refused', async () => {
    expect(
      (await open(makeWorkbook([{ name: 'S', data: textRow(1, 'Name', 'Born') + rows(50_000) }]))).rows
    ).toHaveLength(50_000)
    expect(
      (await refusedBy(() => open(makeWorkbook([{ name: 'S', data: textRow(1, 'Name', 'Born') + rows(50_001) }])))).code
    ).toBe('FD-OPN-03')
  })
  test('201 columns', async () => {
    const far = '<row r="2"><c r="A2"><v>1</v></c><c r="GS2"><v>1</v></c></row>'
    expect(
      (await refusedBy(() => open(makeWorkbook([{ name: 'S', data: textRow(1, 'Name', 'Born') + far }])))).code
    ).toBe('FD-OPN-04')
  })
  test('a single cell far below', async () => {
    const far = '<row r="1048576"><c r="A1048576"><v>1</v></c></row>'
    expect(await refusedBy(() => open(makeWorkbook([{ name: 'S', data: two + far }])))).toEqual({
      code: 'FD-OPN-20',
      message: 'Something stands as far down as row 1,048,576, with empty rows before it. Nothing was brought in.',
      next: 'Delete the empty rows, so that the table ends before row 50,000, save it and choose it again.'
    })
  })
  test.each([
    '<row r="999999999"/>',
    '<row r="2"><c r="A999999999"><v>1</v></c></row>',
    '<row r="2"><c><v>1</v></c></row>'
  ])('places no worksheet has: %s', async (far) => {
    expect(
      (await refusedBy(() => open(makeWorkbook([{ name: 'S', data: textRow(1, 'Name', 'Born') + far }])))).code
    ).toBe('FD-OPN-15')
  })
  test.each([
    ['a tag within a tag', '<row r="2"><c x="<" r="XFD1048576"><v>1</v></c></row>'],
    ['an endless tag', `<row r="2"><c ${' '.repeat(5000)} r="XFD1048576"><v>1</v></c></row>`],
    ['a place twice', '<row r="2"><c r="A2" r="XFD1048576"><v>1</v></c></row>'],
    ['a place under a prefix', '<row r="2"><c r="A2" x:r="XFD1048576"><v>1</v></c></row>'],
    ['a place in disguise', '<row r="2"><c r="&#88;FD1048576"><v>1</v></c></row>'],
    ['a place without quotes', '<row r="2"><c r=XFD1048576><v>1</v></c></row>'],
    ['a row twice placed', '<row r="2" r="1048576"><c r="A2"><v>1</v></c></row>'],
    ['a column that does not exist', '<row r="2"><c r="ZZZZ2"><v>1</v></c></row>']
  ])('places hidden from a quick look: %s', async (_, far) => {
    const error = await refusedBy(() => open(makeWorkbook([{ name: 'S', data: textRow(1, 'Name', 'Born') + far }])))
    expect(error.code).toBe('FD-OPN-15')
  })
  test('one long text shared by very many cells', async () => {
    const cells = Array.from(
      { length: 4000 },
      (_, index) => `<row r="${index + 2}"><c r="A${index + 2}" t="s"><v>0</v></c></row>`
    ).join('')
    const strings = `<si><t>${'x'.repeat(19_000)}</t></si>`
    const error = await refusedBy(() =>
      open(makeWorkbook([{ name: 'S', data: textRow(1, 'Name', 'Born') + cells }], { strings }))
    )
    expect(error).toMatchObject({
      code: 'FD-OPN-06',
      message: 'The file holds far more text than its rows can need. Nothing was brought in.'
    })
  })
})

describe('archives that mean harm', () => {
  const parts = workbookParts([{ name: 'S', data: two }])
  const bomb = 'FD-OPN-17'
  const liar = 'FD-OPN-18'
  const sheet = parts.findIndex((part) => part.name.includes('sheet1'))
  const changed = (change: object) =>
    makeZip(parts.map((part, index) => (index === sheet ? { ...part, ...change } : part)))

  test.each([
    ['a part that unpacks a thousandfold', () => changed({ content: Buffer.alloc(20_000_000, ' ') }), bomb],
    [
      'parts that together unpack to too much',
      () =>
        makeZip([
          ...parts,
          ...[1, 2, 3, 4].map((n) => ({ name: `n${n}`, content: randomBytes(300_000), unpacked: 100_000_000 }))
        ]),
      bomb
    ],
    [
      'two thousand parts',
      () => makeZip([...parts, ...Array.from({ length: 2000 }, (_, n) => ({ name: `n${n}`, content: '' }))]),
      bomb
    ],
    [
      'parts that share their bytes',
      () =>
        makeZip([
          ...parts,
          {
            name: parts[sheet]?.name + 'x',
            content: parts[sheet]?.content ?? '',
            localName: parts[sheet]?.name ?? '',
            sharesBytesOf: sheet
          }
        ]),
      liar
    ],
    ['a part that claims to be smaller', () => changed({ unpacked: 100 }), liar],
    ['a part that claims to be larger', () => changed({ unpacked: 100_000 }), liar],
    ['a part with another name in its own header', () => changed({ localName: 'xl/worksheets/sheet9.xml' }), liar],
    ['a name twice', () => makeZip([...parts, { name: 'xl/workbook.xml', content: '<x/>' }]), liar],
    ['an encrypted part', () => changed({ flags: 1 }), 'FD-OPN-16'],
    ['a wrong checksum', () => changed({ crc: 1 }), 'FD-OPN-15'],
    ['a packing method nobody uses', () => changed({ method: 9 }), 'FD-OPN-15'],
    ['more parts promised than there are', () => makeZip(parts, { count: 900 }), 'FD-OPN-15']
  ])('%s', async (_, make, code) => {
    expect((await refusedBy(() => open(make()))).code).toBe(code)
  })

  test('parts with the same name and bytes overlapping are refused before unpacking', async () => {
    const same = { name: 'a', content: Buffer.alloc(4_000_000, 'ab'), unpacked: 4_000_000 }
    const overlapping = makeZip([...parts, same, { ...same, sharesBytesOf: parts.length }])
    expect([bomb, liar]).toContain((await refusedBy(() => open(overlapping))).code)
  })
})

describe('properties', () => {
  const whole = makeWorkbook([{ name: 'S', data: two + textRow(3, 'Bo', '31/01/2012') }])
  const stored = makeZip(
    workbookParts([{ name: 'S', data: two + textRow(3, 'Bo', '31/01/2012') }]).map((part) => ({
      ...part,
      stored: true
    }))
  )

  property.prop(
    [
      fc.constantFrom(whole, stored),
      fc.array(fc.tuple(fc.nat(), fc.integer({ min: 0, max: 255 })), { minLength: 1, maxLength: 8 }),
      fc.nat()
    ],
    { numRuns: 1500 }
  )('a workbook with bytes changed or cut off is read or refused, never more', async (file, changes, cut) => {
    const bytes = Buffer.from(file)
    for (const [at, byte] of changes) bytes[at % bytes.length] = byte
    const used = cut % 4 === 0 ? bytes.subarray(0, cut % bytes.length) : bytes
    await openTable('x', used).then(
      (read) => expect(read.rows.length).toBeGreaterThan(0),
      (fault: { error?: { code: string } }) => expect(fault.error?.code).toMatch(/^FD-OPN-\d\d$/)
    )
  })
})
