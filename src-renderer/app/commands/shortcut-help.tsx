import type { ReactNode } from 'react'
import { useSession } from '../../api'
import { Dialog } from '../../components'
import { ShortcutList } from '../../features/help'
import { commandsFor } from './commands'
import { showShortcuts, useShortcutsOpen } from './overlays'

/** F1: the shortcuts, made from the table of commands. */
export function ShortcutHelp(): ReactNode {
  const { officer, demonstration } = useSession()
  const open = useShortcutsOpen()
  return (
    <Dialog opened={open} onClose={() => showShortcuts(false)} title="Keyboard shortcuts" size="xl">
      <ShortcutList shortcuts={commandsFor(officer.role, demonstration !== false)} />
    </Dialog>
  )
}
