import type { UseQueryResult } from '@tanstack/react-query'
import type { OutputOf } from '../../../src-main/contract'
import { useAsk, type DeskFault } from '../../api'

/** The pages of a summary, with the directions a signer would add. */
export function usePages(
  summary: string,
  directions: string,
  enabled: boolean
): UseQueryResult<OutputOf<'summaries.pages'>, DeskFault> {
  return useAsk('summaries.pages', { summary, directions }, { enabled })
}
