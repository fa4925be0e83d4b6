import { useEffect, useState, type ReactNode } from 'react'
import { navigate } from 'wouter/use-hash-location'
import { FaultNotice, Loading } from '../components'
import { FirstRun, LockPage } from '../features/desk'
import { obeyLocking, SessionProvider, tellActivity, useAsk, type Session } from '../api'
import { Desk } from './desk'
import { Frame } from './frame/frame'

/** What the page shows depends on where the desk stands: nothing here yet, locked, or open with an officer signed in. */
export function DeskPhases(): ReactNode {
  const state = useAsk('desk.state', {})
  const again = state.refetch
  const [clearing, setClearing] = useState(false)
  useEffect(
    () =>
      obeyLocking(() => {
        setClearing(true)
        void again().finally(() => setClearing(false))
      }),
    [again]
  )
  const found = clearing ? undefined : state.data
  const open = found?.phase === 'open'
  const closed = found !== undefined && !open
  useEffect(() => (open ? tellActivity() : undefined), [open])
  // The next officer to sign in does not begin where the last one left.
  useEffect(() => {
    if (closed) navigate('/', { replace: true })
  }, [closed])

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
