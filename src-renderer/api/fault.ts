import type { DeskError } from '../../src-main/contract/result'

/** A call that was refused or failed, as the page shows it: what happened, what to do next, and a code to read out on the phone. */
export class DeskFault extends Error {
  readonly code: string
  readonly next: string | undefined
  /** Input fields at fault, by name, each with its own sentence. */
  readonly fields: Readonly<Record<string, string>>

  constructor(error: DeskError) {
    super(error.message)
    this.name = 'DeskFault'
    this.code = error.code
    this.next = error.next
    this.fields = error.fields ?? {}
  }
}

/** Turns whatever was thrown into a fault that can be shown. */
export function faultOf(thrown: unknown): DeskFault {
  if (thrown instanceof DeskFault) return thrown
  return new DeskFault({
    code: 'FD-PAG-01',
    message: 'The page could not do this: something went wrong inside it.',
    next: 'Try again. If it happens twice, lock the desk, sign in again and tell your administrator this code.'
  })
}
