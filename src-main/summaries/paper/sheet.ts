import type PDFKitDocument from 'pdfkit'
import { fontOf, type FontName } from './fonts'
import { wrapLines } from './lines'
import { runsOf, type Run } from './runs'
import { CONTENT_BOTTOM, CONTENT_WIDTH, MARGIN, type TextStyle } from './style'

type Document = typeof PDFKitDocument
/** Cells and words come again and again; whole lines do not. */
const LONGEST_KEPT = 24
export type Element = PDFKit.PDFStructureElement

/** What a structure element may say beside its tag. */
interface ElementOptions {
  title?: string
  alt?: string
  scope?: 'Column' | 'Row'
  bbox?: [number, number, number, number]
}

interface LineOptions {
  align?: 'left' | 'right' | 'centre'
  /** Needed to align right or in the centre. */
  width?: number
  /** Digits all as wide as each other, for columns of figures. */
  tabular?: boolean
}

/**
 * Pages of one document with a place on them where the next thing goes. Everything is measured here before it is drawn, so nothing runs off a page.
 */
export class Sheet {
  readonly doc: Document
  readonly root: Element
  /** Points from the top of the page. */
  y: number = MARGIN.top
  private readonly registered = new Set<FontName>()
  /** Of runs that were measured already, at size 1. */
  private readonly widths = new Map<string, number>()

  /** @param doc a document with its first page, tagged */
  constructor(doc: Document) {
    this.doc = doc
    this.root = doc.struct('Document')
    doc.addStructure(this.root)
  }

  /** Points left on this page. */
  get room(): number {
    return CONTENT_BOTTOM - this.y
  }

  newPage(): void {
    this.doc.addPage()
    this.y = MARGIN.top
  }

  /** Goes to the next page unless this much fits here. */
  require(height: number): void {
    if (this.room < height && this.y > MARGIN.top) this.newPage()
  }

  /** Adds an element that further elements or content are added to; `end` it. */
  open(parent: Element, tag: string, options: ElementOptions = {}): Element {
    const element = this.doc.struct(tag, options)
    parent.add(element)
    return element
  }

  /** Adds an element whose content is drawn now, on this page. */
  tagged(parent: Element, tag: string, draw: () => void, options: ElementOptions = {}): void {
    const element = this.open(parent, tag, options)
    element.add(draw)
    element.end()
  }

  /** Draws what is no part of the reading: rules, panels, heads and feet. */
  artefact(draw: () => void, type: 'Pagination' | 'Layout' = 'Layout'): void {
    this.doc.markContent('Artifact', { type })
    draw()
    this.doc.endMarkedContent()
  }

  private use(font: FontName, size: number): void {
    if (!this.registered.has(font)) {
      // The font is opened once a process; pdfkit takes an opened one, which its types do not say.
      this.doc.registerFont(font, fontOf(font) as unknown as Buffer)
      this.registered.add(font)
    }
    this.doc.font(font).fontSize(size)
  }

  private runWidth(run: Run, size: number, features: PDFKit.Mixins.OpenTypeFeatures[] | undefined): number {
    const measured = `${run.font} ${features?.join() ?? '-'} ${run.text}`
    const known = this.widths.get(measured)
    if (known !== undefined) return known * size
    this.use(run.font, 1)
    const width = this.doc.widthOfString(run.text, features ? { features } : {})
    if (run.text.length <= LONGEST_KEPT) this.widths.set(measured, width)
    return width * size
  }

  /** Width of one line of text in points. */
  width(text: string, style: TextStyle, tabular = false): number {
    return runsOf(text, style.weight).reduce(
      (sum, run) => sum + this.runWidth(run, style.size, features(run, tabular)),
      0
    )
  }

  /** Draws one line; `y` is the top of a line as high as the style's leading. */
  line(text: string, x: number, y: number, style: TextStyle, options: LineOptions = {}): void {
    const runs = runsOf(text, style.weight)
    let place = x
    if (options.align && options.align !== 'left') {
      const left = (options.width ?? 0) - this.width(text.trimEnd(), style, options.tabular)
      place += options.align === 'right' ? left : left / 2
    }
    const base = y + style.leading / 2 + style.size * 0.35
    this.doc.fillColor(style.colour)
    for (const run of runs) {
      const asked = features(run, options.tabular ?? false)
      const width = this.runWidth(run, style.size, asked)
      this.use(run.font, style.size)
      const how: PDFKit.Mixins.TextOptions = { lineBreak: false, baseline: 'alphabetic' }
      this.doc.text(run.text, place, base, asked ? { ...how, features: asked } : how)
      place += width
    }
  }

  /** Parts a text into lines no wider than `width`. */
  wrap(text: string, style: TextStyle, width: number): string[] {
    return wrapLines(text, (line) => this.width(line, style) <= width)
  }

  /** Draws a text of any length as one element, over pages where it must, never one line of it alone on a page. */
  paragraph(
    parent: Element,
    tag: string,
    text: string,
    style: TextStyle,
    { x = MARGIN.left, width = CONTENT_WIDTH, after = 0 }: { x?: number; width?: number; after?: number } = {}
  ): void {
    const element = this.open(parent, tag)
    let lines = this.wrap(text, style, width)
    this.require((lines.length <= 3 ? lines.length : 2) * style.leading)
    while (lines.length > 0) {
      const fit = Math.max(1, Math.floor((this.room + 0.01) / style.leading))
      const here = lines.length - fit === 1 && fit > 2 ? fit - 1 : fit
      const now = lines.slice(0, here)
      lines = lines.slice(here)
      element.add(() => {
        for (const line of now) {
          if (line.trim() !== '') this.line(line, x, this.y, style)
          this.y += style.leading
        }
      })
      if (lines.length > 0) this.newPage()
    }
    element.end()
    this.y += after
  }
}

/** Right to left, a run is laid out whole (which asking for features does); digits in columns are asked for by name. */
function features(run: Run, tabular: boolean): PDFKit.Mixins.OpenTypeFeatures[] | undefined {
  if (tabular && !run.rightToLeft) return ['tnum']
  return run.rightToLeft || !run.font.startsWith('Inter') ? [] : undefined
}
