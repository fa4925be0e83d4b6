import { useEffect, useRef, type RefObject } from 'react'

/** Puts the focus on each new page of a wizard, so that the keyboard goes on where the eye does. */
export function useFocusStep(at: string): RefObject<HTMLDivElement | null> {
  const body = useRef<HTMLDivElement>(null)
  const before = useRef(at)
  useEffect(() => {
    if (before.current === at) return
    before.current = at
    const within = body.current
    const first =
      within?.querySelector<HTMLElement>('[data-autofocus]') ??
      within?.querySelector<HTMLElement>('textarea, input:not([type="file"]), button')
    first?.focus({ preventScroll: true })
  }, [at])
  return body
}
