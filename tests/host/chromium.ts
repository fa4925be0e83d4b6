import { existsSync } from 'node:fs'
import { homedir } from 'node:os'
import { delimiter, join } from 'node:path'
import type { Profile } from './profile'

/** Where a program of this name is on PATH, if anywhere. */
export function onPath(name: string): string | undefined {
  const folders = (process.env['PATH'] ?? '').split(delimiter)
  return folders.map((folder) => join(folder, name)).find((file) => existsSync(file))
}

/** The Chromium to run: FOCUS_DESK_CHROMIUM, else the first one PATH offers. */
export function findChromium(): string | undefined {
  const named = process.env['FOCUS_DESK_CHROMIUM']
  if (named) return existsSync(named) ? named : undefined
  return ['chromium', 'chromium-browser', 'google-chrome'].map(onPath).find((file) => file !== undefined)
}

/** True when there is no display to show a window on, or FOCUS_DESK_HEADLESS=1 asks for none. */
export function isHeadless(): boolean {
  return process.env['FOCUS_DESK_HEADLESS'] === '1' || !(process.env['DISPLAY'] || process.env['WAYLAND_DISPLAY'])
}

const quiet = [
  '--no-first-run',
  '--no-default-browser-check',
  '--disable-default-apps',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-domain-reliability',
  '--disable-sync',
  '--disable-breakpad',
  '--disable-crash-reporter',
  '--disable-search-engine-choice-screen',
  '--metrics-recording-only',
  '--no-pings',
  '--password-store=basic',
  '--disable-features=Translate,MediaRouter,OptimizationHints,AutofillServerCommunication,HttpsUpgrades,GlobalMediaControls'
]

// A page in the background must go on working as in a window of its own.
const awake = [
  '--disable-renderer-backgrounding',
  '--disable-backgrounding-occluded-windows',
  '--disable-background-timer-throttling'
]

// No name resolves and the only proxy is a port nobody listens on: no request leaves, whatever the page tries.
const unconnected = [
  '--host-resolver-rules=MAP * ~NOTFOUND',
  '--proxy-server=http://127.0.0.1:9',
  '--proxy-bypass-list=<-loopback>'
]

export interface FirstWindow {
  width: number
  height: number
  x?: number
  y?: number
  page: string
}

/**
 * Chromium's command line. The profile is incognito, so nothing a person types reaches the disk through form memory,
 * history or session restore. --test-type keeps Chromium from showing a bar about the other switches. Its sandbox
 * stays on except for root, where Chromium refuses to start with it.
 */
export function chromiumArguments(profile: Profile, window: FirstWindow): string[] {
  return [
    '--remote-debugging-pipe',
    `--user-data-dir=${profile.folder}`,
    '--incognito',
    '--test-type',
    ...quiet,
    ...awake,
    ...unconnected,
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    ...(isHeadless() ? ['--headless', '--hide-scrollbars'] : []),
    `--window-size=${window.width},${window.height}`,
    ...(window.x === undefined ? [] : [`--window-position=${window.x},${window.y ?? 0}`]),
    `--app=${window.page}`
  ]
}

/** Chromium's environment: its home, caches and temporary files all lie inside the profile. */
export function chromiumEnvironment(profile: Profile): NodeJS.ProcessEnv {
  const authority = process.env['XAUTHORITY'] ?? join(homedir(), '.Xauthority')
  return {
    ...process.env,
    HOME: profile.folder,
    XDG_CONFIG_HOME: join(profile.folder, 'config'),
    XDG_CACHE_HOME: join(profile.folder, 'cache'),
    XDG_DATA_HOME: join(profile.folder, 'data'),
    TMPDIR: profile.temporary,
    ...(existsSync(authority) && { XAUTHORITY: authority }),
    GOOGLE_API_KEY: 'no',
    GOOGLE_DEFAULT_CLIENT_ID: 'no',
    GOOGLE_DEFAULT_CLIENT_SECRET: 'no'
  }
}
