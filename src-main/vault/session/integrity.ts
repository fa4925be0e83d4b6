import { theDesk } from '../../casework/desks'
import { terminalName } from '../../casework/transfer'
import type { integrity } from '../../contract/integrity'
import type { Asking } from '../asking'
import type { Sql } from '../sql'
import { ownFeed } from '../../journal/feeds'
import { headsMade } from '../../journal/heads'
import { rebuildBeside } from '../../journal/rebuild'
import { openSpine, thisMachine } from '../../journal/spine'
import { verifyJournal } from '../../journal/verify'
import { openBare, schemaOf } from '../store'
import { catalogue } from './catalogue'
import type { Answers } from '../asking'

/** Opens a second connection to the same store, for work that must see one moment while the desk goes on. */
export type Beside = <T>(work: (sql: Sql) => Promise<T>) => Promise<T>

/**
 * @param storeFile the store's file
 * @param storeKey its key
 */
export function besideStore(storeFile: string, storeKey: Uint8Array): Beside {
  return async (work) => {
    const sql = openBare(storeFile, storeKey)
    try {
      sql.script('PRAGMA temp_store = MEMORY')
      return await work(sql)
    } finally {
      sql.close()
    }
  }
}

const count = (sql: Sql, text: string): number => sql.get<{ count: number }>(text)?.count ?? 0

function lastBackup(sql: Sql): string | null {
  const made = sql.get<{ recorded: number }>(
    `SELECT j.recorded FROM journal_kind k JOIN journal_body b ON b.kind = k.number JOIN journal j ON j.entry = b.entry
     WHERE k.name = 'journal.backedUp' ORDER BY j.entry DESC LIMIT 1`
  )
  return made ? new Date(made.recorded).toISOString() : null
}

function overview(sql: Sql): ReturnType<Answers<typeof integrity>['integrity.overview']> {
  const rows = sql.all<{ feed: string; seq: number; digest: string }>(
    `SELECT f.name AS feed, j.seq, lower(hex(j.digest)) AS digest FROM feed f JOIN journal j ON j.feed = f.number
     AND j.seq = (SELECT max(seq) FROM journal WHERE feed = f.number) ORDER BY f.number`
  )
  const own = { feed: ownFeed(sql).name, name: theDesk(sql).terminal }
  const feeds = rows.map((row) => ({ ...row, name: terminalName(sql, row.feed, own) }))
  const heads = headsMade(sql).slice(0, 50)
  const pages = Number(sql.pragma('page_count')) * Number(sql.pragma('page_size'))
  return {
    entries: feeds.reduce((sum, { seq }) => sum + seq, 0),
    feeds,
    heads: heads.map(({ feed, seq, digest, reason, made }) => ({ feed, seq, digest, why: reason, madeAt: made })),
    lastBackup: lastBackup(sql),
    storeBytes: pages,
    cipher: String(sql.pragma('cipher_version')),
    schema: schemaOf(sql),
    conflicts: count(sql, 'SELECT count(*) AS count FROM conflict'),
    exceptions: count(sql, 'SELECT count(*) AS count FROM exception')
  }
}

/** The page Integrity: what the journal holds, whether its chain is whole, and whether every table is what the journal says. */
export function answerIntegrity(beside: Beside): Omit<Answers<typeof integrity>, 'integrity.backUp'> {
  return {
    'integrity.overview': (_input, { sql }) => overview(sql),

    'integrity.verify': async ({ from }, { progress }: Asking) => {
      const start = performance.now()
      const { entries, faults } = await beside(async (sql) => {
        sql.script('BEGIN')
        const spine = openSpine(sql, catalogue, thisMachine, false)
        return verifyJournal(spine, { from, progress: (done, total) => progress(done, total, 'Checking entries') })
      })
      return { entries, faults, milliseconds: Math.round(performance.now() - start) }
    },

    'integrity.rebuild': async (_input, { progress }: Asking) => {
      const start = performance.now()
      const { entries, differences } = await beside((sql) =>
        rebuildBeside(sql, catalogue, (done, total) => progress(done, total, 'Making the tables anew'))
      )
      return { entries, differences, milliseconds: Math.round(performance.now() - start) }
    }
  }
}
