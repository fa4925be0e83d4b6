/**
 * Opens a store with another SQLCipher 4 reader, as src-main/vault/README.md says, and prints its rows as JSON. Shares no code with the program;
 * run by a newer Node than the tests, because the reader needs it. Takes the file as its argument and the key in hexadecimal on standard input.
 */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'

interface Reader {
  pragma(text: string): unknown
  prepare(text: string): { all(): unknown[] }
  close(): void
}

const Database = createRequire(import.meta.url)('better-sqlite3-multiple-ciphers') as new (
  path: string,
  options: { readonly: boolean }
) => Reader

const key = readFileSync(0, 'utf8').trim()
const reader = new Database(process.argv[2] ?? '', { readonly: true })
reader.pragma("cipher = 'sqlcipher'")
reader.pragma('legacy = 4')
reader.pragma(`key = "x'${key}'"`)
const rows = reader.prepare('SELECT officer, name, value FROM preference ORDER BY name').all()
const check = reader.prepare('PRAGMA integrity_check').all()
process.stdout.write(JSON.stringify({ rows, check }))
reader.close()
