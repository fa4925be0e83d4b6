import type { ByteText, makeCodec } from '../codec'
import type { makeBridge } from './bridge'
import type { watchKeys } from './keys'
import type { watchLinks } from './links'
import type { Say } from './messages'
import type { makeRendererIpc } from './renderer-ipc'
import type { watchWindow } from './window'

/** The functions the isolated world is built from; each is injected by its own text. */
export interface Parts {
  makeCodec: typeof makeCodec
  makeBridge: typeof makeBridge
  makeRendererIpc: typeof makeRendererIpc
  watchKeys: typeof watchKeys
  watchLinks: typeof watchLinks
  watchWindow: typeof watchWindow
}

/** The product's preload, wrapped as Electron wraps a sandboxed one. */
export type Preload = (exports: object, require: (name: string) => object, module: object, process: object) => void

/**
 * Runs in the isolated world at the start of every document, before any script of the page: joins the two worlds,
 * makes the modules a sandboxed preload may require, and runs the preload.
 * This function's text is injected, so it uses only its arguments.
 */
export function isolatedWorld(parts: Parts, names: { binding: string }, process: object, preload: Preload): void {
  if (window !== window.parent || location.protocol === 'data:') return
  const world = globalThis as unknown as Record<string, unknown>
  const binding = world[names.binding] as (text: string) => void
  delete world[names.binding]
  const say: Say = (message) => binding(JSON.stringify(message))
  say({ kind: 'hello', address: location.href })

  const bytes = Uint8Array as unknown as { fromBase64: ByteText['toBytes'] }
  const codec = parts.makeCodec({
    toText: (from) => (from as unknown as { toBase64(): string }).toBase64(),
    toBytes: (text) => bytes.fromBase64(text)
  })
  const ipc = parts.makeRendererIpc(say, codec)
  world['focusDeskHostDeliver'] = ipc.deliver

  const shared = document.createElement('i')
  const bridge = parts.makeBridge(shared, 'to-preload', 'to-page')
  window.dispatchEvent(new MouseEvent('focus-desk-host', { relatedTarget: shared }))
  bridge.listen('open', (wish) => {
    const { address, name, features } = wish as { address: string; name: string; features: string }
    say({ kind: 'open', address, name, features })
  })

  parts.watchKeys(say)
  parts.watchLinks(say)
  parts.watchWindow(say)

  const exposed = new Set<string>()
  const contextBridge = {
    exposeInMainWorld(name: string, value: unknown): void {
      if (exposed.has(name)) throw new Error('Cannot bind an API on top of an existing property on the window object')
      exposed.add(name)
      bridge.tell('expose', { name, value })
    }
  }
  const electron = { contextBridge, ipcRenderer: ipc.ipcRenderer }
  const modules: Record<string, object> = { electron, 'electron/renderer': electron, 'electron/common': electron }
  const require = (name: string): object => {
    const found = modules[name]
    if (!found) throw new Error(`module not found: ${name}`)
    return found
  }
  const module = { exports: {} }
  preload.call(globalThis, module.exports, require, module, process)
}
