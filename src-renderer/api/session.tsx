import { createContext, useContext, type ReactNode } from 'react'
import type { DeskState, Officer } from '../../src-main/contract/desk'

/** Who is signed in, at which desk. */
export interface Session {
  officer: Officer
  desk: NonNullable<DeskState['desk']>
  demonstration: DeskState['demonstration']
  runsIn: string
  version: string
}

const SessionContext = createContext<Session | null>(null)

export function SessionProvider({ session, children }: { session: Session; children: ReactNode }): ReactNode {
  return <SessionContext.Provider value={session}>{children}</SessionContext.Provider>
}

/** Who is signed in, or null before anybody is. */
export function useSessionIfAny(): Session | null {
  return useContext(SessionContext)
}

/** Who is signed in. Only for pages shown while the desk is open. */
export function useSession(): Session {
  const session = useContext(SessionContext)
  if (!session) throw new Error('No officer is signed in on this page.')
  return session
}
