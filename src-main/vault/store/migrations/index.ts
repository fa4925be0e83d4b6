import { first } from './10-first'
import type { Migration } from './migration'

/** Every step of the schema, oldest first. */
export const migrations: readonly Migration[] = [first]
