import { fork, type ChildProcess } from 'node:child_process'
import { resolve } from 'node:path'
import { afterEach, beforeAll } from 'vitest'
import { ensureBuilt } from '../host/build'

/**
 * The built opener, `out/main/opener.js`, as a process of its own under plain Node and with an empty environment. To be called once at the
 * top of a test file: the program is built first when it is older than its sources, and what a test has started ends with the test.
 * @returns starts one more
 */
export function openerChildren(): () => ChildProcess {
  const started: ChildProcess[] = []
  beforeAll(ensureBuilt, 240_000)
  afterEach(() => {
    for (const child of started.splice(0)) child.kill('SIGKILL')
  })
  return () => {
    const module = resolve(import.meta.dirname, '../../out/main/opener.js')
    const child = fork(module, [], { execArgv: [], serialization: 'advanced', stdio: 'ignore', env: {} })
    started.push(child)
    return child
  }
}
