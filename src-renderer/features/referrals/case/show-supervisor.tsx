import { Button, Group } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import { useSession } from '../../../api'
import { ConfirmSecond, Narrative, Panel, tell } from '../../../components'
import { useCase, useCaseTell } from './case-context'
import classes from './case.module.css'

/** Records that the case was shown to a supervisor before any closure: what they said, confirmed under their own passphrase. */
export function ShowSupervisor({ onDone }: { onDone: () => void }): ReactNode {
  const view = useCase()
  const { officer } = useSession()
  const [advice, setAdvice] = useState('')
  const [asking, setAsking] = useState(false)
  const show = useCaseTell('referrals.showToSupervisor', () => {
    tell('Recorded: the case was shown to a supervisor.')
    onDone()
  })
  const others = view.others.map(({ reference }) => reference).join(', ')
  return (
    <Panel title="Show the case to a supervisor">
      <div className={classes.form}>
        <p className={classes.nothing}>
          The person has been referred {view.others.length + 1} times. A supervisor looks at all of it before any
          closure.
        </p>
        <Narrative
          label="What the supervisor said"
          value={advice}
          onChange={setAdvice}
          minRows={3}
          error={show.error?.fields['advice']}
          required
        />
        {asking ? (
          <ConfirmSecond
            asks={officer.name}
            action={`that you were shown this case (${view.reference})`}
            words={[
              { heading: 'Referral', text: view.reference },
              { heading: 'Other referrals', text: others },
              { heading: 'What you said', text: advice }
            ]}
            deciders={view.supervisors}
            busy={show.isPending}
            fault={show.error}
            onCancel={() => setAsking(false)}
            onDecide={({ second }) => show.mutateAsync({ referral: view.id, advice, second })}
          />
        ) : (
          <Group gap="sm">
            <Button disabled={advice.trim() === ''} onClick={() => setAsking(true)}>
              Have the supervisor confirm it
            </Button>
            <Button variant="subtle" onClick={onDone}>
              Close
            </Button>
          </Group>
        )}
      </div>
    </Panel>
  )
}
