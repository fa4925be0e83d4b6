import type { Day } from '../../../contract/time'
import { addDays } from '../../calendar'
import { enteredOn, episodeSince, exitedOn, supportBegun, unheld } from '../episode'
import type { Standing } from '../standing'
import {
  areMapped,
  areSettled,
  countSessions,
  hasLapsed,
  hasNecessaryConsent,
  isAccepted,
  isReviewed,
  isWholePlan,
  latestConsent,
  latestReview,
  lookedBack,
  wasGiven,
  wasRefused
} from '../support/rules'
import type { NeedRule } from './rule'

/** Support may be given only with the consent that is necessary on the day support is agreed or on the day the rules are asked. */
function isCurrent({ support, adultOn, asOf }: Standing): boolean {
  const agreed = support.plan?.agreedOn
  const day: Day = agreed !== undefined && agreed > asOf ? agreed : asOf
  return hasNecessaryConsent(support.consents, adultOn, day)
}

const EVER = '0001-01-01'

/** A review of the panel later than the one recorded last; the first since support was agreed. */
function isPanelReviewed(standing: Standing): boolean {
  const last = enteredOn(standing, 'IN_REVIEW')
  const began = enteredOn(standing, 'ADOPTED') ?? EVER
  return latestReview(standing.support, 'panel', last === null ? began : addDays(last, 1)) !== null
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
    met: ({ support, adultOn }) => wasGiven(support.consents, adultOn)
  },
  consent_current: {
    label: 'Consent stands: not withdrawn, and the person’s own from the eighteenth birthday (s.36(4)(b), s.41)',
    field: 'support.consents',
    met: isCurrent
  },
  consent_refused: {
    label: 'Answer on consent recorded: refused by who must give it (s.41)',
    field: 'support.consents',
    met: ({ support, adultOn }) => wasRefused(support.consents, adultOn)
  },
  consent_withdrawn: {
    label: 'Answer on consent recorded: withdrawn',
    field: 'support.consents',
    met: ({ support }) => latestConsent(support.consents)?.answer === 'withdrawn'
  },
  consent_lapsed: {
    label: 'Consent given by a parent or guardian, and the person, who has turned 18, has not given it',
    field: 'support.consents',
    met: ({ support, adultOn, asOf }) => hasLapsed(support.consents, adultOn, asOf)
  },
  support_plan: {
    label: 'Support plan: how consent is asked, what support, by whom, how and when (s.36(5))',
    field: 'support.plan',
    met: ({ support }) => isWholePlan(support.plan)
  },
  needs_mapped: {
    label: 'Every need with an action and who owns it, or a reason for none',
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
    met: ({ support, asOf }) => countSessions(support, asOf).unexplained === 0
  },
  panel_reviewed: {
    label: 'The panel’s review of support, held since support was last agreed',
    field: 'support.reviews',
    met: isPanelReviewed
  },
  reassessed: {
    label: 'The re-assessment recorded (s.36(4)(e))',
    field: 'support.reviews',
    met: (standing) => latestReview(standing.support, 'reassessment', reassessmentBegan(standing)) !== null
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
    label: 'Looked back on every signposting: whether the service took the person up',
    field: 'support.handOvers',
    met: (standing) => lookedBack(standing.support, episodeSince(standing))
  },
  transfer_accepted: {
    label: 'The other area’s acceptance (where it declined, reopen the referral)',
    field: 'support.handOvers',
    met: (standing) => isAccepted(standing.support, episodeSince(standing))
  }
} as const satisfies Record<string, NeedRule>
