import { useEffect, useRef, useSyncExternalStore } from 'react'

/** Commands that a page carries out itself while it is shown; their words and keys stand in the one table of commands. */
export type PageCommandId = 'find' | 'send' | 'note' | 'task' | 'edit'

const attached = new Map<PageCommandId, (() => void)[]>()
const listeners = new Set<() => void>()
let version = 0

function tell(): void {
  version++
  for (const listener of listeners) listener()
}

function listen(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/**
 * Carries out a command of the table while this page is shown; where two are attached, the newest answers.
 * @param run what to do; null while it cannot be done
 */
export function usePageCommand(id: PageCommandId, run: (() => void) | null): void {
  const newest = useRef(run)
  useEffect(() => {
    newest.current = run
  })
  const possible = run !== null
  useEffect(() => {
    if (!possible) return undefined
    const mine = (): void => newest.current?.()
    attached.set(id, [...(attached.get(id) ?? []), mine])
    tell()
    return () => {
      attached.set(
        id,
        (attached.get(id) ?? []).filter((each) => each !== mine)
      )
      tell()
    }
  }, [id, possible])
}

/** What carries a page command out now, if anything does. */
export function attachedRun(id: PageCommandId): (() => void) | undefined {
  return attached.get(id)?.at(-1)
}

/** Lets the palette know when page commands come and go. */
export function usePageCommandsVersion(): number {
  return useSyncExternalStore(listen, () => version)
}
