import type { Day } from '../../../contract/time'
import { addDays } from '../../calendar'
import { enteredOn, episodeSince, exitedOn, supportBegun, unheld } from '../episode'
import type { Standing } from '../standing'
import { consentOn, latestConsent, rightfulGiver } from './consent'
import type { NeedRule } from './rule'
import { areMapped, areSettled, isReviewed, isWholePlan, sessionsAccounted } from './support-facts'

const asked = ({ support }: Standing) => latestConsent(support)

/** Consent that was given, by the right person for the age on the day it was sought, with evidence (section 41). */
function isGiven(standing: Standing): boolean {
  const latest = asked(standing)
  if (latest === null || latest.answer !== 'given' || latest.evidence === '') return false
  return latest.giver === rightfulGiver(standing.adultOn, latest.soughtOn)
}

/** What was given by a parent does not outlast the eighteenth birthday, on the day support is agreed or on the day the rules are asked. */
function isCurrent({ support, adultOn, asOf }: Standing): boolean {
  const agreed = support.plan?.agreedOn
  const day: Day = agreed !== undefined && agreed > asOf ? agreed : asOf
  return consentOn(support, adultOn, day) !== 'lapsed_new_adult'
}

const EVER = '0001-01-01'

/** A review of the panel later than the one recorded last; the first since support was agreed. */
function isPanelReviewed(standing: Standing): boolean {
  const last = enteredOn(standing, 'IN_REVIEW')
  const began = enteredOn(standing, 'ADOPTED') ?? EVER
  return standing.support.reviews.some(
    ({ of, heldOn }) => of === 'panel' && (last === null ? heldOn >= began : heldOn > last)
  )
}

/** A review after the exit; a further one later than the day it was last extended. */
function afterExit(kind: 'post_exit_6' | 'post_exit_12' | 'post_exit_further'): NeedRule['met'] {
  return (standing) => {
    const extended = enteredOn(standing, 'POST_EXIT_EXT')
    const since = kind === 'post_exit_further' && extended !== null ? addDays(extended, 1) : exitedOn(standing)
    return isReviewed(standing.support, kind, since ?? EVER)
  }
}

/** The day the re-assessment that runs was opened: consent refused, withdrawn, or not answered. */
function reassessmentBegan(standing: Standing): Day {
  const stays = unheld(standing)
  const last = stays.findLastIndex(({ stage }) => stage === 'REASSESS')
  const before = stays[last - 1]
  const opened = before && ['CONSENT_REFUSED', 'CONSENT_WITHDRAWN'].includes(before.stage) ? before : stays[last]
  return opened?.since ?? EVER
}

/** What a referral must hold from consent to the last review after exit (Counter-Terrorism and Security Act 2015, sections 36(4) and (5) and 41). */
export const needsInChannel = {
  consent_given: {
    label: 'Consent given, with evidence, by who must give it at the age on the day it was sought (s.41)',
    field: 'support.consents',
    met: isGiven
  },
  consent_current: {
    label: 'Consent of the person: what a parent or guardian gave lapsed on the eighteenth birthday',
    field: 'support.consents',
    met: isCurrent
  },
  consent_refused: {
    label: 'Answer on consent recorded: refused',
    field: 'support.consents',
    met: (standing) => asked(standing)?.answer === 'refused'
  },
  consent_withdrawn: {
    label: 'Answer on consent recorded: withdrawn',
    field: 'support.consents',
    met: (standing) => asked(standing)?.answer === 'withdrawn'
  },
  consent_lapsed: {
    label: 'Consent given by a parent or guardian, and the person has turned 18',
    field: 'support.consents',
    met: (standing) => !isCurrent(standing)
  },
  support_plan: {
    label: 'Support plan: how consent is asked, what support, by whom, how and when (s.36(5))',
    field: 'support.plan',
    met: ({ support }) => isWholePlan(support.plan)
  },
  needs_mapped: {
    label: 'Every need with an action or a reason for none, and who owns it',
    field: 'support.needs',
    met: ({ support }) => areMapped(support)
  },
  needs_settled: {
    label: 'Every need addressed, or left or accepted with a reason',
    field: 'support.needs',
    met: ({ support }) => areSettled(support)
  },
  sessions_settled: {
    label: 'Every session up to now held, or missed or cancelled with a reason',
    field: 'support.sessions',
    met: ({ support, asOf }) => sessionsAccounted(support, asOf)
  },
  panel_reviewed: {
    label: 'The panel’s review of support, held since support was last agreed',
    field: 'support.reviews',
    met: isPanelReviewed
  },
  reassessed: {
    label: 'The re-assessment recorded (s.36(4)(e))',
    field: 'support.reviews',
    met: (standing) =>
      standing.support.reviews.some((each) => each.of === 'reassessment' && each.heldOn >= reassessmentBegan(standing))
  },
  support_begun: {
    label: 'Support had begun',
    field: 'support.plan',
    met: supportBegun
  },
  support_not_begun: {
    label: 'Support had not begun: where it had, the referral is exited instead',
    field: 'support.plan',
    met: (standing) => !supportBegun(standing)
  },
  post_exit_6: {
    label: 'Six-month review held, with fresh checks and no concern (a concern reopens the referral)',
    field: 'support.reviews',
    met: afterExit('post_exit_6')
  },
  post_exit_12: {
    label: 'Twelve-month review held, with fresh checks and no concern (a concern reopens the referral)',
    field: 'support.reviews',
    met: afterExit('post_exit_12')
  },
  post_exit_further: {
    label: 'Further review held, with fresh checks and no concern (a concern reopens the referral)',
    field: 'support.reviews',
    met: afterExit('post_exit_further')
  },
  signpost_answered: {
    label: 'Whether the service took the person up',
    field: 'support.handOvers',
    met: ({ support, ...rest }) =>
      support.handOvers.some(
        (each) => each.kind === 'signpost' && each.answer !== null && each.sentOn >= episodeSince(rest)
      )
  },
  transfer_accepted: {
    label: 'The other area’s acceptance (where it declined, reopen the referral)',
    field: 'support.handOvers',
    met: ({ support, ...rest }) =>
      support.handOvers.some(
        (each) => each.kind === 'transfer' && each.answer === 'accepted' && each.sentOn >= episodeSince(rest)
      )
  }
} as const satisfies Record<string, NeedRule>
