import type { CallName } from '../contract'
import type { Demonstration, DeskState, Officer } from '../contract/desk'
import type { DeskEvent } from '../contract/events'
import { Refusal } from '../contract/result'
import { autoLock } from './auto-lock'
import { deskFolders, type DeskFolders } from './folders'
import type { Log } from './log'
import { startWorker, VAULT_ENDED, type WorkerProcess } from './worker-process'

type OpenDesk = { officer: Officer; desk: NonNullable<DeskState['desk']> }
export type LockReason = Extract<DeskEvent, { kind: 'locked' }>['why']

/** How long a page that is alive gets to save what is being typed, and the vault to close, before a lock goes on without them. */
const PAGE_PATIENCE = 500
const VAULT_PATIENCE = 2000

export interface DeskLife {
  readonly folders: DeskFolders
  readonly open: OpenDesk | null
  ask(name: CallName | `vault.${string}`, input: unknown): Promise<unknown>
  unlocked(open: OpenDesk): void
  lock(why: LockReason): Promise<void>
  pageIsReady(): void
  active(): void
  /** Turns to the real desk or to a demonstration desk; what was open is locked first. */
  turnTo(demonstration: Demonstration | false): Promise<void>
  end(): Promise<void>
}

interface Around {
  dataFolder: string
  vaultModule: string
  log: Log
  tell(event: DeskEvent): void
  /** Loads the page anew, so that nothing of what it held stays. */
  clearPage(): void
}

const waitAtMost = (work: Promise<unknown>, milliseconds: number): Promise<void> =>
  new Promise((resolve) => {
    const timer = setTimeout(resolve, milliseconds)
    void work
      .catch(() => undefined)
      .then(() => {
        clearTimeout(timer)
        resolve()
      })
  })

/**
 * The life of the vault's process: one is always waiting, locked; signing in gives it the key; locking ends it and starts the next.
 */
export function startDeskLife(around: Around): DeskLife {
  let folders = deskFolders(around.dataFolder, false)
  let open: OpenDesk | null = null
  let locking: Promise<void> | null = null
  let pageReady: (() => void) | null = null
  let ending = false
  const timer = autoLock(() => void lock('idle'))
  let vault = startVault()

  function startVault(): WorkerProcess {
    const args = [
      '--desk',
      folders.desk,
      '--backups',
      folders.backups,
      ...(folders.demonstration ? ['--demonstration', folders.demonstration] : [])
    ]
    const worker = startWorker(around.vaultModule, 'Focus Desk vault', args, VAULT_ENDED, (told) =>
      around.tell(told as DeskEvent)
    )
    void worker.exited.then((code) => {
      if (worker !== vault || ending || locking) return
      around.log.line(`vault ended by itself, exit ${code}`)
      const wasOpen = open !== null
      open = null
      timer.stop()
      vault = startVault()
      if (wasOpen) {
        around.tell({ kind: 'locked', why: 'fault' })
        around.clearPage()
      }
    })
    return worker
  }

  async function endVault(): Promise<void> {
    const worker = vault
    await waitAtMost(worker.ask('vault.close', {}), VAULT_PATIENCE)
    worker.kill()
    await waitAtMost(worker.exited, VAULT_PATIENCE)
  }

  async function lockNow(why: LockReason): Promise<void> {
    timer.stop()
    if (open) {
      const saved = new Promise<void>((resolve) => {
        pageReady = resolve
      })
      around.tell({ kind: 'locking' })
      await waitAtMost(saved, PAGE_PATIENCE)
    }
    open = null
    await endVault()
    vault = startVault()
    around.log.line(`locked ${why}`)
    around.tell({ kind: 'locked', why })
    around.clearPage()
  }

  function lock(why: LockReason): Promise<void> {
    if (!open) return locking ?? Promise.resolve()
    locking ??= lockNow(why).finally(() => {
      locking = null
    })
    return locking
  }

  return {
    get folders() {
      return folders
    },
    get open() {
      return open
    },
    async ask(name, input) {
      if (locking && !name.startsWith('drafts.')) {
        throw new Refusal('FD-DSK-02', 'The desk is locking, so this was not done.', { next: 'Sign in and try again.' })
      }
      return vault.ask(name, input)
    },
    unlocked(now) {
      open = now
      timer.start()
      around.log.line('unlocked')
    },
    lock,
    pageIsReady: () => pageReady?.(),
    active: () => timer.active(),
    async turnTo(demonstration) {
      if (open) await lock('asked')
      await endVault()
      folders = deskFolders(around.dataFolder, demonstration)
      vault = startVault()
    },
    async end() {
      ending = true
      timer.stop()
      open = null
      await endVault()
    }
  }
}
