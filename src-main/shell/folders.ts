import { join } from 'node:path'

/** Where one desk keeps its files. Nothing is written outside these. */
export interface DeskFolders {
  /** Store, slot files, attempts. */
  desk: string
  backups: string
  /** True for the desk of invented data. */
  demonstration: boolean
}

/**
 * The folders of the real desk or of the demonstration desk, both under the program's data folder.
 * @param dataFolder the program's own data folder (`--user-data-dir`)
 */
export function deskFolders(dataFolder: string, demonstration: boolean): DeskFolders {
  const root = demonstration ? join(dataFolder, 'demonstration') : dataFolder
  return { desk: join(root, 'desk'), backups: join(root, 'backups'), demonstration }
}
