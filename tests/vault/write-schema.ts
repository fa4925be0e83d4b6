import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createStore } from '../../src-main/vault/store'
import { schemaDump } from './schema-dump'

/** Writes src-main/vault/schema.sql from a new store. */
const folder = mkdtempSync(join(tmpdir(), 'focus-desk-schema-'))
const sql = createStore(join(folder, 'store.db'), Buffer.alloc(32, 1))
writeFileSync(join(import.meta.dirname, '../../src-main/vault/schema.sql'), schemaDump(sql))
sql.close()
rmSync(folder, { recursive: true })
