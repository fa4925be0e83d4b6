import { useEffect, type ReactNode } from 'react'
import { FaultNotice, Loading } from '../components'
import { FirstRun, LockPage } from '../features/desk'
import { obeyLocking, SessionProvider, tellActivity, useAsk, type Session } from '../api'
import { Desk } from './desk'
import { Frame } from './frame/frame'

/** What the page shows depends on where the desk stands: nothing here yet, locked, or open with an officer signed in. */
export function DeskPhases(): ReactNode {
  const state = useAsk('desk.state', {})
  const again = state.refetch
  useEffect(() => obeyLocking(() => void again()), [again])
  const found = state.data
  const open = found?.phase === 'open'
  useEffect(() => (open ? tellActivity() : undefined), [open])

  if (!found) {
    return (
      <Frame>
        {state.error ? (
          <FaultNotice fault={state.error} onAgain={() => void again()} />
        ) : (
          <Loading what="Opening the desk" />
        )}
      </Frame>
    )
  }
  if (found.phase === 'open' && found.officer && found.desk) {
    const { officer, desk, demonstration, runsIn, version } = found
    const session: Session = { officer, desk, demonstration, runsIn, version }
    return (
      <SessionProvider session={session}>
        <Desk />
      </SessionProvider>
    )
  }
  return (
    <Frame found={found}>{found.phase === 'first-run' ? <FirstRun state={found} /> : <LockPage state={found} />}</Frame>
  )
}
