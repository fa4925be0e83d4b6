import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
import { findChromium, onPath } from './chromium'
import { electronBinary } from './electron-binary'

/** What the desk is to be run for: a person at a display, or the tests and the demonstration, which need none. */
export type Purpose = 'start' | 'test'

/** Something of the system that the desk needs, and the Debian packages that bring it. */
export interface Need {
  name: string
  packages: readonly string[]
  /** Without it the desk cannot run at all; otherwise it runs, but not as well. */
  essential: boolean
}

/** True where a window can be shown to a person: always but on a Linux without a display. */
export function hasDisplay(): boolean {
  return process.platform !== 'linux' || Boolean(process.env['DISPLAY'] || process.env['WAYLAND_DISPLAY'])
}

function hasFonts(): boolean {
  const folders = ['/usr/share/fonts', '/usr/local/share/fonts'].filter((folder) => existsSync(folder))
  const isFont = (name: string): boolean => /\.(ttf|otf|ttc|pfb)$/.test(name)
  return folders.some((folder) => readdirSync(folder, { recursive: true, encoding: 'utf8' }).some(isFont))
}

function lacksLibraries(program: string): boolean {
  return spawnSync('ldd', [program], { encoding: 'utf8' }).stdout.includes('not found')
}

/** What this machine lacks for a purpose. Only Linux is looked at: elsewhere Electron brings all it needs. */
export function missingNeeds(purpose: Purpose): Need[] {
  if (process.platform !== 'linux') return []
  const electron = electronBinary()
  const needs: Need[] = []
  if (!electron && !findChromium()) needs.push({ name: 'Chromium', packages: ['chromium'], essential: true })
  if (electron && lacksLibraries(electron)) {
    const packages = ['libgtk-3-0', 'libnss3', 'libgbm1', 'libasound2']
    needs.push({ name: 'the libraries of Electron', packages, essential: true })
  }
  if ((purpose === 'test' || !hasDisplay()) && !onPath('Xvfb')) {
    needs.push({ name: 'Xvfb', packages: ['xvfb'], essential: false })
  }
  if (purpose === 'start' && !electron && hasDisplay() && !onPath('zenity')) {
    needs.push({ name: 'zenity, for file dialogs', packages: ['zenity'], essential: false })
  }
  if (!hasFonts()) needs.push({ name: 'fonts', packages: ['fonts-dejavu-core'], essential: false })
  return needs
}

function install(packages: readonly string[]): void {
  const apt = (...words: string[]): boolean => {
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
    return spawnSync('apt-get', ['-qq', ...words], { env, stdio: 'ignore' }).status === 0
  }
  const words = ['install', '-y', '--no-install-recommends', ...packages]
  if (!apt(...words) && apt('update')) apt(...words)
}

/**
 * Sees to what the desk needs of the system: on Debian as root it installs what is missing, elsewhere it names it in
 * one line with the command to type.
 * @returns false when something without which the desk cannot run is still missing
 */
export async function prepareSystem(purpose: Purpose): Promise<boolean> {
  const missing = missingNeeds(purpose)
  const packages = missing.flatMap((need) => need.packages)
  if (missing.length === 0) return true
  if (existsSync('/etc/debian_version') && process.getuid?.() === 0) {
    console.log(`Installing what this machine lacks: ${packages.join(' ')}`)
    install(packages)
  }
  const left = missingNeeds(purpose)
  if (left.length > 0) {
    const command = `sudo apt-get install ${left.flatMap((need) => need.packages).join(' ')}`
    console.log(`Missing on this machine: ${left.map(({ name }) => name).join(', ')}. To install: ${command}`)
  }
  return !left.some(({ essential }) => essential)
}
