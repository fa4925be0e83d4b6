import type { OutputOf } from '../../../../src-main/contract'

type Sent = OutputOf<'transfer.send'>

/** Where the sending of a bundle stands. */
export type Sending =
  | { at: 'choose' }
  | { at: 'look'; terminals: readonly string[] }
  | { at: 'purpose'; terminals: readonly string[]; contents: string; purpose: string }
  | { at: 'release'; terminals: readonly string[]; contents: string; purpose: string }
  | { at: 'end'; sent: Sent }

export type Happening =
  | { what: 'chosen'; terminals: readonly string[] }
  | { what: 'looked'; contents: string }
  | { what: 'purposeGiven'; purpose: string }
  | { what: 'back' }
  | { what: 'sent'; sent: Sent }
  | { what: 'again' }

export const sendSteps = [
  { id: 'choose', label: 'Choose the terminals' },
  { id: 'look', label: 'See what goes' },
  { id: 'purpose', label: 'Say what for' },
  { id: 'release', label: 'Release and write' },
  { id: 'end', label: 'Done' }
] as const

/**
 * The next state of the wizard.
 * @throws Error for what cannot happen there
 */
export function nextSending(now: Sending, happening: Happening): Sending {
  if (happening.what === 'again') return { at: 'choose' }
  if (now.at === 'choose' && happening.what === 'chosen') return { at: 'look', terminals: happening.terminals }
  if (now.at === 'look' && happening.what === 'looked')
    return { at: 'purpose', terminals: now.terminals, contents: happening.contents, purpose: '' }
  if (now.at === 'look' && happening.what === 'back') return { at: 'choose' }
  if (now.at === 'purpose' && happening.what === 'purposeGiven')
    return { ...now, at: 'release', purpose: happening.purpose }
  if (now.at === 'purpose' && happening.what === 'back') return { at: 'look', terminals: now.terminals }
  if (now.at === 'release' && happening.what === 'back') return { ...now, at: 'purpose' }
  if (now.at === 'release' && happening.what === 'sent') return { at: 'end', sent: happening.sent }
  throw new Error(`sending a bundle: ${happening.what} cannot happen at ${now.at}`)
}
