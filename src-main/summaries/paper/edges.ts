import type { Snapshot } from '../../contract/summary-snapshot'
import type { Sheet } from './sheet'
import { CONTENT_WIDTH, HAIRLINE, MARGIN, PAGE, STYLES } from './style'
import { momentInWords } from './wording'

const INVENTED = 'Demonstration: every person and every figure here is invented.'

function drawEdges(sheet: Sheet, snapshot: Snapshot, page: number, pages: number): void {
  const { doc } = sheet
  const whole = { align: 'centre', width: CONTENT_WIDTH } as const
  sheet.artefact(() => {
    sheet.line(snapshot.marking, MARGIN.left, 26, STYLES.marking, whole)
    if (snapshot.invented) sheet.line(INVENTED, MARGIN.left, 40, STYLES.quiet, whole)
    doc
      .moveTo(MARGIN.left, PAGE.height - 58)
      .lineTo(MARGIN.left + CONTENT_WIDTH, PAGE.height - 58)
      .lineWidth(0.5)
      .strokeColor(HAIRLINE)
      .stroke()
    const foot = `${snapshot.reference} version ${snapshot.version}, as at ${momentInWords(snapshot.asAt)}`
    sheet.line(foot, MARGIN.left, PAGE.height - 53, STYLES.quiet)
    const count = `Page ${page} of ${pages}`
    sheet.line(count, MARGIN.left, PAGE.height - 53, STYLES.quiet, { align: 'right', width: CONTENT_WIDTH })
    sheet.line(snapshot.marking, MARGIN.left, PAGE.height - 36, STYLES.marking, whole)
  }, 'Pagination')
}

/** Puts marking, reference and page number at the edges of every page, once it is known how many there are. */
export function drawAllEdges(sheet: Sheet, snapshot: Snapshot): void {
  const { start, count } = sheet.doc.bufferedPageRange()
  for (let page = 0; page < count; page++) {
    sheet.doc.switchToPage(start + page)
    drawEdges(sheet, snapshot, page + 1, count)
  }
}
