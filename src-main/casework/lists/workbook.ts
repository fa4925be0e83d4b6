import { Zip, ZipDeflate } from 'fflate'
import { Refusal } from '../../contract/result'

/** A workbook of one sheet that is written row by row. */
export interface Workbook {
  /** Adds a row of texts; empty ones are left out. */
  row(cells: readonly string[], bold?: boolean): void
  /** Ends the sheet and gives the file. */
  bytes(): Uint8Array
}

/** What a sheet can hold (ECMA-376 as spreadsheet programs implement it). */
const MOST_ROWS = 1_048_576
const LONGEST_CELL = 32_767
const LONGEST_NAME = 31
const CUT = ' … (cut here: a cell holds no more)'

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

/** The fixed parts. There is no part for properties: no author, program or time stands in the file. */
function parts(sheet: string): Readonly<Record<string, string>> {
  return {
    '[Content_Types].xml': `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="${TYPE}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${TYPE}.styles+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${TYPE}.worksheet+xml"/></Types>`,
    '_rels/.rels': `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="${escaped(sheet.slice(0, LONGEST_NAME))}" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${OFFICE}/styles" Target="styles.xml"/></Relationships>`,
    'xl/styles.xml': `<styleSheet xmlns="${MAIN}"><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="3"><xf xfId="0"/><xf xfId="0" numFmtId="49" applyNumberFormat="1"/><xf xfId="0" numFmtId="49" applyNumberFormat="1" fontId="1" applyFont="1"/></cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`
  }
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** Text in XML. `_x0041_` would be read as the character it names, so its first underscore is named itself. */
function escaped(text: string): string {
  return text
    .replace(/[\ufffe\uffff]/g, '')
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
    .replace(/[&<>"]/g, (each) => ENTITIES[each] ?? '')
}

function columnName(place: number): string {
  const letter = String.fromCharCode(65 + (place % 26))
  return place < 26 ? letter : columnName(Math.floor(place / 26) - 1) + letter
}

function cell(text: string, place: string, style: number): string {
  const fits = text.length <= LONGEST_CELL ? text : text.slice(0, LONGEST_CELL - CUT.length) + CUT
  return `<c r="${place}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${escaped(fits)}</t></is></c>`
}

const tooLong = (): Refusal =>
  new Refusal('FD-LST-03', 'This list has more rows than a workbook holds. Nothing left the desk.', {
    next: 'Save it as CSV, or narrow the filter first.'
  })

/**
 * Begins a workbook of one plain sheet of texts: no formulas, nothing hidden, no properties. It is packed while it is written, so that a long one never
 * stands in memory twice, and takes as long as its rows. Texts must be free of control characters.
 * @throws Refusal FD-LST-03 when a row more than a sheet holds is added
 */
export function workbook(sheet: string): Workbook {
  const chunks: Uint8Array[] = []
  const zip = new Zip((fault, chunk) => {
    if (fault) throw fault
    chunks.push(chunk)
  })
  const utf8 = new TextEncoder()
  const begin = (name: string): ZipDeflate => {
    const part = new ZipDeflate(name, { level: 6 })
    part.mtime = new Date(1980, 0, 1, 12)
    zip.add(part)
    return part
  }
  for (const [name, text] of Object.entries(parts(sheet))) begin(name).push(utf8.encode(HEAD + text), true)
  const part = begin('xl/worksheets/sheet1.xml')
  part.push(utf8.encode(`${HEAD}<worksheet xmlns="${MAIN}"><sheetData>`))
  let rows = 0
  let waiting = ''
  const write = (text: string, last = false): void => {
    waiting += text
    if (waiting.length < 65_536 && !last) return
    part.push(utf8.encode(waiting), last)
    waiting = ''
  }
  return {
    row(cells, bold = false) {
      rows++
      if (rows > MOST_ROWS) throw tooLong()
      const texts = cells.map((text, at) => (text === '' ? '' : cell(text, `${columnName(at)}${rows}`, bold ? 2 : 1)))
      write(`<row r="${rows}">${texts.join('')}</row>`)
    },
    bytes() {
      write('</sheetData></worksheet>', true)
      zip.end()
      return Buffer.concat(chunks)
    }
  }
}
