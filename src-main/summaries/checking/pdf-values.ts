/** What stands in a PDF, as far as a check needs it. Strings keep where they stand, for the signature's own is found by its place. */
export type PdfValue =
  | { is: 'number'; value: number }
  | { is: 'name'; value: string }
  | { is: 'string'; bytes: Buffer }
  | { is: 'hex'; from: number; to: number; digits: string }
  | { is: 'array'; members: PdfValue[] }
  | { is: 'dictionary'; entries: Map<string, PdfValue> }
  | { is: 'reference'; id: number }
  | { is: 'word'; value: 'true' | 'false' | 'null' }

/** Deeper than any summary goes; a hostile file is refused before it exhausts the stack. */
const DEEPEST = 40
/** A summary of a thousand pages has fewer. */
const MOST_VALUES = 1_000_000
const NAME = /\/([^\0\t\n\f\r ()<>[\]{}/%]{0,200})/y
const NUMBER = /[+-]?\d{0,12}(?:\.\d{0,12})?(?=[\n\r\t \]>/])/y
const REFERENCE = /(\d{1,7}) 0 R(?=[\n\r\t \]>/])/y
const WORD = /(true|false|null)(?=[\n\r\t \]>/])/y
const SPACE = /[\n\r\t ]*/y
const HEX = /[0-9A-Fa-f]*/y

/** Thrown where a file is not built as a summary is; `at` is the byte. */
export class NotBuiltSo extends Error {
  readonly at: number
  constructor(at: number) {
    super('not built as a summary is')
    this.at = at
  }
}

/** Reads values of a PDF from a place onwards, strictly and with limits; it never looks for anything, it only reads what comes next. */
export class PdfValues {
  readonly text: string
  at: number
  private values = 0

  /** @param text the file, one character a byte */
  constructor(text: string, at: number) {
    this.text = text
    this.at = at
  }

  fail(): never {
    throw new NotBuiltSo(Math.min(this.at, this.text.length))
  }

  /** Takes what a pattern matches exactly here; null when it does not. */
  take(pattern: RegExp): RegExpExecArray | null {
    pattern.lastIndex = this.at
    const found = pattern.exec(this.text)
    if (found) this.at = pattern.lastIndex
    return found
  }

  /** Takes exactly this text. */
  expect(text: string): void {
    if (!this.text.startsWith(text, this.at)) this.fail()
    this.at += text.length
  }

  value(depth = 0): PdfValue {
    this.values += 1
    if (depth > DEEPEST || this.values > MOST_VALUES) this.fail()
    this.take(SPACE)
    const next = this.text[this.at]
    if (next === '/') return { is: 'name', value: this.take(NAME)?.[1] ?? this.fail() }
    if (next === '(') return this.literal()
    if (next === '[') return this.array(depth)
    if (next === '<') return this.text[this.at + 1] === '<' ? this.dictionary(depth) : this.hex()
    const reference = this.take(REFERENCE)
    if (reference) return { is: 'reference', id: Number(reference[1]) }
    const word = this.take(WORD)
    if (word) return { is: 'word', value: word[1] as 'true' | 'false' | 'null' }
    const number = this.take(NUMBER)
    if (!number || !/\d/.test(number[0])) return this.fail()
    return { is: 'number', value: Number(number[0]) }
  }

  private array(depth: number): PdfValue {
    this.expect('[')
    const members: PdfValue[] = []
    for (;;) {
      this.take(SPACE)
      if (this.text[this.at] === ']') break
      members.push(this.value(depth + 1))
    }
    this.expect(']')
    return { is: 'array', members }
  }

  private dictionary(depth: number): PdfValue {
    this.expect('<<')
    const entries = new Map<string, PdfValue>()
    for (;;) {
      this.take(SPACE)
      if (this.text.startsWith('>>', this.at)) break
      const name = this.take(NAME)?.[1] ?? this.fail()
      // Two entries of one name: readers differ in which they believe.
      if (entries.has(name)) this.fail()
      entries.set(name, this.value(depth + 1))
    }
    this.expect('>>')
    return { is: 'dictionary', entries }
  }

  private hex(): PdfValue {
    const from = this.at
    this.expect('<')
    const digits = this.take(HEX)?.[0] ?? ''
    this.expect('>')
    return { is: 'hex', from, to: this.at, digits }
  }

  /** A string in round brackets; those inside it are escaped, as pdfkit writes them. */
  private literal(): PdfValue {
    this.expect('(')
    const start = this.at
    let escaped = false
    for (; this.at < this.text.length; this.at++) {
      const each = this.text[this.at]
      if (escaped) escaped = false
      else if (each === '\\') escaped = true
      else if (each === '(') this.fail()
      else if (each === ')') break
    }
    const written = this.text.slice(start, this.at)
    this.expect(')')
    return { is: 'string', bytes: Buffer.from(written.replace(/\\([\s\S])/g, unescape), 'latin1') }
  }
}

const ESCAPES: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' }

function unescape(_: string, letter: string): string {
  return ESCAPES[letter] ?? letter
}
