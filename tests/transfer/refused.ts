import { expect } from 'vitest'
import { Refusal, type DeskError } from '../../src-main/contract/result'

/** Waits for work that must be refused and gives what a person would be told. */
export async function refusedBy(work: () => unknown): Promise<DeskError> {
  try {
    await work()
  } catch (fault) {
    expect(fault).toBeInstanceOf(Refusal)
    return (fault as Refusal).error
  }
  throw new Error('it was not refused')
}
