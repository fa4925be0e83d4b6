import { useEffect, useRef } from 'react'

let asked: string | null = null
const takers = new Set<() => void>()

/** Hands text from the command palette to the list of referrals. It never goes into an address. */
export function askPaletteSearch(text: string): void {
  asked = text
  for (const take of takers) take()
}

/** Takes what the palette was asked to look for, once: when the page is entered, or while it is shown. */
export function usePaletteSearch(onSearch: (text: string) => void): void {
  const newest = useRef(onSearch)
  useEffect(() => {
    newest.current = onSearch
  })
  useEffect(() => {
    const take = (): void => {
      if (asked === null) return
      const text = asked
      asked = null
      newest.current(text)
    }
    take()
    takers.add(take)
    return () => {
      takers.delete(take)
    }
  }, [])
}
