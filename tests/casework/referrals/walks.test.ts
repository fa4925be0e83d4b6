import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays } from '../../../src-main/casework/calendar'
import { clockRuns, type ClockRun, type Stay } from '../../../src-main/casework/referrals/clock-runs'
import { holdLeadsTo } from '../../../src-main/casework/referrals/episode'
import { requireStep, stepsFrom, type Actor } from '../../../src-main/casework/referrals/rules'
import type { Standing } from '../../../src-main/casework/referrals/standing'
import { isClosing, type Transition } from '../../../src-main/casework/referrals/stages'
import type { Support } from '../../../src-main/casework/referrals/support/support'
import type { DeconflictionAnswer } from '../../../src-main/contract/codes/decisions'
import { isOpenStage, stages, type Stage } from '../../../src-main/contract/codes/stages'
import { Refusal } from '../../../src-main/contract/result'
import { standingOf } from './standing-of'
import {
  consentSample,
  handOverSample,
  meetingSample,
  needSample,
  requestSample,
  reviewSample
} from './support-samples'
import { wholeDecision } from './whole-decision'

const officer: Actor = { role: 'desk_officer', person: 'T004' }
const STAGES = stages.codes.map(({ code }) => code)
const EVERY = 1_000
/** Long of age: consent is the person's own. */
const ADULT_ON = '2014-01-01'

/** Everything recorded that any step could want on a day. */
function everything(standing: Standing, transition: Transition, on: string): Support {
  const review = (of: Support['reviews'][number]['of']) => ({
    ...reviewSample,
    review: of,
    of,
    heldOn: on,
    recordedOn: on,
    checks: 'Asked again.',
    conclusion: 'no_concern' as const
  })
  const answer =
    transition.to === 'CONSENT_REFUSED' ? 'refused' : transition.to === 'CONSENT_WITHDRAWN' ? 'withdrawn' : 'given'
  const lapsed = transition.needs.includes('consent_lapsed')
  return {
    ...standing.support,
    requests: [
      {
        ...requestSample,
        request: 'q',
        partner: 'School',
        sentOn: on,
        dueOn: on,
        chasedOn: [],
        repliedOn: on,
        nilReturn: true,
        givenUpReason: ''
      }
    ],
    meetings: [true, false].map((held) => ({
      ...meetingSample,
      meeting: `${held}`,
      listedFor: on,
      heldOn: held ? on : null,
      packChecked: true,
      vote: 'majority' as const,
      otherServicesConsidered: true
    })),
    consents: [
      {
        ...consentSample,
        consent: 'c',
        soughtOn: on,
        soughtBy: 'Somebody',
        giver: lapsed ? 'parent_or_guardian' : 'self',
        answer,
        answeredOn: on,
        evidence: 'Signed form'
      }
    ],
    plan: { agreedOn: on, consentRequest: 'By letter', nature: 'Mentoring', provider: 'One', howAndWhen: 'Weekly' },
    needs: [
      {
        ...needSample,
        need: 'n',
        label: 'School',
        action: 'Mentor',
        noActionReason: '',
        ownerOrganisation: 'Borough',
        owner: 'Somebody',
        outcome: 'addressed',
        outcomeReason: ''
      }
    ],
    reviews: (['panel', 'post_exit_6', 'post_exit_12', 'post_exit_further', 'reassessment'] as const).map(review),
    handOvers: (['signpost', 'transfer'] as const).map((kind) => ({
      ...handOverSample,
      kind,
      to: 'There',
      sentOn: on,
      receivingOfficer: 'Somebody',
      answer: 'accepted',
      answeredOn: on,
      lookedBackOn: kind === 'signpost' ? on : null
    }))
  }
}

const ANSWERS: Partial<Record<Stage, DeconflictionAnswer>> = { CLOSED_PURSUE: 'transfer', HELD: 'hold' }

/** The standing of a walk so far, ready for a step. */
function ready(stays: readonly Stay[], transition: Transition | null, on: string): Standing {
  const lapsed = transition?.needs.includes('consent_lapsed') === true
  const base = standingOf([], { stays, asOf: on, adultOn: lapsed ? on : ADULT_ON })
  const answer = ANSWERS[transition?.to ?? 'RECEIVED'] ?? 'clear'
  const requests = base.requests.map((each) => ({ ...each, askedAt: `${on}T10:00:00.000Z`, answer }))
  const asked: Standing = { ...base, requests }
  return transition ? { ...asked, support: everything(asked, transition, on) } : asked
}

const CONTRARY: readonly Stage[] = ['DEFERRED', 'NOT_ADOPTED', 'EXITED']

/** Steps a walk may take: deferring again, or ending in a way that does not fit whether support began, is refused by the rules themselves. */
function possible(stays: readonly Stay[], on: string): Transition[] {
  const bare = ready(stays, null, on)
  return stepsFrom(bare).filter((transition) => {
    if (!CONTRARY.includes(transition.to)) return true
    try {
      take(ready(stays, transition, on), transition, on)
      return true
    } catch {
      return false
    }
  })
}

function take(standing: Standing, transition: Transition, on: string): Transition {
  return requireStep(standing, {
    to: transition.to,
    decision: wholeDecision(transition, on),
    on,
    actor: officer,
    how: transition.deciders === null ? 'alone' : 'by_two'
  })
}

/** One of the ways on: holds and closures are rare, or no walk would get far. */
function chosen(ways: readonly Transition[], way: number): Transition {
  const onward = ways.filter((each) => each.to !== 'HELD' && !isClosing(each))
  const among = onward.length > 0 && way % 10 > 1 ? onward : ways
  return among[Math.floor(way / 10) % among.length] as Transition
}

const runName = ({ clock, round }: ClockRun): string => `${clock} ${round}`

/** A clock that ended stays as it ended, and one that runs is still there afterwards. */
function expectNoneLost(before: readonly ClockRun[], after: readonly ClockRun[]): void {
  const now = new Map(after.map((run) => [runName(run), run]))
  for (const run of before) {
    const then = now.get(runName(run))
    expect(then, runName(run)).toBeDefined()
    if (run.stoppedOn !== null) expect(then).toEqual(run)
    else expect(then?.startedOn).toBe(run.startedOn)
  }
}

const choices = fc.array(fc.record({ way: fc.noBias(fc.nat(EVERY)), days: fc.integer({ min: 1, max: 200 }) }), {
  minLength: 1,
  maxLength: 30,
  size: 'max'
})

describe('random walks over the journey', () => {
  it('take no step that the table does not have, never end in an open stage, and lose no clock', () => {
    const reached = new Set<Stage>()
    fc.assert(
      fc.property(choices, (walk) => {
        let on = '2026-11-23'
        let stays: Stay[] = [{ stage: 'RECEIVED', since: on, reviewOn: null, breachReason: '' }]
        let runs: ClockRun[] = []
        for (const { way, days } of walk) {
          on = addDays(on, days)
          const ways = possible(stays, on)
          expect(ways.length).toBeGreaterThan(0)
          const transition = chosen(ways, way)
          const standing = ready(stays, transition, on)
          expect(take(standing, transition, on)).toBe(transition)
          const elsewhere = STAGES[way % STAGES.length] as Stage
          if (!stepsFrom(standing).some(({ to }) => to === elsewhere)) {
            expect(() => take(standing, { ...transition, to: elsewhere }, on)).toThrow(Refusal)
          }
          const decision = wholeDecision(transition, on)
          stays = [
            ...stays,
            {
              stage: transition.to,
              since: on,
              recordedOn: on,
              reviewOn: decision.reviewOn,
              assessedOn: on,
              formal: false,
              breachReason: 'Said.'
            }
          ]
          reached.add(transition.to)
          const acknowledged = { on: '2026-11-23', breachReason: '' }
          const after = clockRuns({ receivedOn: '2026-11-23', acknowledged, stays })
          expectNoneLost(runs, after)
          if (isOpenStage(transition.to)) {
            expect(after.some((run) => run.stoppedOn === null && run.pausedOn === null)).toBe(true)
          } else {
            const running = after.filter(({ stoppedOn }) => stoppedOn === null).map(({ clock }) => clock)
            expect(['transfer_acknowledgement', 'signpost_look_back']).toEqual(expect.arrayContaining(running))
          }
          runs = after
        }
      }),
      { numRuns: Number(process.env['PROOF_RUNS'] ?? 80) }
    )
    expect(reached.size).toBeGreaterThan(15)
  })

  it('come back from a hold to where they were held, from every live stage', () => {
    const live = STAGES.filter((stage) => isOpenStage(stage) && stage !== 'HELD')
    for (const stage of live) {
      const held = standingOf([stage, 'HELD', 'HELD'])
      const back = stepsFrom(held).filter((each) => each.back === true)
      expect(back.map(({ to }) => to)).toEqual([stage === 'DECONFLICTION' ? 'GATEWAY' : stage])
      expect(holdLeadsTo(held)).toBe(back[0]?.to)
    }
  })

  it('go from receipt to the close after both reviews in order', () => {
    const road: Stage[] = [
      'RECEIVED',
      'SCREENING',
      'DECONFLICTION',
      'GATEWAY',
      'INFO_GATHERING',
      'S36_DECISION',
      'PANEL_LISTED'
    ]
    const on = '2026-11-23'
    const further: Stage[] = [
      'PANEL_CONSIDERED',
      'CONSENT_SOUGHT',
      'ADOPTED',
      'IN_REVIEW',
      'ADOPTED',
      'EXIT_PROPOSED',
      'EXITED',
      'POST_EXIT_6',
      'POST_EXIT_12',
      'CLOSED',
      'REOPENED',
      'SCREENING'
    ]
    let stays: Stay[] = [{ stage: 'RECEIVED', since: on, reviewOn: null, breachReason: '' }]
    for (const to of [...road.slice(1), ...further]) {
      const transition = stepsFrom(ready(stays, null, on)).find((each) => each.to === to) as Transition
      expect(take(ready(stays, transition, on), transition, on).to).toBe(to)
      stays = [...stays, { stage: to, since: on, reviewOn: null, breachReason: '' }]
    }
  })
})
