import { existsSync, writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { findSets } from './files'
import type { SetFigures } from './figures'
import { measureFebrl } from './febrl'
import { measureMc } from './mc'
import { report } from './report'
import { measureSpellings, spellingsOf } from './spellings'

const SHARED = resolve(import.meta.dirname, '../../../../shared/matching')

/**
 * `npm run bench:matching -- [DIR] [--json] [--only WORD] [--misses FILE]` measures how well persons are found again, on every set of a
 * folder, through the search that the program uses and an encrypted store. DIR is by default the shared sets beside the project.
 */
async function main(args: readonly string[]): Promise<number> {
  const valueOf = (option: string): string | undefined => {
    const place = args.indexOf(option)
    return place < 0 ? undefined : args[place + 1]
  }
  const [only, misses] = [valueOf('--only'), valueOf('--misses')]
  const values = new Set([only, misses])
  const folder = args.find((each) => !each.startsWith('--') && !values.has(each)) ?? SHARED
  if (!existsSync(folder)) {
    console.log(
      `No folder ${folder}. Name one that holds mc_persons*.csv, mc_queries*.csv and mc_truth*.csv, or febrl*.csv.`
    )
    return args.some((each) => each === folder) ? 1 : 0
  }
  const found = findSets(folder)
  const measured: Record<string, SetFigures | Record<string, number>> = {}
  const missed: string[] = []
  const note = (words: string): void => void missed.push(words)
  const wanted = (name: string): boolean => only === undefined || name.startsWith(only)
  const say = (words: string): void => console.log(words)
  const add = (sets: Record<string, SetFigures | Record<string, number>>): void => {
    Object.assign(measured, sets)
    for (const [name, figures] of Object.entries(sets)) say(report(name, figures))
  }
  for (const files of found.mc) {
    if (wanted(files.name))
      add(await measureMc(folder, files, { say, missed: note, sweep: !args.includes('--no-sweep') }))
  }
  for (const file of found.febrl) {
    const name = file.replace(/\.csv$/i, '')
    if (wanted(name)) add({ [name]: await measureFebrl(folder, file) })
  }
  for (const [file, pairs] of spellingsOf(folder, found)) {
    const name = file.replace(/\.(csv|txt)$/i, '')
    if (wanted(name)) add({ [name]: await measureSpellings(name, pairs, note) })
  }
  if (misses !== undefined) writeFileSync(misses, missed.join('\n'))
  if (Object.keys(measured).length === 0) say(`${folder} holds no set that can be measured.`)
  if (args.includes('--json')) console.log(JSON.stringify(measured))
  return 0
}

process.exitCode = await main(process.argv.slice(2))
