import type { Codec, Encoded } from '../codec'
import type { ToPage } from '../web-contents'
import type { Say } from './messages'

type Listener = (event: object, ...values: unknown[]) => void

/** Electron's ipcRenderer, and the way in for what main sends. */
export interface RendererIpc {
  ipcRenderer: object
  deliver(message: ToPage): void
}

/** Makes `ipcRenderer` for the isolated world. This function's text is injected, so it uses only its arguments. */
export function makeRendererIpc(say: Say, codec: Codec): RendererIpc {
  const open = new Map<number, { resolve(value: unknown): void; reject(error: Error): void }>()
  const listeners = new Map<string, Listener[]>()
  let last = 0

  const ipcRenderer = {
    async invoke(channel: string, ...values: unknown[]): Promise<unknown> {
      const message = { kind: 'invoke' as const, id: (last += 1), channel, values: codec.encode(values) }
      return new Promise((resolve, reject) => {
        open.set(message.id, { resolve, reject })
        say(message)
      })
    },
    send(channel: string, ...values: unknown[]): void {
      say({ kind: 'send', channel, values: codec.encode(values) })
    },
    on(channel: string, listener: Listener): object {
      listeners.set(channel, [...(listeners.get(channel) ?? []), listener])
      return ipcRenderer
    },
    once(channel: string, listener: Listener): object {
      const first: Listener = (event, ...values) => {
        ipcRenderer.off(channel, first)
        listener(event, ...values)
      }
      return ipcRenderer.on(channel, first)
    },
    off(channel: string, listener: Listener): object {
      listeners.set(
        channel,
        (listeners.get(channel) ?? []).filter((known) => known !== listener)
      )
      return ipcRenderer
    },
    removeAllListeners(channel: string): object {
      listeners.delete(channel)
      return ipcRenderer
    }
  }

  function settle(id: number, value: Encoded | undefined, refusal: string): void {
    const waiting = open.get(id)
    open.delete(id)
    if (value === undefined) waiting?.reject(new Error(refusal))
    else waiting?.resolve(codec.decode(value))
  }

  function deliver(message: ToPage): void {
    if (message.kind === 'reply') settle(message.id, message.value, '')
    else if (message.kind === 'refusal') settle(message.id, undefined, message.message)
    else {
      const values = codec.decode(message.values) as unknown[]
      for (const listener of listeners.get(message.channel) ?? [])
        listener({ sender: ipcRenderer, ports: [] }, ...values)
    }
  }

  return { ipcRenderer: { ...ipcRenderer, addListener: ipcRenderer.on, removeListener: ipcRenderer.off }, deliver }
}
