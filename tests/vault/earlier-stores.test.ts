import { cpSync } from 'node:fs'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { declarationOf, type OutputOf } from '../../src-main/contract'
import { demonstrationDesks } from '../../src-main/demonstration/desks'
import { deskFolders } from '../../src-main/shell/folders'
import { startVault } from '../../src-main/vault/session/vault'
import { LATEST, listBackups } from '../../src-main/vault/store'
import { folderFor } from './support'

const JOB = '01M8525XA51MFY55VWZMRD1QNW'

/** Stores as earlier programs wrote them: the second invented desk, filled, each in the folder of its schema's number. */
test.each(['10', '20'])(
  'a store of schema %s opens, is brought up, and its tables are what its journal says',
  async (schema) => {
    const root = folderFor('earlier')
    const { desk, backups, demonstration } = deskFolders(root, 'second')
    cpSync(join(import.meta.dirname, 'stores', schema), desk, { recursive: true })
    const vault = startVault({ folder: desk, backups, demonstration }, () => undefined)
    onTestFinished(async () => void (await vault.ask('vault.close', {})))
    const { officers, story } = demonstrationDesks.second
    const { signIn, passphrase } = officers[0] ?? { signIn: '', passphrase: '' }
    await vault.ask('desk.unlock', { signIn, passphrase })
    expect(listBackups(backups)).toHaveLength(LATEST > Number(schema) ? 1 : 0)
    const asked = declarationOf('referrals.list').in.parse({ filter: { open: null }, sort: {}, limit: 100 })
    const list = (await vault.ask('referrals.list', asked)) as OutputOf<'referrals.list'>
    expect(list.total).toBe(story.referrals.length)
    const rebuilt = (await vault.ask('integrity.rebuild', { job: JOB })) as OutputOf<'integrity.rebuild'>
    expect(rebuilt.differences).toEqual([])
    const verified = (await vault.ask('integrity.verify', { job: JOB })) as OutputOf<'integrity.verify'>
    expect(verified).toMatchObject({ faults: [] })
  }
)
