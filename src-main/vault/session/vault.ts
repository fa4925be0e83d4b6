import { join } from 'node:path'
import { authoritiesHeld } from '../../casework/summaries'
import { bundleName, feed, openerGiven, type Fed } from '../../casework/transfer'
import { isCallName, type CallName } from '../../contract'
import type { Demonstration } from '../../contract/desk'
import type { DeskEvent } from '../../contract/events'
import { Refusal } from '../../contract/result'
import { systemClock, type Clock } from '../clock'
import type { Cost } from '../keys'
import { asStoreRefusal, LATEST, STORE } from '../store'
import { backUpNow } from './back-up'
import { changeOwnPassphrase } from './change-passphrase'
import { closeDesk } from './close'
import { makeDemonstration } from './demonstration'
import { look } from './look'
import type { OpenDesk } from './open-desk'
import { checkShare, recover } from './recover'
import { restore } from './restore'
import { setUp } from './set-up'
import { unlock } from './unlock'

/** Where this vault's desk is. */
export interface VaultPlace {
  folder: string
  backups: string
  /** Which invented desk it is; false for a real one. */
  demonstration: Demonstration | false
}

/** What the vault's opening calls work with. */
export interface VaultAround extends VaultPlace {
  store: string
  clock: Clock
  tell(event: DeskEvent): void
  /** Only tests ask for less than the usual cost. */
  cost?: Cost
}

export interface Vault {
  ask(name: string, input: unknown): Promise<unknown>
  readonly open: OpenDesk | null
}

/** Codes of an opening that failed because files are damaged or gone: then, and only then, a desk may be put aside for a backup. */
const DAMAGED = new Set(['FD-STO-01', 'FD-STO-03', 'FD-STO-04', 'FD-STO-05', 'FD-KEY-02', 'FD-KEY-03', 'FD-KEY-04'])

const lockedRefusal = (): Refusal =>
  new Refusal('FD-DSK-02', 'The desk is locked, so this could not be done.', { next: 'Sign in and try again.' })

/**
 * The vault without its process: what is asked before anybody is signed in, and what the signed-in officer asks.
 * @param circumstances clock and key cost, for tests
 */
export function startVault(
  place: VaultPlace,
  tell: (event: DeskEvent) => void,
  circumstances: { clock?: Clock; cost?: Cost } = {}
): Vault {
  const around: VaultAround = {
    ...place,
    store: join(place.folder, STORE),
    clock: circumstances.clock ?? systemClock,
    tell,
    ...(circumstances.cost ? { cost: circumstances.cost } : {})
  }
  let open: OpenDesk | null = null
  let damaged = false
  const opened = (): OpenDesk => {
    if (!open) throw lockedRefusal()
    return open
  }

  const own: Readonly<Record<string, (input: never) => unknown>> = {
    'vault.look': () => look(around),
    'vault.close': () => {
      const closing = open
      open = null
      if (closing) closeDesk(closing)
      return {}
    },
    /** Public certificates, for the process that checks signed files. */
    'vault.authorities': () => authoritiesHeld(opened().sql).map((each) => new Uint8Array(each)),
    'desk.setUp': (input) => setUp(around, input),
    'desk.demonstration': (input) => makeDemonstration(around, input),
    'desk.unlock': async (input) => {
      const unlocked = await unlock(around, input).catch((fault: unknown) => {
        damaged = fault instanceof Refusal && DAMAGED.has(fault.error.code)
        throw fault
      })
      if (open) closeDesk(open)
      open = unlocked.open
      return unlocked.answer
    },
    'desk.checkShare': (input) => checkShare(around, input),
    'desk.recover': (input) => recover(around, input),
    'desk.restore': (input) => restore(around, damaged, input),
    'desk.changePassphrase': (input) => changeOwnPassphrase(around, opened(), input),
    'desk.cancel': ({ job }: { job: string }) => {
      opened().jobs.cancel(job)
      return {}
    },
    'vault.openerGiven': ({ head }: { head: Uint8Array }) => openerGiven(opened().sql, LATEST, head),
    'vault.bundleName': ({ terminals }: { terminals: readonly string[] }) =>
      bundleName(opened().sql, terminals, around.clock.today()),
    'vault.progress': async ({
      job,
      done,
      total,
      words
    }: {
      job: string
      done: number
      total: number
      words: string
    }) => {
      await opened().jobs.progress(job, done, total, words)
      return {}
    },
    'vault.feed': ({ incoming, fed }: { incoming: string; fed: Fed }) => {
      opened()
      return feed(incoming, fed)
    },
    'integrity.backUp': (input) => backUpNow(around, opened(), input)
  }

  return {
    async ask(name, input) {
      try {
        const answer = own[name]
        if (answer) return await answer(input as never)
        if (!isCallName(name)) throw new Refusal('FD-GAT-01', 'The vault was asked for something it does not offer.')
        return await opened().ask(name as CallName, input)
      } catch (fault) {
        throw asStoreRefusal(fault)
      }
    },
    get open() {
      return open
    }
  }
}
