import { Refusal } from '../../src-main/contract/result'

/** The code with which something is refused, or what happened instead. */
export function codeOf(work: () => unknown): string {
  try {
    work()
  } catch (fault) {
    if (fault instanceof Refusal) return fault.error.code
    throw fault
  }
  return 'nothing refused'
}
