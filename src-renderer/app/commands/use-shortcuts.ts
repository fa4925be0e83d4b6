import { useEffect, useRef } from 'react'
import { useSession } from '../../api'
import { attachedRun } from '../../components'
import { commandsFor } from './commands'
import { isTypingKey, pressedKeys } from './keys'
import { useDoing } from './use-doing'

const FIELD = 'input, textarea, select, [contenteditable="true"], [role="dialog"]'

/** Carries out the shortcuts of the table, wherever the focus is; single signs only where nobody can be typing. */
export function useShortcuts(): void {
  const { officer, demonstration } = useSession()
  const doing = useDoing()
  const newest = useRef(doing)
  useEffect(() => {
    newest.current = doing
  })
  useEffect(() => {
    const table = new Map(
      commandsFor(officer.role, demonstration !== false).flatMap((command) =>
        (command.keys ?? []).map((keys) => [keys, command])
      )
    )
    const press = (event: KeyboardEvent): void => {
      const keys = pressedKeys(event)
      const command = table.get(keys)
      const run = command?.page ? attachedRun(command.page) : command?.run
      if (!command || !run) return
      const at = event.target instanceof Element ? event.target : null
      const inDialog = at?.closest('[role="dialog"]') !== null
      if (isTypingKey(keys) && at?.closest(FIELD)) return
      if (inDialog && command.group === 'Go to') return
      event.preventDefault()
      event.stopPropagation()
      run(newest.current)
    }
    window.addEventListener('keydown', press, { capture: true })
    return () => window.removeEventListener('keydown', press, { capture: true })
  }, [officer.role, demonstration])
}
