import type { OpenedTable } from '../../contract/intake'
import { decodeText } from './encoding'
import { kindOf } from './file-kind'
import { LARGEST_FILE } from './limits'
import { readCsv } from './read-csv'
import { readXlsx } from './read-xlsx'
import { turnedAway } from './refusals'
import { makeTable } from './table'

/**
 * Takes a spreadsheet apart, by its content whatever its name says, into a heading and rows of text.
 * @param name the file's name, kept for showing only
 * @param bytes the whole file
 * @throws Refusal with a code FD-OPN-… for everything that is not a readable table within the limits
 */
export async function openTable(name: string, bytes: Uint8Array): Promise<OpenedTable> {
  if (bytes.length > LARGEST_FILE) throw turnedAway.tooLarge(LARGEST_FILE / 1024 / 1024)
  switch (kindOf(bytes)) {
    case 'empty':
      throw turnedAway.empty()
    case 'old-workbook':
      throw turnedAway.oldWorkbook()
    case 'password-protected':
      throw turnedAway.passwordProtected()
    case 'pdf':
      throw turnedAway.pdf()
    case 'web-page':
      throw turnedAway.webPage()
    case 'other-office':
      throw turnedAway.notATable()
    case 'zip': {
      const { grid, notes } = await readXlsx(bytes)
      return makeTable(name, grid, notes)
    }
    case 'text': {
      const { text, notes } = decodeText(bytes)
      return makeTable(name, readCsv(text), notes)
    }
  }
}
