import { createContext, useContext, type ReactNode } from 'react'
import type { UseMutationResult } from '@tanstack/react-query'
import { useLocation } from 'wouter'
import type { CallName, InputOf, OutputOf } from '../../../../src-main/contract'
import type { CaseView } from '../../../../src-main/contract/referral-views'
import { usePut, useTell, type DeskFault } from '../../../api'

/** Calls that change a case and answer with the case as it then stands. */
export type CaseCall = {
  [N in CallName]: OutputOf<N> extends CaseView ? (N extends 'referrals.open' ? never : N) : never
}[CallName]

/** What a change of a case makes out of date elsewhere. */
const TOUCHES = ['referrals.list', 'referrals.waiting', 'tasks.list'] as const

const CaseContext = createContext<CaseView | null>(null)

export function CaseProvider({ view, children }: { view: CaseView; children: ReactNode }): ReactNode {
  return <CaseContext.Provider value={view}>{children}</CaseContext.Provider>
}

/** The case on the page. */
export function useCase(): CaseView {
  const view = useContext(CaseContext)
  if (!view) throw new Error('There is no case on this page.')
  return view
}

/** Changes the case; the answer takes the place of what is shown. */
export function useCaseTell<N extends CaseCall>(
  name: N,
  onDone?: (view: CaseView) => void
): UseMutationResult<OutputOf<N>, DeskFault, InputOf<N>> {
  const put = usePut()
  return useTell(name, {
    refreshes: TOUCHES,
    onDone: (view) => {
      put('referrals.open', { referral: view.id }, view)
      onDone?.(view)
    }
  })
}

/**
 * Opens a part of the case page by its address, so that going back closes it and locking the desk does not lose it:
 * `edit/came`, `step/GATEWAY`, `note`, `person`; empty closes.
 */
export function useOpenPart(): (part: string) => void {
  const { id } = useCase()
  const [, navigate] = useLocation()
  return (part) => navigate(part === '' ? `/referrals/${id}` : `/referrals/${id}/${part}`)
}
