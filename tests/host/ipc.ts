import { EventEmitter } from 'node:events'

/** A handler of `ipcRenderer.invoke`; the event is Electron's IpcMainInvokeEvent. */
export type InvokeHandler = (event: object, ...values: unknown[]) => unknown

/** `ipcMain`, and `webContents.ipc` for messages of one page only. */
export class HostIpc extends EventEmitter {
  private readonly handlers = new Map<string, InvokeHandler>()

  handle(channel: string, handler: InvokeHandler): void {
    if (this.handlers.has(channel)) throw new Error(`Attempted to register a second handler for '${channel}'`)
    this.handlers.set(channel, handler)
  }

  handleOnce(channel: string, handler: InvokeHandler): void {
    this.handle(channel, (event, ...values) => {
      this.handlers.delete(channel)
      return handler(event, ...values)
    })
  }

  removeHandler(channel: string): void {
    this.handlers.delete(channel)
  }

  /** The handler of a channel, for the host itself. */
  handlerOf(channel: string): InvokeHandler | undefined {
    return this.handlers.get(channel)
  }
}

export const ipcMain = new HostIpc()
