/** What a file is, judged by its bytes and never by its name. */
export type FileKind =
  'empty' | 'zip' | 'old-workbook' | 'password-protected' | 'other-office' | 'pdf' | 'web-page' | 'text'

const OLE = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])
const ZIP_STARTS = ['PK\u0003\u0004', 'PK\u0005\u0006', 'PK\u0007\u0008']
const UTF8_MARK = '\u00ef\u00bb\u00bf'

function holdsName(file: Buffer, name: string): boolean {
  return file.includes(Buffer.from(name, 'utf16le'))
}

/** Office files before 2007, and newer ones with a password, are both kept in an OLE container; its directory names tell them apart. */
function officeKind(file: Buffer): FileKind {
  if (holdsName(file, 'EncryptedPackage')) return 'password-protected'
  return holdsName(file, 'Workbook') || holdsName(file, 'Book') ? 'old-workbook' : 'other-office'
}

/**
 * Judges what the bytes are.
 * @param bytes the whole file
 */
export function kindOf(bytes: Uint8Array): FileKind {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const start = file.subarray(0, 512).toString('latin1').replace(UTF8_MARK, '').trimStart()
  if (start === '') return file.length <= 512 ? 'empty' : 'text'
  if (ZIP_STARTS.some((each) => start.startsWith(each))) return 'zip'
  if (file.subarray(0, OLE.length).equals(OLE)) return officeKind(file)
  if (start.startsWith('%PDF')) return 'pdf'
  if (/^<(?:\?xml|!doctype|html|table|head|body|meta|style)/i.test(start)) return 'web-page'
  return 'text'
}
