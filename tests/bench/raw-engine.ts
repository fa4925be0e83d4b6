import { rmSync } from 'node:fs'
import { Database } from '@signalapp/sqlcipher'
import type { Binds, Bound, Sql } from '../../src-main/vault/sql'

/** A statement that a call made, as the engine was given it. */
export interface Statement {
  text: string
  binds: Binds
}

/**
 * Runs a call while listening to what it reads.
 * @returns the statements that read rows, in their order
 */
export async function statementsOf(sql: Sql, call: () => Promise<unknown>): Promise<Statement[]> {
  const heard: Statement[] = []
  const { all, get, rows } = sql
  sql.all = (text, binds = []) => {
    heard.push({ text, binds })
    return all(text, binds)
  }
  sql.get = (text, binds = []) => {
    heard.push({ text, binds })
    return get(text, binds)
  }
  sql.rows = (query) => {
    heard.push({ text: query.sql, binds: query.parameters as readonly Bound[] })
    return rows(query)
  }
  try {
    await call()
  } finally {
    Object.assign(sql, { all, get, rows })
  }
  return heard.filter(({ text }) => /^\s*(?:select|with)\b/i.test(text))
}

function bound(value: Bound): string | number | bigint | Uint8Array | null {
  if (typeof value === 'number' && Number.isSafeInteger(value)) return BigInt(value)
  return typeof value === 'boolean' ? BigInt(value) : value
}

function bindable(binds: Binds): never {
  if (Array.isArray(binds)) return binds.map(bound) as never
  return Object.fromEntries(Object.entries(binds).map(([name, value]) => [name, bound(value as Bound)])) as never
}

/** The engine by itself: the driver, the key and the settings of the desk's store, and nothing of this program. */
export class RawEngine {
  private readonly engine: Database
  private besides: Database | null = null

  constructor(
    private readonly file: string,
    private readonly key: Buffer
  ) {
    this.engine = this.open(file)
  }

  private open(file: string): Database {
    const engine = new Database(file, { cacheStatements: true })
    engine.pragma('cipher_log_level = NONE')
    engine.exec(`PRAGMA key = "x'${this.key.toString('hex')}'"`)
    engine.exec(
      'PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA temp_store = MEMORY; PRAGMA cache_size = -65536'
    )
    return engine
  }

  /** Work that runs the statements one after another. */
  reading(statements: readonly Statement[]): () => void {
    const prepared = statements.map(({ text, binds }) => ({ text, binds: bindable(binds) }))
    return () => {
      for (const { text, binds } of prepared) this.engine.prepare(text).all(binds)
    }
  }

  /** Work that makes one durable commit: a row of 400 bytes into a table of its own, in a file beside the store. */
  committing(): () => void {
    const engine = this.beside()
    let row = 0
    return () => {
      engine.exec('BEGIN IMMEDIATE')
      engine.prepare('INSERT INTO written (text) VALUES (?)').run([`${row++}`.padEnd(400, 'x')])
      engine.exec('COMMIT')
    }
  }

  /** Milliseconds to insert rows of text in one transaction, in a file beside the store. */
  insert(rows: readonly (readonly string[])[]): number {
    const width = rows[0]?.length ?? 0
    const engine = this.beside()
    const columns = Array.from({ length: width }, (_, column) => `c${column} TEXT NOT NULL`)
    engine.exec(`CREATE TABLE rows (${columns.join(', ')})`)
    const statement = `INSERT INTO rows VALUES (${columns.map(() => '?').join(', ')})`
    const start = performance.now()
    engine.exec('BEGIN IMMEDIATE')
    for (const row of rows) {
      engine.prepare(statement).run(Array.from({ length: width }, (_, column) => row[column] ?? ''))
    }
    engine.exec('COMMIT')
    return performance.now() - start
  }

  private beside(): Database {
    this.besides ??= this.open(`${this.file}.beside`)
    this.besides.exec('CREATE TABLE IF NOT EXISTS written (text TEXT NOT NULL)')
    return this.besides
  }

  close(): void {
    this.engine.close()
    this.besides?.close()
    for (const end of ['', '-wal', '-shm']) rmSync(`${this.file}.beside${end}`, { force: true })
  }
}
