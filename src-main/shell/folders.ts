import { join } from 'node:path'
import type { Demonstration } from '../contract/desk'

/** Where one desk keeps its files. Nothing is written outside these. */
export interface DeskFolders {
  /** Store, slot files, attempts. */
  desk: string
  backups: string
  /** Which desk of invented data this is; false for the real one. */
  demonstration: Demonstration | false
}

const INVENTED: Readonly<Record<Demonstration, string>> = { first: 'demonstration', second: 'demonstration-second' }

/**
 * The folders of the real desk or of a demonstration desk, all under the program's data folder.
 * @param dataFolder the program's own data folder (`--user-data-dir`)
 */
export function deskFolders(dataFolder: string, demonstration: Demonstration | false): DeskFolders {
  const root = demonstration ? join(dataFolder, INVENTED[demonstration]) : dataFolder
  return { desk: join(root, 'desk'), backups: join(root, 'backups'), demonstration }
}
