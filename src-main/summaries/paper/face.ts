import type { Snapshot, SummaryOfficer } from '../../contract/summary-snapshot'
import type { Element, Sheet } from './sheet'
import { dayInWords } from '../../contract/day-words'
import { drawSignaturePlace } from './signature-place'
import { CONTENT_WIDTH, HAIRLINE, MARGIN, PANEL, STYLES } from './style'
import { momentInWords, numberInWords, periodInWords } from './wording'

/** The figures as they lie in the file, for the face to name. */
export interface AttachedFigures {
  name: string
  bytes: number
  sha256: string
}

const LABEL = 104
/** Names of facts stand on the same line as what they name. */
const FACT = { ...STYLES.smallStrong, leading: STYLES.body.leading }

/** Somebody as a line: name, role, number. */
export function officerInWords({ name, role, number }: SummaryOfficer): string {
  return [name, role, number].filter((part) => part !== '').join(', ')
}

function facts(snapshot: Snapshot): [string, string][] {
  const { from, to } = snapshot.period
  return [
    ['Period', from === to ? dayInWords(from) : `${dayInWords(from)} to ${dayInWords(to)}, both days counted`],
    ['Figures as at', `${momentInWords(snapshot.asAt)} (London)`],
    ['Desk', `${snapshot.desk.borough}, terminal ${snapshot.desk.terminal}`],
    ['Author', officerInWords(snapshot.author)],
    ...(snapshot.supersedes === null ? [] : [['Takes the place of', snapshot.supersedes] satisfies [string, string]])
  ]
}

/** Rows of a name and what it is, as a table that can be read aloud. */
function drawFacts(sheet: Sheet, parent: Element, rows: readonly [string, string][], title: string): void {
  const table = sheet.open(parent, 'Table', { title })
  for (const [label, text] of rows) {
    const lines = sheet.wrap(text, STYLES.body, CONTENT_WIDTH - LABEL)
    const height = lines.length * STYLES.body.leading + 3
    sheet.require(height)
    const row = sheet.open(table, 'TR')
    sheet.tagged(row, 'TH', () => sheet.line(label, MARGIN.left, sheet.y, FACT), { scope: 'Row' })
    sheet.tagged(row, 'TD', () => {
      for (const [place, line] of lines.entries()) {
        sheet.line(line, MARGIN.left + LABEL, sheet.y + place * STYLES.body.leading, STYLES.body)
      }
    })
    row.end()
    sheet.y += height
  }
  table.end()
}

function drawTitle(sheet: Sheet, snapshot: Snapshot): void {
  const { root } = sheet
  sheet.paragraph(root, 'P', `Counter-terrorism focus desk, ${snapshot.desk.borough}`, STYLES.overline, { after: 3 })
  sheet.paragraph(root, 'H1', `Summary, ${periodInWords(snapshot.period)}`, STYLES.title, { after: 2 })
  sheet.paragraph(root, 'P', `${snapshot.reference}, version ${snapshot.version}`, STYLES.overline, { after: 10 })
}

/** What lets a reader check the rest: the attached figures by digest, and where the journal stood. */
function drawEvidence(sheet: Sheet, { head }: Snapshot, figures: AttachedFigures): void {
  const lines: [string, string][] = [
    ['Figures attached', `${figures.name}, ${numberInWords(figures.bytes)} bytes. SHA-256 ${figures.sha256}`],
    ['Journal head', `Feed ${head.feed}, entry ${numberInWords(head.seq)}. SHA-256 ${head.digest}`]
  ]
  const inner = CONTENT_WIDTH - 24
  const wrapped = lines.map(([label, text]) => ({ label, lines: sheet.wrap(text, STYLES.small, inner - LABEL + 12) }))
  const height = wrapped.reduce((sum, each) => sum + each.lines.length * STYLES.small.leading + 3, 13)
  sheet.require(height)
  sheet.artefact(() => {
    sheet.doc.rect(MARGIN.left, sheet.y, CONTENT_WIDTH, height).fill(PANEL)
    sheet.doc.rect(MARGIN.left, sheet.y, CONTENT_WIDTH, height).lineWidth(0.5).strokeColor(HAIRLINE).stroke()
  })
  const table = sheet.open(sheet.root, 'Table', { title: 'What this summary can be checked against' })
  let y = sheet.y + 8
  for (const each of wrapped) {
    const row = sheet.open(table, 'TR')
    const top = y
    sheet.tagged(row, 'TH', () => sheet.line(each.label, MARGIN.left + 12, top, STYLES.smallStrong), { scope: 'Row' })
    sheet.tagged(row, 'TD', () => {
      for (const [place, line] of each.lines.entries()) {
        sheet.line(line, MARGIN.left + LABEL, top + place * STYLES.small.leading, STYLES.small)
      }
    })
    row.end()
    y += each.lines.length * STYLES.small.leading + 3
  }
  table.end()
  sheet.y += height + 14
}

function drawCountingRules(sheet: Sheet, { countingRules }: Snapshot): void {
  sheet.require(STYLES.heading.leading + STYLES.small.leading * 2)
  sheet.paragraph(sheet.root, 'H2', 'How this was counted', STYLES.heading, { after: 4 })
  const list = sheet.open(sheet.root, 'L')
  for (const [place, text] of countingRules.entries()) {
    const lines = sheet.wrap(text, STYLES.small, CONTENT_WIDTH - 18).length
    sheet.require((lines <= 3 ? lines : 2) * STYLES.small.leading)
    const entry = sheet.open(list, 'LI')
    sheet.tagged(entry, 'Lbl', () => sheet.line(`${place + 1}.`, MARGIN.left, sheet.y, STYLES.small))
    sheet.paragraph(entry, 'LBody', text, STYLES.small, { x: MARGIN.left + 18, width: CONTENT_WIDTH - 18, after: 2.5 })
    entry.end()
  }
  list.end()
  sheet.y += 14
}

/** The face: what this is, who wrote it, where it is signed, what it can be checked against, and how it was counted. */
export function drawFace(sheet: Sheet, snapshot: Snapshot, figures: AttachedFigures): void {
  drawTitle(sheet, snapshot)
  drawFacts(sheet, sheet.root, facts(snapshot), 'About this summary')
  sheet.y += 9
  drawSignaturePlace(sheet, snapshot)
  drawEvidence(sheet, snapshot, figures)
  drawCountingRules(sheet, snapshot)
}
