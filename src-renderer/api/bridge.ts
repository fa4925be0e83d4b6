import type { DeskEvent } from '../../src-main/contract/events'
import type { Result } from '../../src-main/contract/result'

/** What the preload script gives the page: one function to call and one to listen with. */
interface Bridge {
  call(name: string, input: unknown): Promise<Result<unknown>>
  on(listener: (event: DeskEvent) => void): () => void
}

declare global {
  interface Window {
    desk: Bridge
  }
}

/** The page's only way to the program. */
export function bridge(): Bridge {
  return window.desk
}
