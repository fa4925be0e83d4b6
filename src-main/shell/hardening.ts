import { app, session } from 'electron'
import { ORIGIN } from './page-files'

/** True for an address that is a part of the page itself. */
export function isOwnPage(address: string): boolean {
  return address === ORIGIN || address.startsWith(`${ORIGIN}/`)
}

/** To be called before the app is ready: every page is sandboxed, none opens another or leaves the desk's own address. */
export function hardenPages(): void {
  app.enableSandbox()
  app.on('web-contents-created', (_event, contents) => {
    contents.on('will-navigate', (event, address) => {
      if (!isOwnPage(address)) event.preventDefault()
    })
    contents.on('will-attach-webview', (event) => event.preventDefault())
    contents.setWindowOpenHandler(() => ({ action: 'deny' }))
  })
}

/** To be called when the app is ready: no permission is ever given, and no request leaves the page's own files. */
export function hardenSession(): void {
  const own = session.defaultSession
  own.setPermissionRequestHandler((_contents, permission, answer) => answer(permission === 'clipboard-sanitized-write'))
  own.setPermissionCheckHandler((_contents, permission) => permission === 'clipboard-sanitized-write')
  own.webRequest.onBeforeRequest((details, answer) =>
    answer({ cancel: !/^(app|blob|data|devtools):/.test(details.url) })
  )
  own.setSpellCheckerEnabled(false)
}
