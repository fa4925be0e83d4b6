// npm start: opens the desk, in Electron or in the Chromium host; without a display it plays the demonstration.
import { spawn } from 'node:child_process'
import { join, resolve } from 'node:path'
import { ensureBuilt } from './build'
import { electronBinary, electronVersion } from './electron-binary'
import { fetchElectron } from './fetch-electron'
import { startArguments } from './start-arguments'
import { hasDisplay, prepareSystem } from './system'

const repository = resolve(import.meta.dirname, '../..')

/**
 * Runs a program on our own outputs until it ends; what would end us ends it. The channel tells a host, by its end,
 * that we were killed.
 */
function run(program: string, words: string[], channel: 'ipc' | 'ignore'): Promise<number> {
  const { ELECTRON_RUN_AS_NODE: _asNode, ...env } = process.env
  const child = spawn(program, words, { cwd: repository, env, stdio: ['inherit', 'inherit', 'inherit', channel] })
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => child.kill(signal))
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('exit', (code, signal) => resolve(code ?? (signal ? 1 : 0)))
  })
}

function openDesk(electron: string | undefined, words: string[]): Promise<number> {
  if (electron) {
    // Electron, like Chromium, refuses to sandbox its pages for root.
    const root = process.getuid?.() === 0 ? ['--no-sandbox'] : []
    return run(electron, [repository, ...root, ...words], 'ignore')
  }
  const host = ['--import', 'tsx', join(import.meta.dirname, 'run.ts'), repository, ...words]
  return run(process.execPath, host, 'ipc')
}

async function playDemonstration(userDataDir: string | undefined): Promise<number> {
  const outDir = join(userDataDir ?? repository, 'demo')
  console.log(`No display here: the demonstration is played, its pictures go to ${outDir}`)
  const { play } = await import('../demo/play')
  return play({ outDir, ...(userDataDir !== undefined && { userDataDir }) })
}

async function start(): Promise<number> {
  const { userDataDir, words } = startArguments(process.argv.slice(2), process.env['INIT_CWD'] ?? process.cwd())
  // With a data folder named nothing is written elsewhere, not even the TypeScript loader's cache.
  if (userDataDir !== undefined) process.env['TSX_DISABLE_CACHE'] = '1'
  const electron = electronBinary() ?? (await fetchElectron())
  if (!electron && process.platform !== 'linux') {
    console.error('Electron is missing and could not be fetched. To install: node node_modules/electron/install.js')
    return 1
  }
  if (!(await prepareSystem('start'))) return 1
  await ensureBuilt()
  console.log(`Focus Desk runs in ${electron ? `Electron ${electronVersion()}` : 'the Chromium host'}`)
  return hasDisplay() ? openDesk(electron, words) : playDemonstration(userDataDir)
}

process.exitCode = await start().catch((error: Error) => {
  console.error(error.message)
  return 1
})
