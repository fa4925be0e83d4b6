import { readFileSync } from 'node:fs'
import { openSlot, readSlots, slotBySignIn } from '../../../src-main/vault/keys'
import { startVaultProcess, type VaultProcess } from '../../support/vault-process'
import { PASSPHRASE, QUICK_SIGN_IN, SIGN_IN, type BenchDesk } from '../desk'
import { atMost, timesOf, type Figure } from '../figures'

const UNLOCKS = 5
const CALLS = 2000
const READINGS = 8

const FIRST_PAGE = { filter: {}, sort: {}, offset: 0, limit: 150 } as const

function derivation(desk: BenchDesk): number {
  const slot = slotBySignIn(readSlots(desk.folder).slots, SIGN_IN)
  if (!slot) throw new Error('the desk has no such officer')
  const measured = Array.from({ length: UNLOCKS }, () => {
    const start = performance.now()
    const opened = openSlot(slot, PASSPHRASE)
    const took = performance.now() - start
    opened.storeKey.fill(0)
    return took
  })
  return timesOf(measured).median
}

async function unlocking(desk: BenchDesk, signIn: string): Promise<number> {
  const vault = startVaultProcess(desk.folder, desk.backups)
  try {
    await vault.askRaw('vault.look', {})
    const start = performance.now()
    await vault.ask('desk.unlock', { signIn, passphrase: PASSPHRASE })
    await vault.ask('referrals.list', FIRST_PAGE)
    return performance.now() - start
  } finally {
    await vault.close()
  }
}

/**
 * Unlocking in a real vault process up to the first page of the list. The officer whose key derivation costs next to nothing shows what is
 * left beside it.
 */
export async function measureUnlocking(desk: BenchDesk): Promise<Figure[]> {
  const rest: number[] = []
  const whole: number[] = []
  for (let round = 0; round < UNLOCKS; round++) {
    rest.push(await unlocking(desk, QUICK_SIGN_IN))
    whole.push(await unlocking(desk, SIGN_IN))
  }
  const size = desk.referrals
  const beyond = timesOf(rest)
  const all = timesOf(whole)
  return [
    { what: 'unlock: key derivation alone', size, unit: 'ms', value: derivation(desk), promises: [] },
    { what: 'unlock to first page', size, unit: 'ms', value: all.median, p95: all.p95, promises: [] },
    {
      what: 'unlock to first page, without the derivation',
      size,
      unit: 'ms',
      value: beyond.median,
      p95: beyond.p95,
      promises: [atMost('within 300 ms', beyond.median, 300)]
    }
  ]
}

/** Megabytes of memory a process holds now, where the system says so. */
function memoryOf(vault: VaultProcess): number | null {
  try {
    const kilobytes = /^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${vault.pid}/status`, 'utf8'))?.[1]
    return kilobytes === undefined ? null : Number(kilobytes) / 1024
  } catch {
    return null
  }
}

async function use(vault: VaultProcess, ids: readonly string[], calls: number): Promise<void> {
  for (let call = 0; call < calls; call++) {
    const id = ids[call % ids.length] ?? ''
    if (call % 5 === 0) await vault.ask('referrals.open', { referral: id })
    else if (call % 5 === 1) await vault.ask('people.search', { given: { surname: 'Marlow', forenames: 'Ad' } })
    else
      await vault.ask('referrals.list', {
        filter: { text: 'abcdefghijklmnop'.charAt(call % 16), open: null },
        sort: {},
        offset: call % 300,
        limit: 150
      })
  }
}

/**
 * What the vault's process holds after many calls, and whether it grows with them. Memory rises and falls as the engine collects what is no longer
 * used: it grows when even its least towards the end is more than its most at the beginning.
 */
export async function measureMemory(desk: BenchDesk): Promise<Figure[]> {
  const vault = startVaultProcess(desk.folder, desk.backups)
  try {
    await vault.ask('desk.unlock', { signIn: SIGN_IN, passphrase: PASSPHRASE })
    const { rows } = await vault.ask('referrals.list', FIRST_PAGE)
    const ids = rows.map(({ id }) => id)
    const readings: number[] = []
    for (let reading = 0; reading < READINGS; reading++) {
      await use(vault, ids, CALLS / READINGS)
      const megabytes = memoryOf(vault)
      if (megabytes === null) return []
      readings.push(megabytes)
    }
    const half = READINGS / 2
    const most = Math.max(...readings)
    const [before, after] = [Math.max(...readings.slice(0, half)), Math.min(...readings.slice(half))]
    const promises = [
      atMost('within 300 MB', most, 300),
      atMost('flat: its least later on at most 8 MB over its most before', after, before + 8)
    ]
    return [{ what: `memory of the vault in ${CALLS} calls`, size: desk.referrals, unit: 'MB', value: most, promises }]
  } finally {
    await vault.close()
  }
}
