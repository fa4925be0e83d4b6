import { spotlight } from '@mantine/spotlight'
import { useSyncExternalStore } from 'react'

let shortcutsOpen = false
const listeners = new Set<() => void>()

function listen(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** Opens or closes the help on shortcuts. */
export function showShortcuts(open: boolean): void {
  shortcutsOpen = open
  for (const listener of listeners) listener()
}

/** True while the help on shortcuts is open. */
export function useShortcutsOpen(): boolean {
  return useSyncExternalStore(listen, () => shortcutsOpen)
}

/** Opens the command palette. */
export function openPalette(): void {
  showShortcuts(false)
  spotlight.open()
}
