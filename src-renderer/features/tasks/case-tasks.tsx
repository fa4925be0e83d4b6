import { useState, type ReactNode } from 'react'
import type { TaskRow } from '../../../src-main/contract/tasks'
import { DueBadge, Panel } from '../../components'
import { TaskSheet } from './task-sheet'
import { dueOf } from './words'
import classes from './tasks.module.css'

/** The tasks of one case, late first, each opening beside the page. */
export function CaseTasks({ tasks }: { tasks: readonly TaskRow[] }): ReactNode {
  const [shown, setShown] = useState<string | null>(null)
  const open = tasks.filter((task) => task.state === 'open').length
  return (
    <Panel title={open === 0 ? 'Tasks' : `Tasks (${open} open)`}>
      {tasks.length === 0 ? <p className={classes.none}>None yet.</p> : null}
      <ul className={classes.tasks}>
        {tasks.map((task) => {
          const due = dueOf(task)
          return (
            <li key={task.id} data-settled={task.state !== 'open'}>
              <button type="button" className={classes.task} onClick={() => setShown(task.id)}>
                {task.text}
              </button>
              <span className={classes.under}>
                {due === null ? (
                  <span>{task.state === 'open' ? 'no date' : task.state}</span>
                ) : (
                  <DueBadge due={due} compact />
                )}
                {task.owner === null ? '' : task.owner.name}
              </span>
            </li>
          )
        })}
      </ul>
      <TaskSheet task={tasks.find((task) => task.id === shown) ?? null} onClose={() => setShown(null)} />
    </Panel>
  )
}
