import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { findSets, readLines, readRows } from './files'
import { bestF1, percentile, Tallies } from './figures'
import { measureFebrl } from './febrl'
import { measureMc } from './mc'
import { report } from './report'

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'focus-desk-matching-'))
  const write = (name: string, lines: string[]): void => writeFileSync(join(folder, name), `${lines.join('\r\n')}\r\n`)
  const headings = 'given_names,family_names,date_of_birth,address,postcode'
  write('mc_persons_a.csv', [
    `\uFEFFperson_id,${headings}`,
    'P1,Imogen,Weatherlow,2011-04-09,"Flat 2, 14 Thackeray Road",E17 4QS',
    'P2,Bastian,Ockenden,,,'
  ])
  write('mc_queries_a.csv', [
    `query_id,${headings}`,
    'Q1,Imogen,"Wetherlow",2011-04-09,,',
    'Q2,Ranulf,Pommeroy,1984-02-02,,'
  ])
  write('mc_truth_a.csv', [
    'query_id,true_person_id,kind,culture,errors,near_person_id',
    'Q1,P1,match,english,surname_typo|address_missing,',
    'Q2,,new,english,,'
  ])
  write('mc_persons_b.csv', [`person_id,${headings}`])
  write('febrl9.csv', [
    'rec_id, given_name, surname, street_number, address_1, address_2, suburb, postcode, state, date_of_birth, soc_sec_id',
    'rec-1-org, imogen, weatherlow, 14, thackeray road, , pellmere, 4011, wa, 19810409, 1',
    'rec-1-dup-0, imogen, wetherlow, 14, thackeray road, , pellmere, 4011, wa, , 1',
    'rec-2-org, , ockenden, 3, mill lane, , quarry hill, 2222, qld, 19600210, 2'
  ])
  write('name_classes_mine.txt', ['# remarks are left out', 'somali|b|Xirsi,Hirsi', ''])
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('what a folder holds', () => {
  it('is found by the names of files; a set without its questions is left out', () => {
    expect(findSets(folder)).toMatchObject({
      mc: [{ name: 'mc_a', queries: 'mc_queries_a.csv', truth: 'mc_truth_a.csv' }],
      halves: ['mc_persons_b.csv'],
      febrl: ['febrl9.csv'],
      classes: ['name_classes_mine.txt']
    })
    expect(findSets(join(folder, 'nothing'))).toMatchObject({ mc: [], febrl: [] })
  })
  it('is read with byte order mark, quotes, padded headings and empty cells', () => {
    expect(readRows(folder, 'mc_persons_a.csv')[0]).toMatchObject({
      person_id: 'P1',
      address: 'Flat 2, 14 Thackeray Road'
    })
    expect(readRows(folder, 'febrl9.csv')[2]).toMatchObject({ given_name: '', surname: 'ockenden', postcode: '2222' })
    expect(readLines(folder, 'name_classes_mine.txt')).toEqual(['somali|b|Xirsi,Hirsi'])
  })
})

describe('the figures', () => {
  it('best F1 over all thresholds, equal weights together', () => {
    const scored = [
      { weight: 9, right: true },
      { weight: 8, right: false },
      { weight: 8, right: true },
      { weight: 1, right: false }
    ]
    expect(bestF1(scored, 2)).toEqual({ f1: 0.8, precision: 0.6667, recall: 1 })
    expect(bestF1([], 3).f1).toBe(0)
  })
  it('places, first and among ten, and percentiles', () => {
    const tallies = new Tallies()
    for (const place of [0, 9, 10, -1]) tallies.count('all', place)
    expect(tallies.figures()).toEqual({ all: { asked: 4, recallAt1: 0.25, recallAt10: 0.5 } })
    expect(percentile([5, 1, 4, 2, 3], 0.5)).toBe(3)
  })
})

describe('a measured set', () => {
  it('gives what the JSON line promises', async () => {
    const [files] = findSets(folder).mc
    if (!files) throw new Error('no set')
    const measured = await measureMc(folder, files, {
      say: () => undefined,
      missed: () => undefined,
      progress: () => undefined,
      sweep: true
    })
    expect(measured['mc_a']).toMatchObject({
      recallAt1: 1,
      recallAt10: 1,
      bestF1: 1,
      falseAlarms: 0,
      byOrigin: { english: { asked: 1 } },
      byError: { surname_typo: { asked: 1, recallAt10: 1 }, address_missing: { asked: 1 } }
    })
    const whole = measured['mc_a']
    if (!whole) throw new Error('not measured')
    expect(whole.more).toMatchObject({ sweepPersons: 2, sweepPairs: 0 })
    expect(report('mc_a', whole)).toContain('recall@10 1.0000')
    expect(Object.keys(measured)).toContain('mc_a: name only')
    for (const set of Object.values(measured)) expect(Object.keys(set)).toEqual(Object.keys(whole))
  })
  it('counts pairs of a FEBRL file', async () => {
    expect(await measureFebrl(folder, 'febrl9.csv')).toMatchObject({ bestF1: 1, recallAt1: 1, more: { truePairs: 1 } })
  })
})
