import { createHash } from 'node:crypto'
import { closeSync, openSync, readSync } from 'node:fs'
import { writeAll } from '../files/write-safely'
import type { Sql } from '../sql'
import { storeRefusal } from './faults'
import { openBare } from './opening'
import type { Progress } from './progress'

const CHUNK = 1_048_576

/**
 * Holds a store file still. Everything committed is in the file, and as long as a reader stands at this moment nothing more is put there:
 * what is written meanwhile goes to the write-ahead log.
 * @returns lets go again; must be called
 * @throws Refusal FD-BAK-01 in the middle of a transaction
 */
export function holdStill(sql: Sql, store: string, storeKey: Uint8Array): () => void {
  if (sql.inTransaction) throw storeRefusal('inUse')
  const [checkpoint] = sql.all<{ busy: number }>('PRAGMA wal_checkpoint(TRUNCATE)')
  if (checkpoint?.busy !== 0) throw storeRefusal('inUse')
  const reader = openBare(store, storeKey)
  reader.script('BEGIN')
  reader.get('SELECT count(*) AS tables FROM sqlite_schema')
  return () => reader.close()
}

/**
 * Copies so many bytes of a file to the position of an open one, in pieces.
 * @returns the SHA-256 of what was copied, in hexadecimal
 */
export async function copyInto(out: number, from: string, size: number, progress: Progress): Promise<string> {
  const hash = createHash('sha256')
  const chunk = Buffer.alloc(CHUNK)
  const held = openSync(from, 'r')
  try {
    for (let done = 0; done < size;) {
      const length = readSync(held, chunk, 0, Math.min(CHUNK, size - done), done)
      if (length === 0) throw storeRefusal('damaged', 'its end is missing')
      hash.update(chunk.subarray(0, length))
      writeAll(out, chunk.subarray(0, length))
      done += length
      await progress(done, size)
    }
    return hash.digest('hex')
  } finally {
    closeSync(held)
  }
}
