import { spawn } from 'node:child_process'
import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'

/**
 * `npm test`: format, lint, types, unused code, then every test. Ends with one line that counts what passed and what failed; a check
 * (lint, types …) counts as one.
 */
const root = join(import.meta.dirname, '..')
const bin = (name: string, path: string): string[] => [process.execPath, join(root, 'node_modules', name, path)]

interface Tally {
  passed: number
  failed: number
  skipped: number
}

function run(command: string[]): Promise<number> {
  const [program, ...args] = command as [string, ...string[]]
  return new Promise((resolve) => {
    const child = spawn(program, args, { cwd: root, stdio: 'inherit', env: { ...process.env, FORCE_COLOR: '0' } })
    child.on('error', () => resolve(127))
    child.on('exit', (code) => resolve(code ?? 1))
  })
}

async function check(name: string, command: string[]): Promise<Tally> {
  const start = Date.now()
  const failed = (await run(command)) === 0 ? 0 : 1
  console.log(`${failed ? 'FAILED' : 'ok'}  ${name}  ${((Date.now() - start) / 1000).toFixed(1)} s`)
  return { passed: 1 - failed, failed, skipped: 0 }
}

interface VitestReport {
  numPassedTests: number
  numFailedTests: number
  numPendingTests: number
  numFailedTestSuites: number
}

async function tests(...projects: [string, ...string[]]): Promise<Tally> {
  const report = join(root, 'out', 'test', `${projects[0]}.json`)
  mkdirSync(join(root, 'out', 'test'), { recursive: true })
  rmSync(report, { force: true })
  const code = await run([
    ...bin('vitest', 'vitest.mjs'),
    'run',
    ...projects.flatMap((project) => ['--project', project]),
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`
  ])
  try {
    const told = JSON.parse(readFileSync(report, 'utf8')) as VitestReport
    const failed = told.numFailedTests || (code === 0 ? 0 : Math.max(1, told.numFailedTestSuites))
    return { passed: told.numPassedTests, failed, skipped: told.numPendingTests }
  } catch {
    return { passed: 0, failed: 1, skipped: 0 }
  }
}

async function main(): Promise<void> {
  const { prepareSystem } = await import('./host/system')
  await prepareSystem('test')
  const tallies: Tally[] = []
  // None of these writes anything another reads, and two cores can look at once.
  tallies.push(
    ...(await Promise.all([
      check('format', [...bin('prettier', 'bin/prettier.cjs'), '--check', '--log-level', 'warn', '.']),
      check('lint', [...bin('oxlint', 'bin/oxlint'), '--deny-warnings']),
      check('types', [...bin('typescript', 'bin/tsc'), '-p', 'tsconfig.json']),
      check('unused code', [...bin('knip', 'bin/knip.js')])
    ]))
  )
  tallies.push(await check('build', [...bin('electron-vite', 'bin/electron-vite.js'), 'build', '--logLevel', 'warn']))
  tallies.push(await tests('unit', 'alone'))
  tallies.push(await tests('journeys'))
  const sum = (of: keyof Tally): number => tallies.reduce((total, each) => total + each[of], 0)
  const skipped = sum('skipped')
  console.log(`${sum('passed')} passed, ${sum('failed')} failed${skipped ? `, ${skipped} skipped` : ''}`)
  process.exitCode = sum('failed') === 0 ? 0 : 1
}

await main()
