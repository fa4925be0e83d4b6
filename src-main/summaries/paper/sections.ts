import type { Snapshot, SummarySection } from '../../contract/summary-snapshot'
import { chartHeight, drawChart } from './chart'
import type { Sheet } from './sheet'
import { CONTENT_WIDTH, HAIRLINE, MARGIN, STYLES } from './style'
import { drawTable, tableStart } from './table'

const NONE_WRITTEN = 'None.'

/** What must stand under a heading on the same page: the explanation and the beginning of what follows it. */
function startHeight(sheet: Sheet, { explanation, chart, tables }: SummarySection): number {
  const words = sheet.wrap(explanation, STYLES.body, CONTENT_WIDTH).length * STYLES.body.leading
  const first = tables[0]
  const next = chart ? chartHeight(sheet, chart) : first ? tableStart(sheet, first) : 0
  return Math.min(words + next, 320)
}

function drawHeading(sheet: Sheet, title: string, follows: number): void {
  const lines = sheet.wrap(title, STYLES.heading, CONTENT_WIDTH).length
  sheet.require(lines * STYLES.heading.leading + 14 + follows)
  if (sheet.y > MARGIN.top) {
    sheet.artefact(() => {
      const { doc, y } = sheet
      doc
        .moveTo(MARGIN.left, y)
        .lineTo(MARGIN.left + CONTENT_WIDTH, y)
        .lineWidth(0.5)
        .strokeColor(HAIRLINE)
        .stroke()
    })
    sheet.y += 9
  }
  sheet.doc.outline.addItem(title)
  sheet.paragraph(sheet.root, 'H2', title, STYLES.heading, { after: 4 })
}

function drawSection(sheet: Sheet, section: SummarySection): void {
  drawHeading(sheet, section.title, startHeight(sheet, section))
  if (section.explanation !== '') sheet.paragraph(sheet.root, 'P', section.explanation, STYLES.body, { after: 9 })
  if (section.chart) drawChart(sheet, sheet.root, section.chart)
  for (const table of section.tables) drawTable(sheet, sheet.root, table)
  sheet.y += 4
}

function drawWords(sheet: Sheet, title: string, text: string): void {
  drawHeading(sheet, title, STYLES.body.leading * 2)
  const paragraphs = text.split(/\n{2,}/).filter((each) => each.trim() !== '')
  for (const each of paragraphs.length > 0 ? paragraphs : [NONE_WRITTEN]) {
    sheet.paragraph(sheet.root, 'P', each, STYLES.body, { after: 6 })
  }
  sheet.y += 8
}

/** Everything after the face: the sections in their order, then what author and signer wrote. */
export function drawSections(sheet: Sheet, snapshot: Snapshot): void {
  for (const section of snapshot.sections) drawSection(sheet, section)
  drawWords(sheet, 'Commentary by the author', snapshot.commentary)
  drawWords(sheet, 'Directions by the superintendent lead', snapshot.directions)
}
