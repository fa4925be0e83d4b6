import { fork as forkChild, type ChildProcess } from 'node:child_process'
import { EventEmitter } from 'node:events'
import { constants } from 'node:os'
import type { Readable } from 'node:stream'
import type { ForkOptions } from 'electron'
import { childStarted } from './driver'

const entry = new URL('./utility-entry.mjs', import.meta.url).href

type Flow = 'pipe' | 'ignore' | 'inherit'

function flows(stdio: ForkOptions['stdio']): [Flow, Flow] {
  if (!Array.isArray(stdio)) return [(stdio ?? 'inherit') as Flow, (stdio ?? 'inherit') as Flow]
  return [stdio[1] ?? 'inherit', stdio[2] ?? 'inherit']
}

/**
 * Electron's UtilityProcess: a child Node process that finds `process.parentPort` (see utility-entry.mjs). It has no
 * TypeScript loader and ends as soon as the main process is gone.
 */
class HostUtilityProcess extends EventEmitter {
  readonly stdout: Readable | null
  readonly stderr: Readable | null
  private readonly child: ChildProcess
  private running = true

  constructor(modulePath: string, words: string[], options: ForkOptions) {
    super()
    const [out, errors] = flows(options.stdio)
    this.child = forkChild(modulePath, words, {
      serialization: 'advanced',
      execArgv: ['--import', entry, ...(options.execArgv ?? [])],
      stdio: ['ignore', out, errors, 'ipc'],
      ...(options.cwd !== undefined && { cwd: options.cwd }),
      ...(options.env !== undefined && { env: options.env as NodeJS.ProcessEnv })
    })
    childStarted(this.child.pid)
    this.stdout = this.child.stdout
    this.stderr = this.child.stderr
    this.child.once('spawn', () => this.emit('spawn'))
    this.child.on('message', (message) => this.emit('message', message))
    this.child.on('error', (error) => this.ended(1, error.message))
    this.child.once('exit', (code, signal) => this.ended(code ?? (signal ? constants.signals[signal] : 0)))
  }

  get pid(): number | undefined {
    return this.running ? this.child.pid : undefined
  }

  postMessage(message: unknown): void {
    if (this.running && this.child.connected) this.child.send(message as object)
  }

  kill(): boolean {
    return this.child.kill()
  }

  private ended(code: number, why?: string): void {
    if (!this.running) return
    this.running = false
    if (why !== undefined) console.error(`[host] a utility process did not start: ${why}`)
    this.emit('exit', code)
  }
}

export const utilityProcess = {
  fork: (modulePath: string, words: string[] = [], options: ForkOptions = {}): HostUtilityProcess =>
    new HostUtilityProcess(modulePath, words, options)
}
