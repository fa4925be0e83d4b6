import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { declarationOf, type OutputOf } from '../../src-main/contract'
import { demonstrationBoroughs, type Demonstration } from '../../src-main/contract/desk'
import { CHANNEL_STAGES } from '../../src-main/demonstration/channel'
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

it('the first desk has cases on their way through Channel, one of them with its six-month review overdue', async () => {
  const vault = await made('first')
  const at = async (stage: string): Promise<number> => {
    const asked = declarationOf('referrals.list').in.parse({
      filter: { open: null, stages: [stage] },
      sort: {},
      limit: 100
    })
    return ((await vault.ask('referrals.list', asked)) as OutputOf<'referrals.list'>).total
  }
  const found: Record<string, number> = {}
  for (const stage of CHANNEL_STAGES) found[stage] = await at(stage)
  expect(found).toEqual({
    S36_DECISION: 1,
    PANEL_LISTED: 1,
    CONSENT_SOUGHT: 1,
    ADOPTED: 2,
    EXITED: 1,
    POST_EXIT_6: 1
  })
  const { columns } = (await vault.ask('today.show', { whose: 'desk', whole: 'late' })) as OutputOf<'today.show'>
  expect(columns.late.items.filter(({ what }) => what === 'Six-month review after the exit')).toHaveLength(1)
  const sessions = columns.late.items.filter(({ what }) => what.startsWith('Say what became of'))
  expect(sessions.map(({ what }) => what)).toEqual(['Say what became of 2 sessions'])
  expect(columns.late.total).toBe(columns.late.items.length)
  expect(columns.due.items.filter(({ what }) => what === 'Review support at the panel')).toHaveLength(1)
}, 60_000)

it('the two desks lie in two places and neither where a real desk would', () => {
  const places = ([false, 'first', 'second'] as const).map((which) => deskFolders('data', which).desk)
  expect(new Set(places).size).toBe(3)
})
