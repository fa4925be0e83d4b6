import { toDesk } from './addresses'
import type { Connection } from './cdp'
import type { EventName, Protocol } from './devtools'
import { fromPage } from './from-page'
import type { HostContents } from './web-contents'
import { binding, world } from './worlds/names'

const levels: Partial<Record<Protocol.Runtime.consoleAPICalledPayload['type'], string>> = {
  error: 'error',
  warning: 'warning',
  debug: 'debug'
}

function sayConsole(contents: HostContents, level: string, message: string): void {
  const number = Math.max(0, ['debug', 'info', 'warning', 'error'].indexOf(level))
  const details = { level, message, lineNumber: 0, sourceId: '', frame: contents.mainFrame }
  contents.emit('console-message', details, number, message, 0, '')
}

/** Turns what Chromium reports about a window's page into Electron's events. `finished` is told of each load. */
export function followPage(connection: Connection, page: string, contents: HostContents, finished: () => void): void {
  const on = <E extends EventName>(event: E, listener: (body: Protocol.Events[E]) => void): void => {
    connection.on(event, (body, from) => {
      if (from === page) listener(body)
    })
  }
  const isReal = (): boolean => contents.getURL() !== ''

  on('Runtime.executionContextCreated', ({ context }) => {
    const { frameId } = (context.auxData ?? {}) as { frameId?: string }
    if (context.name === world && frameId === contents.target) contents.world = context.id
  })
  on('Runtime.executionContextsCleared', () => {
    contents.world = undefined
  })
  on('Runtime.bindingCalled', ({ name, payload, executionContextId }) => {
    if (name === binding && executionContextId === contents.world) fromPage(contents, payload)
  })
  on('Page.frameNavigated', ({ frame }) => {
    if (frame.parentId) return
    contents.navigation.committed(frame.url, frame.loaderId)
    if (isReal()) contents.emit('did-navigate', {}, toDesk(frame.url), 200, '')
  })
  on('Page.navigatedWithinDocument', ({ frameId, url }) => {
    if (frameId !== contents.target) return
    contents.navigation.address = url
    contents.emit('did-navigate-in-page', {}, toDesk(url), true, 1, 1)
  })
  on('Page.domContentEventFired', () => {
    if (isReal()) contents.emit('dom-ready', {})
  })
  on('Page.loadEventFired', () => {
    if (isReal()) {
      contents.emit('did-finish-load', {})
      finished()
    }
    contents.navigation.finished()
  })
  on('Page.frameStartedLoading', ({ frameId }) => {
    if (frameId === contents.target) contents.emit('did-start-loading', {})
  })
  on('Page.frameStoppedLoading', ({ frameId }) => {
    if (frameId === contents.target) contents.emit('did-stop-loading', {})
  })
  on('Inspector.targetCrashed', () => {
    contents.crashed = true
    contents.world = undefined
    contents.emit('render-process-gone', {}, { reason: 'crashed', exitCode: 1 })
  })
  on('Runtime.consoleAPICalled', ({ type, args }) => {
    sayConsole(
      contents,
      levels[type] ?? 'info',
      args.map((part) => part.value ?? part.description ?? part.type).join(' ')
    )
  })
  on('Runtime.exceptionThrown', ({ exceptionDetails: { exception, text } }) => {
    sayConsole(contents, 'error', `Uncaught ${exception?.description ?? text}`)
  })
}
