import { existsSync } from 'node:fs'
import type { DeskState } from '../../contract/desk'
import { demonstrationDesks } from '../../demonstration/desks'
import { readSlots, slotsExist } from '../keys'
import { listBackups } from '../store'
import type { VaultAround } from './vault'

interface Look {
  exists: boolean
  signIns: DeskState['signIns']
  notice?: string
  backups: DeskState['backups']
}

/**
 * What can be said of a desk before anybody is signed in: whether it is there, who may sign in, which backups lie beside it. A damaged slot
 * file is said as a notice; it never looks like a machine without a desk.
 */
export function look({ folder, store, backups, demonstration }: VaultAround): Look {
  const kept = listBackups(backups)
  if (!slotsExist(folder) && !existsSync(store)) return { exists: false, signIns: [], backups: kept }
  try {
    const { slots, notice } = readSlots(folder)
    const passphraseOf = (signIn: string): { passphrase?: string } => {
      const officers = demonstration ? demonstrationDesks[demonstration].officers : []
      const known = officers.find((officer) => officer.signIn === signIn)
      return known ? { passphrase: known.passphrase } : {}
    }
    const signIns = slots.officers.map(({ signIn }) => ({ signIn, ...passphraseOf(signIn) }))
    return { exists: true, signIns, backups: kept, ...(notice === undefined ? {} : { notice }) }
  } catch (fault) {
    const told = fault as { error?: { code: string; message: string; next?: string } }
    if (!told.error) throw fault
    const notice = `${told.error.message} ${told.error.next ?? ''} (${told.error.code})`
    return { exists: true, signIns: [], notice, backups: kept }
  }
}
