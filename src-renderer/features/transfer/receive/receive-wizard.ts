import type { OutputOf } from '../../../../src-main/contract'
import type { BundlePreview } from '../../../../src-main/contract/transfer-views'

/** Where the taking in of a bundle stands. */
export type Receiving =
  | { at: 'choose' }
  | { at: 'checking'; name: string; job: string; brought: number; size: number }
  | { at: 'preview'; preview: BundlePreview }
  | { at: 'accept'; preview: BundlePreview }
  | { at: 'end'; outcome: OutputOf<'transfer.accept'> }

export type Happening =
  | { what: 'chosen'; name: string; job: string; size: number }
  | { what: 'brought'; brought: number }
  | { what: 'refused' }
  | { what: 'looked'; preview: BundlePreview }
  | { what: 'goOn' }
  | { what: 'back' }
  | { what: 'accepted'; outcome: OutputOf<'transfer.accept'> }
  | { what: 'again' }

export const receiveSteps = [
  { id: 'choose', label: 'Choose the file' },
  { id: 'checking', label: 'Check it' },
  { id: 'preview', label: 'See what it brings' },
  { id: 'accept', label: 'Accept' },
  { id: 'end', label: 'Done' }
] as const

/**
 * The next state of the wizard.
 * @throws Error for what cannot happen there
 */
export function nextReceiving(now: Receiving, happening: Happening): Receiving {
  if (happening.what === 'again') return { at: 'choose' }
  if (now.at === 'choose' && happening.what === 'chosen') {
    const { name, job, size } = happening
    return { at: 'checking', name, job, size, brought: 0 }
  }
  if (now.at === 'checking' && happening.what === 'brought') return { ...now, brought: happening.brought }
  if (now.at === 'checking' && happening.what === 'refused') return { at: 'choose' }
  if (now.at === 'checking' && happening.what === 'looked') return { at: 'preview', preview: happening.preview }
  if (now.at === 'preview' && happening.what === 'goOn') return { at: 'accept', preview: now.preview }
  if (now.at === 'accept' && happening.what === 'back') return { at: 'preview', preview: now.preview }
  if (now.at === 'accept' && happening.what === 'accepted') return { at: 'end', outcome: happening.outcome }
  throw new Error(`taking a bundle in: ${happening.what} cannot happen at ${now.at}`)
}
