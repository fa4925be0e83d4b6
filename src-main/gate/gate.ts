import { ipcMain, type BrowserWindow, type IpcMainInvokeEvent } from 'electron'
import { declarationOf, type CallName } from '../contract'
import type { DeskEvent } from '../contract/events'
import { Refusal, type Result } from '../contract/result'
import { isOwnPage } from '../shell/hardening'
import type { FileToWrite } from '../shell/saving'
import { admit, release, toldOf, type AtTheGate } from './admit'

/** Where admitted calls go, by the place their declaration names. */
export interface Behind {
  officer(): AtTheGate | null
  vault(name: CallName, input: unknown): Promise<unknown>
  /** Answers of the shell itself. */
  main: Readonly<Record<string, (input: never) => Promise<unknown>>>
  /** Has the opener process read outside bytes; what it found goes to the vault under the same name. */
  opener(name: CallName, input: unknown): Promise<unknown>
  /** Asks where to save bytes and writes them. */
  save(file: FileToWrite): Promise<unknown>
  log(words: string): void
}

function fromOwnPage(event: IpcMainInvokeEvent, window: BrowserWindow): boolean {
  const frame = event.senderFrame
  return event.sender === window.webContents && frame !== null && frame.parent === null && isOwnPage(frame.url)
}

async function behind(name: CallName, input: unknown, places: Behind): Promise<unknown> {
  switch (declarationOf(name).where) {
    case 'vault':
      return places.vault(name, input)
    case 'opener':
      return places.vault(name, await places.opener(name, input))
    case 'save':
      return places.save((await places.vault(name, input)) as FileToWrite)
    case 'main': {
      const answer = places.main[name]
      if (!answer) throw new Error(`no answer for ${name}`)
      return answer(input as never)
    }
  }
}

/** The one gate. Every call of the page passes here, both ways; there is no other channel. */
export function openGate(window: BrowserWindow, places: Behind): void {
  ipcMain.handle('desk', async (event, asked: unknown, given: unknown): Promise<Result<unknown>> => {
    try {
      if (!fromOwnPage(event, window)) {
        throw new Refusal('FD-GAT-03', "A call came from somewhere other than the desk's own page and was refused.")
      }
      const { name, input } = admit(asked, given, places.officer())
      return { ok: true, value: release(name, await behind(name, input, places)) }
    } catch (fault) {
      const error = toldOf(fault)
      places.log(`refused ${typeof asked === 'string' ? asked.slice(0, 40).replace(/[^\w.]/g, '') : '?'} ${error.code}`)
      return { ok: false, error }
    }
  })
}

/** Tells the page something it did not ask for. */
export function tellPage(window: BrowserWindow, event: DeskEvent): void {
  if (!window.isDestroyed()) window.webContents.send('desk-event', event)
}
