import type { CallName, CheckedOf, OutputOf } from '../../contract'
import type { Asking } from '../../vault/asking'

/** What a page gets when it asks for its list, for lists that are taken along as their page shows them. Only for calls that answer at once. */
export function pageAnswer<N extends CallName>(
  answer: (input: CheckedOf<N>, asking: Asking) => OutputOf<N> | Promise<OutputOf<N>>,
  input: CheckedOf<N>,
  asking: Asking
): OutputOf<N> {
  return answer(input, asking) as OutputOf<N>
}

/** More than a desk holds: a list leaves whole. */
export const ALL = { offset: 0, limit: 1_000_000 }
