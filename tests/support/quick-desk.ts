import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { InputOf } from '../../src-main/contract'
import { setUp } from '../../src-main/vault/session/set-up'
import { systemClock } from '../../src-main/vault/clock'

/** Argon2id at its least: these passphrases protect invented people in a folder that is thrown away. */
export const LEAST = { opsLimit: 1, memLimit: 8192 }

export const OFFICERS: InputOf<'desk.setUp'>['officers'] = [
  {
    name: 'Ottoline Brackenridge',
    number: 'A1',
    role: 'administrator',
    signIn: 'admin',
    passphrase: 'lantern orchard mule'
  },
  {
    name: 'Percival Quillfeather',
    number: 'S1',
    role: 'superintendent',
    signIn: 'super',
    passphrase: 'granite meadow drum'
  },
  { name: 'Marigold Ashgrove', number: 'V1', role: 'supervisor', signIn: 'visor', passphrase: 'saffron bridge owl' },
  { name: 'Tobias Wrenfield', number: 'D1', role: 'desk_officer', signIn: 'desk', passphrase: 'pebble harbour kite' },
  {
    name: 'Tobias Wrenfield',
    number: 'd-001',
    role: 'supervisor',
    signIn: 'desk again',
    passphrase: 'thistle anchor plum'
  }
]

export interface QuickDesk {
  /** The program's data folder. */
  root: string
  folder: string
  backups: string
  shares: { words: string[]; code: string }[]
  remove(): void
}

/** Sets up a real desk on disk with the least key cost. The last officer is the desk officer again, under another account. */
export async function quickDesk(ceiling: 'OFFICIAL' | 'OFFICIAL-SENSITIVE' = 'OFFICIAL-SENSITIVE'): Promise<QuickDesk> {
  const root = mkdtempSync(join(tmpdir(), 'quick-desk-'))
  const folder = join(root, 'desk')
  const backups = join(root, 'backups')
  const around = {
    folder,
    backups,
    store: join(folder, 'store.db'),
    demonstration: false as const,
    clock: systemClock,
    tell: () => undefined,
    cost: LEAST
  }
  const { shares } = await setUp(around, {
    borough: 'E09000007',
    terminal: 'Test desk',
    ceiling,
    officers: OFFICERS,
    recovery: { needed: 2, of: 3 }
  })
  return { root, folder, backups, shares, remove: () => rmSync(root, { recursive: true, force: true, maxRetries: 5 }) }
}
