import { Button, Group } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import { Link } from 'wouter'
import { labelOf } from '../../../src-main/contract/codes/code-list'
import { priorities, strands, taskStates } from '../../../src-main/contract/codes/tasks'
import type { TaskRow } from '../../../src-main/contract/tasks'
import { DueBadge, MarkingBadge, shownMoment, shownWeekday, SideSheet } from '../../components'
import { AmendTask } from './amend-task'
import { SettleTask } from './settle-task'
import { dueOf } from './words'
import classes from './tasks.module.css'

function Facts({ task }: { task: TaskRow }): ReactNode {
  const due = dueOf(task)
  const facts: [string, ReactNode][] = [
    ['State', labelOf(taskStates, task.state)],
    ['Due', task.dueOn === null ? 'no date' : shownWeekday(task.dueOn)],
    ['Owner', task.owner?.name ?? 'nobody yet'],
    ['Priority', labelOf(priorities, task.priority)],
    ['Strand', labelOf(strands, task.strand)],
    [
      'Case',
      task.referral === null ? 'none' : <Link href={`/referrals/${task.referral.id}`}>{task.referral.reference}</Link>
    ],
    ['Raised', shownMoment(task.raisedAt)],
    ...(task.outcome === null || task.outcome === '' ? [] : [['What came of it', task.outcome] as [string, ReactNode]])
  ]
  return (
    <>
      <p className={classes.text}>{task.text}</p>
      <Group gap="sm">
        <MarkingBadge marking={task.marking} />
        {due === null ? null : <DueBadge due={due} />}
      </Group>
      <dl className={classes.facts}>
        {facts.map(([heading, words]) => (
          <div key={heading}>
            <dt>{heading}</dt>
            <dd>{words}</dd>
          </div>
        ))}
      </dl>
    </>
  )
}

/** One task beside the list: what it says, and changing or settling it. */
export function TaskSheet({ task, onClose }: { task: TaskRow | null; onClose: () => void }): ReactNode {
  const [doing, setDoing] = useState<{ what: 'amend' | 'settle'; task: string } | null>(null)
  const now = doing !== null && doing.task === task?.id ? doing.what : null
  const done = (): void => {
    setDoing(null)
    onClose()
  }
  return (
    <SideSheet opened={task !== null} onClose={done} title={task?.reference ?? ''}>
      {task === null ? null : (
        <div className={classes.form}>
          <Facts task={task} />
          {now === 'amend' ? <AmendTask key={task.id} task={task} onDone={done} /> : null}
          {now === 'settle' ? <SettleTask key={task.id} task={task} onDone={done} /> : null}
          {now === null && task.state === 'open' ? (
            <Group gap="sm">
              <Button data-autofocus onClick={() => setDoing({ what: 'settle', task: task.id })}>
                Settle it
              </Button>
              <Button variant="default" onClick={() => setDoing({ what: 'amend', task: task.id })}>
                Change it
              </Button>
            </Group>
          ) : null}
        </div>
      )}
    </SideSheet>
  )
}
