import { useEffect, type RefObject } from 'react'

/** A step of the set-up begins at its top, with the focus in its first field. */
export function useStepEntered(step: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const first = step.current?.querySelector<HTMLElement>('input:not([type="hidden"]), button[type="submit"]')
    first?.focus({ preventScroll: true })
    step.current?.closest('main')?.scrollTo({ top: 0 })
  }, [step])
}
