import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const folders: string[] = []

/** A new folder that goes when the tests of the file are done. */
export function folderFor(purpose: string): string {
  const folder = mkdtempSync(join(tmpdir(), `focus-desk-${purpose}-`))
  folders.push(folder)
  return folder
}

/** Takes away what `folderFor` has made. */
export function removeFolders(): void {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true })
}
