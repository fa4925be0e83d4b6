import { Refusal } from '../../contract/result'

const SAVE_AS =
  'Open it in the spreadsheet program, save it as an Excel workbook (.xlsx) or as CSV, and choose the new file.'
const NOTHING_IN = 'Nothing was brought in.'

/** Names and headings come from outside: what a sentence quotes of them is one short line. */
function quoted(text: string): string {
  return text.length > 40 ? `${text.slice(0, 39)}…` : text
}

function thousands(count: number): string {
  return count.toLocaleString('en-GB')
}

/** Every way in which the opener turns a spreadsheet away, each with its code, what it means and what to do. */
export const turnedAway = {
  empty: () =>
    new Refusal('FD-OPN-01', 'The file is empty.', {
      next: 'Check that it was copied completely, then choose it again.'
    }),
  tooLarge: (megabytes: number) =>
    new Refusal('FD-OPN-02', `The file is larger than ${megabytes} MB. ${NOTHING_IN}`, {
      next: 'Split it into several files, for example by year, and bring them in one after another.'
    }),
  tooManyRows: (most: number) =>
    new Refusal('FD-OPN-03', `The file has more than ${thousands(most)} rows below its heading. ${NOTHING_IN}`, {
      next: `Split it into files of at most ${thousands(most)} rows, each with the heading, and bring them in one after another.`
    }),
  tooManyColumns: (most: number) =>
    new Refusal('FD-OPN-04', `The file has more than ${most} columns. ${NOTHING_IN}`, {
      next: 'Take away the columns that are not needed, save it, and choose it again.'
    }),
  longCell: (row: number, column: string, longest: number) =>
    new Refusal('FD-OPN-05', `Cell ${column}${row} holds more than ${thousands(longest)} characters. ${NOTHING_IN}`, {
      next: 'Shorten that cell, or move the long text to a document, save the file and choose it again.'
    }),
  tooMuchText: () =>
    new Refusal('FD-OPN-06', `The file holds far more text than its rows can need. ${NOTHING_IN}`, {
      next: 'Split it into several files and bring them in one after another.'
    }),
  oldWorkbook: () =>
    new Refusal('FD-OPN-07', 'This is a workbook of the old kind (.xls), which is not read.', { next: SAVE_AS }),
  passwordProtected: () =>
    new Refusal('FD-OPN-08', 'The file is protected with a password, so nothing in it can be read.', {
      next: 'Open it with its password, take the password away, save it, and choose it again.'
    }),
  pdf: () =>
    new Refusal('FD-OPN-09', 'This is a PDF. A table cannot be read out of it reliably.', {
      next: 'Ask the sender for the spreadsheet it was made from (.xlsx or CSV), or type the referrals in by hand.'
    }),
  openDocument: () =>
    new Refusal('FD-OPN-10', 'This is an OpenDocument file (.ods), which is not read.', { next: SAVE_AS }),
  binaryWorkbook: () =>
    new Refusal('FD-OPN-11', 'This is a binary workbook (.xlsb), which is not read.', { next: SAVE_AS }),
  webPage: () =>
    new Refusal('FD-OPN-12', 'This is a web page or an XML file, even if its name ends like a spreadsheet.', {
      next: SAVE_AS
    }),
  otherArchive: () =>
    new Refusal('FD-OPN-13', 'This is a packed file, but not an Excel workbook.', {
      next: 'If the spreadsheet is inside it, unpack it first and choose the spreadsheet itself.'
    }),
  notATable: () =>
    new Refusal('FD-OPN-14', 'This is neither an Excel workbook nor a CSV file.', {
      next: 'Choose a file that ends in .xlsx or .csv.'
    }),
  damagedWorkbook: () =>
    new Refusal('FD-OPN-15', 'The workbook is damaged and cannot be read.', {
      next: 'Copy it again from where it came. If it opens in the spreadsheet program, save it under a new name and choose that.'
    }),
  encryptedPart: () =>
    new Refusal('FD-OPN-16', 'Parts of the workbook are encrypted, so it cannot be read.', {
      next: 'Open it with its password, take the password away, save it, and choose it again.'
    }),
  bomb: () =>
    new Refusal(
      'FD-OPN-17',
      'The workbook would unpack to far more than it can honestly hold (a "zip bomb"). It was not unpacked.',
      {
        next: 'Do not open it elsewhere. Tell the sender and whoever looks after this PC.'
      }
    ),
  lyingSize: () =>
    new Refusal(
      'FD-OPN-18',
      'The workbook says something else about its contents than it holds. It was not read further.',
      {
        next: 'Do not open it elsewhere. Ask the sender to send it again; if it happens again, tell whoever looks after this PC.'
      }
    ),
  noSheetWithData: () =>
    new Refusal('FD-OPN-19', 'No worksheet of this workbook holds anything.', {
      next: 'Check that it is the right file, then choose again.'
    }),
  farCell: (row: number, most: number) =>
    new Refusal(
      'FD-OPN-20',
      `Something stands as far down as row ${thousands(row)}, with empty rows before it. ${NOTHING_IN}`,
      {
        next: `Delete the empty rows, so that the table ends before row ${thousands(most)}, save it and choose it again.`
      }
    ),
  headingOnly: () =>
    new Refusal('FD-OPN-21', 'The file has a heading but no rows below it.', {
      next: 'Check that it is the right file, then choose again.'
    }),
  openQuote: (row: number) =>
    new Refusal(
      'FD-OPN-22',
      `A quotation mark that opens near row ${thousands(row)} is never closed, so the rows after it cannot be told apart.`,
      {
        next: 'Close or delete that quotation mark, save the file and choose it again.'
      }
    ),
  brokenText: () =>
    new Refusal('FD-OPN-23', 'The file breaks off in the middle of a character.', {
      next: 'Copy it again from where it came and choose it again.'
    }),
  stopped: () =>
    new Refusal(
      'FD-OPN-24',
      'The file could not be read: the part of the program that reads outside files stopped over it.',
      {
        next: 'Nothing was brought in and the store was not touched. Save the table as CSV and choose that; if it happens again, do not use the file.'
      }
    ),
  unreadSheet: (name: string) =>
    new Refusal('FD-OPN-25', `The worksheet "${quoted(name)}" cannot be read.`, { next: SAVE_AS })
} as const
