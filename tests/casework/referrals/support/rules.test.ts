import { describe, expect, test } from 'vitest'
import type { Attendance } from '../../../../src-main/contract/support-entries'
import { documentsOf } from '../../../../src-main/casework/referrals/support/documents'
import {
  chaserDueOn,
  consentGiverOn,
  consentStanding,
  countSessions,
  hasNecessaryConsent,
  handOverDueOn,
  hasLapsed,
  heldMeeting,
  latestReview,
  quorum,
  reviewLag,
  supportsDecision,
  wasRefused
} from '../../../../src-main/casework/referrals/support/rules'
import {
  noSupport,
  type Consent,
  type PartnerRequest,
  type Session
} from '../../../../src-main/casework/referrals/support/support'
import { handOverSample, meetingSample, reviewSample } from '../support-samples'
import { assessment, plan, request, review, sought } from './bodies'

const REFERRAL = '01J00000000000000000000000'

function there(body: Attendance['body'], chairs = false, force: Attendance['force'] = null): Attendance {
  return { body, name: 'Somebody', role: '', force, chairs }
}

describe('quorum (CTSA 2015, section 37)', () => {
  const la = there('local_authority', true)
  const met = there('police', false, 'metropolitan')
  const essex = there('police', false, 'essex')
  const table: [string, Attendance[], boolean, number][] = [
    ['local authority in the chair and police of residence', [la, met], true, 0],
    ['others beside them', [la, met, there('health'), there('education')], true, 0],
    ['police of residence beside another force', [la, essex, met], true, 0],
    ['police of another area only', [la, essex], false, 1],
    ['no police', [la, there('health')], false, 1],
    ['no local authority', [met, there('health', true)], false, 2],
    ['health chairs', [there('local_authority'), met, there('health', true)], false, 1],
    ['police chair', [there('local_authority'), there('police', true, 'metropolitan')], false, 1],
    ['nobody chairs', [there('local_authority'), met], false, 1],
    ['two chairs', [la, met, there('local_authority', true)], false, 1],
    ['nobody came', [], false, 3]
  ]
  test.each(table)('%s', (_name, attendance, quorate, lacking) => {
    const found = quorum(attendance, 'metropolitan')
    expect(found.quorate).toBe(quorate)
    expect(found.lacks).toHaveLength(lacking)
    for (const sentence of found.lacks) expect(sentence).toMatch(/section 37\((1|3|5)\)/)
  })
  test('without a known area nobody stands for it', () => {
    expect(quorum([la, met], null).quorate).toBe(false)
  })
})

function consent(given: Partial<Consent>): Consent {
  const { soughtOn, soughtBy, how, told } = sought
  return {
    consent: 'one',
    soughtOn,
    soughtBy,
    how,
    told,
    asked: 'parent',
    giver: given.asked === 'self' ? 'self' : 'parent_or_guardian',
    answer: 'given',
    answeredOn: soughtOn,
    evidence: 'Form 1',
    reason: '',
    givenOn: soughtOn,
    ...given
  }
}

describe('consent (CTSA 2015, section 41(1))', () => {
  const ADULT_ON = '2026-12-01'

  test('is the parent’s until the day before the eighteenth birthday, and the person’s from that day', () => {
    expect(consentGiverOn(ADULT_ON, '2026-11-30')).toBe('parent_or_guardian')
    expect(consentGiverOn(ADULT_ON, '2026-12-01')).toBe('self')
    expect(consentGiverOn(null, '2026-12-01')).toBeNull()
  })

  test('sought on 23 November, eighteen on 1 December, plan on 2 December: asked again (domain fixture 5)', () => {
    const given = [consent({})]
    expect(consentStanding(given, ADULT_ON, '2026-11-30')).toBe('given_parent_guardian')
    expect(hasNecessaryConsent(given, ADULT_ON, '2026-11-30')).toBe(true)
    expect(consentStanding(given, ADULT_ON, '2026-12-01')).toBe('lapsed_new_adult')
    expect(hasNecessaryConsent(given, ADULT_ON, '2026-12-02')).toBe(false)
    const again = [...given, consent({ consent: 'two', asked: 'self', soughtOn: '2026-12-02' })]
    expect(consentStanding(again, ADULT_ON, '2026-12-02')).toBe('given_self')
  })

  test.each([
    [{ answer: null }, 'awaiting_answer'],
    [{ answer: 'refused' }, 'refused_parent_guardian'],
    [{ answer: 'withdrawn' }, 'withdrawn'],
    [{ answer: 'capacity_query' }, 'capacity_query'],
    [{ answer: 'given', asked: 'self' }, 'wrong_giver']
  ] as [Partial<Consent>, string][])('%j stands as %s', (given, standing) => {
    expect(consentStanding([consent(given)], ADULT_ON, '2026-11-24')).toBe(standing)
  })

  test('of a parent counts no longer on the birthday, answered or not: the person is asked themselves', () => {
    for (const answer of [null, 'refused', 'given'] as const) {
      expect(consentStanding([consent({ answer })], ADULT_ON, '2026-12-01')).toBe('lapsed_new_adult')
    }
    expect(wasRefused([consent({ answer: 'refused' })], ADULT_ON)).toBe(true)
    expect(wasRefused([consent({ answer: 'refused', asked: 'self' })], ADULT_ON)).toBe(false)
  })

  test('has lapsed until the person gives it, also while they are asked and when they refuse', () => {
    const own = (answer: Consent['answer']) =>
      consent({
        consent: 'own',
        asked: 'self',
        soughtOn: '2026-12-02',
        answer,
        givenOn: answer === 'given' ? '2026-12-02' : null
      })
    expect(hasLapsed([consent({})], ADULT_ON, '2026-11-30')).toBe(false)
    expect(hasLapsed([consent({})], ADULT_ON, '2026-12-02')).toBe(true)
    expect(hasLapsed([consent({}), own(null)], ADULT_ON, '2026-12-02')).toBe(true)
    expect(hasLapsed([consent({}), own('refused')], ADULT_ON, '2026-12-02')).toBe(true)
    expect(hasLapsed([consent({}), own('given')], ADULT_ON, '2026-12-02')).toBe(false)
  })

  test('is the one sought last, however late an earlier one was recorded', () => {
    const late = [
      consent({ consent: 'new', soughtOn: '2026-11-20', answer: 'refused' }),
      consent({ soughtOn: '2026-11-10' })
    ]
    expect(consentStanding(late, ADULT_ON, '2026-11-24')).toBe('refused_parent_guardian')
  })

  test('cannot be judged while no age is known', () => {
    expect(consentStanding([consent({})], null, '2026-11-24')).toBe('age_not_known')
    expect(hasNecessaryConsent([consent({})], null, '2026-11-24')).toBe(false)
  })

  test('of nobody asked is not yet sought; a person’s own refusal is told apart', () => {
    expect(consentStanding([], ADULT_ON, '2026-11-24')).toBe('not_yet_sought')
    expect(consentStanding([consent({ asked: 'self', answer: 'refused' })], '2014-01-01', '2026-11-24')).toBe(
      'refused_self'
    )
  })
})

function sentRequest(given: Partial<PartnerRequest>): PartnerRequest {
  return {
    request: 'one',
    ...request,
    chasedOn: [],
    repliedOn: null,
    nilReturn: false,
    reference: '',
    gist: '',
    givenUpOn: null,
    givenUpReason: '',
    chaseAfter: 5,
    ...given
  }
}

test('a chaser is due five working days after the last word, over Christmas too, until something is settled', () => {
  expect(chaserDueOn(sentRequest({}))).toBe('2026-11-30')
  expect(chaserDueOn(sentRequest({ chasedOn: ['2026-12-21', '2026-11-30'] }))).toBe('2026-12-30')
  expect(chaserDueOn(sentRequest({ repliedOn: '2026-11-24' }))).toBeNull()
  expect(chaserDueOn(sentRequest({ givenUpOn: '2026-11-24', givenUpReason: 'Closed down.' }))).toBeNull()
})

function session(state: Session['state'], plannedFor: string, reason = ''): Session {
  const settledOn = state === 'planned' ? null : plannedFor
  const heldOn = state === 'held' ? plannedFor : null
  return { session: plannedFor, provider: 'IP 7', commission: null, plannedFor, state, reason, settledOn, heldOn }
}

test('F8: sessions are counted planned, held and missed to date, and a shortfall says how much of it is unexplained', () => {
  const sessions = [
    session('held', '2026-11-02'),
    session('missed', '2026-11-09', 'Ill'),
    session('cancelled', '2026-11-16', 'Provider moved it'),
    session('planned', '2026-11-20'),
    session('planned', '2026-12-04')
  ]
  const commissions = [{ commission: 'c', provider: 'IP 7', purpose: '', sessions: 10, commissionedOn: '2026-11-01' }]
  expect(countSessions({ sessions, commissions }, '2026-11-23')).toEqual({
    commissioned: 10,
    planned: 3,
    held: 1,
    missed: 1,
    cancelled: 1,
    ahead: 1,
    shortfall: 2,
    unexplained: 1
  })
})

test('F20: a hand-over is followed within the days its entry names, until it was', () => {
  const signpost = { ...handOverSample, sentOn: '2026-11-23' }
  expect(handOverDueOn(signpost)).toBe('2026-12-21')
  expect(handOverDueOn({ ...signpost, followWithin: 14 })).toBe('2026-12-07')
  expect(handOverDueOn({ ...signpost, lookedBackOn: '2026-12-01' })).toBeNull()
  const transfer = { ...signpost, kind: 'transfer' as const, answer: null, answeredOn: null, followWithin: 5 }
  expect(handOverDueOn(transfer)).toBe('2026-11-30')
  expect(handOverDueOn({ ...transfer, answer: 'accepted' })).toBeNull()
})

test('what was held last counts, whenever it was recorded', () => {
  const meetings = [
    { ...meetingSample, meeting: 'later', heldOn: '2026-11-23' },
    { ...meetingSample, meeting: 'earlier', heldOn: '2026-10-26' }
  ]
  expect(heldMeeting({ meetings }, '0001-01-01')?.meeting).toBe('later')
  const reviews = [
    { ...reviewSample, review: 'later', heldOn: '2026-11-23' },
    { ...reviewSample, review: 'earlier', heldOn: '2026-10-26' }
  ]
  expect(latestReview({ reviews }, 'panel', '0001-01-01')?.review).toBe('later')
  expect(latestReview({ reviews }, 'panel', '2026-11-24')).toBeNull()
})

test('F11: the lag between a review and its record is in days', () => {
  expect(reviewLag({ heldOn: '2026-03-01', recordedOn: '2026-11-01' })).toBe(245)
})

test('F12: an assessment supports a decision of its own day or later only', () => {
  expect(supportsDecision({ madeOn: '2026-11-23' }, '2026-11-23')).toBe(true)
  expect(supportsDecision({ madeOn: '2026-11-24' }, '2026-11-23')).toBe(false)
})

describe('the six Channel documents', () => {
  test('are all missing at first, each with what would make it present', () => {
    const documents = documentsOf(noSupport(REFERRAL), 0)
    expect(documents.map(({ document }) => document)).toEqual([
      'assessments',
      'decisions',
      'plan',
      'plan_reviews',
      'closing_report',
      'post_exit_reviews'
    ])
    expect(documents.every(({ present, words }) => !present && words.startsWith('Missing.'))).toBe(true)
  })

  test('are there once what they consist of is recorded, each by its own', () => {
    const recordedOn = '2026-11-23'
    const support = {
      ...noSupport(REFERRAL),
      assessments: [{ assessment: 'a', ...assessment, recordedOn }],
      plan,
      planRevisions: [{ revision: 'p', ...plan, recordedOn }],
      reviews: [{ review: 'r', ...review, recordedOn }]
    }
    const present = documentsOf(support, 3)
      .filter((each) => each.present)
      .map(({ document }) => document)
    expect(present).toEqual(['assessments', 'decisions', 'plan', 'plan_reviews'])
    const later = documentsOf(
      {
        ...support,
        reviews: [{ review: 'r', ...review, of: 'post_exit_6', recordedOn }],
        closingReports: [{ report: 'c', reference: 'CR-1', writtenOn: recordedOn, writtenBy: 'Chair', recordedOn }]
      },
      3
    )
    expect(later.filter((each) => !each.present).map(({ document }) => document)).toEqual(['plan_reviews'])
  })
})
