import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import { FaultNotice, Panel, ProgressWork, shownBytes, shownMoment, useJob } from '../../components'
import { Outcome } from './outcome'
import classes from './integrity.module.css'

/** Makes a backup now: encrypted like the store, read back and verified after writing. */
export function BackUp({ last }: { last: string | null }): ReactNode {
  const { job, start, answer, fault, stopped } = useJob('integrity.backUp', ['integrity.overview'])
  return (
    <Panel title="Back up">
      <p className={classes.lead}>
        An encrypted copy of the store and its key slots, verified after writing.{' '}
        {last === null ? 'None was made yet.' : `The last one is of ${shownMoment(last)}.`}
      </p>
      {job === null ? (
        <div className={classes.buttons}>
          <Button variant={last === null ? 'filled' : 'default'} onClick={() => start({ elsewhere: false })}>
            Back up now
          </Button>
          <Button variant="subtle" onClick={() => start({ elsewhere: true })}>
            To a stick …
          </Button>
        </div>
      ) : (
        <ProgressWork job={job} words="Making a backup" />
      )}
      <FaultNotice fault={fault} />
      {stopped ? <Outcome good={null}>Stopped. No backup was kept.</Outcome> : null}
      {job === null && answer?.made && !stopped ? (
        <Outcome good>
          Backed up as {answer.name ?? 'a new file'}
          {answer.bytes === undefined ? '' : ` (${shownBytes(answer.bytes)})`}, and verified.
        </Outcome>
      ) : null}
    </Panel>
  )
}
