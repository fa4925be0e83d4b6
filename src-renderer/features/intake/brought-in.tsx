import { Button, Group } from '@mantine/core'
import { IconCircleCheck } from '@tabler/icons-react'
import { useState, type ReactNode } from 'react'
import { Link } from 'wouter'
import type { ColumnMatch } from '../../../src-main/contract/intake'
import { useTell } from '../../api'
import { counted, FaultNotice, Panel } from '../../components'
import type { Outcome, Overview } from './wizard'
import classes from './intake.module.css'

interface Props {
  overview: Overview
  match: ColumnMatch
  outcome: Outcome
  onAgain: () => void
}

function Refused({ overview, match, refused }: { overview: Overview; match: ColumnMatch; refused: number }): ReactNode {
  const [as, setAs] = useState<string | null>(null)
  const save = useTell('intake.saveRefused', {
    onDone: (answer) => {
      if (answer.saved) setAs(answer.as ?? 'the file you chose')
    }
  })
  const write = (format: 'csv' | 'xlsx') => (): void => save.mutate({ intake: overview.intake, match, format })
  return (
    <div className={classes.refused}>
      <p>
        <strong>{counted(refused, 'row')}</strong> did not come in. Save them, each with what is wrong, mend them there,
        and bring that file in.
      </p>
      <Group gap="sm">
        <Button variant="default" onClick={write('xlsx')} loading={save.isPending}>
          Save them as XLSX
        </Button>
        <Button variant="default" onClick={write('csv')} loading={save.isPending}>
          Save them as CSV
        </Button>
        <output>{as === null ? '' : `Saved as ${as}.`}</output>
      </Group>
      <FaultNotice fault={save.error} />
    </div>
  )
}

/** What was done, what was left, and what to do next. */
export function BroughtIn({ overview, match, outcome, onAgain }: Props): ReactNode {
  const { broughtIn, refused, firstReference, lastReference } = outcome
  const references =
    firstReference === null
      ? ''
      : firstReference === lastReference
        ? firstReference
        : `${firstReference} to ${lastReference}`
  return (
    <>
      <Panel title="What was done">
        <p className={classes.done}>
          <IconCircleCheck size={22} aria-hidden />
          {counted(broughtIn, 'referral')} came in{references === '' ? '' : `, ${references}`}.
        </p>
        {refused > 0 ? (
          <Refused overview={overview} match={match} refused={refused} />
        ) : (
          <p>Every row of the file came in.</p>
        )}
        <h3 className={classes.next}>What next</h3>
        <ul className={classes.list}>
          <li>
            The persons are being looked for; how far that is stands at the top of every page, and it goes on while you
            work. Whoever is like somebody here waits for your judgement on the page <Link href="/people">People</Link>.
          </li>
          <li>
            The spreadsheet still holds everything. Keep or delete it as your record policy says; this program does not
            touch it.
          </li>
        </ul>
        <Group gap="sm" mt="md">
          <Button component={Link} href="/referrals" data-autofocus>
            Go to the referrals
          </Button>
          <Button variant="default" onClick={onAgain}>
            Bring in another file
          </Button>
        </Group>
      </Panel>
    </>
  )
}
