import {
  bodyColumns,
  bodyValues,
  entryColumns,
  entryValues,
  insertContent,
  insertRows,
  type HeldBody,
  type Inserted,
  type Remains
} from './inserting'
import type { Spine } from './spine'

/** Rows that one statement inserts, so that what a statement costs by itself no longer shows. */
const AT_ONCE = 20

const NUMBERED = ['entry', ...entryColumns]
const ENTRIES = insertRows('journal', NUMBERED, AT_ONCE)
const ONE_ENTRY = insertRows('journal', NUMBERED)
const BODIES = insertRows('journal_body', bodyColumns, AT_ONCE)

interface Waiting {
  entry: number
  given: Inserted
  content: HeldBody | Remains | null
}

const isWhole = (each: Waiting): each is Waiting & { content: HeldBody } =>
  each.content !== null && 'salt' in each.content

/**
 * Entries on their way into the journal, several rows by one statement. Whoever reads the journal in the same transaction calls {@link flush} before. Nothing
 * else may write entries meanwhile: they are numbered here.
 */
export class EntryBatch {
  private waiting: Waiting[] = []
  private last: number

  constructor(private readonly spine: Spine) {
    const { seq } = spine.sql.get<{ seq: number }>("SELECT seq FROM sqlite_sequence WHERE name = 'journal'") ?? {
      seq: 0
    }
    this.last = seq
  }

  /** Takes an entry; without content it is a stub. */
  add(given: Inserted, content: HeldBody | Remains | null): void {
    this.waiting.push({ entry: ++this.last, given, content })
    if (this.waiting.length === AT_ONCE) this.flush()
  }

  /** Stores all that waits. */
  flush(): void {
    const { waiting } = this
    const { sql } = this.spine
    if (waiting.length === 0) return
    this.waiting = []
    const values = ({ entry, given, content }: Waiting) => [entry, ...entryValues(given, content)]
    if (waiting.length === AT_ONCE) sql.run(ENTRIES, waiting.flatMap(values))
    else for (const each of waiting) sql.run(ONE_ENTRY, values(each))
    const whole = waiting.filter(isWhole)
    if (whole.length === AT_ONCE) {
      const bodies = whole.flatMap(({ entry, content }) => bodyValues(entry, content))
      sql.run(BODIES, bodies)
      return
    }
    for (const { entry, content } of waiting) if (content) insertContent(this.spine, entry, content)
  }
}
