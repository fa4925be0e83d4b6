import type { Candidate } from '../../contract/people'
import type { BirthRelation } from './birth-likeness'
import type { Part, Pairing, Word } from './name-likeness'
import type { Weighed } from './weigh'
import type { Relation } from './word-likeness'

type Likeness = Candidate['likeness'][number]

/** Closest first: a part of a name is described by the least close of its words. */
const RELATION_WORDS: readonly (readonly [Relation, string])[] = [
  ['same', 'the same'],
  ['one_letter', 'one letter apart'],
  ['spelling', 'another spelling of the same name'],
  ['sound', 'sounds alike'],
  ['short_form', 'a short form of the same name'],
  ['two_letters', 'two letters apart'],
  ['near', 'spelled much alike'],
  ['beginning', 'one is part of the other'],
  ['initial', 'only the initial agrees']
]

const BIRTH_WORDS: Readonly<Record<BirthRelation, readonly [words: string, agrees: boolean] | null>> = {
  same: ['date of birth the same', true],
  swapped: ['day and month swapped', true],
  one_digit: ['date of birth one digit apart', true],
  transposed: ['two digits of the date of birth swapped', true],
  same_day_other_year: ['day and month of birth the same, years close', true],
  first_of_january: ['year of birth the same; 1 January may stand for an unknown day', true],
  same_year: ['year of birth the same, day or month different', false],
  near_years: ['born within two years of each other', false],
  age_fits: ['age fits', true],
  age_apart: ['age does not fit', false],
  different: ['date of birth different', false],
  not_known: null
}

const PART_WORDS = { surname: 'surname', forename: 'forename' } as const

function relationInWords(pairings: readonly Pairing[]): string {
  const place = (pairing: Pairing): number => RELATION_WORDS.findIndex(([relation]) => relation === pairing.relation)
  const least = pairings.reduce((worst, each) => (place(each) > place(worst) ? each : worst))
  return RELATION_WORDS[place(least)]?.[1] ?? ''
}

interface Names {
  mine: readonly Word[]
  theirs: readonly Word[]
  pairings: readonly Pairing[]
}

function telling(words: readonly Word[], part: Part): number[] {
  return words.flatMap((word, place) => (word.part === part && !word.particle ? [place] : []))
}

function explainPart(part: keyof typeof PART_WORDS, { mine, theirs, pairings }: Names): Likeness | null {
  const places = telling(mine, part)
  if (places.length === 0) return null
  const paired = pairings.filter((pair) => pair.mine.some((place) => places.includes(place)))
  const what = PART_WORDS[part]
  if (paired.length === 0) {
    const words = telling(theirs, part).length === 0 ? `no ${what} on record` : `${what} different`
    return { field: 'name', words, agrees: false }
  }
  const left = places.filter((place) => !paired.some((pair) => pair.mine.includes(place))).length
  const rest = left === 0 ? '' : ', but not all of it'
  return { field: 'name', words: `${what} ${relationInWords(paired)}${rest}`, agrees: true }
}

function crosses({ mine, theirs, pairings }: Names, from: Part, to: Part): boolean {
  return pairings.some(
    (pair) =>
      pair.mine.some((place) => mine[place]?.part === from) && pair.theirs.some((place) => theirs[place]?.part === to)
  )
}

function explainOrder(names: Names): Likeness[] {
  if (!crosses(names, 'surname', 'forename') && !crosses(names, 'forename', 'surname')) return []
  return [{ field: 'name', words: 'forename and surname the other way round', agrees: true }]
}

/**
 * Says in words what agrees and what differs, one line a field.
 * @param alias the name that agreed, where it is another one than is shown for the person
 */
export function explain(
  mine: readonly Word[],
  theirs: readonly Word[],
  weighed: Weighed,
  alias: string | null
): Likeness[] {
  const names: Names = { mine, theirs, pairings: weighed.name.pairings }
  const lines: Likeness[] = []
  for (const part of ['surname', 'forename'] as const) {
    const line = explainPart(part, names)
    if (line) lines.push(line)
  }
  lines.push(...explainOrder(names))
  const birth = BIRTH_WORDS[weighed.birth]
  if (birth) lines.push({ field: 'date_of_birth', words: birth[0], agrees: birth[1] })
  const byOther = crosses(names, 'surname', 'other') || crosses(names, 'forename', 'other')
  if (alias !== null) lines.push({ field: 'other_names', words: `known before as ${alias}`, agrees: true })
  else if (byOther) lines.push({ field: 'other_names', words: 'agrees with another name on record', agrees: true })
  return lines
}
