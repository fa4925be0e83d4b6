import type { ReactNode } from 'react'
import { Panel } from '../../../components'
import { RaiseTask } from '../../tasks'
import { useCase } from './case-context'

/** Raises a task about this case; it stands on the case's timeline. */
export function RaiseFromCase({ onDone }: { onDone: () => void }): ReactNode {
  const view = useCase()
  return (
    <Panel title="Raise a task">
      <RaiseTask referral={{ id: view.id, reference: view.reference }} marking={view.marking} onDone={onDone} />
    </Panel>
  )
}
