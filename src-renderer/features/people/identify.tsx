import { Button, Group } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import { Link } from 'wouter'
import type { OutputOf } from '../../../src-main/contract'
import { useAsk } from '../../api'
import { counted, FaultNotice, Panel, ProgressWork, shownDay, useJob, useMarking } from '../../components'
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
    </output>
  )
}

const A_PAGE = 20

/** Referrals that wait for somebody to say whom they are about. */
function Unidentified(): ReactNode {
  const [offset, setOffset] = useState(0)
  const found = useAsk('people.unidentified', { offset, limit: A_PAGE }, { keepLast: true })
  useMarking(found.data?.marking)
  if (!found.data) return <FaultNotice fault={found.error} onAgain={() => void found.refetch()} />
  const { referrals, total } = found.data
  if (total === 0) return <p className={classes.state}>Every referral has its person.</p>
  return (
    <>
      <p className={classes.state}>{counted(total, 'referral')} without a person. Open one to say who it is about.</p>
      <ul className={classes.unidentified}>
        {referrals.map(({ id, reference, receivedOn, initials }) => (
          <li key={id}>
            <Link href={`/referrals/${id}`}>{reference}</Link> {initials}, received {shownDay(receivedOn)}
          </li>
        ))}
      </ul>
      {total > A_PAGE ? (
        <Group gap="sm" mt="sm">
          <Button variant="default" size="xs" disabled={offset === 0} onClick={() => setOffset(offset - A_PAGE)}>
            Before
          </Button>
          <output>
            {offset + 1} to {Math.min(total, offset + A_PAGE)} of {total.toLocaleString('en-GB')}
          </output>
          <Button
            variant="default"
            size="xs"
            disabled={offset + A_PAGE >= total}
            onClick={() => setOffset(offset + A_PAGE)}
          >
            Next
          </Button>
        </Group>
      ) : null}
    </>
  )
}

/** The referrals that nobody has identified, such as those of a file that was brought in, and a search for their persons. */
export function Identify(): ReactNode {
  const { job, start, answer, fault } = useJob('people.identifyAll', AFTER_JUDGING)
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
      <Unidentified />
    </Panel>
  )
}
