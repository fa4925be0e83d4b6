import { statSync, writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { findSets } from './files'
import type { SetFigures } from './figures'
import { measureFebrl } from './febrl'
import { measureMc } from './mc'
import { report } from './report'
import { measureSpellings, spellingsOf } from './spellings'

const SHARED = resolve(import.meta.dirname, '../../../../shared/matching')
const NAMES = 'mc_persons*.csv with mc_queries*.csv and mc_truth*.csv, febrl*.csv, name_classes*.txt'

const tell = (words: string): void => console.error(words)

/** A folder as it was named where npm was called, which need not be the folder of the project. */
function folderNamed(name: string): string {
  return resolve(process.env['INIT_CWD'] ?? process.cwd(), name)
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false
}

/**
 * `npm run bench:matching -- [DIR] [--json] [--only WORD] [--misses FILE] [--no-sweep]` measures how well persons are found again, on every
 * set of a folder, through the search that the program uses and an encrypted store. DIR is by default the shared sets beside the project.
 * Figures go to the standard output, with `--json` also as its last line; progress goes to the standard error output.
 */
async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      json: { type: 'boolean', default: false },
      only: { type: 'string', default: '' },
      misses: { type: 'string' },
      'no-sweep': { type: 'boolean', default: false }
    }
  })
  const [named] = positionals
  const folder = named === undefined ? SHARED : folderNamed(named)
  if (!isFolder(folder)) {
    tell(`There is no folder ${folder}. Name one that holds ${NAMES}.`)
    return named === undefined ? 0 : 1
  }
  const found = findSets(folder)
  for (const file of found.halves)
    tell(`${file} is left out: the file of queries or of truth that belongs to it is not there.`)
  const measured: Record<string, SetFigures> = {}
  const missed: string[] = []
  const note = (words: string): void => void missed.push(words)
  const wanted = (name: string): boolean => name.startsWith(values.only)
  const say = (words: string): void => console.log(words)
  const add = (sets: Record<string, SetFigures>): void => {
    Object.assign(measured, sets)
    for (const [name, figures] of Object.entries(sets)) say(report(name, figures))
  }
  for (const files of found.mc) {
    if (!wanted(files.name)) continue
    add(await measureMc(folder, files, { say, missed: note, progress: tell, sweep: !values['no-sweep'] }))
  }
  for (const file of found.febrl) {
    const name = file.replace(/\.csv$/i, '')
    if (!wanted(name)) continue
    tell(`${name}: measuring`)
    add({ [name]: await measureFebrl(folder, file) })
  }
  for (const [file, pairs] of spellingsOf(folder, found)) {
    const name = file.replace(/\.(csv|txt)$/i, '')
    if (!wanted(name)) continue
    tell(`${name}: measuring`)
    add({ [name]: await measureSpellings(name, pairs, note) })
  }
  if (values.misses !== undefined) writeFileSync(folderNamed(values.misses), missed.join('\n'))
  const nothing = Object.keys(measured).length === 0
  if (nothing) tell(`${folder} holds nothing that can be measured. Name a folder that holds ${NAMES}.`)
  if (values.json) say(JSON.stringify(measured))
  return nothing ? 1 : 0
}

process.exitCode = await main()
