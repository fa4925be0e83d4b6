import { labelOf, type CodeList } from '../../contract/codes/code-list'
import { markingRank, markings, type Marking } from '../../contract/codes/marking'
import {
  concerns,
  ethnicities,
  genders,
  sectors,
  type Concern,
  type Ethnicity,
  type Gender,
  type Sector
} from '../../contract/codes/referral'
import type { Day } from '../../contract/time'
import type { CellRead, Circumstances } from './cell'
import { codeWords, concernWords, ethnicityWords, genderWords, sectorWords } from './code-words'
import { dayInWords } from '../../contract/day-words'

function labels(list: CodeList<string>): string {
  return list.codes
    .filter((each) => !each.validTo)
    .map((each) => each.label)
    .join('; ')
}

export function readGender(text: string): CellRead<Gender> {
  const value = genderWords.get(codeWords(text))
  return value ? { value } : { error: `Not on the list. Write one of: ${labels(genders)}.` }
}

/** An ethnic group by its label, its 18+1 code or a usual word for it. */
export function readEthnicity(text: string): CellRead<Ethnicity> {
  const value = ethnicityWords.get(codeWords(text))
  return value ? { value } : { error: `Not on the list. Write one of: ${labels(ethnicities)}.` }
}

export function readSector(text: string): CellRead<Sector> {
  const value = sectorWords.get(codeWords(text))
  return value ? { value } : { error: `Not on the list. Write one of: ${labels(sectors)}.` }
}

/** A type of concern by its label or a usual word for it. */
export function readConcern(text: string): CellRead<Concern> {
  const value = concernWords.get(codeWords(text))
  return value ? { value } : { error: `Not on the list. Write one of: ${labels(concerns)}.` }
}

/**
 * Whether a type of concern was still in use when the referral was received; types of earlier years belong to referrals of those years.
 * @returns a sentence, or null when it was
 */
export function concernOutOfUse(concern: Concern, receivedOn: Day): string | null {
  const last = concerns.codes.find((each) => each.code === concern)?.validTo
  if (!last || receivedOn <= last) return null
  return `"${labelOf(concerns, concern)}" was in use until ${dayInWords(last)} only. Write a type of concern that is in use now.`
}

const PRESENT: ReadonlyMap<string, Marking> = new Map<string, Marking>([
  ['official', 'OFFICIAL'],
  ['o', 'OFFICIAL'],
  ['official sensitive', 'OFFICIAL-SENSITIVE'],
  ['officialsensitive', 'OFFICIAL-SENSITIVE'],
  ['o s', 'OFFICIAL-SENSITIVE'],
  ['os', 'OFFICIAL-SENSITIVE'],
  ['off sen', 'OFFICIAL-SENSITIVE'],
  ['offsen', 'OFFICIAL-SENSITIVE'],
  ['secret', 'SECRET'],
  ['uk secret', 'SECRET'],
  ['top secret', 'TOP SECRET'],
  ['uk top secret', 'TOP SECRET']
])
/** The scheme that ended on 2 April 2014. Its SECRET and TOP SECRET go on under their names. */
const FORMER = /^(not protectively marked|npm|unclassified|protect|restricted|confidential)\b/

/**
 * A security marking. Markings of the former scheme are never turned into present ones: that would be a downgrade nobody decided
 * (Government Security Classifications Policy, 2023). Nothing above the desk's ceiling comes in.
 */
export function readMarking(text: string, { ceiling }: Circumstances): CellRead<Marking> {
  const words = codeWords(text)
  const value = PRESENT.get(words)
  if (value && markingRank(value) > markingRank(ceiling)) {
    return {
      error: `${value} is above what this desk may hold (${ceiling}). Take the row out of the file and tell your security officer.`
    }
  }
  if (value) return { value }
  const former = FORMER.exec(words)?.[1]
  if (former) {
    return {
      error: `${former.toUpperCase()} is a marking of the scheme that ended in April 2014 and is not changed without a decision. Read the record and write the marking it needs today.`
    }
  }
  const known = markings.codes
    .filter((each) => markingRank(each.code) <= markingRank(ceiling))
    .map((each) => each.label)
  return { error: `Not a marking by itself. Write ${known.join(' or ')}; handling instructions belong in the concern.` }
}

type Danger = 'no' | 'yes' | 'yes_999_called'
const DANGER: ReadonlyMap<string, Danger> = new Map<string, Danger>([
  ...['n', 'no', 'false', '0', 'none'].map((word) => [word, 'no'] as const),
  ...['y', 'yes', 'true', '1'].map((word) => [word, 'yes'] as const),
  ...['999', '999 called', 'called 999', 'yes 999 called', 'yes 999', 'yes called 999', 'yes police called'].map(
    (word) => [word, 'yes_999_called'] as const
  )
])

/** Whether anybody was in immediate danger, and whether 999 was called. */
export function readDanger(text: string): CellRead<Danger> {
  const value = DANGER.get(codeWords(text))
  return value ? { value } : { error: 'Write yes, no, or 999 called.' }
}
