import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import { counted, FaultNotice, Panel, ProgressWork, useJob } from '../../components'
import { AFTER_JUDGING } from './after-judging'
import classes from './people.module.css'

/** Looks through the whole desk for persons who may be one. It files what it finds and merges nobody. */
export function Sweep(): ReactNode {
  const { job, start, answer, fault, stopped } = useJob('people.sweep', AFTER_JUDGING)
  return (
    <Panel title="Look through everybody">
      <p className={classes.lead}>
        Compares each person with all others and puts those who may be one on the list below. It runs by itself for the
        persons of a bundle that is taken in. It merges nobody.
      </p>
      {job === null ? (
        <Button variant="default" onClick={() => start({})}>
          Look through everybody now
        </Button>
      ) : (
        <ProgressWork job={job} words="Comparing people" />
      )}
      <FaultNotice fault={fault} />
      {stopped ? <output className={classes.state}>Stopped. Nothing was put on the list.</output> : null}
      {job === null && answer && !stopped ? (
        <output className={classes.state}>
          {counted(answer.persons, 'person', 'people')} compared, {counted(answer.found, 'pair')} alike,{' '}
          {counted(answer.filed, 'pair')} new on the list.
          {answer.left === 0 ? '' : ` ${counted(answer.left, 'pair')} less alike wait until these are judged.`}
        </output>
      ) : null}
    </Panel>
  )
}
