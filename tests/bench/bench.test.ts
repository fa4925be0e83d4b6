import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { startVault } from '../../src-main/vault/session/vault'
import { atLeast, atMost, timesOf, type Figure } from './figures'
import { fill } from './fill'
import { optionsFrom } from './options'
import { growthOf, report, shortfalls } from './report'

const figure = (what: string, size: number, value: number, more: Partial<Figure> = {}): Figure => ({
  what,
  size,
  unit: 'ms',
  value,
  promises: [],
  ...more
})

describe('what is asked of the bench', () => {
  test('sizes in any order and spelling', () => {
    expect(optionsFrom(['--sizes', '20k,1k', '--check'])).toEqual({
      sizes: [1000, 20_000],
      json: false,
      check: true,
      keep: false,
      build: true,
      only: []
    })
    expect(optionsFrom(['--only', 'file,bundles']).only).toEqual(['file', 'bundles'])
    expect(optionsFrom(['--sizes=500', '--json']).sizes).toEqual([500])
    expect(optionsFrom([]).sizes).toEqual([1000, 20_000, 100_000])
  })
  test.each([[['--sizes', 'many']], [['--sizes', '10']], [['--fast']], [['--only', 'speed']]])(
    '%j is not understood',
    (args) => {
      expect(() => optionsFrom(args)).toThrow()
    }
  )
})

describe('what the bench makes of its figures', () => {
  test('median and 95th percentile', () => {
    expect(timesOf(Array.from({ length: 100 }, (_, place) => 100 - place))).toEqual({ median: 51, p95: 96 })
  })
  test('promises kept and not kept', () => {
    expect(atMost('within', 5, 10)).toEqual({ words: 'within (5 of 10)', ratio: 0.5, kept: true })
    expect(atMost('within', 10.01, 10).kept).toBe(false)
    expect(atLeast('at least', 40_000, 50_000)).toEqual({
      words: 'at least (40000 of 50000)',
      ratio: 1.25,
      kept: false
    })
  })
  test('growth is named where it is growth', () => {
    const figures = [
      figure('list', 1000, 10),
      figure('list', 20_000, 40),
      figure('tiny', 1000, 0.1),
      figure('tiny', 20_000, 0.9),
      figure('flat', 1000, 10),
      figure('flat', 20_000, 14),
      figure('verify', 1000, 90_000, { unit: 'entries/s' }),
      figure('verify', 20_000, 45_000, { unit: 'entries/s' })
    ]
    expect(growthOf(figures)).toEqual([
      { what: 'list', from: 1000, to: 20_000, times: 4 },
      { what: 'verify', from: 1000, to: 20_000, times: 2 }
    ])
  })
  test('each shortfall is named, and the table says so', () => {
    const figures = [
      figure('open', 20_000, 80, { raw: 8, p95: 90, promises: [atMost('p95 within 50 ms', 90, 50)] }),
      figure('list', 20_000, 3)
    ]
    expect(shortfalls(figures)).toEqual(['open at 20k: p95 within 50 ms (90 of 50), 1.8 times'])
    expect(report(figures, 'here')).toMatch(/open +20k +80 +90 +8 +10 +ms +FALLS SHORT/)
  })
})

describe('the filled desk', () => {
  const root = mkdtempSync(join(tmpdir(), 'focus-desk-fill-'))
  const vault = startVault(
    { folder: join(root, 'desk'), backups: join(root, 'backups'), demonstration: false },
    () => undefined,
    {
      cost: { opsLimit: 1, memLimit: 8192 }
    }
  )
  const passphrase = 'four words for testing'
  const officer = (signIn: string, role: string, number: string) => ({ name: signIn, signIn, role, number, passphrase })
  afterAll(async () => {
    await vault.ask('vault.close', {})
    rmSync(root, { recursive: true, force: true })
  })

  test('is what the journal says, and the program works on it', async () => {
    const officers = [
      officer('a', 'administrator', '1'),
      officer('s', 'superintendent', '2'),
      officer('d', 'desk_officer', '3')
    ]
    const recovery = { needed: 2, of: 3 }
    await vault.ask('desk.setUp', {
      borough: 'E09000007',
      terminal: 'Fill',
      ceiling: 'OFFICIAL-SENSITIVE',
      officers,
      recovery
    })
    await vault.ask('desk.unlock', { signIn: 'd', passphrase })
    const sql = vault.open?.sql
    if (!sql) throw new Error('not open')
    const entries = fill(sql, 300, Date.now(), () => undefined)
    expect(entries).toBeGreaterThan(300 * 20)
    await vault.ask('vault.close', {})
    await vault.ask('desk.unlock', { signIn: 'd', passphrase })
    const stages = vault.open?.sql.all<{ stage: string; n: number }>(
      'SELECT stage, count(*) AS n FROM referral GROUP BY stage ORDER BY stage'
    )
    expect(stages?.map(({ stage }) => stage)).toEqual(['CLOSED_NFA', 'GATEWAY', 'RECEIVED', 'SCREENING'])
    expect(stages?.reduce((sum, { n }) => sum + n, 0)).toBe(300)
    const job = '01M8525XA51MFY55VWZMRD1QNW'
    expect(await vault.ask('integrity.rebuild', { job })).toMatchObject({ differences: [] })
    expect(await vault.ask('integrity.verify', { job, from: 'start' })).toMatchObject({ faults: [] })
    expect(vault.open?.sql.get('SELECT count(*) AS n FROM exception')).toEqual({ n: 0 })
    const some = vault.open?.sql.get<{ id: string }>("SELECT id FROM referral WHERE stage = 'RECEIVED' LIMIT 1")
    expect(
      await vault.ask('referrals.step', { referral: some?.id, to: 'SCREENING', decision: {}, happenedAt: null })
    ).toMatchObject({ stage: 'SCREENING' })
  })
})
