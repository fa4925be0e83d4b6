import { findPeople } from '../../../src-main/casework/people/find'
import { namedOnly } from '../../casework/people/fill'
import { readLines, readRows, type Found } from './files'
import { Tallies, percentile, type SetFigures } from './figures'
import { withStore } from './store'

/** Two spellings that stand for one name, with the origin they come from. */
interface Spelled {
  origin: string
  part: 'forename' | 'surname'
  one: string
  other: string
}

function fromClasses(line: string): Spelled[] {
  const [origin = '', kind = '', list = ''] = line.split('|')
  const spellings = list.split(',').map((each) => each.trim())
  const part = kind === 'f' ? ('surname' as const) : ('forename' as const)
  return spellings.flatMap((one) =>
    spellings.flatMap((other) => (one === other || other === '' || one === '' ? [] : [{ origin, part, one, other }]))
  )
}

/** The spellings that a folder's files hold, by the name of the set. */
export function spellingsOf(folder: string, found: Found): [string, Spelled[]][] {
  const pair = (origin: string, part: Spelled['part'], one = '', other = ''): Spelled => ({ origin, part, one, other })
  return [
    ...found.classes.map((name): [string, Spelled[]] => [name, readLines(folder, name).flatMap(fromClasses)]),
    ...found.variants.map((name): [string, Spelled[]] => [
      name,
      readRows(folder, name).map((row) => pair('', 'surname', row['token_a'], row['token_b']))
    ]),
    ...found.nicknames.map((name): [string, Spelled[]] => [
      name,
      readRows(folder, name).map((row) => pair('', 'forename', row['name1'], row['name2']))
    ])
  ]
}

/**
 * Measures whether each spelling finds a person who bears the other one, among persons who bear all spellings of the set, one each.
 * @param missed told of each pair that is not met among the first ten
 */
export async function measureSpellings(
  set: string,
  pairs: readonly Spelled[],
  missed: (words: string) => void
): Promise<SetFigures> {
  const keyOf = (part: string, word: string): string => `${part} ${word.toLowerCase()}`
  const bearers = new Map<string, { part: Spelled['part']; word: string }>()
  for (const { part, one, other } of pairs) {
    for (const word of [one, other]) bearers.set(keyOf(part, word), { part, word })
  }
  const given = ({ part, word }: { part: string; word: string }) =>
    part === 'surname' ? namedOnly('', word) : namedOnly(word, '')
  const persons = [...bearers.values()]
  return withStore(persons.map(given), ({ sql, ids }) => {
    const idOf = new Map([...bearers.keys()].map((key, place) => [key, ids[place]]))
    const [all, origins] = [new Tallies(), new Tallies()]
    const milliseconds: number[] = []
    for (const { origin, part, one, other } of pairs) {
      const began = performance.now()
      const found = findPeople(sql, given({ part, word: one }), persons.length)
      milliseconds.push(performance.now() - began)
      const others = found.filter(({ person }) => person !== idOf.get(keyOf(part, one)))
      const place = others.findIndex(({ person }) => person === idOf.get(keyOf(part, other)))
      if (place < 0 || place >= 10)
        missed(`${set} [${origin}] ${one} does not find ${other}${place < 0 ? '' : ` (${place + 1})`}`)
      all.count('all', place)
      if (origin !== '') origins.count(origin, place)
    }
    const { recallAt1, recallAt10 } = all.of('all')
    return {
      recallAt1,
      recallAt10,
      bestF1: 0,
      byOrigin: origins.figures(),
      byError: {},
      falseAlarms: null,
      p50Ms: percentile(milliseconds, 0.5),
      p95Ms: percentile(milliseconds, 0.95),
      more: { pairs: pairs.length, names: persons.length }
    }
  })
}
