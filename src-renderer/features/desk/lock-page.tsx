import { Button } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import { demonstrationBoroughs, type DeskState } from '../../../src-main/contract/desk'
import { takeLockReason, useTell } from '../../api'
import { FaultNotice, Note, Page, Panel } from '../../components'
import { MakingDemonstration } from './making-demonstration'
import { RecoveryPage } from './recovery-page'
import { RestorePage } from './restore-page'
import { SignIn } from './sign-in'
import classes from './lock-page.module.css'

const REASONS: Readonly<Record<string, string>> = {
  asked: 'The desk is locked.',
  idle: 'Nobody was at the desk for five minutes, so it locked by itself.',
  system: 'The PC was locked or went to sleep, and the desk with it.',
  fault:
    'The part of the program that keeps the store stopped, so the desk locked. Whatever was reported as saved is saved.'
}

let said: string | null = null

/** The reason is taken out of storage once; React may ask twice. */
function lockReason(): string | null {
  said ??= takeLockReason()
  return said
}

function lead({ demonstration }: DeskState): string {
  if (!demonstration) return 'This desk is locked.'
  return `The invented desk of ${demonstrationBoroughs[demonstration]}. Choose who you want to be.`
}

/** The page in front of a locked desk. */
export function LockPage({ state }: { state: DeskState }): ReactNode {
  const [way, setWay] = useState<'sign-in' | 'recover' | 'restore' | 'other'>('sign-in')
  const [why] = useState(lockReason)
  const leaving = useTell('desk.leaveDemonstration', { refreshes: ['desk.state'] })
  const back = (): void => setWay('sign-in')
  if (way === 'recover') return <RecoveryPage state={state} onBack={back} />
  if (way === 'restore') return <RestorePage backups={state.backups} besideDesk onBack={back} />
  if (way === 'other') {
    const other = state.demonstration === 'first' ? 'second' : 'first'
    return <MakingDemonstration which={other} onBack={back} onDone={back} />
  }
  const reason = why === null ? undefined : REASONS[why]
  return (
    <div className={classes.place}>
      <Page title="Sign in" lead={reason ?? lead(state)}>
        {state.notice === undefined ? null : <Note title="Before you sign in">{state.notice}</Note>}
        <Panel>
          <SignIn key={String(state.demonstration)} state={state} />
        </Panel>
        <div className={classes.ways}>
          {state.demonstration ? (
            <>
              <Button variant="subtle" onClick={() => setWay('other')}>
                Turn to {demonstrationBoroughs[state.demonstration === 'first' ? 'second' : 'first']}
              </Button>
              <Button variant="subtle" loading={leaving.isPending} onClick={() => leaving.mutate({})}>
                Leave the demonstration
              </Button>
            </>
          ) : (
            <>
              <Button variant="subtle" onClick={() => setWay('recover')}>
                Passphrase forgotten
              </Button>
              <Button variant="subtle" onClick={() => setWay('restore')}>
                Restore a backup
              </Button>
            </>
          )}
        </div>
        <FaultNotice fault={leaving.error} />
      </Page>
    </div>
  )
}
