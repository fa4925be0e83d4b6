import { fork, type ChildProcess } from 'node:child_process'
import { resolve } from 'node:path'
import { declarationOf, type CallName, type InputOf, type OutputOf } from '../../src-main/contract'
import { Refusal, type DeskError } from '../../src-main/contract/result'

type Answered =
  { id: number; ok: true; value: unknown } | { id: number; ok: false; error: DeskError } | { tell: unknown }

/** The built vault as a process of its own, under plain Node. */
export interface VaultProcess {
  ask<N extends CallName>(name: N, input: InputOf<N>): Promise<OutputOf<N>>
  askRaw(name: string, input: unknown): Promise<unknown>
  readonly pid: number
  /** `kill -9`; resolves when it is gone. */
  kill(): Promise<void>
  close(): Promise<void>
}

/**
 * Starts `out/main/vault.js` on a desk's folders. The program must be built.
 * @param folder the desk's folder
 */
export function startVaultProcess(folder: string, backups: string, more: string[] = []): VaultProcess {
  const module = resolve(import.meta.dirname, '../../out/main/vault.js')
  const args = ['--desk', folder, '--backups', backups, ...more]
  const child: ChildProcess = fork(module, args, {
    serialization: 'advanced',
    execArgv: [],
    stdio: ['ignore', 'ignore', 'inherit', 'ipc']
  })
  const waiting = new Map<number, { resolve(value: unknown): void; reject(fault: unknown): void }>()
  const gone = new Promise<void>((done) => child.once('exit', () => done()))
  child.once('exit', () => {
    for (const each of waiting.values()) each.reject(new Error('the vault ended'))
    waiting.clear()
  })
  child.on('message', (message: Answered) => {
    if ('tell' in message) return
    const asked = waiting.get(message.id)
    waiting.delete(message.id)
    if (message.ok) asked?.resolve(message.value)
    else asked?.reject(Object.assign(new Refusal(message.error.code, message.error.message), { error: message.error }))
  })
  let next = 1
  const askRaw = (name: string, input: unknown): Promise<unknown> =>
    new Promise((done, failed) => {
      const id = next++
      waiting.set(id, { resolve: done, reject: failed })
      child.send({ id, name, input }, (fault) => fault && failed(fault))
    })
  return {
    askRaw,
    ask: async (name, input) => (await askRaw(name, declarationOf(name).in.parse(input))) as never,
    pid: child.pid ?? 0,
    async kill() {
      child.kill('SIGKILL')
      await gone
    },
    async close() {
      await askRaw('vault.close', {}).catch(() => undefined)
      child.kill('SIGKILL')
      await gone
    }
  }
}
