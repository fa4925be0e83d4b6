import { statfsSync } from 'node:fs'
import { Refusal } from '../../contract/result'
import { refusalOf, type FaultTable } from './fault-table'

type Name = 'full' | 'notWritable' | 'broken'

/** What the system can refuse when files are written. */
export const FILE_FAULTS: FaultTable<Name> = {
  full: {
    code: 'FD-FIL-01',
    message: 'The disk is full: …. What was there before is whole, and nothing half done was kept.',
    next: 'Free some space on this disk and do it again.'
  },
  notWritable: {
    code: 'FD-FIL-02',
    message: 'The system does not let this program write there (…). What was there before is whole.',
    next: 'Check that the folder belongs to you, that the medium is not write-protected and that no other program holds the file.'
  },
  broken: {
    code: 'FD-FIL-03',
    message: 'The disk reported a fault while writing (…). What was there before is whole.',
    next: 'Make a backup to another medium now and have the disk looked at.'
  }
}

const BY_CODE: Readonly<Record<string, Name>> = {
  ENOSPC: 'full',
  EDQUOT: 'full',
  EROFS: 'notWritable',
  EACCES: 'notWritable',
  EPERM: 'notWritable',
  EBUSY: 'notWritable',
  EIO: 'broken'
}

/** An amount of bytes as people read it: `12.3 MB`. */
export function megabytes(bytes: number): string {
  return `${(bytes / 1_000_000).toFixed(bytes < 10_000_000 ? 1 : 0)} MB`
}

/** Bytes that can still be written beside a path, or null where the system does not say. */
export function freeSpace(folder: string): number | null {
  try {
    const { bavail, bsize } = statfsSync(folder)
    return bavail * bsize
  } catch {
    return null
  }
}

/**
 * @throws Refusal FD-FIL-01 naming the shortage when fewer than `bytes` are free in `folder`
 */
export function requireSpace(folder: string, bytes: number): void {
  const free = freeSpace(folder)
  if (free === null || free >= bytes) return
  throw refusalOf(FILE_FAULTS.full, `${megabytes(bytes)} are needed and ${megabytes(free)} are free`)
}

/**
 * What to throw for a fault of the system while files are written: a refusal where it is a known one, else the fault itself.
 * @param needed what the work needed, in words, for the message of a full disk
 */
export function fileRefusal(fault: unknown, needed = 'there is no room for this change'): unknown {
  if (fault instanceof Refusal) return fault
  const code = (fault as NodeJS.ErrnoException | undefined)?.code ?? ''
  const name = BY_CODE[code]
  return name ? refusalOf(FILE_FAULTS[name], name === 'full' ? needed : code) : fault
}
