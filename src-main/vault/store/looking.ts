import { randomInt } from 'node:crypto'
import { closeSync, existsSync, fstatSync, openSync, readSync } from 'node:fs'
import { storeRefusal } from './faults'
import { headerNumber, PAGE, pageCheck, SALT, type PageCheck } from './pages'
import { readWriteAhead, type WriteAhead } from './write-ahead'

/** Pages looked at before opening: all of a store up to 10 MiB, another stretch of a larger one each time, so that unlocking does not grow with it. */
const QUICK_PAGES = 2600
const AT_ONCE = 64
const PLAIN = Buffer.from('SQLite format 3\0', 'latin1')
const USER_VERSION = 60
const PAGE_COUNT = 28

interface Looking {
  held: number
  pages: number
  ahead: WriteAhead
  check: PageCheck
}

function readPage({ held }: Looking, number: number): Buffer {
  const page = Buffer.alloc(PAGE)
  readSync(held, page, 0, PAGE, (number - 1) * PAGE)
  return page
}

/** Page 1 as it counts now. Refuses when it does not carry the mark of this key. */
function firstPage(looking: Looking): Buffer {
  const page = looking.ahead.firstPage ?? readPage(looking, 1)
  if (looking.check.isWhole(page, 1)) return looking.check.firstPage(page)
  const others = Array.from({ length: Math.min(8, looking.pages - 1) }, (_, place) => place + 2)
  const keyIsRight = others.some((number) => looking.check.isWhole(readPage(looking, number), number))
  throw keyIsRight ? storeRefusal('damaged', 'page 1') : storeRefusal('otherKey')
}

function lookAtStretch({ held, ahead, check }: Looking, first: number, count: number): void {
  const some = Buffer.alloc(AT_ONCE * PAGE)
  for (let done = 0; done < count; done += AT_ONCE) {
    const now = Math.min(AT_ONCE, count - done)
    readSync(held, some, 0, now * PAGE, (first + done - 1) * PAGE)
    for (let place = 0; place < now; place++) {
      const number = first + done + place
      const page = some.subarray(place * PAGE, (place + 1) * PAGE)
      if (!ahead.has(number) && !check.isWhole(page, number)) throw storeRefusal('damaged', `page ${number}`)
    }
  }
}

function lookAtPages(looking: Looking, header: Buffer): void {
  if (looking.ahead.empty && headerNumber(header, PAGE_COUNT) > looking.pages) {
    throw storeRefusal('damaged', 'its end is missing')
  }
  const start = randomInt(looking.pages)
  const stretch = Math.min(looking.pages, QUICK_PAGES)
  const beforeWrap = Math.min(stretch, looking.pages - start)
  lookAtStretch(looking, start + 1, beforeWrap)
  lookAtStretch(looking, 1, stretch - beforeWrap)
}

/**
 * Looks at a store before the engine opens it, changing nothing: is it there, encrypted, of this key, not from a newer program, and
 * whole as far as a short look tells?
 * @param latest the newest schema this program knows
 * @returns the store's schema number
 * @throws Refusal FD-STO-01 missing, 03 plain, 04 damaged, 05 not of this key, 06 newer
 */
export function lookAtStore(file: string, storeKey: Uint8Array, latest: number): number {
  if (!existsSync(file)) throw storeRefusal('missing')
  const held = openSync(file, 'r')
  try {
    const start = Buffer.alloc(PLAIN.length)
    readSync(held, start, 0, start.length, 0)
    if (start.equals(PLAIN)) throw storeRefusal('plain')
    const pages = Math.floor(fstatSync(held).size / PAGE)
    if (pages === 0) throw storeRefusal('damaged', 'it is cut off')
    const ahead = readWriteAhead(`${file}-wal`)
    const looking = { held, pages, ahead, check: pageCheck(storeKey, start.subarray(0, SALT)) }
    const header = firstPage(looking)
    const schema = headerNumber(header, USER_VERSION)
    if (schema > latest) throw storeRefusal('newer', `${schema}, this program knows ${latest}`)
    lookAtPages(looking, header)
    return schema
  } finally {
    closeSync(held)
  }
}
