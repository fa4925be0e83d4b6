import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, rmSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'

const repository = resolve(import.meta.dirname, '../..')
const sources = ['src-main', 'src-renderer', 'resources', 'electron.vite.config.ts', 'package.json']
const results = ['out/main/index.js', 'out/preload/preload.cjs', 'out/renderer/index.html']
const longestBuildMs = 180_000

function newest(path: string): number {
  const found = statSync(path, { throwIfNoEntry: false })
  if (!found) return 0
  if (!found.isDirectory()) return found.mtimeMs
  const inside = readdirSync(path, { recursive: true, encoding: 'utf8' })
  return inside.reduce((latest, name) => {
    const file = statSync(join(path, name), { throwIfNoEntry: false })
    return file?.isFile() ? Math.max(latest, file.mtimeMs) : latest
  }, 0)
}

/** True when `out/` holds a build that is younger than every source file. */
export function isBuilt(): boolean {
  const oldest = Math.min(...results.map((name) => newest(join(repository, name))))
  return sources.every((name) => newest(join(repository, name)) <= oldest)
}

function build(): void {
  const program = join(repository, 'node_modules/electron-vite/bin/electron-vite.js')
  const { NODE_OPTIONS: _options, VITEST: _vitest, NODE_ENV: _mode, ...env } = process.env
  const words = [program, 'build', '--logLevel', 'warn']
  const { status, stdout, stderr } = spawnSync(process.execPath, words, { cwd: repository, env, encoding: 'utf8' })
  if (status !== 0) throw new Error(`Focus Desk could not be built.\n${stdout}${stderr}`)
}

/**
 * Builds the desk when `out/` is missing or older than its sources; does nothing otherwise. Several processes may ask
 * at once: one builds and the others wait for it.
 * @throws Error with the builder's own words when the sources cannot be built
 */
export async function ensureBuilt(): Promise<void> {
  const lock = join(repository, 'out', '.building')
  mkdirSync(join(repository, 'out'), { recursive: true })
  for (;;) {
    if (isBuilt() && !existsSync(lock)) return
    try {
      mkdirSync(lock)
      break
    } catch {
      const since = statSync(lock, { throwIfNoEntry: false })?.mtimeMs ?? 0
      if (Date.now() - since > longestBuildMs) rmSync(lock, { recursive: true, force: true })
      await pause(100)
    }
  }
  try {
    if (!isBuilt()) build()
  } finally {
    rmSync(lock, { recursive: true, force: true })
  }
}
