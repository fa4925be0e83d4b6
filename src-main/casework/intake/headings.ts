import type { ColumnMatch } from '../../contract/intake'
import { outright, perhaps } from './heading-words'

/** Words that only say whom a heading is about; the person referred is whom a heading without them means. */
const ABOUT_THE_PERSON =
  /^(?:the )?(?:subject|person|individual|nominal|client|child|pupil|student|young person|yp|referred person|person referred|susceptible person)(?: s)? /
const NUMBERING = /^(?:q|question|no)? ?\d+ (?=\D)/

/**
 * A heading as plain small words: `1. Subject's D.o.B. (dd/mm/yyyy)` gives `subject s dob`.
 * @param heading as it stands in the file
 */
export function headingWords(heading: string): string {
  return heading
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/\([^)]*\)|\[[^\]]*\]/g, ' ')
    .replace(/([a-z])(?=[A-Z][a-z])/g, '$1 ')
    .toLowerCase()
    .replace(/\b([a-z])\.(?=[a-z]\b)/g, '$1')
    .replace(/&/g, ' and ')
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()
}

/** The words a heading may be known by: as they stand, and without saying whom they are about. */
function wordings(heading: string): string[] {
  const words = headingWords(heading).replace(NUMBERING, '')
  return [words, words.replace(ABOUT_THE_PERSON, '')]
}

/**
 * Guesses which column holds which field, by the many ways people head them. The first column whose heading says a field outright has it;
 * headings that only may mean it (`Date`, `Notes`) have what is left.
 * @param headings of the file, from the first column on
 */
export function guessColumns(headings: readonly string[]): ColumnMatch {
  const match: ColumnMatch = {}
  const taken = new Set<number>()
  for (const known of [outright, perhaps]) {
    headings.forEach((heading, index) => {
      const field = wordings(heading)
        .map((words) => known.get(words))
        .find((each) => each !== undefined)
      if (field === undefined || match[field] !== undefined || taken.has(index)) return
      match[field] = index
      taken.add(index)
    })
  }
  return match
}

/**
 * What stands in the way of using a match at all, in sentences; none when it can be used.
 * @param columns how many the file has
 */
export function matchProblems(match: ColumnMatch, columns: number): string[] {
  const problems: string[] = []
  const used = Object.values(match)
  if (used.some((index) => index >= columns))
    problems.push('A field is matched with a column that this file does not have.')
  if (new Set(used).size < used.length) problems.push('One column is matched with two fields. Choose one of them.')
  const named = ['forenames', 'surname', 'full_name', 'concern_as_raised'] as const
  if (named.every((field) => match[field] === undefined)) {
    problems.push('Match at least one column with a name or with the concern as raised: a row needs one of the two.')
  }
  return problems
}
