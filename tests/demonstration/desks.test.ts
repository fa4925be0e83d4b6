import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { declarationOf, type OutputOf } from '../../src-main/contract'
import { demonstrationBoroughs, type Demonstration } from '../../src-main/contract/desk'
import { demonstrationDesks } from '../../src-main/demonstration/desks'
import { deskFolders } from '../../src-main/shell/folders'
import { startVault, type Vault } from '../../src-main/vault/session/vault'

const JOB = '01M8525XA51MFY55VWZMRD1QNW'

async function made(which: Demonstration): Promise<Vault> {
  const root = mkdtempSync(join(tmpdir(), 'demonstration-'))
  const { desk, backups, demonstration } = deskFolders(root, which)
  const vault = startVault({ folder: desk, backups, demonstration }, () => undefined)
  onTestFinished(async () => {
    await vault.ask('vault.close', {})
    rmSync(root, { recursive: true, force: true, maxRetries: 5 })
  })
  await vault.ask('desk.demonstration', { which })
  const { signIn, passphrase } = demonstrationDesks[which].officers[0] ?? { signIn: '', passphrase: '' }
  await vault.ask('desk.unlock', { signIn, passphrase })
  return vault
}

describe.each(['first', 'second'] as const)('the %s invented desk', (which) => {
  it('holds its story, and its tables are what its journal says', async () => {
    const vault = await made(which)
    const { desk, officers, story } = demonstrationDesks[which]
    expect(desk.terminal).toContain(demonstrationBoroughs[which])
    expect((await vault.ask('vault.look', {})) as object).toMatchObject({
      signIns: officers.map(({ signIn, passphrase }) => ({ signIn, passphrase }))
    })
    const asked = declarationOf('referrals.list').in.parse({ filter: { open: null }, sort: {}, limit: 100 })
    const list = (await vault.ask('referrals.list', asked)) as OutputOf<'referrals.list'>
    expect(list.total).toBe(story.referrals.length)
    const rebuilt = (await vault.ask('integrity.rebuild', { job: JOB })) as OutputOf<'integrity.rebuild'>
    expect(rebuilt.differences).toEqual([])
  }, 60_000)
})

it('the two desks lie in two places and neither where a real desk would', () => {
  const places = ([false, 'first', 'second'] as const).map((which) => deskFolders('data', which).desk)
  expect(new Set(places).size).toBe(3)
})
