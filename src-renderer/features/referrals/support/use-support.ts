import type { UseMutationResult, UseQueryResult } from '@tanstack/react-query'
import type { OutputOf } from '../../../../src-main/contract'
import type { CaseView } from '../../../../src-main/contract/referral-views'
import type { SupportView } from '../../../../src-main/contract/support-views'
import { useAsk, usePut, useTell, type DeskFault } from '../../../api'

/** Any call that records something around a referral: they all answer alike. */
type Recording = 'support.sendRequest'

/** The support around a referral; asking for it is a consultation. */
export function useSupport(referral: string): UseQueryResult<SupportView, DeskFault> {
  return useAsk('support.open', { referral })
}

/** Records something; the support and the case as they stand after take the place of what is shown. */
export function useSupportTell(
  call: string,
  onDone: (view: CaseView) => void
): UseMutationResult<OutputOf<Recording>, DeskFault, never> {
  const put = usePut()
  const told = useTell(call as Recording, {
    onDone: ({ support, case: view }) => {
      put('support.open', { referral: view.id }, support)
      put('referrals.open', { referral: view.id }, view)
      onDone(view)
    }
  })
  return told as unknown as UseMutationResult<OutputOf<Recording>, DeskFault, never>
}
