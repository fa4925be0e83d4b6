import type { Clipboard } from 'electron'

let held = ''

/** Electron's `clipboard` with a memory of its own: nothing copied in the host reaches the machine's clipboard. */
export const clipboard = {
  readText: async () => held,
  writeText: async (text) => {
    held = text
  },
  has: async (kind) => kind === 'text/plain' && held !== '',
  clear: () => {
    held = ''
  }
} satisfies Partial<Clipboard>
