import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import { counted, FaultNotice, Panel, ProgressWork, ScrollBox, useJob } from '../../components'
import { Outcome } from './outcome'
import { pace } from './pace'
import classes from './integrity.module.css'

/** Recomputes the chain of the journal and every body's digest. */
export function Verify({ hasHead }: { hasHead: boolean }): ReactNode {
  const { job, start, answer, fault, stopped } = useJob('integrity.verify')
  return (
    <Panel title="Verify the journal">
      <p className={classes.lead}>Recomputes every link of the chain and every entry’s digest. Nothing is changed.</p>
      {job === null ? (
        <div className={classes.buttons}>
          <Button variant="default" onClick={() => start({ from: 'start' })}>
            Verify from the start
          </Button>
          {hasHead ? (
            <Button variant="subtle" onClick={() => start({ from: 'head' })}>
              From the newest head
            </Button>
          ) : null}
        </div>
      ) : (
        <ProgressWork job={job} words="Verifying the journal" />
      )}
      <FaultNotice fault={fault} />
      {stopped ? <Outcome good={null}>Stopped. Nothing was changed.</Outcome> : null}
      {job === null && answer && answer.faults.length === 0 && !stopped ? (
        <Outcome good>
          {counted(answer.entries, 'entry', 'entries')} verified {pace(answer.milliseconds)}. The chain is whole.
        </Outcome>
      ) : null}
      {job === null && answer && answer.faults.length > 0 ? (
        <Outcome good={false}>
          {counted(answer.faults.length, 'fault')} in {counted(answer.entries, 'entry', 'entries')}. Do not delete
          anything; make a backup elsewhere and tell whoever looks after this program.
          <ScrollBox label="Faults found" className={classes.faults}>
            <ul>
              {answer.faults.slice(0, 50).map(({ feed, seq, what }) => (
                <li key={`${feed}-${seq}-${what}`}>
                  Entry {seq} of feed {feed.slice(-6)}: {what}
                </li>
              ))}
            </ul>
          </ScrollBox>
        </Outcome>
      ) : null}
    </Panel>
  )
}
