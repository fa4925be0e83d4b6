import { useEffect, useRef, useState, type ReactNode } from 'react'
import type { PDFDocumentProxy } from 'pdfjs-dist'
import classes from './pdf.module.css'

/** How many CSS pixels wide a page is drawn; A4 is 595 points wide. */
const WIDTH = 794

/** Draws one page on a canvas; gives its words, for those who cannot see it. */
async function draw(document: PDFDocumentProxy, number: number, canvas: HTMLCanvasElement): Promise<string> {
  const page = await document.getPage(number)
  const sharp = Math.min(3, window.devicePixelRatio || 1)
  const natural = page.getViewport({ scale: 1 })
  const viewport = page.getViewport({ scale: (WIDTH / natural.width) * sharp })
  canvas.width = Math.round(viewport.width)
  canvas.height = Math.round(viewport.height)
  await page.render({ canvas, viewport }).promise
  const { items } = await page.getTextContent()
  return items.map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : '')).join('')
}

/** One page of a PDF, as it prints. */
export function PdfPage({ document, number }: { document: PDFDocumentProxy; number: number }): ReactNode {
  const canvas = useRef<HTMLCanvasElement>(null)
  const [words, setWords] = useState<string | null>(null)
  useEffect(() => {
    let left = false
    if (canvas.current === null) return undefined
    draw(document, number, canvas.current)
      .then((drawn) => {
        if (!left) setWords(drawn)
      })
      .catch(() => undefined)
    return () => {
      left = true
    }
  }, [document, number])
  const name = `Page ${number} of ${document.numPages}`
  return (
    <figure className={classes.page} data-drawn={words !== null}>
      <canvas ref={canvas} aria-hidden className={classes.canvas} />
      <figcaption>{name}</figcaption>
      <div className="desk-hidden">{words}</div>
    </figure>
  )
}
