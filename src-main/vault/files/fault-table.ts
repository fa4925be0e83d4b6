import { Refusal } from '../../contract/result'

/** One line of a table of faults: the code to read out on the phone, what happened and what it means, and what to do. */
export interface Fault {
  code: string
  message: string
  next: string
}

/** The faults that a folder of the vault can answer with, all in one table. */
export type FaultTable<Name extends string> = Readonly<Record<Name, Fault>>

/**
 * Makes the refusal of a fault. `…` in its sentences is replaced by `words`, which must never hold case data, names of people or paths.
 */
export function refusalOf(fault: Fault, words = ''): Refusal {
  return new Refusal(fault.code, fault.message.replace('…', words), { next: fault.next.replace('…', words) })
}
