import { EventEmitter } from 'node:events'
import type { CallbackResponse, OnBeforeRequestListenerDetails, Session } from 'electron'
import type { PermissionHandlers } from './permissions'
import { protocol } from './schemes'

type BeforeRequest = (details: OnBeforeRequestListenerDetails, answer: (response: CallbackResponse) => void) => void

/** Accepted and without effect: the host has no network for it to work on. */
function accept(): void {}

/** Electron's `session`: permissions are asked once, before the first window (see permissions.ts). */
class HostSession extends EventEmitter {
  readonly protocol = protocol
  readonly permissions: PermissionHandlers = { request: null, check: null }
  /** Set through `webRequest.onBeforeRequest`; may refuse any request. */
  beforeRequest: BeforeRequest | null = null

  readonly webRequest = {
    onBeforeRequest: (...given: [...filter: unknown[], listener: BeforeRequest | null]): void => {
      this.beforeRequest = given.at(-1) as BeforeRequest | null
    },
    onBeforeSendHeaders: accept,
    onSendHeaders: accept,
    onHeadersReceived: accept,
    onResponseStarted: accept,
    onBeforeRedirect: accept,
    onCompleted: accept,
    onErrorOccurred: accept
  }

  readonly setSpellCheckerEnabled = accept
  readonly setSpellCheckerLanguages = accept
  readonly setSpellCheckerDictionaryDownloadURL = accept
  readonly setDevicePermissionHandler = accept
  readonly setDisplayMediaRequestHandler = accept
  readonly setBluetoothPairingHandler = accept
  readonly setUSBProtectedClassesHandler = accept
  readonly setCertificateVerifyProc = accept
  readonly enableNetworkEmulation = accept
  readonly setUserAgent = accept

  setPermissionRequestHandler(handler: Parameters<Session['setPermissionRequestHandler']>[0]): void {
    this.permissions.request = handler
  }

  setPermissionCheckHandler(handler: Parameters<Session['setPermissionCheckHandler']>[0]): void {
    this.permissions.check = handler
  }

  async setProxy(): Promise<void> {}
  async clearCache(): Promise<void> {}
  async clearStorageData(): Promise<void> {}
  async clearAuthCache(): Promise<void> {}
  async closeAllConnections(): Promise<void> {}
}

const defaultSession = new HostSession()

export const session = { defaultSession, fromPartition: () => defaultSession }
