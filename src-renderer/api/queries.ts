import {
  QueryClient,
  useMutation,
  useQuery,
  useQueryClient,
  keepPreviousData,
  type UseMutationResult,
  type UseQueryResult
} from '@tanstack/react-query'
import type { CallName, InputOf, OutputOf } from '../../src-main/contract'
import { ask } from './ask'
import { faultOf, type DeskFault } from './fault'

/** How long an answer that no page shows any more stays in memory, in milliseconds. Case data does not linger in the page. */
const KEPT = 20_000

/**
 * The page's answers in memory. Nothing is asked again by itself: every look at a record is a consultation on the journal, so it happens
 * when a person opens or changes something and at no other time.
 */
export const answers = new QueryClient({
  defaultOptions: {
    queries: {
      retry: false,
      networkMode: 'always',
      refetchOnWindowFocus: false,
      refetchOnReconnect: false,
      gcTime: KEPT
    },
    mutations: { retry: false, networkMode: 'always', gcTime: 0 }
  }
})

/**
 * Asks when the page is shown, and again when the input changes.
 * @param options `enabled: false` waits; `keepLast` shows the last answer while the next is on its way (lists and search)
 */
export function useAsk<N extends CallName>(
  name: N,
  input: InputOf<N>,
  options: { enabled?: boolean; keepLast?: boolean } = {}
): UseQueryResult<OutputOf<N>, DeskFault> {
  return useQuery<OutputOf<N>, DeskFault>({
    queryKey: [name, input],
    queryFn: () => ask(name, input).catch((thrown: unknown) => Promise.reject(faultOf(thrown))),
    enabled: options.enabled ?? true,
    ...(options.keepLast ? { placeholderData: keepPreviousData } : {})
  })
}

/** Counts in the navigation: they show nobody's record, and whatever was told may have changed them. */
const COUNTS: readonly CallName[] = ['today.count']

/**
 * Tells the program something. `mutateAsync(input)` answers or throws a DeskFault; `error` holds the last fault.
 * @param options `refreshes` names the calls whose shown answers are now out of date
 */
export function useTell<N extends CallName>(
  name: N,
  options: { refreshes?: readonly CallName[]; onDone?: (answer: OutputOf<N>) => void } = {}
): UseMutationResult<OutputOf<N>, DeskFault, InputOf<N>> {
  const client = useQueryClient()
  return useMutation<OutputOf<N>, DeskFault, InputOf<N>>({
    mutationFn: (input) => ask(name, input).catch((thrown: unknown) => Promise.reject(faultOf(thrown))),
    onSuccess: async (answer) => {
      await Promise.all(
        [...(options.refreshes ?? []), ...COUNTS].map((each) => client.invalidateQueries({ queryKey: [each] }))
      )
      options.onDone?.(answer)
    }
  })
}

/** Puts an answer that came back with a change in place of the shown one: `put('referrals.open', { referral: id }, view)`. */
export function usePut(): <N extends CallName>(name: N, input: InputOf<N>, answer: OutputOf<N>) => void {
  const client = useQueryClient()
  return (name, input, answer) => {
    client.setQueryData([name, input], answer)
  }
}
