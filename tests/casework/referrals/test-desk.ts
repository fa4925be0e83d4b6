import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { contract, type InputOf, type OutputOf } from '../../../src-main/contract'
import type { Role } from '../../../src-main/contract/codes/roles'
import type { Id } from '../../../src-main/contract/ids'
import { Refusal, type DeskError } from '../../../src-main/contract/result'
import type { referrals } from '../../../src-main/contract/referrals'
import { clockFrom } from '../../../src-main/vault/clock'
import { openDesk, type OpenDesk } from '../../../src-main/vault/session/open-desk'
import { startVault } from '../../../src-main/vault/session/vault'

type Name = keyof typeof contract

/** Officers of every test desk. `CTIO` and `CTIO again` are two accounts of one human being. */
const OFFICERS: { name: string; number: string; role: Role }[] = [
  { name: 'Administrator', number: 'A1', role: 'administrator' },
  { name: 'CTIO', number: '1001', role: 'desk_officer' },
  { name: 'CTIO again', number: '1001', role: 'supervisor' },
  { name: 'Supervisor', number: '2002', role: 'supervisor' },
  { name: 'Other supervisor', number: '2003', role: 'supervisor' },
  { name: 'Superintendent', number: '3001', role: 'superintendent' }
]

export interface TestDesk {
  open: OpenDesk
  /** Asks as an officer, checked by the contract both ways as the gate does it. */
  ask<N extends Name>(officer: string, name: N, input: InputOf<N>): Promise<OutputOf<N>>
  /** The refusal a call ends in; fails when it does not. */
  refused<N extends Name>(officer: string, name: N, input: InputOf<N>): Promise<DeskError>
  second(officer: string): { officer: Id; passphrase: string }
  id(officer: string): Id
  /** Sets the clock, London time not considered: `2026-11-23T10:00:00.000Z`. */
  at(instant: string): void
  now(): string
  close(): void
}

export type AnyReferralCall = keyof typeof referrals

/** A whole desk in this process: real SQLCipher file, real key slots (cheap ones), real signatures. Only the clock is a double. */
export async function openTestDesk(start = '2026-11-23T09:00:00.000Z', ceiling = 'OFFICIAL-SENSITIVE'): Promise<TestDesk> {
  const folder = mkdtempSync(join(tmpdir(), 'focus-desk-referrals-'))
  const state = { time: Date.parse(start) }
  const clock = clockFrom(() => state.time)
  const place = { folder: join(folder, 'desk'), backups: join(folder, 'backups'), demonstration: false }
  const vault = startVault(place, () => undefined, { clock, cost: { opsLimit: 1, memLimit: 8192 } })
  const passphraseOf = (name: string): string => `${name.toLowerCase()} lantern orchard sixteen`
  await vault.ask('desk.setUp', {
    borough: 'E09000007',
    terminal: 'Desk 1',
    ceiling,
    officers: OFFICERS.map((each) => ({ ...each, signIn: each.name, passphrase: passphraseOf(each.name) })),
    recovery: { needed: 2, of: 3 }
  })
  await vault.ask('desk.unlock', { signIn: 'CTIO', passphrase: passphraseOf('CTIO') })
  const open = vault.open as OpenDesk
  const ids = new Map(
    open.sql
      .all<{ id: Id; name: string; role: Role; person: string }>('SELECT id, name, role, person FROM officer')
      .map((officer) => [officer.name, officer])
  )
  const desks = new Map<string, OpenDesk>()

  /** The same store with another officer signed in. */
  function signedIn(name: string): OpenDesk {
    const officer = ids.get(name)
    if (!officer) throw new Error(`nobody here is called ${name}`)
    const known = desks.get(name)
    if (known) return known
    const made =
      officer.id === open.officer.id
        ? open
        : openDesk({ sql: open.sql, officer: { ...officer }, keyring: open.keyring, clock, tell: () => undefined })
    desks.set(name, made)
    return made
  }

  async function ask<N extends Name>(officer: string, name: N, input: InputOf<N>): Promise<OutputOf<N>> {
    const declared = contract[name]
    const answer = await signedIn(officer).ask(name, declared.in.parse(input))
    return declared.out.parse(answer) as OutputOf<N>
  }

  return {
    open,
    ask,
    async refused(officer, name, input) {
      try {
        await ask(officer, name, input)
      } catch (fault) {
        if (fault instanceof Refusal) return fault.error
        throw fault
      }
      throw new Error(`${name} was not refused`)
    },
    second: (officer) => ({ officer: ids.get(officer)?.id ?? '', passphrase: passphraseOf(officer) }),
    id: (officer) => ids.get(officer)?.id ?? '',
    at(instant) {
      state.time = Date.parse(instant)
    },
    now: () => new Date(state.time).toISOString(),
    close() {
      for (const each of desks.values()) each.consultations.flush()
      open.sql.close()
      rmSync(folder, { recursive: true, force: true })
    }
  }
}
