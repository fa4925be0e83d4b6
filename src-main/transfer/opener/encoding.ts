import { turnedAway } from './refusals'

export interface DecodedText {
  text: string
  /** A sentence for the officer where the encoding had to be guessed. */
  notes: string[]
}

function startsWith(bytes: Uint8Array, ...start: number[]): boolean {
  return start.every((byte, place) => bytes[place] === byte)
}

function utf16(bytes: Uint8Array, bigEndian: boolean): string {
  if (bytes.length % 2 !== 0) throw turnedAway.brokenText()
  const units = Buffer.from(bytes)
  if (bigEndian) units.swap16()
  return units.toString('utf16le')
}

function utf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    return null
  }
}

/**
 * Windows-1252 is Latin-1 with these in place of 32 control characters; the five empty places stay controls. Spelt out because the
 * decoder of several Node releases reads the name `windows-1252` as plain Latin-1.
 */
const WINDOWS = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'

function windows1252(bytes: Uint8Array): string {
  const latin = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
  return latin.replace(/[\u0080-\u009f]/g, (control) => WINDOWS.charAt(control.charCodeAt(0) - 0x80))
}

/**
 * Turns the bytes of a text file into text: UTF-8 with or without its mark, UTF-16 with its mark, else Windows-1252 with a note.
 * @throws Refusal FD-OPN-14 when the bytes are no text, FD-OPN-23 when UTF-16 breaks off within a character
 */
export function decodeText(bytes: Uint8Array): DecodedText {
  if (startsWith(bytes, 0xff, 0xfe)) return { text: utf16(bytes.subarray(2), false), notes: [] }
  if (startsWith(bytes, 0xfe, 0xff)) return { text: utf16(bytes.subarray(2), true), notes: [] }
  if (bytes.includes(0)) throw turnedAway.notATable()
  const marked = startsWith(bytes, 0xef, 0xbb, 0xbf)
  const text = utf8(marked ? bytes.subarray(3) : bytes)
  if (text !== null) return { text, notes: [] }
  return {
    text: windows1252(bytes),
    notes: ['The file is not in UTF-8 and was read as Windows-1252. Check names with accents.']
  }
}
