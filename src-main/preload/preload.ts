import { contextBridge, ipcRenderer } from 'electron'
import type { DeskEvent } from '../contract/events'

/**
 * All the page gets: one function to call and one to listen with. What may be called, and with what, is decided in main by the contract;
 * here is nothing to get around.
 */
contextBridge.exposeInMainWorld('desk', {
  call: (name: string, input: unknown): Promise<unknown> => ipcRenderer.invoke('desk', name, input),
  on: (listener: (event: DeskEvent) => void): (() => void) => {
    const heard = (_event: unknown, told: DeskEvent): void => listener(told)
    ipcRenderer.on('desk-event', heard)
    return () => ipcRenderer.removeListener('desk-event', heard)
  }
})
