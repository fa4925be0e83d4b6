import { readFileSync, writeFileSync } from 'node:fs'
import { withTables } from './journey-table'

/** Writes the tables of the journey anew: `node --import tsx tests/casework/referrals/write-journey-table.ts`. */
const path = new URL('../../../src-main/casework/referrals/journey/README.md', import.meta.url)
writeFileSync(path, withTables(readFileSync(path, 'utf8')))
