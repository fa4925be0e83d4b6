import { basename, dirname, join } from 'node:path'
import { dialog, type BrowserWindow } from 'electron'
import type { CallName, CheckedOf, OutputOf } from '../contract'
import type { DeskLife } from './desk-life'
import { keepIncoming } from './incoming'
import type { WorkerProcess } from './worker-process'

type Answer<N extends CallName> = (input: CheckedOf<N>) => Promise<OutputOf<N>>

const ENDING = '.fdbundle'

/** The calls about bundles that need files of this PC: where one is written, and one that is brought in. */
export function transferAnswers(
  life: DeskLife,
  window: BrowserWindow,
  dataFolder: string,
  startOpener: () => WorkerProcess
): { answers: Readonly<Record<string, (input: never) => Promise<unknown>>>; forgetAll(): void } {
  const incoming = keepIncoming({
    folder: join(dataFolder, 'incoming'),
    startOpener,
    askVault: (name, input) => life.ask(name, input)
  })
  const send: Answer<'transfer.send'> = async (input) => {
    const proposed = (await life.ask('vault.bundleName', { terminals: input.terminals })) as string
    const chosen = await dialog.showSaveDialog(window, {
      title: 'Where to write the bundle',
      defaultPath: proposed,
      filters: [{ name: 'Focus Desk bundle', extensions: ['fdbundle'] }]
    })
    if (chosen.canceled || !chosen.filePath) return { written: false }
    const given = basename(chosen.filePath)
    const name = given.toLowerCase().endsWith(ENDING) ? given : `${given}${ENDING}`
    const place = { folder: dirname(chosen.filePath), name }
    return life.ask('transfer.send', { ...input, ...place }) as Promise<OutputOf<'transfer.send'>>
  }
  const begin: Answer<'transfer.begin'> = async (input) => incoming.begin(input)
  const bring: Answer<'transfer.bring'> = async (input) => {
    await incoming.bring(input)
    return {}
  }
  const look: Answer<'transfer.look'> = (input) => incoming.look(input)
  const accept: Answer<'transfer.accept'> = (input) => incoming.accept(input)
  const close: Answer<'transfer.close'> = async (input) => {
    await incoming.close(input)
    return {}
  }
  return {
    answers: {
      'transfer.send': send,
      'transfer.begin': begin,
      'transfer.bring': bring,
      'transfer.look': look,
      'transfer.accept': accept,
      'transfer.close': close
    },
    forgetAll: () => incoming.forgetAll()
  }
}
