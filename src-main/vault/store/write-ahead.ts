import { closeSync, existsSync, fstatSync, openSync, readSync } from 'node:fs'
import { PAGE } from './pages'

const HEADER = 32
const FRAME_HEADER = 24

/** Pages that stand in the write-ahead log: the file's own copy of them may be old or half written. */
export interface WriteAhead {
  has(page: number): boolean
  /** The newest committed copy of page 1, still encrypted. */
  firstPage: Buffer | null
  empty: boolean
}

/**
 * Reads which pages a write-ahead log holds (SQLite file format, section 4), without the engine and without changing anything.
 * @param path the log beside the store; need not exist
 */
export function readWriteAhead(path: string): WriteAhead {
  const pages = new Set<number>()
  const found = (at: number | null, held: number): WriteAhead => {
    const firstPage = at === null ? null : Buffer.alloc(PAGE)
    if (firstPage && at !== null) readSync(held, firstPage, 0, PAGE, at)
    return { has: (page) => pages.has(page), firstPage, empty: pages.size === 0 }
  }
  if (!existsSync(path)) return found(null, 0)
  const held = openSync(path, 'r')
  try {
    const header = Buffer.alloc(HEADER)
    if (readSync(held, header, 0, HEADER, 0) < HEADER) return found(null, held)
    const salts = header.subarray(16, 24)
    const frame = Buffer.alloc(FRAME_HEADER)
    const { size } = fstatSync(held)
    let candidate: number | null = null
    let committed: number | null = null
    for (let at = HEADER; at + FRAME_HEADER + PAGE <= size; at += FRAME_HEADER + PAGE) {
      readSync(held, frame, 0, FRAME_HEADER, at)
      if (!frame.subarray(8, 16).equals(salts)) break
      const page = frame.readUInt32BE(0)
      pages.add(page)
      if (page === 1) candidate = at + FRAME_HEADER
      if (frame.readUInt32BE(4) > 0) committed = candidate
    }
    return found(committed, held)
  } finally {
    closeSync(held)
  }
}
