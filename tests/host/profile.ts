import { existsSync, mkdirSync, mkdtempSync, readdirSync, readlinkSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'

/** One run's Chromium profile and the folder for its temporary files. */
export interface Profile {
  folder: string
  temporary: string
}

// A Unix socket's path holds 107 bytes; Chromium adds this much to the temporary folder's.
const socketTail = '/org.chromium.Chromium.XXXXXX/SingletonSocket'.length

const mine = new Set<string>()

function isRunning(pid: number): boolean {
  return pid !== process.pid && existsSync(`/proc/${pid}/exe`)
}

/** A profile is named after the process that made it; Chromium's lock names the process that uses it. */
function isInUse(all: string, name: string): boolean {
  if (isRunning(parseInt(name, 10))) return true
  try {
    return isRunning(Number(/-(\d+)$/.exec(readlinkSync(join(all, name, 'SingletonLock')))?.[1]))
  } catch {
    return false
  }
}

function clear(folder: string): void {
  rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 50 })
}

/**
 * Makes a fresh profile under `<userData>/chromium` and clears away those a killed run left there. Each run has one
 * of its own: Chromium hands its window to an older process that still holds a shared one.
 * `contentSettings` are Chromium's default answers to permission questions (1 allow, 2 block), by preference name.
 */
export function makeProfile(userData: string, contentSettings: Record<string, number>): Profile {
  const all = join(userData, 'chromium')
  mkdirSync(all, { recursive: true })
  for (const left of readdirSync(all)) if (!mine.has(left) && !isInUse(all, left)) clear(join(all, left))
  const folder = mkdtempSync(join(all, `${process.pid}-`))
  mine.add(basename(folder))
  const inside = join(folder, 't')
  const fits = Buffer.byteLength(inside) + socketTail <= 107
  const temporary = fits ? inside : mkdtempSync(join(tmpdir(), 'focus-desk-'))
  mkdirSync(temporary, { recursive: true })
  mkdirSync(join(folder, 'Default'))
  // A file where Chromium wants a folder: it keeps no crash reports, which would hold what the page showed.
  mkdirSync(join(folder, 'config', 'chromium'), { recursive: true })
  writeFileSync(join(folder, 'config', 'chromium', 'Crash Reports'), '')
  const preferences = { profile: { default_content_setting_values: contentSettings } }
  writeFileSync(join(folder, 'Default', 'Preferences'), JSON.stringify(preferences))
  return { folder, temporary }
}

/** Removes a profile whose Chromium has ended, and `<userData>/chromium` with it when it was the last one. */
export function removeProfile(userData: string, profile: Profile): void {
  clear(profile.temporary)
  clear(profile.folder)
  const all = join(userData, 'chromium')
  if (existsSync(all) && readdirSync(all).length === 0) clear(all)
}
