import { useEffect, useRef, type RefObject } from 'react'

const FIELDS = 'input:not([type="hidden"]):not(:disabled), textarea:not(:disabled), select:not(:disabled)'

/**
 * Puts the focus into the first field of a form that has just opened on the page: the button that opened it is often gone, and a keyboard
 * must not be left nowhere.
 * @returns the ref for the form
 */
export function useFocusFirst<E extends HTMLElement>(): RefObject<E | null> {
  const within = useRef<E>(null)
  useEffect(() => {
    within.current?.querySelector<HTMLElement>(FIELDS)?.focus()
  }, [])
  return within
}
