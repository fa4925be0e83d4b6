import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'

/** Electron's `shell`, which here opens nothing: it says on stderr that it was asked, not what for. */
export const shell = {
  async openExternal(address: string): Promise<void> {
    console.error(`[host] not opened: an outside ${new URL(address).protocol} address`)
  },
  async openPath(_path: string): Promise<string> {
    return 'The Chromium host opens no other program.'
  },
  showItemInFolder(_path: string): void {},
  beep(): void {}
}

/** Electron's `net` without a network: only files of this machine can be fetched. */
export const net = {
  online: false,
  isOnline: (): boolean => false,
  async fetch(address: string | URL): Promise<Response> {
    if (!String(address).startsWith('file:')) throw new TypeError('net::ERR_INTERNET_DISCONNECTED')
    return new Response(new Uint8Array(await readFile(fileURLToPath(address))))
  }
}
