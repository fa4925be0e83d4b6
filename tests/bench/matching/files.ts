import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'

/** One row of a file, by heading; headings and cells without the blanks around them. */
export type Row = Readonly<Record<string, string>>

/** Reads a comma-separated file with a heading line: quoted cells, a byte order mark, short lines and quotes inside a cell allowed. */
export function readRows(folder: string, name: string): Row[] {
  return parse(readFileSync(join(folder, name)), {
    columns: true,
    bom: true,
    trim: true,
    skip_empty_lines: true,
    relax_column_count: true,
    relax_quotes: true
  }) as Row[]
}

/** Lines of a text file that hold something and are not remarks. */
export function readLines(folder: string, name: string): string[] {
  const lines = readFileSync(join(folder, name), 'utf8')
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
  return lines.map((line) => line.trim()).filter((line) => line !== '' && !line.startsWith('#'))
}

/** A set of persons, questions about them, and the answers. */
export interface McFiles {
  name: string
  persons: string
  queries: string
  truth: string
}

/** What a folder holds that can be measured. */
export interface Found {
  mc: McFiles[]
  /** Files of persons without the questions or the answers that belong to them. */
  halves: string[]
  febrl: string[]
  classes: string[]
  variants: string[]
  nicknames: string[]
}

/** Finds the sets of a folder by the names of their files; of one mc set the three files share what follows `mc_persons`. */
export function findSets(folder: string): Found {
  const names = existsSync(folder) ? readdirSync(folder).sort() : []
  const matching = (pattern: RegExp): string[] => names.filter((name) => pattern.test(name))
  const mc = matching(/^mc_persons.*\.csv$/i).map((persons) => {
    const rest = persons.slice('mc_persons'.length)
    const name = `mc${rest.replace(/\.csv$/i, '')}`
    return { name, persons, queries: `mc_queries${rest}`, truth: `mc_truth${rest}` }
  })
  const isWhole = ({ queries, truth }: McFiles): boolean => names.includes(queries) && names.includes(truth)
  return {
    mc: mc.filter(isWhole),
    halves: mc.filter((files) => !isWhole(files)).map(({ persons }) => persons),
    febrl: matching(/^febrl.*\.csv$/i),
    classes: matching(/^name_classes.*\.txt$/i),
    variants: matching(/^token_variants.*\.csv$/i),
    nicknames: matching(/^nicknames.*\.csv$/i)
  }
}
