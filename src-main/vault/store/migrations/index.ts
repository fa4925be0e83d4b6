import { first } from './10-first'
import { wholeJourney } from './20-whole-journey'
import { disposal } from './30-disposal'
import type { Migration } from './migration'

/** Every step of the schema, oldest first. */
export const migrations: readonly Migration[] = [first, wholeJourney, disposal]
