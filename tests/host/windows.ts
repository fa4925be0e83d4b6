import type { HostWindow } from './window'

/** Every window there is, by its id, in the order they were made. */
export const windows = new Map<number, HostWindow>()

let last = 0

/** A number no other window or page has. */
export function nextId(): number {
  last += 1
  return last
}
