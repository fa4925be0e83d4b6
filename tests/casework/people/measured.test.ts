import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { findSets } from '../../bench/matching/files'
import { measureFebrl } from '../../bench/matching/febrl'
import type { SetFigures } from '../../bench/matching/figures'
import { measureMc } from '../../bench/matching/mc'
import { measureSpellings, spellingsOf } from '../../bench/matching/spellings'

/** Sets beside the project, which are not part of it. */
const folder = resolve(import.meta.dirname, '../../../../shared/matching')
const here = existsSync(join(folder, 'mc_persons_dev.csv'))
const quiet = { say: () => undefined, missed: () => undefined, progress: () => undefined, sweep: false }

function onlySet(measured: Record<string, SetFigures>, name: string): SetFigures {
  const figures = measured[name]
  if (!figures) throw new Error(`${name} was not measured`)
  return figures
}

describe.skipIf(!here)('how well persons are found again (sets in ../shared/matching)', { timeout: 900_000 }, () => {
  it('among invented Londoners, with everything given and by the name alone', async () => {
    const [files] = findSets(folder).mc
    if (!files) throw new Error('no set')
    const measured = await measureMc(folder, files, { ...quiet, compared: ['', 'name only'] })
    const whole = onlySet(measured, files.name)
    expect(whole.recallAt10).toBeGreaterThanOrEqual(0.997)
    expect(whole.recallAt1).toBeGreaterThanOrEqual(0.98)
    expect(whole.bestF1).toBeGreaterThanOrEqual(0.945)
    expect(whole.falseAlarms).toBeLessThanOrEqual(0.03)
    for (const [origin, { recallAt10 }] of Object.entries(whole.byOrigin)) {
      expect(recallAt10, origin).toBeGreaterThanOrEqual(0.98)
    }
    expect(onlySet(measured, `${files.name}: name only`).recallAt10).toBeGreaterThanOrEqual(0.95)
  })

  it.each(['febrl1.csv', 'febrl2.csv', 'febrl3.csv'])('among the double entries of %s', async (file) => {
    expect((await measureFebrl(folder, file)).bestF1).toBeGreaterThanOrEqual(0.985)
  })

  it('by other spellings of one name', async () => {
    const [name, pairs] = spellingsOf(folder, findSets(folder))[0] ?? ['', []]
    expect((await measureSpellings(name, pairs, () => undefined)).recallAt10).toBeGreaterThanOrEqual(0.9)
  })
})
