import type { Session, WebContents } from 'electron'

type Permission = Parameters<NonNullable<Parameters<Session['setPermissionRequestHandler']>[0]>>[1]

/** Electron's names for what a page may ask, each with the preferences by which Chromium remembers the answer. */
const preferences: readonly [Permission, readonly string[]][] = [
  ['clipboard-read', ['clipboard']],
  ['geolocation', ['geolocation']],
  ['media', ['media_stream_mic', 'media_stream_camera']],
  ['midi', ['midi_sysex']],
  ['notifications', ['notifications']],
  ['idle-detection', ['idle_detection']],
  ['window-management', ['window_placement']],
  ['fileSystem', ['file_system_write_guard']]
]

/** The product's two permission handlers, as given to `session`. */
export interface PermissionHandlers {
  request: Parameters<Session['setPermissionRequestHandler']>[0]
  check: Parameters<Session['setPermissionCheckHandler']>[0]
}

/**
 * Asks the product's handlers about every permission once, before the first window, and returns Chromium's settings
 * (1 allow, 2 block). Without handlers everything is allowed, which is Electron's own default.
 */
export async function askPermissions(handlers: PermissionHandlers, page: WebContents): Promise<Record<string, number>> {
  const settings: Record<string, number> = {}
  for (const [permission, names] of preferences) {
    const { request, check } = handlers
    const details = { isMainFrame: true, requestingUrl: '' }
    const asked = request ? await new Promise<boolean>((answer) => request(page, permission, answer, details)) : true
    const checked = check ? check(page, permission as Parameters<typeof check>[1], '', details) : true
    for (const name of names) settings[name] = asked && checked ? 1 : 2
  }
  return settings
}
