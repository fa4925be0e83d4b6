/** Milliseconds after the last change before it is saved. */
const QUIET = 300

export type DraftBody = Record<string, unknown>

interface Keeping {
  save(body: DraftBody): Promise<{ savedAt: string }>
  discard(): Promise<unknown>
  onSaved(savedAt: string | null): void
  onFault(thrown: unknown): void
}

export interface DraftKeeper {
  /** The form as it stands, spelled as JSON; the first one told is the form as it starts, which is not worth keeping. */
  now(spelled: string): void
  /** Something is stored already: the form as it is told next is what was put back. */
  holds(): void
  /** Saves at once what is not saved yet. */
  flush(): Promise<void>
  /** The form was sent or given up: forgets the draft, and whatever the form holds at this moment is not saved again. */
  drop(): Promise<void>
}

/** Decides when typing is saved, and when a draft is no longer worth keeping. Knows nothing of React or of the program. */
export function draftKeeper(keeping: Keeping): DraftKeeper {
  let start: string | null = null
  let shown: string | null = null
  let synced: string | null = null
  let stored = false
  let puttingBack = false
  let timer: ReturnType<typeof setTimeout> | undefined

  async function flush(): Promise<void> {
    clearTimeout(timer)
    if (shown === null || shown === synced) return
    const body = shown
    synced = body
    try {
      if (body !== start) {
        const { savedAt } = await keeping.save(JSON.parse(body) as DraftBody)
        stored = true
        keeping.onSaved(savedAt)
      } else if (stored) {
        await keeping.discard()
        stored = false
        keeping.onSaved(null)
      }
    } catch (thrown) {
      if (synced === body) synced = null
      keeping.onFault(thrown)
    }
  }

  return {
    now(spelled) {
      if (start === null) {
        start = spelled
        synced = spelled
      }
      if (puttingBack) {
        puttingBack = false
        shown = spelled
        synced = spelled
      }
      if (spelled === shown) return
      shown = spelled
      clearTimeout(timer)
      if (shown !== synced) timer = setTimeout(() => void flush(), QUIET)
    },
    holds() {
      stored = true
      puttingBack = true
    },
    flush,
    async drop() {
      clearTimeout(timer)
      synced = shown
      stored = false
      await keeping.discard()
      keeping.onSaved(null)
    }
  }
}
