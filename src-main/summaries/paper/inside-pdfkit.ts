import type PDFKitDocument from 'pdfkit'

/** A dictionary of pdfkit that is written when the document ends. */
interface Held {
  data: Record<string, unknown>
}

/** What pdfkit 0.20 keeps to itself and a signature field needs: its own forms know text, buttons and lists only. */
interface Inside {
  /** The catalogue. */
  root: { AcroForm?: Held; Perms?: unknown }
  page: { dictionary: PDFKit.PDFKitReference; annotations: unknown[] }
  annotate(x: number, y: number, width: number, height: number, options: PDFKit.Mixins.AnnotationOption): unknown
}

/** The parts of a document that pdfkit's types do not name. The version is pinned, and the tests of the signature field hold this to it. */
export function inside(doc: typeof PDFKitDocument): Inside {
  const { _root: root, page } = doc as unknown as { _root: { data: Inside['root'] }; page: Inside['page'] }
  return { root: root.data, page, annotate: (...given) => doc.annotate(...given) }
}

/** A PDF string; pdfkit writes a plain one as a name. */
export function literal(text: string): object {
  // oxlint-disable-next-line no-new-wrappers -- the wrapper is how pdfkit tells a string from a name
  return new String(text)
}

class Unescaped {
  private readonly text: string
  constructor(text: string) {
    this.text = text
  }
  get [Symbol.toStringTag](): string {
    return 'Unescaped'
  }
  toString(): string {
    return this.text
  }
}

/** Written into the file as it stands. Never from input. */
export function unescaped(text: string): object {
  return new Unescaped(text)
}
