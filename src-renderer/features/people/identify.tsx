import { Button } from '@mantine/core'
import { useEffect, useRef, type ReactNode } from 'react'
import { Link } from 'wouter'
import type { OutputOf } from '../../../src-main/contract'
import { counted, FaultNotice, Panel, ProgressWork, useJob } from '../../components'
import { AFTER_JUDGING } from './after-judging'
import classes from './people.module.css'

/** What a search for the persons of referrals came to. */
function IdentifiedWords({ done }: { done: OutputOf<'people.identifyAll'> }): ReactNode {
  const { referrals, made, toJudge, tooLittle, complete } = done
  return (
    <output className={classes.state}>
      <span>
        {complete ? '' : 'Stopped; what was done stays. '}
        {referrals === 0
          ? 'Every referral has its person.'
          : `${counted(made, 'referral')} about somebody new here; ${counted(toJudge, 'referral')} with somebody alike, to be judged.`}
        {tooLittle === 0 ? '' : ` ${counted(tooLittle, 'referral')} with too little to look for anybody.`}
      </span>
      {toJudge === 0 ? null : <Link href="/referrals">See the referrals that wait</Link>}
    </output>
  )
}

/**
 * Looks for the persons of the referrals that nobody has identified, such as those of a file that was brought in.
 * @param atOnce true to begin without being asked
 */
export function Identify({ atOnce = false }: { atOnce?: boolean }): ReactNode {
  const { job, start, answer, fault } = useJob('people.identifyAll', AFTER_JUDGING)
  const begun = useRef(false)
  useEffect(() => {
    if (!atOnce || begun.current) return
    begun.current = true
    start({})
  }, [atOnce, start])
  return (
    <Panel title="Referrals without a person">
      <p className={classes.lead}>
        Looks for the person of each referral that nobody has identified. Whoever is like nobody here becomes a person
        of their own; every other referral waits for your judgement.
      </p>
      {job === null ? (
        <Button variant="default" onClick={() => start({})}>
          Look for their persons
        </Button>
      ) : (
        <ProgressWork job={job} words="Looking for the persons" />
      )}
      <FaultNotice fault={fault} />
      {job === null && answer ? <IdentifiedWords done={answer} /> : null}
    </Panel>
  )
}
