import { fc, test as property } from '@fast-check/vitest'
import { describe, expect, it } from 'vitest'
import { ageBand, knownAgeOn } from '../../../src-main/casework/referrals/ages'
import { peopleTables } from '../../../src-main/casework/people/tables'
import { referralTables } from '../../../src-main/casework/referrals/tables'
import { recordsBehind } from '../../../src-main/casework/summaries/behind'
import { countCells, measures } from '../../../src-main/casework/summaries/counting'
import { figuresOf } from '../../../src-main/casework/summaries/figures'
import { ALL, boundsOf } from '../../../src-main/casework/summaries/measure'
import { ageMeasure, repeatMeasure } from '../../../src-main/casework/summaries/referral-measures'
import { clockMeasure, taskMeasure } from '../../../src-main/casework/summaries/work-measures'
import { taskTables } from '../../../src-main/casework/tasks/tables'
import { openSql, type Sql } from '../../../src-main/vault/sql'

interface Held {
  day: string
  person: string | null
  born: string | null
  age: number | null
  sector: string
  stage: string
  clocks: { due: string; stopped: string | null; answered: boolean; paused: boolean }[]
}
interface Task {
  raised: string
  strand: string
  state: string
  due: string | null
}

const PERIOD = { from: '2026-03-01', to: '2026-03-31' }
const TODAY = '2026-04-10'
const id = (place: number): string => `id-${String(place).padStart(4, '0')}`

function fill(sql: Sql, referrals: readonly Held[], tasks: readonly Task[]): void {
  sql.script(referralTables)
  sql.script(peopleTables)
  sql.script(taskTables)
  sql.transaction(() => {
    referrals.forEach((held, place) => {
      const closed = held.stage === 'CLOSED_NFA'
      sql.run(
        `INSERT INTO referral VALUES (?, ?, ?, ?, NULL, ?, ?, ?, '', ?, 0, NULL, '', NULL, 'OFFICIAL', ?, '', '', '', ?, 'Ana', 'Bell', '', ?, ?, NULL, 0, 0, 0, NULL, NULL, '')`,
        [
          id(place),
          `PR-2026-${place}`,
          place,
          `${held.day}T12:00:00.000Z`,
          `${held.day}T12:00:00.000Z`,
          held.day,
          held.stage,
          !closed,
          held.sector,
          held.person,
          held.born,
          held.age
        ]
      )
      sql.run(`INSERT INTO referral_stay VALUES (?, 1, 'RECEIVED', '', ?, '', NULL, NULL, 0, '', '{}')`, [
        id(place),
        held.day
      ])
      if (held.stage !== 'RECEIVED') {
        sql.run(`INSERT INTO referral_stay VALUES (?, 2, ?, '', ?, '', NULL, NULL, 0, '', '{}')`, [
          id(place),
          held.stage,
          held.day
        ])
      }
      held.clocks.forEach(({ due, stopped, answered, paused }, round) =>
        sql.run(`INSERT INTO referral_clock VALUES (?, 'gateway', ?, ?, ?, ?, ?, ?, NULL, ?, '', NULL, '', NULL)`, [
          id(place),
          round,
          held.day,
          due,
          due,
          paused && stopped === null ? due : null,
          stopped,
          answered
        ])
      )
    })
    tasks.forEach(({ raised, strand, state, due }, place) =>
      sql.run(
        `INSERT INTO task VALUES (?, ?, ?, 'Do it', ?, 'routine', 0, ?, ?, ?, ?, '', NULL, 'OFFICIAL', ?, NULL)`,
        [
          id(place),
          `CT-2026-${place}`,
          place,
          strand,
          state,
          state === 'open',
          due,
          due ?? '9999-12-31',
          `${raised}T12:00:00.000Z`
        ]
      )
    )
  })
}

const day = fc
  .integer({ min: 0, max: 99 })
  .map((after) => new Date(Date.parse('2026-02-01T00:00:00Z') + after * 86_400_000).toISOString().slice(0, 10))
const birth = fc
  .integer({ min: 0, max: 40_000 })
  .map((after) => new Date(Date.parse('1930-01-01T00:00:00Z') + after * 86_400_000).toISOString().slice(0, 10))
const held: fc.Arbitrary<Held> = fc.record({
  day,
  person: fc.constantFrom(null, 'P1', 'P2', 'P3'),
  born: fc.option(birth),
  age: fc.option(fc.integer({ min: 0, max: 90 })),
  sector: fc.constantFrom('', 'education', 'police', 'health'),
  stage: fc.constantFrom('RECEIVED', 'SCREENING', 'GATEWAY', 'CLOSED_NFA'),
  clocks: fc.array(fc.record({ due: day, stopped: fc.option(day), answered: fc.boolean(), paused: fc.boolean() }), {
    maxLength: 3
  })
})
const task: fc.Arbitrary<Task> = fc.record({
  raised: day,
  strand: fc.constantFrom('pursue', 'prevent', 'protect'),
  state: fc.constantFrom('open', 'done', 'declined'),
  due: fc.option(day)
})

const within = (each: string): boolean => PERIOD.from <= each && each <= PERIOD.to

function counted(sql: Sql, table: string, row: string, column: string): number {
  const measure = measures.find((each) => each.table === table)
  if (!measure) throw new Error(table)
  return countCells(sql, measure, boundsOf(PERIOD, TODAY))(row, column)
}

describe('figures', () => {
  property.prop([fc.array(held, { maxLength: 30 }), fc.array(task, { maxLength: 15 })], { numRuns: 60 })(
    'are what counting one by one gives, and each leads to as many records as it counts',
    (referrals, tasks) => {
      const sql = openSql(':memory:')
      try {
        fill(sql, referrals, tasks)
        const cohort = referrals.filter((each) => within(each.day))
        for (const sector of ['education', 'police', 'health']) {
          expect(counted(sql, 'sector', sector, 'counted')).toBe(cohort.filter((each) => each.sector === sector).length)
        }
        expect(counted(sql, 'sector', 'unknown', 'counted')).toBe(cohort.filter(({ sector }) => sector === '').length)
        expect(counted(sql, 'ways-out', 'CLOSED_NFA', 'counted')).toBe(
          cohort.filter(({ stage }) => stage === 'CLOSED_NFA').length
        )
        expect(counted(sql, 'journey', 'RECEIVED', 'reached')).toBe(cohort.length)
        expect(counted(sql, 'journey', 'GATEWAY', 'stands')).toBe(
          cohort.filter(({ stage }) => stage === 'GATEWAY').length
        )
        for (const { code, label } of ageMeasure.rows) {
          const aged = cohort.filter(
            ({ born, age, day: on }) => ageBand(knownAgeOn({ born, approximateAge: age, receivedOn: on }, on)) === label
          )
          expect(counted(sql, 'age', code, 'counted'), label).toBe(aged.length)
        }
        const earlier = (one: Held, place: number): number =>
          referrals.filter(
            (other, at) => other.person === one.person && (other.day < one.day || (other.day === one.day && at < place))
          ).length
        const repeats = referrals.flatMap((each, place) =>
          within(each.day) && each.person !== null ? [Math.min(2, earlier(each, place))] : []
        )
        repeatMeasure.rows.slice(0, 3).forEach(({ code }, place) => {
          expect(counted(sql, 'repeat', code, 'counted'), code).toBe(repeats.filter((each) => each === place).length)
        })
        const clocks = referrals.flatMap((each) => each.clocks)
        const due = clocks.filter((clock) => within(clock.due))
        const met = due.filter(({ due, stopped, answered }) => stopped !== null && answered && stopped <= due)
        const open = due.filter(({ due, stopped, paused }) => stopped === null && (paused || due >= TODAY))
        expect(counted(sql, 'clocks', 'gateway', 'due')).toBe(due.length)
        expect(counted(sql, 'clocks', 'gateway', 'met')).toBe(met.length)
        expect(counted(sql, 'clocks', 'gateway', 'open')).toBe(open.length)
        expect(counted(sql, 'clocks', 'gateway', 'late')).toBe(due.length - met.length - open.length)
        expect(counted(sql, 'clocks', 'gateway', 'late_now')).toBe(
          clocks.filter(({ due, stopped, paused }) => stopped === null && !paused && due < TODAY).length
        )
        const raised = tasks.filter((each) => within(each.raised))
        for (const { code: strand } of taskMeasure.rows) {
          const mine = tasks.filter((each) => each.strand === strand)
          expect(counted(sql, 'tasks', strand, 'raised')).toBe(raised.filter((each) => each.strand === strand).length)
          expect(counted(sql, 'tasks', strand, 'done')).toBe(
            raised.filter((each) => each.strand === strand && each.state === 'done').length
          )
          expect(counted(sql, 'tasks', strand, 'open_now')).toBe(mine.filter(({ state }) => state === 'open').length)
          expect(counted(sql, 'tasks', strand, 'overdue')).toBe(
            mine.filter(({ state, due }) => state === 'open' && due !== null && due < TODAY).length
          )
        }
        for (const measure of measures) {
          const counts = countCells(sql, measure, boundsOf(PERIOD, TODAY))
          for (const column of measure.columns) {
            const cells = measure.rows.map(({ code }) => counts(code, column.code))
            const lead = (row: string): ReturnType<typeof recordsBehind> =>
              recordsBehind(sql, { table: measure.table, row, column: column.code }, boundsOf(PERIOD, TODAY), {
                offset: 0,
                limit: 200
              })
            measure.rows.forEach(({ code }, place) => expect(lead(code).counted).toBe(cells[place]))
            if (column.code === 'reached') continue
            const all = lead(ALL)
            expect(all.counted).toBe(cells.reduce((sum, each) => sum + each, 0))
            if (measure !== clockMeasure) expect(all.total).toBe(all.counted)
            expect(all.records).toHaveLength(all.total)
          }
        }
      } finally {
        sql.close()
      }
    }
  )

  it('of nothing say so, draw nothing, and divide by nothing', () => {
    const sql = openSql(':memory:')
    fill(sql, [], [])
    const { sections, codes } = figuresOf(sql, PERIOD, `${TODAY}T09:00:00.000Z`)
    expect(sections.map(({ id, title }) => [id, title])).toEqual([
      ['journey', 'No referral was received in this period'],
      ['sector', 'No referral was received in this period'],
      ['concern', 'No referral was received in this period'],
      ['age', 'No referral was received in this period'],
      ['clocks', 'No clock was due in this period'],
      ['repeat', 'No referral was received in this period'],
      ['tasks', 'No CTIO task is open']
    ])
    expect(sections.every(({ chart }) => chart === null)).toBe(true)
    expect(codes.map(({ table }) => table)).toEqual(measures.map(({ table }) => table))
    sql.close()
  })

  it('put what is not known beside the percentages, not into them', () => {
    const sql = openSql(':memory:')
    const one: Held = {
      day: '2026-03-02',
      person: null,
      born: null,
      age: 15,
      sector: 'education',
      stage: 'RECEIVED',
      clocks: []
    }
    fill(sql, [one, { ...one, sector: 'police' }, { ...one, sector: 'education' }, { ...one, sector: '' }], [])
    const sector = figuresOf(sql, PERIOD, `${TODAY}T09:00:00.000Z`).sections.find(({ id }) => id === 'sector')
    expect(sector?.title).toBe('Education made the most referrals: 2 of 3 (67 per cent)')
    const rows = new Map(sector?.tables[0]?.rows.map(({ label, cells }) => [label, cells]))
    expect(rows.get('Education')).toEqual([2, 67])
    expect(rows.get('Police')).toEqual([1, 33])
    expect(rows.get('Not known')).toEqual([1, null])
    expect(rows.get('All referrals of the period')).toEqual([4, null])
    expect(sector?.tables[0]?.base).toBe(
      'Percentages are of 3 referrals whose sector is known. Not known, and outside them: 1.'
    )
    expect(sector?.chart?.alternative).toContain('Education 2; Police 1')
    sql.close()
  })

  it('of a day belong to London’s day, also in summer', () => {
    const bounds = boundsOf({ from: '2026-07-01', to: '2026-07-01' }, TODAY)
    expect([bounds.since, bounds.until]).toEqual(['2026-06-30T23:00:00.000Z', '2026-07-01T23:00:00.000Z'])
  })
})
