import { spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/**
 * `npm test`: format, lint, types, unused code, then every test. Ends with one line that counts what passed and what failed; a check
 * (lint, types …) counts as one.
 */
const root = join(import.meta.dirname, '..')
const bin = (name: string, path: string): string[] => [process.execPath, join(root, 'node_modules', name, path)]

/** What tests put into the system's folder for temporary files goes into one of this run, and goes with it whatever became of a test. */
const scratch = mkdtempSync(join(tmpdir(), 'npm-test-'))
process.once('exit', () => {
  try {
    rmSync(scratch, { recursive: true, force: true, maxRetries: 5 })
  } catch {
    // What cannot be taken away, as a mount that a killed test left, says nothing about the tests.
  }
})
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1))

interface Tally {
  passed: number
  failed: number
  skipped: number
}

/** Runs a command; resolves when it has ended, with its exit code and, where it was asked to keep it, all that it said. */
function run(command: string[], output: 'show' | 'keep'): Promise<{ code: number; said: string }> {
  const [program, ...args] = command as [string, ...string[]]
  const env = { ...process.env, FORCE_COLOR: '0', TMPDIR: scratch, TEMP: scratch, TMP: scratch }
  const to = output === 'show' ? 'inherit' : 'pipe'
  return new Promise((resolve) => {
    let said = ''
    const child = spawn(program, args, { cwd: root, stdio: ['ignore', to, to], env })
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', (bytes: Buffer) => (said += String(bytes)))
    child.on('error', (fault) => resolve({ code: 127, said: `${said}${fault.message}\n` }))
    child.on('close', (code) => resolve({ code: code ?? 1, said }))
  })
}

const seconds = (since: number): string => `${((Date.now() - since) / 1000).toFixed(1)} s`

async function check(name: string, command: string[]): Promise<Tally> {
  const start = Date.now()
  const { code, said } = await run(command, 'keep')
  const failed = code === 0 ? 0 : 1
  console.log(`${said}${failed ? 'FAILED' : 'ok'}  ${name}  ${seconds(start)}`)
  return { passed: 1 - failed, failed, skipped: 0 }
}

interface VitestReport {
  testResults: { status: string; assertionResults: { status: string }[] }[]
}

/**
 * Counts Vitest's report. A test that never came to an end, because its process died, has failed; and so has a file that failed without
 * a test of it having done so: it could not be loaded, or what was to come before its tests failed.
 */
function tallyOf({ testResults }: VitestReport, code: number): Tally {
  const tests = testResults.flatMap(({ assertionResults }) => assertionResults.map(({ status }) => status))
  const broken = testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && !assertionResults.some((test) => test.status === 'failed')
  )
  const passed = tests.filter((status) => status === 'passed').length
  const skipped = tests.filter((status) => status === 'skipped' || status === 'todo').length
  const failed = tests.length - passed - skipped + broken.length
  return { passed, failed: code === 0 ? failed : Math.max(1, failed), skipped }
}

async function tests(...projects: [string, ...string[]]): Promise<Tally> {
  const start = Date.now()
  const report = join(root, 'out', 'test', `${projects[0]}.json`)
  mkdirSync(join(root, 'out', 'test'), { recursive: true })
  rmSync(report, { force: true })
  const chosen = projects.flatMap((project) => ['--project', project])
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
  const { code } = await run([...bin('vitest', 'vitest.mjs'), 'run', ...chosen, ...reporters], 'show')
  console.log(`${code === 0 ? 'ok' : 'FAILED'}  ${projects.join(' and ')}  ${seconds(start)}`)
  try {
    return tallyOf(JSON.parse(readFileSync(report, 'utf8')) as VitestReport, code)
  } catch {
    return { passed: 0, failed: 1, skipped: 0 }
  }
}

/** One after the other, so that together they take one core. */
async function checks(): Promise<Tally[]> {
  return [
    await check('lint', [...bin('oxlint', 'bin/oxlint'), '--deny-warnings']),
    await check('types', [...bin('typescript', 'bin/tsc'), '-p', 'tsconfig.json']),
    await check('unused code', [...bin('knip', 'bin/knip.js')]),
    await check('format', [...bin('prettier', 'bin/prettier.cjs'), '--check', '--log-level', 'warn', '.'])
  ]
}

async function main(): Promise<void> {
  const { prepareSystem } = await import('./host/system')
  await prepareSystem('test')
  const build = await check('build', [...bin('electron-vite', 'bin/electron-vite.js'), 'build', '--logLevel', 'warn'])
  // Journeys wait for their windows much of the time, which leaves the checks their core; unit tests fill both.
  const [checked, driven] = await Promise.all([checks(), tests('journeys')])
  const tallies = [build, ...checked, driven, await tests('unit', 'alone')]
  const sum = (of: keyof Tally): number => tallies.reduce((total, each) => total + each[of], 0)
  const skipped = sum('skipped')
  console.log(`${sum('passed')} passed, ${sum('failed')} failed${skipped ? `, ${skipped} skipped` : ''}`)
  process.exitCode = sum('failed') === 0 ? 0 : 1
}

await main().catch((fault: unknown) => {
  console.error(fault)
  console.log('0 passed, 1 failed')
  process.exitCode = 1
})
