import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { setUpDesk } from '../../casework/desks'
import { keepAuthority, newAuthority } from '../../casework/summaries'
import { checkFirstOfficers, enrolFirstOfficers } from '../../casework/staff'
import { keepAgeKeys } from '../../casework/transfer'
import type { CheckedOf, OutputOf } from '../../contract'
import type { Id } from '../../contract/ids'
import { idFrom } from '../../contract/ids'
import { Refusal } from '../../contract/result'
import { openJournal } from '../../journal/append'
import { startFeed } from '../../journal/feeds'
import { newAgeKeys } from '../../transfer/age-keys'
import { renameSafely, syncFolder } from '../files/write-safely'
import { makeRecovery, makeSlot, newSlots, publicKeyOf, requireGoodPassphrase, slotsExist, writeSlots } from '../keys'
import { createStore, STORE } from '../store'
import { catalogue } from './catalogue'
import type { VaultAround } from './vault'

type SetUp = CheckedOf<'desk.setUp'>
type NewOfficer = SetUp['officers'][number]

const newId = (now: number): Id => idFrom(now, randomBytes(10))

function refuseWhereADeskIs({ folder, store }: VaultAround): void {
  if (!slotsExist(folder) && !existsSync(store)) return
  throw new Refusal('FD-DSK-10', 'A desk is already set up on this PC. Nothing was changed.', {
    next: 'Sign in to it.'
  })
}

/** Says what is wrong with the officers before any key is made, so that nobody types everything twice. */
function checkOfficers(officers: readonly NewOfficer[]): void {
  checkFirstOfficers(officers)
  const fields: Record<string, string> = {}
  for (const [place, { passphrase, signIn }] of officers.entries()) {
    try {
      requireGoodPassphrase(passphrase, signIn)
    } catch (fault) {
      if (!(fault instanceof Refusal)) throw fault
      fields[`officers.${place}.passphrase`] = fault.error.message
    }
  }
  if (Object.keys(fields).length > 0) {
    throw new Refusal('FD-KEY-08', 'Some passphrases are too easy to guess. Nothing was set up.', {
      next: 'Choose others. Four or five words that do not belong together are easy to type and hard to guess.',
      fields
    })
  }
}

/**
 * Sets a desk up: a new key, the store, a slot for each officer, the recovery shares. Everything is made in a folder beside and gets its name
 * at the end, so that a power cut leaves either no desk or a whole one.
 * @throws Refusal FD-DSK-10 where a desk stands, FD-STF-… and FD-KEY-08 naming the fields at fault
 */
export async function setUp(around: VaultAround, input: SetUp, demonstration = false): Promise<OutputOf<'desk.setUp'>> {
  refuseWhereADeskIs(around)
  checkOfficers(input.officers)
  if (input.recovery.needed > input.recovery.of) {
    throw new Refusal('FD-KEY-20', 'More shares would be needed than there are.', {
      fields: { 'recovery.needed': 'At most as many as there are shares.' }
    })
  }
  const { folder, clock, cost } = around
  const making = `${folder}.new`
  rmSync(making, { recursive: true, force: true })
  mkdirSync(making, { recursive: true })
  const storeKey = randomBytes(32)
  try {
    const officers = input.officers.map((officer) => {
      const id = newId(clock.time())
      const { signIn, passphrase } = officer
      const seed = randomBytes(32)
      const slot = makeSlot({ officer: id, signIn, passphrase, storeKey, seed, ...(cost ? { cost } : {}) })
      const key = publicKeyOf(seed)
      seed.fill(0)
      return { ...officer, id, slot, key }
    })
    const authority = await newAuthority(input, clock.time())
    const { slot: recovery, shares, recipient } = await makeRecovery(storeKey, input.recovery)
    const age = await newAgeKeys()
    const sql = createStore(join(making, STORE), storeKey)
    try {
      sql.transaction(() => {
        startFeed(sql, newId(clock.time()))
        keepAgeKeys(sql, { ...age, recovery: recipient })
        const journal = openJournal(sql, catalogue, {
          now: clock.time,
          offset: (at) => -new Date(at).getTimezoneOffset(),
          random: randomBytes
        })
        const first = officers.find((officer) => officer.role === 'administrator') ?? officers[0]
        setUpDesk(journal, first?.id ?? '', {
          borough: input.borough,
          terminal: input.terminal,
          ceiling: input.ceiling,
          demonstration
        })
        keepAuthority(sql, journal, first?.id ?? '', authority)
        enrolFirstOfficers(
          journal,
          officers.map(({ id, key, name, number, role, signIn }) => ({ id, key, name, number, role, signIn }))
        )
      })
      sql.all('PRAGMA wal_checkpoint(TRUNCATE)')
    } finally {
      sql.close()
    }
    writeSlots(
      making,
      newSlots(
        officers.map(({ slot }) => slot),
        recovery
      )
    )
    renameSafely(making, folder)
    syncFolder(join(folder, '..'))
    return { shares }
  } finally {
    storeKey.fill(0)
    rmSync(making, { recursive: true, force: true })
  }
}
