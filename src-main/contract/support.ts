import { z } from 'zod'
import { call } from './call'
import { CASEWORK } from './codes/roles'
import { Id } from './ids'
import { Correction, supportShapes as shapes } from './support-entries'
import { SupportAnswer, SupportView } from './support-views'
import { FilledLine } from './text'
import { Day } from './time'

const on = { referral: Id }
const answers = { out: SupportAnswer, roles: CASEWORK, where: 'vault' } as const
const collects = { ...answers, operation: 'collection' } as const
const alters = { ...answers, operation: 'alteration' } as const

/** What is recorded around a referral after the gateway: requests, panel, consent, plan, needs, sessions, reviews and hand-overs. */
export const support = {
  /** Opens the support around a referral: always a consultation entry of its own. */
  'support.open': call({
    in: z.object(on),
    out: SupportView,
    roles: CASEWORK,
    operation: 'consultation',
    where: 'vault'
  }),
  'support.sendRequest': call({ in: shapes['support.request_sent'].extend(on), ...collects }),
  'support.chaseRequest': call({ in: shapes['support.request_chased'].extend(on), ...collects }),
  'support.answerRequest': call({ in: shapes['support.request_answered'].extend(on), ...collects }),
  'support.giveUpRequest': call({ in: shapes['support.request_given_up'].extend(on), ...collects }),
  'support.listForPanel': call({ in: shapes['support.panel_listed'].extend(on), ...collects }),
  'support.sendPack': call({ in: shapes['support.panel_pack_sent'].extend(on), ...collects }),
  'support.recordPanel': call({ in: shapes['support.panel_held'].extend(on), ...collects }),
  'support.deferPanel': call({ in: shapes['support.panel_deferred'].extend(on), ...collects }),
  'support.seekConsent': call({ in: shapes['support.consent_sought'].extend(on), ...collects }),
  /** Given, refused, withdrawn, or a question of capacity. */
  'support.answerConsent': call({ in: shapes['support.consent_answered'].extend(on), ...collects }),
  /** Writes the plan, or a revision of it; earlier ones stay readable. */
  'support.writePlan': call({ in: shapes['support.plan_written'].extend(on), ...collects }),
  'support.addNeed': call({ in: shapes['support.need_identified'].extend(on), ...collects }),
  'support.changeNeed': call({ in: shapes['support.need_changed'].extend(on), ...alters }),
  /** Says how a need came out, or opens it again. */
  'support.settleNeed': call({ in: shapes['support.need_settled'].extend(on), ...alters }),
  'support.offerNeed': call({ in: shapes['support.need_handed_over'].extend(on), ...collects }),
  'support.answerNeedOffer': call({ in: shapes['support.need_hand_over_answered'].extend(on), ...alters }),
  'support.commission': call({ in: shapes['support.commissioned'].extend(on), ...collects }),
  /** Plans one session for each day. */
  'support.planSessions': call({
    in: z.strictObject({
      ...on,
      provider: FilledLine,
      commission: shapes['support.session_planned'].shape.commission,
      days: z.array(Day).min(1, 'Give at least one day.').max(60)
    }),
    ...collects
  }),
  'support.settleSession': call({ in: shapes['support.session_settled'].extend(on), ...alters }),
  'support.addAssessment': call({ in: shapes['support.assessed'].extend(on), ...collects }),
  'support.recordReview': call({ in: shapes['support.reviewed'].extend(on), ...collects }),
  'support.giveFeedback': call({ in: shapes['support.feedback_given'].extend(on), ...collects }),
  'support.handOver': call({ in: shapes['support.handed_over'].extend(on), ...collects }),
  'support.answerHandOver': call({ in: shapes['support.hand_over_answered'].extend(on), ...collects }),
  'support.lookBack': call({ in: shapes['support.hand_over_looked_back'].extend(on), ...collects }),
  'support.fileClosingReport': call({ in: shapes['support.closing_report_filed'].extend(on), ...collects }),
  /** Puts another entry in the place of one; both stay readable. */
  'support.correct': call({ in: z.object({ ...on, correction: Correction }), ...alters })
}
