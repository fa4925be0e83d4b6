import { utilityProcess, type UtilityProcess } from 'electron'
import type { DeskError } from '../contract/result'

/** What goes to the vault or the opener, and what comes back. */
export interface Asked {
  id: number
  name: string
  input: unknown
}
export type Answered =
  { id: number; ok: true; value: unknown } | { id: number; ok: false; error: DeskError } | { tell: unknown }

/** What is said when the vault ends in the middle of an answer. */
export const VAULT_ENDED: DeskError = {
  code: 'FD-DSK-01',
  message: 'The part of the program that keeps the store has stopped before it could answer.',
  next: 'Sign in again. Whatever was reported as saved is saved; what you were typing is kept as a draft.'
}

interface Waiting {
  resolve(value: unknown): void
  reject(error: unknown): void
}

/** A failed ask: carries what the page is told. */
export class AskFault extends Error {
  constructor(readonly error: DeskError) {
    super(error.code)
    this.name = 'AskFault'
  }
}

export interface WorkerProcess {
  ask(name: string, input: unknown): Promise<unknown>
  /** Ends the process at once; its memory goes with it. */
  kill(): void
  readonly running: boolean
  readonly exited: Promise<number>
}

/** Only what the system itself needs: nothing of the environment can change how the vault works. */
function systemEnvironment(): NodeJS.ProcessEnv {
  const wanted = ['PATH', 'SystemRoot', 'TEMP', 'TMP', 'TMPDIR', 'HOME', 'LANG', 'TZ']
  return Object.fromEntries(
    wanted.flatMap((name) => (process.env[name] === undefined ? [] : [[name, process.env[name]]]))
  )
}

/**
 * Starts one of the program's own processes and speaks with it.
 * @param module the built entry file
 * @param name how the system's process list shows it
 * @param args folders and switches
 * @param ended what is said to whoever waits when the process ends before it answered
 * @param onTell what the process says without being asked
 */
export function startWorker(
  module: string,
  name: string,
  args: string[],
  ended: DeskError,
  onTell: (told: unknown) => void
): WorkerProcess {
  const child: UtilityProcess = utilityProcess.fork(module, args, {
    serviceName: name,
    stdio: 'ignore',
    env: systemEnvironment()
  })
  const waiting = new Map<number, Waiting>()
  let next = 1
  let running = true
  const exited = new Promise<number>((resolve) => {
    child.once('exit', (code) => {
      running = false
      for (const each of waiting.values()) each.reject(new AskFault(ended))
      waiting.clear()
      resolve(code)
    })
  })
  child.on('message', (message: Answered) => {
    if ('tell' in message) return onTell(message.tell)
    const asked = waiting.get(message.id)
    waiting.delete(message.id)
    if (message.ok) asked?.resolve(message.value)
    else asked?.reject(new AskFault(message.error))
  })
  return {
    ask: (call, input) =>
      new Promise((resolve, reject) => {
        if (!running) return reject(new AskFault(ended))
        const id = next++
        waiting.set(id, { resolve, reject })
        child.postMessage({ id, name: call, input } satisfies Asked)
      }),
    kill: () => void child.kill(),
    get running() {
      return running
    },
    exited
  }
}
