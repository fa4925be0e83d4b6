import { makeZip, type Part } from './zip-maker'

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

export interface Sheet {
  name: string
  /** What stands inside `<sheetData>`. */
  data: string
}

/** One row of inline texts. */
export function textRow(number: number, ...cells: string[]): string {
  const made = cells.map(
    (text, column) => `<c r="${String.fromCharCode(65 + column)}${number}" t="inlineStr"><is><t>${text}</t></is></c>`
  )
  return `<row r="${number}">${made.join('')}</row>`
}

/** The parts of a workbook; styles 1 to 3 are a day, a day with time, and a time. */
export function workbookParts(
  sheets: readonly Sheet[],
  more: { styles?: string; strings?: string; date1904?: boolean } = {}
): Part[] {
  const list = sheets
    .map((sheet, index) => `<sheet name="${sheet.name}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`)
    .join('')
  const relations = sheets
    .map(
      (_, index) =>
        `<Relationship Id="rId${index + 1}" Type="${OFFICE}/worksheet" Target="worksheets/sheet${index + 1}.xml"/>`
    )
    .join('')
  const styles =
    more.styles ?? '<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="22"/><xf numFmtId="20"/></cellXfs>'
  return [
    {
      name: 'xl/workbook.xml',
      content: `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}">${more.date1904 ? '<workbookPr date1904="1"/>' : ''}<sheets>${list}</sheets></workbook>`
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      content: `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${relations}<Relationship Id="rIdS" Type="${OFFICE}/sharedStrings" Target="sharedStrings.xml"/></Relationships>`
    },
    { name: 'xl/styles.xml', content: `<styleSheet xmlns="${MAIN}">${styles}</styleSheet>` },
    { name: 'xl/sharedStrings.xml', content: `<sst xmlns="${MAIN}">${more.strings ?? ''}</sst>` },
    ...sheets.map((sheet, index) => ({
      name: `xl/worksheets/sheet${index + 1}.xml`,
      content: `<worksheet xmlns="${MAIN}"><sheetData>${sheet.data}</sheetData></worksheet>`
    }))
  ]
}

export function makeWorkbook(
  sheets: readonly Sheet[],
  more: { styles?: string; strings?: string; date1904?: boolean } = {}
): Buffer {
  return makeZip(workbookParts(sheets, more))
}
