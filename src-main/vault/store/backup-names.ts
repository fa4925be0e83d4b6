import { existsSync, readdirSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { Instant } from '../../contract/time'

const NAME = /^focus-desk-(\d{4}-\d{2}-\d{2})T(\d{2})(\d{2})(\d{2})Z(?:-\d+)?\.fdbackup$/
const LEFT_OVER = /^focus-desk-[0-9TZ-]+\.fdbackup\.(?:partial|check)/

export interface BackupFile {
  name: string
  madeAt: Instant
  bytes: number
}

/** A name for a backup that is not taken yet: `focus-desk-2026-11-23T190405Z.fdbackup`. */
export function newBackupName(folder: string, madeAt: Instant): string {
  const stem = `focus-desk-${madeAt.slice(0, 19).replaceAll(':', '')}Z`
  for (let count = 1; ; count++) {
    const name = `${stem}${count === 1 ? '' : `-${count}`}.fdbackup`
    if (!existsSync(join(folder, name))) return name
  }
}

/**
 * The backups in a folder by their names, newest first; they are not opened. A folder that is not there holds none.
 */
export function listBackups(folder: string): BackupFile[] {
  if (!existsSync(folder)) return []
  const found = readdirSync(folder).flatMap((name) => {
    const parts = NAME.exec(name)
    if (!parts) return []
    const [, day, hour, minute, second] = parts
    return [{ name, madeAt: `${day}T${hour}:${minute}:${second}.000Z`, bytes: statSync(join(folder, name)).size }]
  })
  return found.sort((a, b) => (a.name < b.name ? 1 : -1))
}

/** Takes away what a backup that was killed left behind. Finished backups are never touched. */
export function clearLeftOvers(folder: string): void {
  for (const name of readdirSync(folder)) {
    if (LEFT_OVER.test(name)) rmSync(join(folder, name), { force: true })
  }
}
