import { useEffect, useRef, useState } from 'react'
import { ask, beforeLocking, faultOf, type DeskFault } from '../api'
import { draftKeeper, type DraftBody, type DraftKeeper } from './draft-keeper'

export interface Draft {
  /** True once it is known whether typing was kept; show the form only then, or what is typed meanwhile is lost. */
  ready: boolean
  /** True when earlier typing was put back. */
  restored: boolean
  /** When the newest typing was saved (UTC), null while nothing is kept. */
  savedAt: string | null
  /** Forgets the draft: after sending, or when the officer starts anew. */
  discard(): Promise<void>
  fault: DeskFault | null
}

/**
 * Keeps what is typed as an encrypted draft: saved 300 ms after the last change, and at once when the page is left or the desk locks; put
 * back when the form is opened again. A form about a record belongs to one record: give its component a `key`.
 * @param form a short name, and for a form about a record `:` and its id
 * @param values plain JSON, never a passphrase. As the form starts, it is not worth keeping and nothing is saved.
 * @param restore puts kept values into the form
 */
export function useDraft(form: string, values: Readonly<DraftBody>, restore: (body: DraftBody) => void): Draft {
  const [ready, setReady] = useState(false)
  const [restored, setRestored] = useState(false)
  const [savedAt, setSavedAt] = useState<string | null>(null)
  const [fault, setFault] = useState<DeskFault | null>(null)
  const putBack = useRef(restore)
  const [keeper] = useState<DraftKeeper>(() =>
    draftKeeper({
      save: (body) => ask('drafts.save', { form, body }),
      discard: () => ask('drafts.discard', { form }),
      onSaved: (at) => {
        setSavedAt(at)
        setFault(null)
      },
      onFault: (thrown) => setFault(faultOf(thrown))
    })
  )
  const spelled = JSON.stringify(values)
  useEffect(() => {
    putBack.current = restore
    keeper.now(spelled)
  })
  useEffect(() => {
    let left = false
    ask('drafts.get', { form })
      .then(({ draft }) => {
        if (left || draft === null) return
        keeper.holds()
        putBack.current(draft.body)
        setRestored(true)
        setSavedAt(draft.savedAt)
      })
      .catch((thrown: unknown) => setFault(faultOf(thrown)))
      .finally(() => setReady(true))
    return () => {
      left = true
    }
  }, [form, keeper])
  useEffect(() => {
    const stop = beforeLocking(() => keeper.flush())
    return () => {
      stop()
      void keeper.flush()
    }
  }, [keeper])
  return {
    ready,
    restored,
    savedAt,
    fault,
    discard: () => {
      setRestored(false)
      return keeper.drop()
    }
  }
}
