import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import { counted, FaultNotice, Panel, ProgressWork, ScrollBox, useJob } from '../../components'
import { Outcome } from './outcome'
import { pace } from './pace'
import classes from './integrity.module.css'

/** Rebuilds every table from the journal beside the live ones and compares. */
export function Rebuild(): ReactNode {
  const { job, start, answer, fault, stopped } = useJob('integrity.rebuild')
  return (
    <Panel title="Compare with the journal">
      <p className={classes.lead}>
        Builds every table anew from the journal, beside the live ones, and compares row by row. The live ones stay.
      </p>
      {job === null ? (
        <div className={classes.buttons}>
          <Button variant="default" onClick={() => start({})}>
            Rebuild and compare
          </Button>
        </div>
      ) : (
        <ProgressWork job={job} words="Rebuilding beside the live tables" />
      )}
      <FaultNotice fault={fault} />
      {stopped ? <Outcome good={null}>Stopped. Nothing was changed.</Outcome> : null}
      {job === null && answer && answer.differences.length === 0 && !stopped ? (
        <Outcome good>
          Every table is what {counted(answer.entries, 'journal entry', 'journal entries')} make of it. Compared{' '}
          {pace(answer.milliseconds)}.
        </Outcome>
      ) : null}
      {job === null && answer && answer.differences.length > 0 ? (
        <Outcome good={false}>
          Some tables differ from the journal. Work can go on; the journal is what counts. Tell whoever looks after this
          program.
          <ScrollBox label="Tables that differ" className={classes.faults}>
            <ul>
              {answer.differences.map(({ table, rows }) => (
                <li key={table}>
                  {table}: {counted(rows, 'row')}
                </li>
              ))}
            </ul>
          </ScrollBox>
        </Outcome>
      ) : null}
    </Panel>
  )
}
