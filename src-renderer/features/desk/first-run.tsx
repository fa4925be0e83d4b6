import { Button } from '@mantine/core'
import { IconBuildingCommunity, IconHistory, IconPresentation, type TablerIcon } from '@tabler/icons-react'
import { useState, type ReactNode } from 'react'
import type { DeskState } from '../../../src-main/contract/desk'
import { Page } from '../../components'
import { MakingDemonstration } from './making-demonstration'
import { RestorePage } from './restore-page'
import { SetUpPage } from './set-up/set-up-page'
import classes from './first-run.module.css'

type Way = 'choose' | 'set-up' | 'demonstration' | 'restore'

interface ChoiceProps {
  icon: TablerIcon
  title: string
  children: ReactNode
  button: string
  main?: boolean
  onChoose: () => void
}

function Choice({ icon: Icon, title, children, button, main = false, onChoose }: ChoiceProps): ReactNode {
  return (
    <section className={classes.choice}>
      <Icon size={28} stroke={1.5} aria-hidden className={classes.icon} />
      <h2>{title}</h2>
      <p>{children}</p>
      <Button variant={main ? 'filled' : 'default'} onClick={onChoose}>
        {button}
      </Button>
    </section>
  )
}

/** The first page on a PC without a desk: three ways to begin. */
export function FirstRun({ state }: { state: DeskState }): ReactNode {
  const [way, setWay] = useState<Way>('choose')
  const back = (): void => setWay('choose')
  if (way === 'set-up') return <SetUpPage onBack={back} />
  if (way === 'demonstration') return <MakingDemonstration onBack={back} />
  if (way === 'restore') return <RestorePage backups={state.backups} onBack={back} />
  return (
    <Page
      title="Welcome to Focus Desk"
      lead="The working record of one borough counter-terrorism focus desk. Everything stays on this PC, encrypted; nothing is ever sent."
    >
      <div className={classes.choices}>
        <Choice
          icon={IconBuildingCommunity}
          title="Set up this desk"
          button="Set up this desk"
          main
          onChoose={() => setWay('set-up')}
        >
          For real work on this PC. You need an administrator, a superintendent and a desk officer here to choose their
          passphrases, and an envelope for each recovery share. About ten minutes.
        </Choice>
        <Choice
          icon={IconPresentation}
          title="Demonstration desk"
          button="Open the demonstration"
          onChoose={() => setWay('demonstration')}
        >
          Invented people and referrals of one borough, to look around and to train on. It is kept apart from real work
          and says so on every page.
        </Choice>
        <Choice
          icon={IconHistory}
          title="Restore a backup"
          button="Restore a backup"
          onChoose={() => setWay('restore')}
        >
          {state.backups.length > 0
            ? 'A backup of a desk was found on this PC. Restoring it brings back everything up to the moment it was made.'
            : 'From a backup file of this or another PC. The officers sign in with the passphrases they had when it was made.'}
        </Choice>
      </div>
    </Page>
  )
}
