import { cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { declarationOf, type CallName, type InputOf, type OutputOf } from '../../src-main/contract'
import type { Role } from '../../src-main/contract/codes/roles'
import type { Id } from '../../src-main/contract/ids'
import { Refusal, type DeskError } from '../../src-main/contract/result'
import { rebuildBeside } from '../../src-main/journal/rebuild'
import { clockFrom } from '../../src-main/vault/clock'
import { openSlot, readSlots, slotBySignIn } from '../../src-main/vault/keys'
import { closeDesk } from '../../src-main/vault/session/close'
import { catalogue } from '../../src-main/vault/session/catalogue'
import type { OpenDesk } from '../../src-main/vault/session/open-desk'
import { setUp } from '../../src-main/vault/session/set-up'
import { unlock } from '../../src-main/vault/session/unlock'
import type { VaultAround } from '../../src-main/vault/session/vault'
import { openBare, STORE } from '../../src-main/vault/store'
import type { Sql } from '../../src-main/vault/sql'
import { folderFor } from './folders'

/** An invented colleague for tests. */
export interface TestOfficer {
  name: string
  number: string
  role: Role
  signIn: string
  passphrase: string
}

/** Who works at a test desk unless a test says otherwise. */
export const testOfficers: readonly TestOfficer[] = [
  { name: 'Ada Quill', number: 'T001', role: 'administrator', signIn: 'admin', passphrase: 'four quiet lamps ring' },
  { name: 'Sol Brandt', number: 'T002', role: 'superintendent', signIn: 'super', passphrase: 'seven slow boats lean' },
  { name: 'Viv Osei', number: 'T003', role: 'supervisor', signIn: 'visor', passphrase: 'nine pale gates hum' },
  { name: 'Dee Marsh', number: 'T004', role: 'desk_officer', signIn: 'desk', passphrase: 'two green kettles sing' },
  { name: 'Kit Adeyemi', number: 'T005', role: 'desk_officer', signIn: 'desk2', passphrase: 'three odd pears fall' }
]

/** A whole desk in this process: real key slots, a real encrypted store, the real dispatcher. Only the clock is the test's. */
export interface TestDesk {
  folder: string
  /** The store as the officer who signed in first sees it. */
  sql: Sql
  /** Asks as an officer, by sign-in name, as the page does: the input is checked, the answer too. */
  ask<N extends CallName>(signIn: string, name: N, input: InputOf<N>): Promise<OutputOf<N>>
  /** What the desk answers where it is expected to refuse. */
  refusal<N extends CallName>(signIn: string, name: N, input: InputOf<N>): Promise<DeskError>
  officer(signIn: string): { officer: Id; passphrase: string }
  /** Signs an officer in who was enrolled later. */
  signIn(signIn: string, passphrase: string): Promise<OpenDesk>
  /** Moves the clock, for every call from now on. */
  at(moment: string): void
  /** Rebuilds every table from the journal beside the live ones: tables that differ, none when all is well. */
  rebuild(): Promise<{ table: string; rows: number }[]>
  close(): void
}

const made = new Map<string, { folder: string; inUse: boolean }>()

/**
 * Puts a desk just set up where it is asked for. The desks of one file that are asked for in the same words begin as copies of the first,
 * which saves the making of its keys; two that are open at once never do, because two terminals have not the same keys.
 * @returns to be called when the desk is closed
 */
async function setUpOrCopy(around: VaultAround, asked: InputOf<'desk.setUp'>): Promise<() => void> {
  const words = JSON.stringify([asked, around.clock.time()])
  let template = made.get(words)
  if (template && existsSync(template.folder)) {
    if (template.inUse) {
      await setUp(around, asked)
      return () => undefined
    }
    cpSync(template.folder, around.folder, { recursive: true })
  } else {
    await setUp(around, asked)
    template = { folder: folderFor('set-up'), inUse: true }
    cpSync(around.folder, template.folder, { recursive: true })
    made.set(words, template)
  }
  const taken = template
  taken.inUse = true
  return () => {
    taken.inUse = false
  }
}

/**
 * Sets up a desk in a folder of its own and signs everybody in.
 * @param start the moment at which the clock stands first, UTC
 */
export async function openTestDesk(
  given: {
    officers?: readonly TestOfficer[]
    start?: string
    ceiling?: InputOf<'desk.setUp'>['ceiling']
    terminal?: string
    borough?: string
  } = {}
): Promise<TestDesk> {
  const { officers = testOfficers, start = '2026-11-23T09:00:00.000Z', ceiling = 'OFFICIAL-SENSITIVE' } = given
  const { terminal = 'Test desk 1', borough = 'E09000007' } = given
  const root = mkdtempSync(join(tmpdir(), 'focus-desk-casework-'))
  const folder = join(root, 'desk')
  let time = Date.parse(start)
  const around: VaultAround = {
    folder,
    store: join(folder, STORE),
    backups: join(root, 'backups'),
    demonstration: false,
    clock: clockFrom(() => time),
    cost: { opsLimit: 1, memLimit: 8192 },
    tell: () => undefined
  }
  const asked = { borough, terminal, ceiling, officers: [...officers], recovery: { needed: 2, of: 3 } }
  const letGo = await setUpOrCopy(around, asked)
  const open = new Map<string, OpenDesk>()
  const passphrases = new Map(officers.map(({ signIn, passphrase }) => [signIn, passphrase]))
  const signIn = async (name: string, passphrase: string): Promise<OpenDesk> => {
    const unlocked = await unlock(around, { signIn: name, passphrase })
    passphrases.set(name, passphrase)
    open.set(name, unlocked.open)
    return unlocked.open
  }
  for (const officer of officers) await signIn(officer.signIn, officer.passphrase)
  const deskOf = (name: string): OpenDesk => {
    const desk = open.get(name)
    if (!desk) throw new Error(`nobody signed in as ${name}`)
    return desk
  }
  const ask = async <N extends CallName>(name: string, call: N, input: InputOf<N>): Promise<OutputOf<N>> => {
    const answer = await deskOf(name).ask(call, declarationOf(call).in.parse(input))
    return declarationOf(call).out.parse(answer) as OutputOf<N>
  }
  return {
    folder,
    sql: deskOf(officers[0]?.signIn ?? '').sql,
    ask,
    async refusal(name, call, input) {
      try {
        await ask(name, call, input)
      } catch (fault) {
        if (fault instanceof Refusal) return fault.error
        throw fault
      }
      throw new Error(`${call} was not refused`)
    },
    officer: (name) => ({ officer: deskOf(name).officer.id, passphrase: passphrases.get(name) ?? '' }),
    signIn,
    at(moment) {
      time = Date.parse(moment)
    },
    async rebuild() {
      const first = officers[0]
      const slot = first ? slotBySignIn(readSlots(folder).slots, first.signIn) : undefined
      if (!first || !slot) throw new Error('the desk has no officers')
      const { storeKey } = openSlot(slot, first.passphrase)
      const sql = openBare(around.store, storeKey)
      try {
        return (await rebuildBeside(sql, catalogue)).differences
      } finally {
        sql.close()
      }
    },
    close() {
      for (const desk of open.values()) closeDesk(desk)
      rmSync(root, { recursive: true, force: true })
      letGo()
    }
  }
}
