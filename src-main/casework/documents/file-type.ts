import type { FileType } from '../../contract/codes/documents'

const bytes = (...values: number[]): Buffer => Buffer.from(values)

/** How files of a type begin. */
const STARTS: readonly [FileType, Buffer][] = [
  ['pdf', Buffer.from('%PDF-')],
  ['png', bytes(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)],
  ['jpeg', bytes(0xff, 0xd8, 0xff)]
]

/** How programs begin: Windows, Linux, macOS (four ways), scripts, Windows shortcuts, Java and Android. */
const PROGRAMS: readonly Buffer[] = [
  Buffer.from('MZ'),
  bytes(0x7f, 0x45, 0x4c, 0x46),
  bytes(0xfe, 0xed, 0xfa, 0xce),
  bytes(0xfe, 0xed, 0xfa, 0xcf),
  bytes(0xcf, 0xfa, 0xed, 0xfe),
  bytes(0xca, 0xfe, 0xba, 0xbe),
  Buffer.from('#!'),
  bytes(0x4c, 0x00, 0x00, 0x00, 0x01, 0x14, 0x02, 0x00),
  Buffer.from('dex\n')
]

const ZIP = bytes(0x50, 0x4b, 0x03, 0x04)
/** The list of a ZIP's parts stands at its end. */
const ZIP_END = 262_144

const startsWith = (file: Buffer, start: Buffer): boolean => file.subarray(0, start.length).equals(start)

/** True for bytes that a system would run. They are not kept. */
export function isProgram(file: Buffer): boolean {
  return PROGRAMS.some((start) => startsWith(file, start))
}

/** Office files are told apart by the names in the list of their parts; nothing of them is unpacked. */
function officeType(file: Buffer): FileType {
  const parts = file.subarray(Math.max(0, file.length - ZIP_END))
  if (!parts.includes('[Content_Types].xml')) return 'unknown'
  if (parts.includes('word/document.xml')) return 'docx'
  return parts.includes('xl/workbook.xml') ? 'xlsx' : 'unknown'
}

function isControl(byte: number): boolean {
  return (byte < 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0d && byte !== 0x0c) || byte === 0x7f
}

/** Text is UTF-8 without control characters but for tabs, line and page ends. */
function isText(file: Buffer): boolean {
  if (file.some(isControl)) return false
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(file)
    return true
  } catch {
    return false
  }
}

/**
 * Judges what the bytes of a file are; its name is not asked.
 * @param given the whole file
 */
export function fileTypeOf(given: Uint8Array): FileType {
  const file = Buffer.from(given.buffer, given.byteOffset, given.byteLength)
  const found = STARTS.find(([, start]) => startsWith(file, start))
  if (found) return found[0]
  if (startsWith(file, ZIP)) return officeType(file)
  return isText(file) ? 'text' : 'unknown'
}

const ENDINGS: Readonly<Record<string, FileType>> = {
  pdf: 'pdf',
  png: 'png',
  jpg: 'jpeg',
  jpeg: 'jpeg',
  txt: 'text',
  csv: 'text',
  md: 'text',
  log: 'text',
  docx: 'docx',
  xlsx: 'xlsx'
}

const WORDS: Readonly<Record<FileType, string>> = {
  pdf: 'it holds a PDF',
  png: 'it holds a PNG picture',
  jpeg: 'it holds a JPEG picture',
  text: 'it holds plain text',
  docx: 'it holds a Word document',
  xlsx: 'it holds an Excel workbook',
  unknown: 'what it holds is not recognised'
}

/** A sentence where the ending of a name promises something else than the bytes are; null where both agree or the ending promises nothing. */
export function mismatchOf(name: string, type: FileType): string | null {
  const ending = /\.([A-Za-z0-9]{1,8})$/.exec(name)?.[1]?.toLowerCase()
  const promised = ending === undefined ? undefined : ENDINGS[ending]
  if (ending === undefined || promised === type) return null
  if (promised === undefined && type === 'unknown') return null
  return `Its name ends in .${ending}, but ${WORDS[type]}.`
}
