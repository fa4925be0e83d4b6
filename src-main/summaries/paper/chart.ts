import type { SummaryChart } from '../../contract/summary-snapshot'
import type { Element, Sheet } from './sheet'
import { ACCENT, CONTENT_WIDTH, INK, MARGIN, STYLES } from './style'
import { numberInWords } from './wording'

const BAR = 11
const STEP = 18
const WIDEST_LABEL = 170
const GAP = 8
/** For the figure at a bar's end. */
const FIGURE = 62

type Bar = SummaryChart['bars'][number]

/** Height of a chart with its title. */
export function chartHeight(sheet: Sheet, chart: SummaryChart): number {
  const title = sheet.wrap(chart.title, STYLES.subheading, CONTENT_WIDTH).length * STYLES.subheading.leading
  return title + 5 + bodyHeight(sheet, chart) + 10
}

function labelWidth(sheet: Sheet, { bars }: SummaryChart): number {
  return Math.min(WIDEST_LABEL, Math.max(...bars.map(({ label }) => sheet.width(label, STYLES.cell))) + 1)
}

function barHeights(sheet: Sheet, chart: SummaryChart): { lines: string[]; height: number }[] {
  const width = labelWidth(sheet, chart)
  return chart.bars.map(({ label }) => {
    const lines = sheet.wrap(label, STYLES.cell, width)
    return { lines, height: Math.max(STEP, lines.length * STYLES.cell.leading + 4) }
  })
}

function bodyHeight(sheet: Sheet, chart: SummaryChart): number {
  return barHeights(sheet, chart).reduce((sum, { height }) => sum + height, 0)
}

/** What is late is hatched, not coloured, and says so at its end: it is as plain in black and white. */
function drawBar(sheet: Sheet, x: number, y: number, width: number, late: boolean): void {
  const { doc } = sheet
  if (!late) {
    doc.rect(x, y, width, BAR).fill(ACCENT)
    return
  }
  doc.save()
  doc.rect(x, y, width, BAR).clip()
  for (let start = x - BAR; start < x + width; start += 4) doc.moveTo(start, y + BAR).lineTo(start + BAR, y)
  doc.lineWidth(1.1).strokeColor(INK).stroke()
  doc.restore()
  doc.rect(x, y, width, BAR).lineWidth(0.9).strokeColor(INK).stroke()
}

function figure({ value, late }: Bar): string {
  return late ? `${numberInWords(value)} late` : numberInWords(value)
}

function drawBars(sheet: Sheet, chart: SummaryChart): void {
  const label = labelWidth(sheet, chart)
  const start = MARGIN.left + label + GAP
  const longest = MARGIN.left + CONTENT_WIDTH - FIGURE - start
  const most = Math.max(1, ...chart.bars.map(({ value }) => value))
  const heights = barHeights(sheet, chart)
  const top = sheet.y
  for (const [place, bar] of chart.bars.entries()) {
    const { lines, height } = heights[place] ?? { lines: [], height: STEP }
    let y = sheet.y + (height - lines.length * STYLES.cell.leading) / 2
    for (const line of lines) {
      sheet.line(line, MARGIN.left, y, STYLES.cell, { align: 'right', width: label })
      y += STYLES.cell.leading
    }
    const width = (bar.value / most) * longest
    if (bar.value > 0) drawBar(sheet, start, sheet.y + (height - BAR) / 2, width, bar.late === true)
    const at = sheet.y + (height - STYLES.smallStrong.leading) / 2
    sheet.line(figure(bar), start + width + 5, at, STYLES.smallStrong, { tabular: true })
    sheet.y += height
  }
  sheet.doc.moveTo(start, top).lineTo(start, sheet.y).lineWidth(0.7).strokeColor(INK).stroke()
}

/** Typesets a bar chart as vectors: a figure with its text alternative, read in black and white by figures and hatching. */
export function drawChart(sheet: Sheet, parent: Element, chart: SummaryChart): void {
  sheet.require(chartHeight(sheet, chart))
  sheet.paragraph(parent, 'P', chart.title, STYLES.subheading, { after: 5 })
  const bbox: [number, number, number, number] = [
    MARGIN.left,
    sheet.y,
    MARGIN.left + CONTENT_WIDTH,
    sheet.y + bodyHeight(sheet, chart)
  ]
  sheet.tagged(parent, 'Figure', () => drawBars(sheet, chart), { alt: chart.alternative, bbox })
  sheet.y += 10
}
