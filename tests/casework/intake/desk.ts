import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { OutputOf } from '../../../src-main/contract'
import type { DeskEvent } from '../../../src-main/contract/events'
import type { ColumnMatch } from '../../../src-main/contract/intake'
import { Refusal, type DeskError } from '../../../src-main/contract/result'
import { clockFrom } from '../../../src-main/vault/clock'
import { startVault, type Vault } from '../../../src-main/vault/session/vault'
import { openTable } from '../../../src-main/transfer/opener/open-table'

const NOW = Date.parse('2026-11-24T15:04:05.123Z')
const PASSPHRASE = 'a long enough passphrase for'

/** A real desk in a temporary folder, at one moment on a Tuesday afternoon. */
export interface IntakeDesk {
  vault: Vault
  events: DeskEvent[]
  signIn(officer: string): Promise<void>
  /** Reads a file as the opener does and opens it. */
  openFile(text: string | Uint8Array): Promise<OutputOf<'intake.open'>>
  ask<T>(name: string, input: unknown): Promise<T>
  refused(name: string, input: unknown): Promise<DeskError>
  close(): void
}

function officer(name: string, role: string, number: string) {
  return { name, number, role, signIn: name, passphrase: `${PASSPHRASE} ${name}` }
}

export async function intakeDesk(): Promise<IntakeDesk> {
  const root = mkdtempSync(join(tmpdir(), 'focus-desk-intake-'))
  const events: DeskEvent[] = []
  const vault = startVault(
    { folder: join(root, 'desk'), backups: join(root, 'backups'), demonstration: false },
    (event) => void events.push(event),
    { clock: clockFrom(() => NOW), cost: { opsLimit: 1, memLimit: 8192 } }
  )
  const officers = [
    officer('admin', 'administrator', '1'),
    officer('super', 'superintendent', '2'),
    officer('desk', 'desk_officer', '3'),
    officer('other', 'desk_officer', '4')
  ]
  const recovery = { needed: 2, of: 3 }
  await vault.ask('desk.setUp', {
    borough: 'E09000007',
    terminal: 'Test',
    ceiling: 'OFFICIAL-SENSITIVE',
    officers,
    recovery
  })
  const signIn = async (name: string): Promise<void> => {
    await vault.ask('desk.unlock', { signIn: name, passphrase: `${PASSPHRASE} ${name}` })
  }
  await signIn('desk')
  const ask = <T>(name: string, input: unknown): Promise<T> => vault.ask(name, input) as Promise<T>
  return {
    vault,
    events,
    signIn,
    ask,
    async openFile(text) {
      const bytes = typeof text === 'string' ? new TextEncoder().encode(text) : text
      return ask('intake.open', await openTable('referrals.csv', bytes))
    },
    async refused(name, input) {
      try {
        await vault.ask(name, input)
      } catch (fault) {
        if (fault instanceof Refusal) return fault.error
        throw fault
      }
      throw new Error(`${name} was not refused`)
    },
    close() {
      void vault.ask('vault.close', {})
      rmSync(root, { recursive: true, force: true })
    }
  }
}

export const job = '01M8525XA51MFY55VWZMRD1QNW'

/** What the page sends to look at a file. */
export function looking(intake: string, match: ColumnMatch, more: object = {}) {
  return { intake, match, only: 'all', offset: 0, limit: 200, ...more }
}

/** A number as letters, so that names made with it differ when they are compared as names. */
export function lettered(number: number): string {
  return [...String(number)].map((digit) => 'abcdefghij'.charAt(Number(digit))).join('')
}
