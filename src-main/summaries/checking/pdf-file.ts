import { PdfValues, type PdfValue } from './pdf-values'

export interface PdfObject {
  id: number
  value: PdfValue
  /** Where the content of a stream stands, if it is one. */
  stream: { from: number; to: number } | null
}

/** A PDF of one revision, every byte of it accounted for. */
export interface PdfFile {
  objects: Map<number, PdfObject>
  trailer: Map<string, PdfValue>
  /** The byte after the revision's end. */
  end: number
}

const HEADER = '%PDF-1.7\n%\u00ff\u00ff\u00ff\u00ff\n'
const MOST_OBJECTS = 200_000
const OBJECT = /(\d{1,7}) 0 obj\n/y
const TABLE = /xref\n0 (\d{1,7})\n0000000000 65535 f \n/y
const ENTRY = /(\d{10}) 00000 n \n/y
const START = /startxref\n(\d{1,10})\n%%EOF\n/y
const TRAILER_NAMES = ['ID', 'Info', 'Root', 'Size']

function readObject(values: PdfValues, id: number): PdfObject {
  const value = values.value()
  values.expect('\n')
  let stream: PdfObject['stream'] = null
  if (values.text.startsWith('stream\n', values.at)) {
    const length = value.is === 'dictionary' ? value.entries.get('Length') : undefined
    if (length?.is !== 'number' || !Number.isSafeInteger(length.value) || length.value < 0) values.fail()
    values.expect('stream\n')
    stream = { from: values.at, to: values.at + length.value }
    values.at = stream.to
    values.expect('\nendstream\n')
  }
  values.expect('endobj\n')
  return { id, value, stream }
}

/** The table of places must say of every object exactly where it was read, and of no other. */
function readTable(values: PdfValues, places: ReadonlyMap<number, number>): void {
  const count = Number(values.take(TABLE)?.[1] ?? values.fail())
  if (count !== places.size + 1) values.fail()
  for (let id = 1; id < count; id++) {
    const place = Number(values.take(ENTRY)?.[1] ?? values.fail())
    if (places.get(id) !== place) values.fail()
  }
}

function readTrailer(values: PdfValues, objects: number): Map<string, PdfValue> {
  values.expect('trailer\n')
  const trailer = values.value()
  if (trailer.is !== 'dictionary') return values.fail()
  // Prev, XRefStm and Encrypt are what a second revision or a second reading would need.
  if ([...trailer.entries.keys()].sort().join() !== TRAILER_NAMES.join()) values.fail()
  const size = trailer.entries.get('Size')
  if (size?.is !== 'number' || size.value !== objects + 1) values.fail()
  values.expect('\n')
  return trailer.entries
}

/**
 * Reads the first revision of a PDF from its first byte to its last: header, objects one after the other, table, trailer, end. Nothing may stand
 * between them, no object twice, none outside the table: so there is no place where a second document could lie hidden.
 * @throws NotBuiltSo where the file is anything else
 */
export function readPdf(bytes: Buffer): PdfFile {
  const values = new PdfValues(bytes.toString('latin1'), 0)
  values.expect(HEADER)
  const objects = new Map<number, PdfObject>()
  const places = new Map<number, number>()
  for (;;) {
    const at = values.at
    const id = values.take(OBJECT)?.[1]
    if (id === undefined) break
    if (places.has(Number(id)) || places.size >= MOST_OBJECTS) values.fail()
    places.set(Number(id), at)
    objects.set(Number(id), readObject(values, Number(id)))
  }
  const table = values.at
  readTable(values, places)
  const trailer = readTrailer(values, objects.size)
  if (Number(values.take(START)?.[1] ?? values.fail()) !== table) values.fail()
  return { objects, trailer, end: values.at }
}

/** What a value stands for: itself, or the object it refers to. */
export function resolved({ objects }: PdfFile, value: PdfValue | undefined): PdfValue | undefined {
  return value?.is === 'reference' ? objects.get(value.id)?.value : value
}

/** An entry of a dictionary, resolved. */
export function entryOf(file: PdfFile, from: PdfValue | undefined, name: string): PdfValue | undefined {
  return from?.is === 'dictionary' ? resolved(file, from.entries.get(name)) : undefined
}

/** Objects that cannot be come to from the trailer: what is there but shown nowhere. */
export function unreachable({ objects, trailer }: PdfFile): number {
  const reached = new Set<number>()
  const open: PdfValue[] = [...trailer.values()]
  for (let value = open.pop(); value !== undefined; value = open.pop()) {
    if (value.is === 'array') open.push(...value.members)
    else if (value.is === 'dictionary') open.push(...value.entries.values())
    else if (value.is === 'reference' && !reached.has(value.id)) {
      reached.add(value.id)
      const object = objects.get(value.id)
      if (object) open.push(object.value)
    }
  }
  return [...objects.keys()].filter((id) => !reached.has(id)).length
}
