import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'

/** The folder of the electron package. The package itself is never required: that would start a download. */
export const electronPackage = resolve(import.meta.dirname, '../../node_modules/electron')

/**
 * Electron's program, if this machine has it: where ELECTRON_EXEC_PATH says, or where the package's own install
 * script put it. FOCUS_DESK_HOST_ONLY=1 hides it.
 */
export function electronBinary(): string | undefined {
  if (process.env['FOCUS_DESK_HOST_ONLY'] === '1') return undefined
  const named = process.env['ELECTRON_EXEC_PATH']
  if (named) return existsSync(named) ? named : undefined
  const note = resolve(electronPackage, 'path.txt')
  if (!existsSync(note)) return undefined
  const dist = process.env['ELECTRON_OVERRIDE_DIST_PATH'] ?? resolve(electronPackage, 'dist')
  const file = resolve(dist, readFileSync(note, 'utf8').trim())
  return existsSync(file) ? file : undefined
}

/** Electron's version as the package states it, such as 45.4.1. */
export function electronVersion(): string {
  const file = resolve(electronPackage, 'package.json')
  return (JSON.parse(readFileSync(file, 'utf8')) as { version: string }).version
}
