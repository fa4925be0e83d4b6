import type { CheckedOf, OutputOf, CallName, InputOf } from '../../src-main/contract'
import { declarationOf } from '../../src-main/contract'
import { startVault, type Vault } from '../../src-main/vault/session/vault'
import type { Sql } from '../../src-main/vault/sql'
import { join } from 'node:path'
import { PASSPHRASE, SIGN_IN, storeKeyOf, type BenchDesk } from './desk'
import { RawEngine } from './raw-engine'

/** A desk being measured: the real calls in this process, and the raw engine beside them. */
export interface Subject {
  desk: BenchDesk
  vault: Vault
  sql: Sql
  raw: RawEngine
  ask<N extends CallName>(name: N, input: InputOf<N>): Promise<OutputOf<N>>
  close(): Promise<void>
}

/** Signs in, as a desk officer unless somebody else is named, and opens the raw engine on the same store. */
export async function openSubject(desk: BenchDesk, signIn = SIGN_IN): Promise<Subject> {
  const vault = startVault({ folder: desk.folder, backups: desk.backups, demonstration: false }, () => undefined)
  await vault.ask('desk.unlock', { signIn, passphrase: PASSPHRASE })
  const sql = vault.open?.sql
  if (!sql) throw new Error('the desk did not open')
  const raw = new RawEngine(join(desk.folder, 'store.db'), storeKeyOf(desk.folder))
  return {
    desk,
    vault,
    sql,
    raw,
    ask: async (name, input) => {
      const checked = declarationOf(name).in.parse(input) as CheckedOf<typeof name>
      return (await vault.ask(name, checked)) as never
    },
    async close() {
      raw.close()
      await vault.ask('vault.close', {})
    }
  }
}
