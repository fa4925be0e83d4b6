import type { Id } from '../../../src-main/contract/ids'
import { LIKELY } from '../../../src-main/casework/people/likeness/bands'
import type { GivenThen } from '../../../src-main/casework/people/entries'
import { findPeople } from '../../../src-main/casework/people/find'
import type { Sql } from '../../../src-main/vault/sql'
import { namedOnly } from '../../casework/people/fill'
import { readRows, type McFiles, type Row } from './files'
import { bestF1, percentile, Tallies, rounded, type Scored, type SetFigures } from './figures'
import { withStore } from './store'
import { measureSweep } from './sweep'

interface Question {
  id: string
  given: GivenThen
  truth: string
  kind: string
  origin: string
  errors: string[]
}

function givenOf(row: Row): GivenThen {
  return {
    ...namedOnly(row['given_names'] ?? '', row['family_names'] ?? ''),
    dateOfBirth: row['date_of_birth'] || null,
    address: row['address'] ?? '',
    postcode: row['postcode'] ?? '',
    telephone: row['telephone'] ?? '',
    school: row['school'] ?? '',
    otherNames: row['other_names'] ?? row['aliases'] ?? ''
  }
}

function questionsOf(folder: string, files: McFiles): Question[] {
  const truth = new Map(readRows(folder, files.truth).map((row) => [row['query_id'], row]))
  return readRows(folder, files.queries).map((row) => {
    const known = truth.get(row['query_id'])
    return {
      id: row['query_id'] ?? '',
      given: givenOf(row),
      truth: known?.['true_person_id'] ?? '',
      kind: known?.['kind'] ?? '',
      origin: known?.['culture'] || 'not given',
      errors: (known?.['errors'] ?? '').split('|').filter((each) => each !== '')
    }
  })
}

/** What of a question is given to the search. */
const COMPARED: readonly (readonly [name: string, strip: (given: GivenThen) => GivenThen])[] = [
  ['', (given) => given],
  ['name, date of birth', (given) => ({ ...given, address: '', postcode: '', telephone: '', school: '' })],
  [
    'name, year of birth',
    (given) => ({
      ...namedOnly(given.forenames, given.surname),
      approximateAge: given.dateOfBirth ? { age: 2025 - Number(given.dateOfBirth.slice(0, 4)), on: '2026-06-30' } : null
    })
  ],
  ['name only', (given) => namedOnly(given.forenames, given.surname)]
]

interface Asked {
  set: string
  sql: Sql
  among: number
  ids: ReadonlyMap<string, Id>
  questions: readonly Question[]
  /** Told each question whose answer does not come first. */
  missed: (words: string) => void
  /** Told now and then how far the asking is. */
  progress: (words: string) => void
}

/** Questions after which progress is told. */
const NOW_AND_THEN = 500

function ask(
  { set, sql, among, ids, questions, missed, progress }: Asked,
  strip: (given: GivenThen) => GivenThen
): SetFigures {
  const [all, origins, errors, kinds] = [new Tallies(), new Tallies(), new Tallies(), new Map<string, number[]>()]
  const firsts: Scored[] = []
  const milliseconds: number[] = []
  const processor: number[] = []
  let [truths, newcomers, alarms, onPage] = [0, 0, 0, 0]
  for (const [asked, { id, given, truth, kind, origin, errors: made }] of questions.entries()) {
    if (asked > 0 && asked % NOW_AND_THEN === 0) progress(`${set}: ${asked} of ${questions.length} questions asked`)
    const used = process.cpuUsage()
    const began = performance.now()
    const found = findPeople(sql, strip(given), among)
    milliseconds.push(performance.now() - began)
    const { user, system } = process.cpuUsage(used)
    processor.push((user + system) / 1000)
    const [first] = found
    const right = ids.get(truth)
    if (first) firsts.push({ weight: first.weighed.weight, right: right !== undefined && first.person === right })
    if (first) kinds.set(kind, [...(kinds.get(kind) ?? []), first.weighed.weight])
    if (kind === 'new') {
      newcomers++
      if (first && first.weighed.weight >= LIKELY) alarms++
    }
    if (right === undefined) continue
    truths++
    const place = found.findIndex(({ person }) => person === right)
    if (place !== 0) {
      const there = found[place]
      const weights = `${first?.weighed.weight.toFixed(1)} before ${there?.weighed.weight.toFixed(1) ?? 'nothing'}`
      missed(`${set} ${id} [${origin}; ${made.join(' ') || 'no error'}] at ${place + 1}: ${weights}`)
    }
    if (place >= 0 && place < 10) onPage++
    all.count('all', place)
    origins.count(origin, place)
    for (const error of made.length > 0 ? made : ['none']) errors.count(error, place)
  }
  const { recallAt1, recallAt10 } = all.of('all')
  const best = bestF1(firsts, truths)
  const likelyBy = [...kinds].map(([kind, weights]): [string, number] => [
    `likely among ${kind || 'none'}`,
    rounded(weights.filter((weight) => weight >= LIKELY).length / weights.length)
  ])
  return {
    recallAt1,
    recallAt10,
    bestF1: best.f1,
    byOrigin: origins.figures(),
    byError: errors.figures(),
    falseAlarms: newcomers === 0 ? null : rounded(alarms / newcomers),
    p50Ms: percentile(milliseconds, 0.5),
    p95Ms: percentile(milliseconds, 0.95),
    more: {
      questions: questions.length,
      persons: among,
      precisionAtBest: best.precision,
      recallAtBest: best.recall,
      firstPage: rounded(onPage / Math.max(1, truths)),
      p95ProcessorMs: percentile(processor, 0.95),
      ...Object.fromEntries(likelyBy)
    }
  }
}

interface Measuring {
  say: (words: string) => void
  missed: (words: string) => void
  progress: (words: string) => void
  sweep: boolean
  /** Which of what may be compared, by name; all of it where left out. */
  compared?: readonly string[]
}

/**
 * Measures one mc set: everything given, then less and less of it.
 * @param missed told of each question whose right answer does not come first
 * @returns figures by the name of the set and, after a colon, of what was given; those of the sweep stand with the first
 */
export async function measureMc(
  folder: string,
  files: McFiles,
  { say, missed, progress, sweep, compared }: Measuring
): Promise<Record<string, SetFigures>> {
  const persons = readRows(folder, files.persons)
  progress(`${files.name}: filling a store with ${persons.length} persons`)
  const questions = questionsOf(folder, files)
  return withStore(persons.map(givenOf), async ({ sql, ids, filledIn }) => {
    say(`${files.name}: ${persons.length} persons in the store after ${filledIn.toFixed(1)} s`)
    const byId = new Map(persons.map((row, place) => [row['person_id'] ?? '', ids[place] ?? '']))
    const measured: Record<string, SetFigures> = {}
    for (const [name, strip] of COMPARED) {
      if (compared && !compared.includes(name)) continue
      const set = name === '' ? files.name : `${files.name}: ${name}`
      measured[set] = ask({ set, sql, among: persons.length, ids: byId, questions, missed, progress }, strip)
    }
    if (sweep) {
      progress(`${files.name}: sweeping`)
      Object.assign(measured[files.name]?.more ?? {}, await measureSweep(sql))
    }
    return measured
  })
}
