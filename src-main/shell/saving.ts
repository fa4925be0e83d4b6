import { randomBytes } from 'node:crypto'
import { open, rename, unlink } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { dialog, type BrowserWindow } from 'electron'
import { Refusal } from '../contract/result'

/** A file that is not there yet under its own name. */
interface Part {
  /** Writes the bytes, makes sure they are on the medium, then gives them their name. */
  finish(bytes: Uint8Array): Promise<void>
  /** Takes it away again. */
  drop(): Promise<void>
}

/** Begins a file under a temporary name beside its target, so that a place that cannot be written is known before anything is made for it. */
async function beginPart(path: string): Promise<Part> {
  const temporary = join(dirname(path), `.${basename(path)}.${randomBytes(4).toString('hex')}.part`)
  const file = await open(temporary, 'wx', 0o600)
  let closed = false
  const close = async (): Promise<void> => {
    if (!closed) await file.close()
    closed = true
  }
  return {
    async finish(bytes) {
      await file.writeFile(bytes)
      await file.sync()
      await close()
      await rename(temporary, path)
    },
    async drop() {
      await close().catch(() => undefined)
      await unlink(temporary).catch(() => undefined)
    }
  }
}

async function writeWhole(path: string, bytes: Uint8Array): Promise<void> {
  const part = await beginPart(path)
  try {
    await part.finish(bytes)
  } catch (fault) {
    await part.drop()
    throw fault
  }
}

function notWritten(fault: unknown): Refusal {
  const code = (fault as NodeJS.ErrnoException).code ?? 'unknown'
  return new Refusal(
    'FD-SAV-01',
    code === 'ENOSPC'
      ? 'There is not enough room where you chose to save.'
      : `The file could not be written there (${code}).`,
    { next: 'Nothing was left half written. Choose another place and save again.' }
  )
}

/** What the vault made to be saved; what stands `beside` gets the chosen name and an ending. */
export interface FileToWrite {
  name: string
  bytes: Uint8Array
  beside?: readonly { ending: string; bytes: Uint8Array }[]
}

/**
 * Asks where to save and writes there. The page learns the file's name, never a path.
 * @throws Refusal FD-SAV-01 when it cannot be written; nothing half written stays
 */
export async function saveWhereAsked(
  window: BrowserWindow,
  file: FileToWrite
): Promise<{ saved: boolean; as?: string }> {
  const chosen = await dialog.showSaveDialog(window, { title: 'Save', defaultPath: file.name })
  if (chosen.canceled || !chosen.filePath) return { saved: false }
  try {
    for (const { ending, bytes } of file.beside ?? []) await writeWhole(`${chosen.filePath}${ending}`, bytes)
    await writeWhole(chosen.filePath, file.bytes)
  } catch (fault) {
    throw notWritten(fault)
  }
  return { saved: true, as: basename(chosen.filePath) }
}

/** A file that is made only once the officer has said where it goes. */
export interface FileToMake {
  /** How it is called unless the officer says otherwise. */
  name: string
  make(): Promise<Uint8Array>
  /** Told when bytes that were made could not be written. */
  onNotWritten(code: string): Promise<unknown>
}

/**
 * Asks where to save, makes the file and writes it there. Whoever chooses no place has nothing made.
 * @throws Refusal FD-SAV-01 when it cannot be written, and what making it throws; nothing half written stays
 */
export async function makeWhereAsked(
  window: BrowserWindow,
  { name, make, onNotWritten }: FileToMake
): Promise<{ saved: boolean; as?: string }> {
  const chosen = await dialog.showSaveDialog(window, { title: 'Save', defaultPath: name })
  if (chosen.canceled || !chosen.filePath) return { saved: false }
  const part = await beginPart(chosen.filePath).catch((fault: unknown) => {
    throw notWritten(fault)
  })
  try {
    const bytes = await make()
    await part.finish(bytes).catch(async (fault: unknown) => {
      await onNotWritten((fault as NodeJS.ErrnoException).code ?? 'unknown').catch(() => undefined)
      throw notWritten(fault)
    })
  } catch (fault) {
    await part.drop()
    throw fault
  }
  return { saved: true, as: basename(chosen.filePath) }
}
