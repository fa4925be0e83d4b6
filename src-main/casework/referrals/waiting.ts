import { highestMarking } from '../../contract/codes/marking'
import type { Output } from '../../contract/call'
import type { referrals } from '../../contract/referrals'
import type { Asking } from '../../vault/asking'
import { officerOf } from '../staff'
import { officerNames } from './case-view'
import { clockToday } from './clock-today'
import { pressingRun } from './clock-runs'
import { allWaiting } from './proposals'
import { readReferral } from './reading'
import { rolesToDecide } from './rules'
import { transitionBetween } from './stages'

const FIELDS = ['reference', 'proposal']

/** Decisions that wait for a second officer, oldest first, each with whether the officer signed in may decide it. */
export function waitingDecisions(asking: Asking): Output<(typeof referrals)['referrals.waiting']> {
  const { sql, journal, officer } = asking
  const today = asking.today()
  const { nameOf } = officerNames(sql)
  const waiting = allWaiting(sql).map((proposed) => ({
    proposed,
    read: readReferral(sql, journal, proposed.referral, today)
  }))
  asking.showed(
    'referrals.waiting',
    waiting.map(({ proposed }) => proposed.referral),
    FIELDS
  )
  const proposals = waiting.map(({ proposed, read }) => {
    const proposer = officerOf(sql, proposed.proposer)
    const transition = transitionBetween(proposed.from, proposed.to)
    const roles = transition && proposer ? rolesToDecide(transition, read.standing, proposer.role) : []
    const pressing = pressingRun(read.standing.runs)
    return {
      referral: proposed.referral,
      reference: read.row.reference,
      proposal: proposed.proposal,
      to: proposed.to,
      proposedBy: nameOf(proposed.proposer),
      proposedAt: proposed.proposedAt,
      mayDecide: roles.includes(officer.role) && proposer?.person !== officer.person,
      clock: pressing ? clockToday(pressing, today, read.standing.policy.dueSoon) : null
    }
  })
  return { proposals, marking: highestMarking(waiting.map(({ read }) => read.standing.fields.marking)) }
}
