import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { randomBytes } from 'node:crypto'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { idFrom, type Id } from '../../src-main/contract/ids'
import type { BundlePreview } from '../../src-main/contract/transfer-views'
import type { OpenedBundle, OpenerGiven } from '../../src-main/transfer/bundle'
import { openBundle } from '../../src-main/transfer/opener/open-bundle'
import { ensureBuilt } from '../host/build'
import { quickDesk, type QuickDesk } from '../support/quick-desk'
import { startVaultProcess, type VaultProcess } from '../support/vault-process'

const REFERRALS = 120
const newId = (): Id => idFrom(Date.now(), randomBytes(10))

let sender: QuickDesk
let receiver: QuickDesk
let stick: string

beforeAll(async () => {
  await ensureBuilt()
  sender = await quickDesk()
  receiver = await quickDesk()
  stick = mkdtempSync(join(tmpdir(), 'stick-'))
})
afterAll(() => {
  sender.remove()
  receiver.remove()
  rmSync(stick, { recursive: true, force: true })
})

async function signedIn(desk: QuickDesk): Promise<VaultProcess> {
  const vault = startVaultProcess(desk.folder, desk.backups)
  await vault.ask('desk.unlock', { signIn: 'desk', passphrase: 'pebble harbour kite' })
  return vault
}

async function supervisor(vault: VaultProcess): Promise<{ officer: Id; passphrase: string }> {
  const { officers } = await vault.ask('staff.list', {})
  return { officer: officers.find(({ signIn }) => signIn === 'visor')?.id ?? '', passphrase: 'saffron bridge owl' }
}

async function trust(vault: VaultProcess, text: string): Promise<void> {
  const { fingerprint } = await vault.ask('transfer.readCard', { text })
  const second = await supervisor(vault)
  await vault.ask('transfer.trust', { text, digits: fingerprint.digits, second })
}

async function written(): Promise<string> {
  const [one, two] = [await signedIn(sender), await signedIn(receiver)]
  const [from, to] = [await one.ask('transfer.terminals', {}), await two.ask('transfer.terminals', {})]
  await trust(one, to.own.text)
  await trust(two, from.own.text)
  for (let count = 0; count < REFERRALS; count++) {
    await one.ask('referrals.receive', {
      given: { surname: `Quillfeather${count}`, forenames: 'Ivo' },
      fields: { receivedAt: '2026-11-20T10:00:00.000Z', immediateDanger: 'no', sector: 'education' }
    })
  }
  const terminal = to.own.card.terminal
  const { contents } = await one.ask('transfer.plan', { terminals: [terminal] })
  const second = await supervisor(one)
  const place = { folder: stick, name: 'one.fdbundle' }
  await one.askRaw('transfer.send', {
    terminals: [terminal],
    purpose: 'Work.',
    contents,
    second,
    job: newId(),
    ...place
  })
  await one.close()
  await two.close()
  return join(stick, place.name)
}

async function opened(vault: VaultProcess, path: string): Promise<OpenedBundle> {
  const bytes = readFileSync(path)
  const given = (await vault.askRaw('vault.openerGiven', { head: bytes.subarray(0, 65_536) })) as OpenerGiven
  return openBundle({ size: bytes.length, read: async (at, length) => bytes.subarray(at, at + length) }, given)
}

const SMALL = 40

/** Hands the entries over in small pieces, at most so many; each is taken within the one transaction before the next is asked for. */
async function feed(vault: VaultProcess, incoming: Id, bundle: OpenedBundle, most = Infinity): Promise<void> {
  let given = 0
  for await (const lines of bundle.lines()) {
    for (let at = 0; at < lines.length; at += SMALL) {
      if (given++ >= most) return
      await vault.askRaw('vault.feed', { incoming, fed: { lines: lines.slice(at, at + SMALL) } })
    }
  }
  await vault.askRaw('vault.feed', { incoming, fed: 'end' })
}

async function lookedAt(vault: VaultProcess, path: string): Promise<{ incoming: Id; bundle: OpenedBundle }> {
  const bundle = await opened(vault, path)
  const { manifest, sha256 } = bundle
  const incoming = newId()
  const looking = vault.askRaw('transfer.look', { incoming, job: newId(), manifest, sha256 })
  await feed(vault, incoming, bundle)
  const { changes } = (await looking) as BundlePreview
  expect(changes.counts).toContainEqual({ subject: 'Referral', isNew: REFERRALS, changed: 0 })
  return { incoming, bundle }
}

async function held(vault: VaultProcess): Promise<number> {
  return (await vault.ask('referrals.list', { filter: {}, sort: {}, offset: 0, limit: 1 })).total
}

test('kills while a bundle is taken in leave all of it or nothing, and nothing keeps it from being taken in after', async () => {
  const path = await written()
  // After so many pieces; after the last of them; and so many milliseconds after their end.
  const kills = [{ pieces: 1 }, { pieces: 4 }, { pieces: 9 }, { after: 0 }, { after: 15 }, { after: 60 }]
  let whole = 0
  for (const { pieces, after } of kills) {
    if (whole > 0) break
    const vault = await signedIn(receiver)
    const { incoming, bundle } = await lookedAt(vault, path)
    const accepting = vault.askRaw('transfer.accept', { incoming, second: await supervisor(vault), job: newId() })
    const acknowledged = accepting.then(
      () => true,
      () => false
    )
    await feed(vault, incoming, bundle, pieces)
    if (after !== undefined) await new Promise((resolve) => setTimeout(resolve, after))
    await vault.kill()
    const said = await acknowledged
    const again = await signedIn(receiver)
    const total = await held(again)
    expect(total).toBe(said || total > 0 ? REFERRALS : 0)
    if (pieces !== undefined) expect(total).toBe(0)
    expect((await again.ask('transfer.bundles', {})).bundles).toHaveLength(total === 0 ? 0 : 1)
    expect((await again.ask('integrity.verify', { job: newId() })).faults).toEqual([])
    expect((await again.ask('integrity.rebuild', { job: newId() })).differences).toEqual([])
    if (total > 0) whole++
    await again.close()
  }
  if (whole > 0) return
  const vault = await signedIn(receiver)
  const { incoming, bundle } = await lookedAt(vault, path)
  const accepting = vault.askRaw('transfer.accept', { incoming, second: await supervisor(vault), job: newId() })
  await feed(vault, incoming, bundle)
  await accepting
  expect(await held(vault)).toBe(REFERRALS)
  await vault.close()
}, 400_000)
