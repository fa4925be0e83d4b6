import { randomBytes } from 'node:crypto'
import { cpSync, mkdirSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { beginTry, changePassphrase, makeRecovery, makeSlot, newSlots, writeSlots } from '../../src-main/vault/keys'
import { asStoreRefusal, backUp, createStore, openStore, restoreBackup } from '../../src-main/vault/store'
import { CHEAP, folderFor, OFFICER, PASSPHRASE } from './support'

/** Everything that must stand nowhere on the disk, in each way it could be spelled there. */
function spellings(secrets: readonly string[], keys: readonly Uint8Array[]): Buffer[] {
  const texts = secrets.flatMap((text) => [Buffer.from(text, 'utf8'), Buffer.from(text, 'utf16le')])
  const spelled = keys.flatMap((key) => {
    const bytes = Buffer.from(key)
    return [bytes, Buffer.from(bytes.toString('hex')), Buffer.from(bytes.toString('base64').slice(0, 40))]
  })
  return [...texts, ...spelled]
}

function whereFound(folder: string, wanted: readonly Buffer[]): string[] {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  const files = names.map((name) => join(folder, name)).filter((path) => statSync(path).isFile())
  return files.filter((path) => {
    const bytes = readFileSync(path)
    return wanted.some((canary) => bytes.includes(canary)) || bytes.toString('latin1', 0, 15) === 'SQLite format 3'
  })
}

test('nothing is ever plain on disk: rows, passphrases, shares, keys; open, crashed, closed, backed up, restored, changed', async () => {
  const canaries = Array.from({ length: 50 }, (_, place) => `canary-${place}-${randomBytes(12).toString('hex')}`)
  const tmpBefore = new Set(readdirSync(tmpdir()))
  const root = folderFor('canaries')
  const folder = join(root, 'desk')
  mkdirSync(folder)
  const storeKey = randomBytes(32)
  const seed = randomBytes(32)
  const { slot: recovery, shares } = await makeRecovery(storeKey, { needed: 2, of: 3 })
  const slot = makeSlot({ officer: OFFICER, signIn: 'A. Shah', passphrase: PASSPHRASE, storeKey, seed, cost: CHEAP })
  writeSlots(folder, newSlots([slot], recovery))
  const file = join(folder, 'store.db')
  const sql = createStore(file, storeKey)
  const next = 'second secret passphrase'
  const secrets = [
    ...canaries,
    PASSPHRASE,
    next,
    ...shares.flatMap(({ code, words }) => [code, words.slice(0, 4).join(' ')])
  ]
  const wanted = spellings(secrets, [storeKey, seed])
  const look = (): string[] => whereFound(root, wanted)

  sql.transaction(() => {
    for (const [place, canary] of canaries.entries()) {
      sql.run('INSERT INTO draft (officer, form, body, saved_at) VALUES (?, ?, ?, ?)', [
        OFFICER,
        `f-${place}`,
        canary,
        'now'
      ])
    }
  })
  expect(look()).toEqual([])
  // Sorting more than the cache holds would go to a temporary file, were it not kept in memory.
  sql.all(
    `WITH RECURSIVE row (number) AS (SELECT 1 UNION ALL SELECT number + 1 FROM row WHERE number < 40000)
     SELECT body FROM row, draft WHERE form = 'f-' || (number % 50) ORDER BY body || number DESC LIMIT 3`
  )
  cpSync(folder, join(root, 'crashed'), { recursive: true })
  const crashed = openStore(join(root, 'crashed', 'store.db'), storeKey)
  expect(crashed.all('SELECT form FROM draft')).toHaveLength(50)
  expect(look()).toEqual([])
  crashed.close()

  const { name } = await backUp({ sql, folder, storeKey }, join(root, 'backups'), {
    madeAt: '2026-11-23T19:04:05.123Z',
    progress: async () => expect(look()).toEqual([])
  })
  sql.run('DELETE FROM draft WHERE form = ?', ['f-1'])
  sql.close()
  await restoreBackup(join(root, 'backups', name), join(root, 'restored'))
  beginTry(folder, OFFICER, 0)
  changePassphrase({ folder, officer: OFFICER, passphrase: PASSPHRASE, next, now: 0, cost: CHEAP })
  expect(look()).toEqual([])
  // Another program may hold one there for a moment; what this one left would stay.
  const left = (): string[] =>
    readdirSync(tmpdir()).filter((held) => !tmpBefore.has(held) && /^(etilqs|sqlite)/i.test(held))
  await expect.poll(left, { timeout: 30_000 }).toEqual([])
})

test('a fault of the engine is told without what the statement held', () => {
  const corrupt = Object.assign(new Error('near "canary-name": syntax error'), { code: 'SQLITE_CORRUPT_VTAB' })
  expect(JSON.stringify((asStoreRefusal(corrupt) as { error: unknown }).error)).not.toContain('canary')
  const unknown = new Error('something else')
  expect(asStoreRefusal(unknown)).toBe(unknown)
})
