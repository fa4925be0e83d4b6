import { Button, CloseButton, Progress } from '@mantine/core'
import { useEffect, useState, type ReactNode } from 'react'
import { Link } from 'wouter'
import type { OutputOf } from '../../../src-main/contract'
import { ask, useAsk, useProgress } from '../../api'
import { counted, FaultNotice, useJob } from '../../components'
import { AFTER_JUDGING } from './after-judging'
import classes from './people.module.css'

/** How far the search is, with a way to stop it. */
function Looking({ job }: { job: string }): ReactNode {
  const progress = useProgress(job)
  const [stopping, setStopping] = useState(false)
  const share = progress && progress.total > 0 ? (100 * progress.done) / progress.total : 0
  const far =
    progress && progress.total > 0
      ? `, ${progress.done.toLocaleString('en-GB')} of ${progress.total.toLocaleString('en-GB')}`
      : ''
  const stop = (): void => {
    setStopping(true)
    void ask('desk.cancel', { job }).catch(() => setStopping(false))
  }
  return (
    <>
      <span className={classes.lookingWords}>
        {stopping
          ? 'Stopping; what was done stays.'
          : `${progress?.words ?? 'Looking for the persons that were brought in'}${far}`}
      </span>
      <Progress value={share} className={classes.lookingBar ?? ''} aria-label="How far the search for persons is" />
      <Button variant="default" size="compact-sm" onClick={stop} disabled={stopping}>
        Stop
      </Button>
    </>
  )
}

function Done({ done }: { done: OutputOf<'people.identifyBroughtIn'> }): ReactNode {
  const { made, toJudge, tooLittle, filed } = done
  return (
    <span className={classes.lookingWords}>
      The persons that were brought in: {counted(made, 'referral')} about somebody new here.
      {toJudge === 0 ? '' : ` ${counted(toJudge, 'referral')} with somebody alike, to be judged.`}
      {tooLittle === 0 ? '' : ` ${counted(tooLittle, 'referral')} with too little to look for anybody.`}{' '}
      {toJudge + tooLittle === 0 ? null : <Link href="/people">See them</Link>}{' '}
      {filed === 0 ? null : <Link href="/people/matches">{counted(filed, 'pair')} of possible same persons</Link>}
    </span>
  )
}

/**
 * Looks for the persons of what was brought in, on whichever page the officer works, and goes on after a lock. It stands above the page only
 * while there is something to tell.
 */
export function LookingForPersons(): ReactNode {
  const left = useAsk('people.stillToLookFor', {})
  const { job, start, answer, fault } = useJob('people.identifyBroughtIn', [...AFTER_JUDGING, 'people.stillToLookFor'])
  const [closed, setClosed] = useState<typeof answer>(undefined)
  const { waits = false, stopped = false, referrals = 0 } = left.data ?? {}
  const goesOn = waits && !stopped && job === null && fault === null && !left.isFetching
  useEffect(() => {
    if (goesOn) start({})
    // Begun once for each answer of what is left.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [goesOn])
  const told = job === null && answer?.complete === true && answer !== closed ? answer : null
  if (job === null && !(waits && stopped) && fault === null && told === null) return null
  return (
    <section className={classes.looking} aria-label="Looking for persons">
      {job === null ? null : <Looking job={job} />}
      <FaultNotice fault={fault} onAgain={() => start({})} />
      {job === null && waits && stopped ? (
        <>
          <span className={classes.lookingWords}>
            Looking for the persons that were brought in was stopped. {counted(referrals, 'referral')} still to be
            looked at.
          </span>
          <Button variant="default" size="compact-sm" onClick={() => start({})}>
            Go on
          </Button>
        </>
      ) : null}
      {told === null ? null : (
        <>
          <output>
            <Done done={told} />
          </output>
          <CloseButton aria-label="Close this notice" onClick={() => setClosed(told)} />
        </>
      )}
    </section>
  )
}
