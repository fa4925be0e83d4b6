import { closeSync, fsyncSync, openSync, renameSync, rmSync, writeSync } from 'node:fs'
import { dirname } from 'node:path'
import { fileRefusal } from './faults'

/** On Windows a scanner or an indexer may hold a file for a moment; these faults pass by themselves. */
const PASSING = new Set(['EBUSY', 'EPERM', 'EACCES'])
const TRIES = 12

function faultCode(fault: unknown): string {
  return (fault as NodeJS.ErrnoException | undefined)?.code ?? ''
}

function sleep(milliseconds: number): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds)
}

/**
 * Renames a file or a folder over another name, waiting out whoever holds it for a moment (about a second at most).
 * @throws the system's own error once waiting did not help
 */
export function renameSafely(from: string, to: string): void {
  for (let tries = 1; ; tries++) {
    try {
      renameSync(from, to)
      return
    } catch (fault) {
      if (!PASSING.has(faultCode(fault)) || process.platform !== 'win32' || tries >= TRIES) throw fault
      sleep(tries * 15)
    }
  }
}

/** Makes the names in a folder durable where the platform can; Windows keeps them durable by itself and refuses the call. */
export function syncFolder(folder: string): void {
  if (process.platform === 'win32') return
  const held = openSync(folder, 'r')
  try {
    fsyncSync(held)
  } finally {
    closeSync(held)
  }
}

/** Makes what was written to a file durable. */
export function syncFile(path: string): void {
  const held = openSync(path, 'r+')
  try {
    fsyncSync(held)
  } finally {
    closeSync(held)
  }
}

/** Writes all of `bytes` at the file's position, however many calls the system takes for it. */
export function writeAll(held: number, bytes: Uint8Array): void {
  for (let done = 0; done < bytes.length;) done += writeSync(held, bytes, done, bytes.length - done)
}

/**
 * Replaces a file whole: written under a temporary name, made durable, renamed. A kill at any moment leaves the old bytes or the new ones.
 * @throws Refusal FD-FIL-01 to FD-FIL-03 when the disk is full, write-protected or broken; the old file is then untouched
 */
export function writeSafely(path: string, bytes: Uint8Array): void {
  const temporary = `${path}.new`
  try {
    const held = openSync(temporary, 'w', 0o600)
    try {
      writeAll(held, bytes)
      fsyncSync(held)
    } finally {
      closeSync(held)
    }
    renameSafely(temporary, path)
  } catch (fault) {
    rmSync(temporary, { force: true })
    throw fileRefusal(fault)
  }
  syncFolder(dirname(path))
}
