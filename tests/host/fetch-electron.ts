import { spawn } from 'node:child_process'
import { lookup } from 'node:dns/promises'
import { existsSync, readdirSync } from 'node:fs'
import { connect } from 'node:net'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { electronBinary, electronPackage, electronVersion } from './electron-binary'

const reachWithinMs = 3000
const fetchWithinMs = 180_000

/** The server Electron's program comes from, or the proxy on the way to it. */
function downloadServer(): URL {
  const { ELECTRON_MIRROR, npm_config_electron_mirror: mirror, HTTPS_PROXY, https_proxy: proxy } = process.env
  return new URL(HTTPS_PROXY || proxy || ELECTRON_MIRROR || mirror || 'https://github.com/')
}

async function isReachable({ hostname, port, protocol }: URL): Promise<boolean> {
  const { address } = await lookup(hostname)
  const number = Number(port) || (protocol === 'http:' ? 80 : 443)
  return new Promise((resolve) => {
    const socket = connect({ host: address, port: number, timeout: reachWithinMs })
    const settle = (reached: boolean): void => {
      socket.destroy()
      resolve(reached)
    }
    socket.once('connect', () => settle(true))
    socket.once('error', () => settle(false))
    socket.once('timeout', () => settle(false))
  })
}

/** A download kept from an earlier time needs no network. */
function isKept(): boolean {
  const name = `electron-v${electronVersion()}-${process.platform}-${process.arch}.zip`
  const folder = process.env['electron_config_cache'] ?? join(homedir(), '.cache', 'electron')
  return (
    existsSync(folder) && readdirSync(folder, { recursive: true, encoding: 'utf8' }).some((file) => file.endsWith(name))
  )
}

function runInstaller(): Promise<void> {
  return new Promise((resolve) => {
    const installer = spawn(process.execPath, [join(electronPackage, 'install.js')], { stdio: 'ignore' })
    const late = setTimeout(() => installer.kill('SIGKILL'), fetchWithinMs)
    installer.once('error', () => resolve())
    installer.once('exit', () => {
      clearTimeout(late)
      resolve()
    })
  })
}

/**
 * Tries to fetch Electron's program by the electron package's own install script: given up after three seconds when
 * its server cannot be reached, after three minutes when it can. FOCUS_DESK_NO_FETCH=1 and CI leave it out.
 * @returns the program, or undefined when there is still none
 */
export async function fetchElectron(): Promise<string | undefined> {
  const { FOCUS_DESK_NO_FETCH, FOCUS_DESK_HOST_ONLY, ELECTRON_SKIP_BINARY_DOWNLOAD, CI } = process.env
  if (FOCUS_DESK_NO_FETCH || FOCUS_DESK_HOST_ONLY || ELECTRON_SKIP_BINARY_DOWNLOAD || CI) return undefined
  const late = pause(reachWithinMs, false, { ref: false })
  const reachable = isKept() || (await Promise.race([isReachable(downloadServer()).catch(() => false), late]))
  if (!reachable) return undefined
  console.log(`Fetching Electron ${electronVersion()}`)
  await runInstaller()
  return electronBinary()
}
