import { useEffect, useRef, useState } from 'react'
import { useLocation } from 'wouter'
import { ask, beforeLocking } from '../api'

const FORM = 'last-page'
const QUIET = 500

/**
 * Brings an officer back to the page they were on when the desk locked. Where they were is kept encrypted with their drafts, because an
 * address holds the id of a record.
 * @param path the page now shown
 * @returns true once the right page can be shown
 */
export function useReturn(path: string): boolean {
  const [, go] = useLocation()
  const [ready, setReady] = useState(false)
  const kept = useRef<string | null>(null)
  const entered = useRef(path)

  useEffect(() => {
    let left = false
    ask('drafts.get', { form: FORM })
      .then(({ draft }) => {
        const last = draft?.body['path']
        if (left || typeof last !== 'string') return
        kept.current = last
        if (entered.current === '/') go(last, { replace: true })
      })
      .catch(() => undefined)
      .finally(() => {
        if (!left) setReady(true)
      })
    return () => {
      left = true
    }
  }, [go])

  useEffect(() => {
    if (!ready || path === '/') return undefined
    const save = async (): Promise<void> => {
      if (kept.current === path) return
      kept.current = path
      await ask('drafts.save', { form: FORM, body: { path } })
    }
    const timer = setTimeout(() => void save().catch(() => undefined), QUIET)
    const stop = beforeLocking(save)
    return () => {
      clearTimeout(timer)
      stop()
    }
  }, [path, ready])
  return ready
}
