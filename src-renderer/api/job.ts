import { idFrom, type Id } from '../../src-main/contract/ids'

/** A new id by which the page knows its own background work again. */
export function newJob(): Id {
  return idFrom(Date.now(), crypto.getRandomValues(new Uint8Array(10)))
}
