/** What a process that will be killed does over and over. Says a line before and after each round; run by tests/vault/kills.test.ts. */
import { mkdirSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { changePassphrase, openSlot, readSlots } from '../../src-main/vault/keys'
import { applyMigrations, backUp, openStore, restoreBackup } from '../../src-main/vault/store'
import type { DeskEvent } from '../../src-main/contract/events'
import { systemClock } from '../../src-main/vault/clock'
import { openUpToDate } from '../../src-main/vault/session/up-to-date'
import type { Migration } from '../../src-main/vault/store/migrations/migration'
import { CHEAP, OFFICER } from './ready'

const [what = '', folder = '', given = ''] = process.argv.slice(2)
const say = (line: string): void => void writeSync(1, `${line}\n`)

function changing(): void {
  for (let round = Number(given); ; round++) {
    say(`from ${round}`)
    const [passphrase, next] = [`passphrase number ${round}`, `passphrase number ${round + 1}`]
    changePassphrase({ folder, officer: OFFICER, passphrase, next, now: 0, cost: CHEAP })
  }
}

function storeKey(): Buffer {
  const slot = readSlots(folder).slots.officers[0]
  if (!slot) throw new Error('no slot')
  return openSlot(slot, given).storeKey
}

/** Gives each piece of the work time to be killed in. */
const slowly = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 20))

async function backingUp(): Promise<void> {
  const key = storeKey()
  const sql = openStore(join(folder, 'store.db'), key)
  for (let round = 1; ; round++) {
    say(`from ${round}`)
    sql.run('INSERT INTO preference (officer, name, value) VALUES (?, ?, ?)', [
      OFFICER,
      `during-${process.pid}-${round}`,
      'x'
    ])
    const madeAt = new Date(Date.UTC(2026, 10, 23) + process.pid * 60_000 + round * 1000).toISOString()
    await backUp({ sql, folder, storeKey: key }, join(folder, '..', 'backups'), { madeAt, progress: slowly })
  }
}

async function restoring(): Promise<void> {
  for (let round = 1; ; round++) {
    const into = join(folder, `machine-${process.pid}-${round}`)
    mkdirSync(into)
    say(`from ${into}`)
    await restoreBackup(given, join(into, 'desk'))
  }
}

/** A step slow enough to be killed in its middle. */
const slow: Migration = {
  number: 500,
  why: 'Copies every row into a new table.',
  up(sql) {
    sql.script('CREATE TABLE copied (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT')
    say('from 500')
    for (let round = 0; round < 40; round++) {
      sql.run("INSERT INTO copied SELECT name || '-' || ?, value FROM preference", [round])
    }
  }
}

function migrating(): void {
  const sql = openStore(join(folder, 'store.db'), storeKey())
  applyMigrations(sql, [slow])
  sql.close()
}

/** Brings an earlier store up as signing in does, and rests at every word of it. */
async function bringingUp(): Promise<void> {
  const rest = new Int32Array(new SharedArrayBuffer(4))
  const around = {
    folder,
    store: join(folder, 'store.db'),
    backups: join(folder, '..', 'backups'),
    demonstration: false as const,
    clock: systemClock,
    tell(event: DeskEvent) {
      if (event.kind === 'progress') say(`from ${event.words} ${event.done}`)
      Atomics.wait(rest, 0, 0, 60)
    }
  }
  const sql = await openUpToDate(around, storeKey(), 'job')
  sql.close()
}

const rounds: Readonly<Record<string, () => void | Promise<void>>> = {
  changing,
  backingUp,
  restoring,
  migrating,
  bringingUp
}
await rounds[what]?.()
