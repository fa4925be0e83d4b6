/** Invented words for a desk's old spreadsheet. */
const forenames = ['Amara', 'Tobias', 'Léonie', 'Szymon', 'Ngozi', 'Bryn', 'Ishaan', 'Marit', 'Zoë', 'Caspian']
const surnames = [
  'Achterberg',
  'Bracegirdle',
  'Castellanos',
  'Dunmore',
  'Ekelund',
  'Farrow',
  'Gwynne',
  'Håkansson',
  'Illingworth',
  'Jephcott',
  'Łuczak',
  'Mbeki-Stroud',
  'O’Dwyer'
]
const sectors = ['Education', 'Police', 'Health', 'Local authority', 'Community']

/** Every 40th row from the third holds a date that does not exist. */
const isBroken = (row: number): boolean => row % 40 === 2

/** How many of the first rows are broken. */
export function brokenRows(rows: number): number {
  return Array.from({ length: rows }, (_, row) => row).filter(isBroken).length
}

/**
 * A desk's old spreadsheet as CSV: one referral a row, some of them broken.
 * @param seed another seed gives other people
 */
export function spreadsheet(rows: number, seed: number): string {
  const lines = Array.from({ length: rows }, (_, row) => {
    const at = row * 7 + seed * 1013
    const day = String(1 + (at % 28)).padStart(2, '0')
    const month = String(1 + (at % 12)).padStart(2, '0')
    return [
      `${forenames[at % forenames.length]}`,
      `${surnames[(at >> 3) % surnames.length]}-${at.toString(36)}`,
      isBroken(row) ? '31/02/2009' : `${day}/${month}/${1990 + (at % 24)}`,
      `${day}/${month}/2025`,
      sectors[at % sectors.length],
      'Brightwater Academy',
      `"Concern ${row}: said in class, twice, that somebody should do something about it."`
    ].join(',')
  })
  return ['First name,Surname,DOB,Date received,Sector,Referring organisation,Concern', ...lines].join('\r\n')
}
