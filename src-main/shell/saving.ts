import { randomBytes } from 'node:crypto'
import { open, rename, unlink } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { dialog, type BrowserWindow } from 'electron'
import { Refusal } from '../contract/result'

/** Writes bytes under a temporary name beside the target, makes sure they are on the medium, then gives them their name. */
async function writeWhole(path: string, bytes: Uint8Array): Promise<void> {
  const temporary = join(dirname(path), `.${basename(path)}.${randomBytes(4).toString('hex')}.part`)
  try {
    const file = await open(temporary, 'wx', 0o600)
    try {
      await file.writeFile(bytes)
      await file.sync()
    } finally {
      await file.close()
    }
    await rename(temporary, path)
  } catch (fault) {
    await unlink(temporary).catch(() => undefined)
    throw fault
  }
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
    const code = (fault as NodeJS.ErrnoException).code ?? 'unknown'
    const full = code === 'ENOSPC'
    throw new Refusal(
      'FD-SAV-01',
      full ? 'There is not enough room where you chose to save.' : `The file could not be written there (${code}).`,
      {
        next: 'Nothing was left half written. Choose another place and save again.'
      }
    )
  }
  return { saved: true, as: basename(chosen.filePath) }
}
