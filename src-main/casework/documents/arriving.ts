import type { Id } from '../../contract/ids'
import { Refusal } from '../../contract/result'
import type { Sql } from '../../vault/sql'

/** Files one officer may bring in side by side; another forgets the oldest. */
const MOST_ARRIVING = 2

/** A file on its way in. It lives in the vault's memory alone, and goes when it is kept or dropped or the desk locks. */
export interface Arriving {
  id: Id
  referral: Id
  name: string
  bytes: Uint8Array
  brought: number
}

const arriving = new WeakMap<Sql, Map<Id, Arriving[]>>()

function of(sql: Sql, officer: Id): Arriving[] {
  const officers = arriving.get(sql) ?? new Map<Id, Arriving[]>()
  arriving.set(sql, officers)
  const files = officers.get(officer) ?? []
  officers.set(officer, files)
  return files
}

/** @param size of the whole file in bytes, judged already */
export function beginArriving(sql: Sql, officer: Id, file: { id: Id; referral: Id; name: string; size: number }): void {
  const { size, ...rest } = file
  const files = of(sql, officer)
  files.push({ ...rest, bytes: new Uint8Array(size), brought: 0 })
  files.splice(0, files.length - MOST_ARRIVING)
}

/**
 * The file an officer is bringing in.
 * @throws Refusal FD-DOC-03 when it is not on its way any more
 */
export function arrivingFile(sql: Sql, officer: Id, id: Id): Arriving {
  const file = of(sql, officer).find((each) => each.id === id)
  if (file) return file
  throw new Refusal('FD-DOC-03', 'This file is not on its way in any more. Nothing of it was kept.', {
    next: 'Choose it again.'
  })
}

/**
 * Takes a stretch of it, in order.
 * @throws Refusal FD-DOC-03 when it does not join what came before
 */
export function bringStretch(sql: Sql, officer: Id, given: { arriving: Id; at: number; bytes: Uint8Array }): void {
  const file = arrivingFile(sql, officer, given.arriving)
  if (given.at !== file.brought || given.at + given.bytes.length > file.bytes.length) {
    forgetArriving(sql, officer, file.id)
    arrivingFile(sql, officer, file.id)
  }
  file.bytes.set(given.bytes, given.at)
  file.brought += given.bytes.length
}

export function forgetArriving(sql: Sql, officer: Id, id: Id): void {
  const files = of(sql, officer)
  const place = files.findIndex((each) => each.id === id)
  if (place >= 0) files.splice(place, 1)
}
