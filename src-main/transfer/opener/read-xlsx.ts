import { readSheet, type CellValue } from 'read-excel-file/universal'
import type { Refusal } from '../../contract/result'
import { MOST_COLUMNS, MOST_LINES, MOST_ROWS, ROOM_ABOVE } from './limits'
import { turnedAway } from './refusals'
import { extentOf, type Extent } from './sheet-extent'
import type { Grid } from './table'
import { worksheetsOf, type Worksheet } from './workbook-sheets'
import { readZipDirectory, type ZipPart } from './zip-limits'
import { packStored, unpackPart } from './zip-parts'

const WORKBOOK = 'xl/workbook.xml'
const RELATIONS = 'xl/_rels/workbook.xml.rels'
/** Shared texts and number formats, wherever the workbook keeps them. */
const BESIDE_SHEETS = /^xl\/(?:[^/]+\/)?(?:sharedStrings|styles)[^/]*\.xml$/i
const DAY = 24 * 60 * 60 * 1000
/** Moments before this are times of day without a date. */
const FIRST_DAY = Date.UTC(1900, 0, 1)

function two(number: number): string {
  return String(number).padStart(2, '0')
}

/** A date cell as a British reader sees it: the day, with the time where there is one; a time alone without a day. */
function dateText(date: Date): string {
  const second = new Date(Math.round(date.getTime() / 1000) * 1000)
  if (Number.isNaN(second.getTime())) return ''
  const time = `${two(second.getUTCHours())}:${two(second.getUTCMinutes())}`
  if (second.getTime() < FIRST_DAY) return time
  const day = `${two(second.getUTCDate())}/${two(second.getUTCMonth() + 1)}/${second.getUTCFullYear()}`
  return second.getTime() % DAY === 0 ? day : `${day} ${time}`
}

function cellText(value: CellValue | null): string {
  if (value === null) return ''
  if (value instanceof Date) return dateText(value)
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE'
  return String(value)
}

function checkExtent(extent: Extent): void {
  if (extent.furthestRow > MOST_LINES) throw turnedAway.damagedWorkbook()
  if (extent.filledRows > MOST_ROWS + ROOM_ABOVE) throw turnedAway.tooManyRows(MOST_ROWS)
  if (extent.lastRow > MOST_ROWS + ROOM_ABOVE) throw turnedAway.farCell(extent.lastRow, MOST_ROWS)
  if (extent.lastColumn > MOST_COLUMNS) throw turnedAway.tooManyColumns(MOST_COLUMNS)
}

function notesOn(chosen: Worksheet, sheets: readonly Worksheet[], extent: Extent): string[] {
  const others = sheets.filter((sheet) => sheet !== chosen).map((sheet) => `"${sheet.name}"`)
  const notes: string[] = []
  if (others.length > 0) {
    const more = others.length > 10 ? ` and ${others.length - 10} more` : ''
    notes.push(
      `Only the worksheet "${chosen.name}" is read. Also in the file: ${others.slice(0, 10).join(', ')}${more}.`
    )
  }
  if (extent.hiddenRows > 0) notes.push(`Rows hidden in the spreadsheet are read too: ${extent.hiddenRows}.`)
  if (extent.errorCells > 0)
    notes.push(`Cells with a spreadsheet error (such as #N/A) are read as empty: ${extent.errorCells}.`)
  return notes
}

/** What kind of other packed file this is, where it is no workbook. */
function otherKind(bytes: Uint8Array, parts: ReadonlyMap<string, ZipPart>): Refusal {
  if (parts.has('xl/workbook.bin')) return turnedAway.binaryWorkbook()
  const type = parts.get('mimetype')
  const openDocument =
    type && type.unpacked < 200 && unpackPart(bytes, type).toString('latin1').includes('opendocument')
  return openDocument ? turnedAway.openDocument() : turnedAway.otherArchive()
}

/** The first worksheet that holds anything, with its bytes and reach. */
function chooseSheet(
  sheets: readonly Worksheet[],
  unpack: (name: string) => Buffer
): { sheet: Worksheet; xml: Buffer; extent: Extent } {
  for (const sheet of sheets) {
    const xml = unpack(sheet.part)
    const extent = extentOf(xml)
    if (extent.lastRow > 0) return { sheet, xml, extent }
  }
  throw turnedAway.noSheetWithData()
}

async function cellsOf(parts: ReadonlyMap<string, Buffer>, sheet: Worksheet): Promise<Grid> {
  try {
    const packed = packStored(parts)
    const rows = await readSheet(packed.buffer.slice(packed.byteOffset, packed.byteOffset + packed.length), sheet.place)
    return rows.map((row) => row.map(cellText))
  } catch {
    throw turnedAway.unreadSheet(sheet.name)
  }
}

/**
 * Reads an Excel workbook: the first worksheet that holds anything, dates as shown, formulas by the value last worked out.
 * @param bytes the whole file
 * @returns every row from row 1 on, and sentences on what was left aside
 * @throws Refusal for anything but a readable workbook within the limits (FD-OPN-03, -04, -10, -11, -13, -15 to -20, -25)
 */
export async function readXlsx(bytes: Uint8Array): Promise<{ grid: Grid; notes: string[] }> {
  const parts = new Map(readZipDirectory(bytes).map((part) => [part.name, part]))
  if (!parts.has(WORKBOOK)) throw otherKind(bytes, parts)
  const unpack = (name: string): Buffer => {
    const part = parts.get(name)
    if (!part) throw turnedAway.damagedWorkbook()
    return unpackPart(bytes, part)
  }
  const needed = new Map([WORKBOOK, RELATIONS].map((name) => [name, unpack(name)]))
  const sheets = worksheetsOf(
    needed.get(WORKBOOK)?.toString('utf8') ?? '',
    needed.get(RELATIONS)?.toString('utf8') ?? ''
  )
  const { sheet, xml, extent } = chooseSheet(sheets, unpack)
  checkExtent(extent)
  needed.set(sheet.part, xml)
  for (const name of parts.keys()) if (BESIDE_SHEETS.test(name)) needed.set(name, unpack(name))
  return { grid: await cellsOf(needed, sheet), notes: notesOn(sheet, sheets, extent) }
}
