import { spawn } from 'node:child_process'
import { cpSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'vite'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { declarationOf, type OutputOf } from '../../src-main/contract'
import { demonstrationDesks } from '../../src-main/demonstration/desks'
import { deskFolders } from '../../src-main/shell/folders'
import { openSlot, readSlots } from '../../src-main/vault/keys'
import { startVault } from '../../src-main/vault/session/vault'
import { checkWholeStore, LATEST, openStore } from '../../src-main/vault/store'
import { schemaOf } from '../../src-main/vault/store/migrate'
import { folderFor } from './support'

const JOB = '01M8525XA51MFY55VWZMRD1QNW'
const root = join(import.meta.dirname, '../..')
const built = join(root, 'out', 'test', `bringing-up-${process.pid}`)
const { officers, story } = demonstrationDesks.second
const { signIn, passphrase } = officers[0] ?? { signIn: '', passphrase: '' }

beforeAll(async () => {
  await build({
    root,
    configFile: false,
    logLevel: 'error',
    build: { ssr: join(import.meta.dirname, 'child.ts'), outDir: built, emptyOutDir: true, target: 'node20' }
  })
})
afterAll(() => rmSync(built, { recursive: true, force: true }))

/** Starts to bring the store up and kills it so many milliseconds after it said words that fit. */
function killedAt(folder: string, fits: (words: string) => boolean, after: number): Promise<boolean> {
  const child = spawn(process.execPath, [join(built, 'child.js'), 'bringingUp', folder, passphrase], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'inherit']
  })
  let heard = ''
  child.stdout.on('data', (bytes: Buffer) => {
    const before = fits(heard)
    heard += String(bytes)
    if (!before && fits(heard)) setTimeout(() => child.kill('SIGKILL'), after)
  })
  return new Promise((resolve) => {
    child.on('exit', (_code, signal) => resolve(signal === 'SIGKILL'))
  })
}

/** The schema the store stands at, and what is wrong with its pages and tables. */
async function standing(folder: string): Promise<{ schema: number; faults: string[] }> {
  const slot = readSlots(folder).slots.officers.find((each) => each.signIn === signIn)
  if (!slot) throw new Error('no slot')
  const file = join(folder, 'store.db')
  const { storeKey } = openSlot(slot, passphrase)
  const sql = openStore(file, storeKey)
  try {
    return { schema: schemaOf(sql), faults: await checkWholeStore(sql, file, storeKey) }
  } finally {
    sql.close()
  }
}

test('killed while an earlier store is brought up, it is as it was, and comes up the next time', async () => {
  const { desk, backups, demonstration } = deskFolders(folderFor('brought-up'), 'second')
  cpSync(join(import.meta.dirname, 'stores', '10'), desk, { recursive: true })
  const moments: [string, number][] = [
    ['backing it up', 0],
    ['backing it up', 150],
    ['Making its tables', 0],
    ['Making its tables', 30]
  ]
  for (const [words, after] of moments) {
    expect(await killedAt(desk, (said) => said.includes(words), after), words).toBe(true)
    expect(await standing(desk), words).toEqual({ schema: 10, faults: [] })
  }
  const told: string[] = []
  const vault = startVault({ folder: desk, backups, demonstration }, (event) => {
    if (event.kind === 'progress') told.push(event.words)
  })
  await vault.ask('desk.unlock', { signIn, passphrase, job: JOB })
  expect([...new Set(told)]).toEqual([
    'This desk is of an earlier version: backing it up first',
    'Making its tables again from the journal'
  ])
  const asked = declarationOf('referrals.list').in.parse({ filter: { open: null }, sort: {}, limit: 100 })
  const list = (await vault.ask('referrals.list', asked)) as OutputOf<'referrals.list'>
  expect(list.total).toBe(story.referrals.length)
  const rebuilt = (await vault.ask('integrity.rebuild', { job: JOB })) as OutputOf<'integrity.rebuild'>
  expect(rebuilt.differences).toEqual([])
  await vault.ask('vault.close', {})
  expect(await standing(desk)).toEqual({ schema: LATEST, faults: [] })
}, 120_000)
