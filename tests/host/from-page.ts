import { toDesk } from './addresses'
import { codec, type Encoded } from './codec'
import { ipcMain } from './ipc'
import { pressAccelerator } from './menu'
import { PreventableEvent } from './preventable'
import { note } from './log'
import type { HostContents } from './web-contents'
import type { FromPage } from './worlds/messages'

function eventOf(contents: HostContents): object {
  return { sender: contents, senderFrame: contents.mainFrame, frameId: 1, processId: 1, type: 'frame' }
}

async function invoke(contents: HostContents, id: number, channel: string, values: Encoded): Promise<void> {
  const { world } = contents
  // An answer to a document that has been left behind reaches nobody.
  const deliver: HostContents['deliver'] = (message) => {
    if (contents.world === world) contents.deliver(message)
  }
  try {
    const handler = contents.ipc.handlerOf(channel) ?? ipcMain.handlerOf(channel)
    if (!handler) throw new Error(`No handler registered for '${channel}'`)
    const value = await handler(eventOf(contents), ...(codec.decode(values) as unknown[]))
    deliver({ kind: 'reply', id, value: codec.encode(value) })
  } catch (error) {
    console.error(`Error occurred in handler for '${channel}':`, error)
    deliver({ kind: 'refusal', id, message: `Error invoking remote method '${channel}': ${String(error)}` })
  }
}

function hear(contents: HostContents, channel: string, values: Encoded): void {
  const given = codec.decode(values) as unknown[]
  const event = { ...eventOf(contents), reply: contents.send.bind(contents) }
  contents.emit('ipc-message', event, channel, ...given)
  contents.ipc.emit(channel, event, ...given)
  ipcMain.emit(channel, event, ...given)
}

function wantsWindow(contents: HostContents, url: string, frameName: string, features: string): void {
  const referrer = { url: '', policy: 'default' }
  const details = { url: toDesk(url), frameName, features, disposition: 'foreground-tab', referrer }
  const wish = contents.openHandler?.(details) ?? { action: 'allow' }
  if (wish.action === 'allow') console.error('[host] pages may not open windows in the Chromium host')
}

function wantsAddress(contents: HostContents, address: string): void {
  const url = toDesk(address)
  const event = new PreventableEvent({ url, isMainFrame: true, isSameDocument: false, frame: contents.mainFrame })
  contents.emit('will-navigate', event, url, false, true)
  if (!event.defaultPrevented) console.error("[host] only the product's own pages can be shown in the Chromium host")
}

/** Acts on one message from the isolated world; nothing else in the page can send one. */
export function fromPage(contents: HostContents, text: string): void {
  const message = JSON.parse(text) as FromPage
  switch (message.kind) {
    case 'hello':
      contents.navigation.address = message.address
      return
    case 'invoke':
      invoke(contents, message.id, message.channel, message.values).catch((error: Error) =>
        note('invoke', error.message)
      )
      return
    case 'send':
      return hear(contents, message.channel, message.values)
    case 'open':
      return wantsWindow(contents, message.address, message.name, message.features)
    case 'leave':
      return wantsAddress(contents, message.address)
    case 'title':
      return contents.window.titleFromPage(message.title)
    case 'focus':
      return contents.window.focusFromPage(message.has)
    case 'visible':
      return contents.window.visibleFromPage(message.is)
    case 'key':
      contents.emit('before-input-event', new PreventableEvent(), message.input)
      pressAccelerator(message.input)
  }
}
