import type { Id } from '../../../contract/ids'
import type { support } from '../../../contract/support'
import type { SupportAct, SupportBodies } from '../../../contract/support-entries'
import type { SupportAnswer } from '../../../contract/support-views'
import type { Answers, Asking } from '../../../vault/asking'
import { caseView } from '../case-view'
import { readRow } from '../reading'
import { followThrough } from './follow-through'
import { correct, record } from './recording'
import { supportView } from './view'

/** What of a record stands on the screen; the consultation entry names these and never what they hold. */
const SUPPORT_FIELDS = [
  'requests',
  'panel',
  'consent',
  'plan',
  'needs',
  'sessions',
  'assessments',
  'reviews',
  'handOvers'
]

function shown(asking: Asking, referral: Id): SupportAnswer {
  return { support: supportView(asking, referral), case: caseView(asking, referral) }
}

/** Answers a call whose input is an act's body beside the referral. */
function recording<Act extends SupportAct>(act: Act) {
  return (input: SupportBodies[Act] & { referral: Id }, asking: Asking): SupportAnswer => {
    const { referral, ...body } = input
    record(asking, referral, act, body as unknown as SupportBodies[Act])
    return shown(asking, referral)
  }
}

export const answerSupport: Answers<typeof support> = {
  'support.open'({ referral }, asking) {
    readRow(asking.sql, referral)
    asking.opened(referral, SUPPORT_FIELDS)
    return supportView(asking, referral)
  },
  'support.sendRequest': recording('support.request_sent'),
  'support.chaseRequest': recording('support.request_chased'),
  'support.answerRequest': recording('support.request_answered'),
  'support.giveUpRequest': recording('support.request_given_up'),
  'support.listForPanel': recording('support.panel_listed'),
  'support.sendPack': recording('support.panel_pack_sent'),
  'support.recordPanel': recording('support.panel_held'),
  'support.deferPanel': recording('support.panel_deferred'),
  'support.seekConsent': recording('support.consent_sought'),
  'support.answerConsent': recording('support.consent_answered'),
  'support.writePlan': recording('support.plan_written'),
  'support.addNeed': recording('support.need_identified'),
  'support.changeNeed': recording('support.need_changed'),
  'support.settleNeed': recording('support.need_settled'),
  'support.offerNeed': recording('support.need_handed_over'),
  'support.answerNeedOffer': recording('support.need_hand_over_answered'),
  'support.commission': recording('support.commissioned'),
  'support.planSessions'({ referral, provider, commission, days }, asking) {
    for (const plannedFor of days) {
      record(asking, referral, 'support.session_planned', { provider, commission, plannedFor })
    }
    return shown(asking, referral)
  },
  'support.settleSession': recording('support.session_settled'),
  'support.addAssessment': recording('support.assessed'),
  'support.recordReview': recording('support.reviewed'),
  'support.giveFeedback': recording('support.feedback_given'),
  'support.handOver': recording('support.handed_over'),
  'support.answerHandOver'({ referral, ...body }, asking) {
    record(asking, referral, 'support.hand_over_answered', body)
    followThrough(asking, referral, body.answeredOn)
    return shown(asking, referral)
  },
  'support.lookBack'({ referral, ...body }, asking) {
    record(asking, referral, 'support.hand_over_looked_back', body)
    followThrough(asking, referral, body.lookedOn)
    return shown(asking, referral)
  },
  'support.fileClosingReport': recording('support.closing_report_filed'),
  'support.correct'({ referral, correction }, asking) {
    correct(asking, referral, correction)
    return shown(asking, referral)
  }
}
