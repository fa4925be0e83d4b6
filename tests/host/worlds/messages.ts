import type { Input } from 'electron'
import type { Encoded } from '../codec'

/** A key with Control, Alt or Meta, or a function key, as Electron's `before-input-event` describes it. */
export type KeyInput = Omit<Input, 'modifiers' | 'isComposing'> & {
  readonly modifiers: string[]
  readonly isComposing: boolean
}

/** What the isolated world says to the main process. */
export type FromPage =
  | { kind: 'hello'; address: string }
  | { kind: 'invoke'; id: number; channel: string; values: Encoded }
  | { kind: 'send'; channel: string; values: Encoded }
  | { kind: 'open'; address: string; name: string; features: string }
  | { kind: 'leave'; address: string }
  | { kind: 'title'; title: string }
  | { kind: 'focus'; has: boolean }
  | { kind: 'visible'; is: boolean }
  | { kind: 'key'; input: KeyInput }

/** The isolated world's way of saying it. */
export type Say = (message: FromPage) => void
