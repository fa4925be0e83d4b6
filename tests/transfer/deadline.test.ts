import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { expect, test } from 'vitest'

const MODULE = new URL('../../src-main/transfer/opener/deadline.ts', import.meta.url).href

/** Runs a script beside a deadline in a process of its own and tells how that ended. */
async function runBeside(script: string): Promise<string> {
  const code = `const { makeDeadline } = await import(${JSON.stringify(MODULE)}); const deadline = makeDeadline(); ${script}`
  const child = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', code], { stdio: 'inherit' })
  const [status, signal] = (await once(child, 'exit')) as [number | null, string | null]
  return signal ?? String(status)
}

// Far longer than a busy machine takes to start the deadline; where that works, nothing waits for the end of it.
const BUSY = 'const until = Date.now() + 60_000; while (Date.now() < until);'

test('a thread that never lets go is ended in time', async () => {
  expect(await runBeside(`deadline.start(300); ${BUSY}`)).toBe('SIGKILL')
})

test('a deadline that is stopped or never started ends nothing, and keeps no process alive', async () => {
  expect(await runBeside('deadline.start(60_000); deadline.stop()')).toBe('0')
})
