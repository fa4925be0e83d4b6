import { Button, Group } from '@mantine/core'
import { IconAlertOctagon } from '@tabler/icons-react'
import { useEffect, useRef, useState, type ReactNode } from 'react'
import { Panel } from '../../../components'
import classes from './receive.module.css'

export type Danger = 'no' | 'yes_999_called' | 'yes'

/** The first question of every referral: is anybody in immediate danger? It comes before any form. */
export function DangerGate({
  onAnswer,
  onSkip
}: {
  onAnswer: (danger: Danger) => void
  onSkip: () => void
}): ReactNode {
  const [saidYes, setSaidYes] = useState(false)
  const told = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    if (saidYes) told.current?.focus()
  }, [saidYes])
  return (
    <Panel title="First: is anybody in immediate danger?">
      {saidYes ? (
        <div role="alert">
          <p className={classes.danger}>
            <IconAlertOctagon size={24} aria-hidden />
            Call 999 or the force control room now. This form can wait.
          </p>
          <p>Prevent is not an emergency service. What you answer here is recorded with the time.</p>
          <Group gap="sm">
            <Button ref={told} onClick={() => onAnswer('yes_999_called')}>
              They have been told. Go on
            </Button>
            <Button variant="default" onClick={() => onAnswer('yes')}>
              Go on; nobody has been told yet
            </Button>
            <Button variant="subtle" onClick={() => setSaidYes(false)}>
              Back
            </Button>
          </Group>
        </div>
      ) : (
        <>
          <p className={classes.lead}>
            Somebody about to be hurt, a person on the way to a conflict zone, a weapon, an attack that is being
            prepared.
          </p>
          <Group gap="sm">
            <Button onClick={() => onAnswer('no')}>No immediate danger</Button>
            <Button variant="default" onClick={() => setSaidYes(true)}>
              Yes
            </Button>
            <Button variant="subtle" onClick={onSkip}>
              Not known yet
            </Button>
          </Group>
        </>
      )}
    </Panel>
  )
}
