import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { GivenThen } from '../../../src-main/casework/people/entries'
import { findPeople } from '../../../src-main/casework/people/find'
import { firstPage } from '../../../src-main/casework/people/search'
import { peopleTables } from '../../../src-main/casework/people/tables'
import { openTestStore, type TestStore } from '../../support/store'
import { fillWithPersons } from './fill'

/** A folder with mc_persons_dev.csv, mc_queries_dev.csv and mc_truth_dev.csv: 20,000 invented Londoners and 2,000 questions about them. */
const folder = process.env['FOCUS_DESK_MATCHING_DATA']
const here = folder !== undefined && existsSync(join(folder, 'mc_persons_dev.csv'))

interface Question {
  id: string
  given: GivenThen
  true: string
  kind: string
}

function rows(name: string): Record<string, string>[] {
  return parse(readFileSync(join(folder ?? '', name)), { columns: true, bom: true }) as Record<string, string>[]
}

function givenOf(row: Record<string, string>): GivenThen {
  return {
    forenames: row['given_names'] ?? '',
    surname: row['family_names'] ?? '',
    otherNames: '',
    dateOfBirth: row['date_of_birth'] || null,
    approximateAge: null
  }
}

const COMPARED = {
  'name and date of birth': (given: GivenThen) => given,
  'name and age': (given: GivenThen) => ({
    ...given,
    dateOfBirth: null,
    approximateAge: given.dateOfBirth ? { age: 2025 - Number(given.dateOfBirth.slice(0, 4)), on: '2026-06-30' } : null
  }),
  'name alone': (given: GivenThen) => ({ ...given, dateOfBirth: null })
} as const

describe.skipIf(!here)('recall among invented persons (FOCUS_DESK_MATCHING_DATA)', () => {
  let store: TestStore
  let ids: ReadonlyMap<string, string>
  let questions: Question[]

  beforeAll(() => {
    store = openTestStore(peopleTables)
    const persons = rows('mc_persons_dev.csv')
    const made = fillWithPersons(store.sql, persons.map(givenOf))
    ids = new Map(persons.map((row, place) => [row['person_id'] ?? '', made[place] ?? '']))
    const truth = new Map(rows('mc_truth_dev.csv').map((row) => [row['query_id'], row]))
    questions = rows('mc_queries_dev.csv').map((row) => {
      const known = truth.get(row['query_id'])
      const id = row['query_id'] ?? ''
      return { id, given: givenOf(row), true: known?.['true_person_id'] ?? '', kind: known?.['kind'] ?? '' }
    })
  })
  afterAll(() => store.close())

  it.each([
    ['name and date of birth', 0.99, 0.985],
    ['name and age', 0.97, 0.93],
    ['name alone', 0.94, 0.93]
  ] as const)('by %s: at least %d among the first ten, %d on the first page', (compared, amongTen, onPage) => {
    let [first, ten, page, asked, shown, strangers] = [0, 0, 0, 0, 0, 0]
    const milliseconds: number[] = []
    for (const question of questions) {
      const start = process.cpuUsage()
      const found = findPeople(store.sql, COMPARED[compared](question.given), ids.size)
      const { user, system } = process.cpuUsage(start)
      milliseconds.push((user + system) / 1000)
      const candidates = firstPage(found)
      if (question.kind === 'new') {
        strangers++
        shown += candidates.length
      }
      if (question.true === '') continue
      asked++
      const place = found.findIndex(({ person }) => person === ids.get(question.true))
      if (place === 0) first++
      if (place >= 0 && place < 10) ten++
      if (candidates.some(({ person }) => person === ids.get(question.true))) page++
    }
    milliseconds.sort((one, other) => one - other)
    const p95 = milliseconds[Math.floor(milliseconds.length * 0.95)] ?? 0
    const rate = (count: number): string => (count / asked).toFixed(4)
    console.log(
      `${compared}: recall@1 ${rate(first)}, recall@10 ${rate(ten)}, first page ${rate(page)}; ` +
        `${(shown / strangers).toFixed(1)} candidates for somebody new; processor time p95 ${p95.toFixed(1)} ms`
    )
    expect(ten / asked).toBeGreaterThanOrEqual(amongTen)
    expect(page / asked).toBeGreaterThanOrEqual(onPage)
  })
})
