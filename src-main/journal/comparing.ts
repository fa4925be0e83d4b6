import type { Sql } from '../vault/sql'
import type { Made } from './projection-tables'
import { quoted } from './projection-tables'

function count(sql: Sql, statement: string): number {
  return sql.get<{ rows: number }>(statement)?.rows ?? 0
}

function columnsOf(sql: Sql, table: string): { name: string; key: boolean }[] {
  return sql
    .all<{ name: string; pk: number }>(`PRAGMA main.table_info(${quoted(table)})`)
    .map((column) => ({ name: quoted(column.name), key: column.pk > 0 }))
}

/** Rows of one side that the other lacks or has with other words, found through the primary key. */
function byKey(sql: Sql, table: string, columns: { name: string; key: boolean }[]): number {
  const key = columns.filter((column) => column.key)
  const same = key.map(({ name }) => `b.${name} IS a.${name}`).join(' AND ')
  const other = columns.filter((column) => !column.key).map(({ name }) => ` OR b.${name} IS NOT a.${name}`)
  const first = key[0]?.name ?? ''
  const join = (one: string, two: string): string => `${one}.${table} a LEFT JOIN ${two}.${table} b ON ${same}`
  return (
    count(sql, `SELECT count(*) AS rows FROM ${join('main', 'temp')} WHERE b.${first} IS NULL${other.join('')}`) +
    count(sql, `SELECT count(*) AS rows FROM ${join('temp', 'main')} WHERE b.${first} IS NULL`)
  )
}

/** Rows of one side that the other lacks, without a key: by all they hold. */
function byContent(sql: Sql, table: string, columns: string): number {
  const lacking = (one: string, two: string): number =>
    count(
      sql,
      `SELECT count(*) AS rows FROM (SELECT ${columns} FROM ${one}.${table} EXCEPT SELECT ${columns} FROM ${two}.${table})`
    )
  const sizes = count(sql, `SELECT (SELECT count(*) FROM main.${table}) - (SELECT count(*) FROM temp.${table}) AS rows`)
  return Math.max(lacking('main', 'temp') + lacking('temp', 'main'), Math.abs(sizes))
}

/** Words of a full-text index that stand in another number of rows or places. */
function byWords(sql: Sql, name: string): number {
  const words = ['main', 'temp'].map((side) => {
    const view = `${name}_words_${side}`
    sql.script(`CREATE VIRTUAL TABLE temp.${quoted(view)} USING fts5vocab(${quoted(side)}, ${quoted(name)}, col)`)
    return `SELECT term, col, doc, cnt FROM temp.${quoted(view)}`
  }) as [string, string]
  const lacking = (one: string, two: string): number =>
    count(sql, `SELECT count(*) AS rows FROM (${one} EXCEPT ${two})`)
  return lacking(words[0], words[1]) + lacking(words[1], words[0])
}

/** In how many rows the live table and the one made beside it differ. A full-text table is compared by its rows and by the words in its index. */
export function differences(sql: Sql, { name, search }: Made): number {
  const table = quoted(name)
  const columns = columnsOf(sql, name)
  if (search) {
    const all = ['rowid', ...columns.map((column) => column.name)].join(', ')
    return byContent(sql, table, all) + byWords(sql, name)
  }
  const keyed = columns.some((column) => column.key)
  return keyed ? byKey(sql, table, columns) : byContent(sql, table, columns.map((column) => column.name).join(', '))
}
