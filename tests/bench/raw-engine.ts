import { copyFileSync, rmSync } from 'node:fs'
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

/**
 * Keeps what calls write from now on.
 * @returns takes what was written since it was last asked
 */
export function writesOf(sql: Sql): () => Statement[] {
  let heard: Statement[] = []
  const { run } = sql
  sql.run = (text, binds = []) => {
    heard.push({ text, binds })
    return run(text, binds)
  }
  return () => {
    const taken = heard
    heard = []
    return taken
  }
}

function bound(value: Bound): string | number | bigint | Uint8Array | null {
  if (typeof value === 'number' && Number.isSafeInteger(value)) return BigInt(value)
  return typeof value === 'boolean' ? BigInt(value) : value
}

function bindable(binds: Binds): never {
  if (Array.isArray(binds)) return binds.map(bound) as never
  return Object.fromEntries(Object.entries(binds).map(([name, value]) => [name, bound(value as Bound)])) as never
}

/** A copy of the store in the hands of the driver alone. */
export interface Twin {
  /** Makes the same writes in one durable commit; answers the milliseconds it took. */
  commit(writes: readonly Statement[]): number
  close(): void
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

  /** A second copy of the store, which is given every write that the store is given and so stays the same. The store's log must be empty. */
  twin(): Twin {
    const file = `${this.file}.twin`
    copyFileSync(this.file, file)
    const engine = this.open(file)
    return {
      commit(writes) {
        const prepared = writes.map(({ text, binds }) => ({ text, binds: bindable(binds) }))
        const start = performance.now()
        engine.exec('BEGIN IMMEDIATE')
        for (const { text, binds } of prepared) engine.prepare(text).run(binds)
        engine.exec('COMMIT')
        return performance.now() - start
      },
      close() {
        engine.close()
        for (const end of ['', '-wal', '-shm']) rmSync(`${file}${end}`, { force: true })
      }
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
