import { Database } from '@signalapp/sqlcipher'
import type { CompiledQuery } from 'kysely'

/** What a statement may bind. Integers are bound as integers, never as floating-point numbers. */
export type Bound = string | number | bigint | boolean | Uint8Array | null

type Named = Readonly<Record<string, Bound>>
export type Binds = readonly Bound[] | Named

/**
 * The one place that talks to the engine. Everything is synchronous: inside a transaction nothing else can run in between.
 * SQL text is always written out in the code or compiled by Kysely, never put together from input.
 */
export interface Sql {
  all<Row>(text: string, binds?: Binds): Row[]
  get<Row>(text: string, binds?: Binds): Row | undefined
  run(text: string, binds?: Binds): { changes: number; lastInsertRowid: number }
  /** Runs a query that Kysely compiled. */
  rows<Row>(query: CompiledQuery<Row>): Row[]
  /** Several statements without binds: schema, pragmas. */
  script(text: string): void
  pragma(text: string): string | number | null
  /** Commits when `work` returns, rolls back when it throws. A transaction inside a transaction joins it. */
  transaction<T>(work: () => T): T
  /** The same for long work that lets go of the processor now and then; the caller sees to it that no other call runs meanwhile. */
  longTransaction<T>(work: () => Promise<T>): Promise<T>
  readonly inTransaction: boolean
  close(): void
}

function bindable(value: Bound): string | number | bigint | Uint8Array | null {
  if (typeof value === 'number' && Number.isSafeInteger(value)) return BigInt(value)
  if (typeof value === 'boolean') return value ? 1n : 0n
  return value
}

function bindables(binds: Binds): never {
  const bound = Array.isArray(binds)
    ? binds.map(bindable)
    : Object.fromEntries(Object.entries(binds).map(([name, value]) => [name, bindable(value as Bound)]))
  return bound as never
}

const NONE: Binds = []

/** After some faults, a full disk among them, the engine has taken the transaction back itself; the first fault is the one to tell. */
function rollBack(engine: Database): void {
  try {
    engine.exec('ROLLBACK')
  } catch {
    // No transaction is open any more, which is what was wanted.
  }
}

/** Statements by their text. The driver's own store of them spells a new key for each call, which costs as much as a small statement. */
function statementsOf(engine: Database): (text: string) => ReturnType<Database['prepare']> {
  const prepared = new Map<string, ReturnType<Database['prepare']>>()
  return (text) => {
    const known = prepared.get(text)
    if (known) return known
    const statement = engine.prepare(text, { persistent: true })
    prepared.set(text, statement)
    return statement
  }
}

/**
 * Opens a database file through the typed runner. Keys and checks are the caller's (see opening.ts).
 * @param path file path, or `:memory:`
 */
export function openSql(path: string): Sql {
  const engine = new Database(path)
  const prepare = statementsOf(engine)
  let depth = 0
  return {
    all: (text, binds = NONE) => prepare(text).all(bindables(binds)) as never,
    get: (text, binds = NONE) => prepare(text).get(bindables(binds)) as never,
    run: (text, binds = NONE) => prepare(text).run(bindables(binds)),
    rows: (query) => prepare(query.sql).all(bindables(query.parameters as readonly Bound[])) as never,
    script: (text) => engine.exec(text),
    pragma: (text) => engine.pragma(text, { simple: true }) as string | number | null,
    transaction(work) {
      if (depth > 0) return work()
      engine.exec('BEGIN IMMEDIATE')
      depth = 1
      try {
        const result = work()
        engine.exec('COMMIT')
        return result
      } catch (fault) {
        rollBack(engine)
        throw fault
      } finally {
        depth = 0
      }
    },
    async longTransaction(work) {
      engine.exec('BEGIN IMMEDIATE')
      depth = 1
      try {
        const result = await work()
        engine.exec('COMMIT')
        return result
      } catch (fault) {
        rollBack(engine)
        throw fault
      } finally {
        depth = 0
      }
    },
    get inTransaction() {
      return depth > 0
    },
    close: () => engine.close()
  }
}
