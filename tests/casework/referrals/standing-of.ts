import { clockRuns, type ClockRun, type Stay } from '../../../src-main/casework/referrals/clock-runs'
import { defaultPolicy } from '../../../src-main/casework/referrals/policy'
import { noFields } from '../../../src-main/casework/referrals/receipt'
import type { Standing } from '../../../src-main/casework/referrals/standing'
import { noSupport, type Support } from '../../../src-main/casework/referrals/support/support'
import type { Stage } from '../../../src-main/contract/codes/stages'
import type { Day } from '../../../src-main/contract/time'

export const REFERRAL = '01ARZ3NDEKTSV4RRFFQ69G5FAV'

const clear = (askedAt: string) => ({
  request: 'r',
  asked: 'FIMU' as const,
  askedName: '',
  askedAt,
  answer: 'clear' as const,
  answeredAt: askedAt,
  reference: ''
})

/** Stays of a referral, one a day from a first day, or on days given. */
export function staysOf(stages: readonly (Stage | readonly [Stage, Day])[], first: Day): Stay[] {
  return stages.map((each) => ({
    stage: typeof each === 'string' ? each : each[0],
    since: typeof each === 'string' ? first : each[1],
    reviewOn: null,
    breachReason: ''
  }))
}

/** How a referral stands that came through these stages, complete and with deconfliction clear, unless something is said otherwise. */
export function standingOf(
  stages: readonly (Stage | readonly [Stage, Day])[],
  change: Partial<Omit<Standing, 'support'>> & { support?: Partial<Support>; stays?: readonly Stay[] } = {}
): Standing {
  const { support, stays: given, ...rest } = change
  const stays = given ?? staysOf(stages, '2026-11-23')
  const last = stays.at(-1) as Stay
  const asOf = rest.asOf ?? last.since
  const runs: ClockRun[] = clockRuns({
    receivedOn: stays[0]?.since ?? asOf,
    acknowledged: { on: stays[0]?.since ?? asOf, breachReason: '' },
    stays
  })
  return {
    stage: last.stage,
    stageSince: `${last.since}T09:00:00.000Z`,
    fields: {
      ...noFields('OFFICIAL-SENSITIVE'),
      receivedAt: '2026-11-23T08:00:00.000Z',
      immediateDanger: 'no',
      sector: 'education',
      referrerOrganisation: 'Quillon Academy',
      concernAsRaised: 'Said in class.',
      pcmtReference: 'PCMT-1'
    },
    given: { forenames: 'Lev', surname: 'Moss', otherNames: '', dateOfBirth: null, approximateAge: null },
    person: REFERRAL,
    earlierToWeigh: 0,
    otherReferrals: 0,
    under18: false,
    adultOn: '2014-01-01',
    acknowledged: true,
    shownOn: null,
    requests: [clear(`${asOf}T08:00:00.000Z`)],
    runs,
    stood: stays.map(({ stage, since }) => ({ stage, since, sinceAt: `${since}T08:00:00.000Z` })),
    support: { ...noSupport(REFERRAL), ...support },
    policy: defaultPolicy,
    asOf,
    waiting: false,
    ...rest
  }
}
