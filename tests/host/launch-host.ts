import { fork, type ChildProcess } from 'node:child_process'
import { resolve } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { chromium, type Page } from 'playwright-core'
import type { FromHost, ToHost } from './driver'
import type { Launched, Start } from './launched'
import { isRunning, processesWith } from './processes'
import { playwrightPipe, type PlaywrightPipe } from './playwright-pipe'

const repository = resolve(import.meta.dirname, '../..')
// Far longer than ever needed on a machine that has nothing else to do.
const openWithinMs = 90_000
const goneWithinMs = 30_000

function environment({ env, headless }: Start): NodeJS.ProcessEnv {
  // What a test runner puts there for its own workers would change how the host's processes run.
  const { NODE_OPTIONS: _options, NODE_V8_COVERAGE: _coverage, VITEST: _vitest, ...rest } = process.env
  return { ...rest, ...env, FOCUS_DESK_HOST_DRIVEN: '1', ...(headless && { FOCUS_DESK_HEADLESS: '1' }) }
}

async function untilGone(children: readonly number[], userData: string): Promise<void> {
  const deadline = Date.now() + goneWithinMs
  const left = (): (number | string)[] => [...children.filter(isRunning), ...processesWith(`${userData}/chromium/`)]
  while (left().length > 0) {
    if (Date.now() > deadline) throw new Error(`Still running after the desk has ended: ${left().join(' ')}`)
    await pause(20)
  }
}

/** The two directions of talk with a host: questions with their answers, and Playwright's messages. */
class Talk {
  readonly children: number[] = []
  readonly opened: Promise<void>
  readonly pipe: PlaywrightPipe
  private readonly answers = new Map<number, { resolve(value: never): void; reject(error: Error): void }>()
  private last = 0
  private text = ''
  private open: () => void = () => {}

  constructor(private readonly child: ChildProcess) {
    this.pipe = playwrightPipe((devtools) => this.say({ devtools }))
    this.opened = new Promise((resolve, reject) => {
      const late = setTimeout(() => reject(new Error(`The desk did not open in 90 s.\n${this.text}`)), openWithinMs)
      this.open = () => {
        clearTimeout(late)
        resolve()
      }
      child.once('exit', (code, signal) => {
        clearTimeout(late)
        reject(new Error(`The desk ended with ${code ?? signal}.\n${this.text}`))
        this.ended(`the desk ended with ${code ?? signal}`)
      })
    })
    child.on('message', (message: FromHost) => this.hear(message))
    for (const output of [child.stdout, child.stderr])
      output?.on('data', (bytes: Buffer) => this.wrote(bytes.toString()))
  }

  get output(): string {
    return this.text
  }

  ask(source: string, given: unknown): Promise<never> {
    return new Promise((resolve, reject) => {
      this.last += 1
      this.answers.set(this.last, { resolve, reject })
      this.say({ evaluate: this.last, source, given })
    })
  }

  private say(message: ToHost): void {
    if (this.child.connected) this.child.send(message)
  }

  private hear(message: FromHost): void {
    if ('devtools' in message) this.pipe.deliver(message.devtools)
    else if ('child' in message) this.children.push(message.child)
    else if ('loaded' in message) this.open()
    else if ('evaluated' in message) this.answers.get(message.evaluated)?.resolve(message.value as never)
    else this.answers.get(message.thrown)?.reject(new Error(message.reason))
  }

  private wrote(text: string): void {
    this.text += text
    if (process.env['FOCUS_DESK_HOST_LOG']) process.stderr.write(text)
  }

  private ended(why: string): void {
    for (const { reject } of this.answers.values()) reject(new Error(why))
    this.pipe.end(why)
  }
}

async function attach(talk: Talk): Promise<Page> {
  await talk.opened
  // With Playwright's own defaults it would set the colour scheme, which is the product's to choose.
  const browser = await chromium.connectOverCDP(talk.pipe.transport, { isLocal: true, noDefaults: true })
  const context = browser.contexts()[0]
  if (!context) throw new Error('Chromium shows no window')
  const page = context.pages()[0] ?? (await context.waitForEvent('page'))
  await page.waitForLoadState('domcontentloaded')
  return page
}

/** Starts an app in the Chromium host and attaches Playwright to its window, through the host's own pipe. */
export async function launchHost(start: Start): Promise<Launched> {
  const words = [start.root, `--user-data-dir=${start.userData}`, ...start.args]
  const child = fork(resolve(import.meta.dirname, 'run.ts'), words, {
    cwd: repository,
    execArgv: ['--import', 'tsx'],
    serialization: 'advanced',
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    env: environment(start)
  })
  const exited = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  const talk = new Talk(child)
  const end = async (signal: 'SIGTERM' | 'SIGKILL'): Promise<void> => {
    if (child.exitCode === null && child.signalCode === null) child.kill(signal)
    const late = setTimeout(() => child.kill('SIGKILL'), goneWithinMs)
    await exited
    clearTimeout(late)
    await untilGone(talk.children, start.userData)
  }
  try {
    const page = await attach(talk)
    return {
      kind: 'host',
      page,
      pid: child.pid ?? 0,
      output: () => talk.output,
      evaluate: (call, given) => talk.ask(String(call), given),
      kill: () => end('SIGKILL'),
      close: () => end('SIGTERM')
    }
  } catch (error) {
    await end('SIGKILL')
    throw error
  }
}
