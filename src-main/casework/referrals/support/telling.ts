import { labelOf } from '../../../contract/codes/code-list'
import { forces } from '../../../contract/codes/forces'
import {
  consentAnswers,
  consentGivers,
  consentWays,
  feedbackMoments,
  handOverAnswers,
  handOverKinds,
  lawfulBases,
  meetingKinds,
  needOutcomes,
  panelBodies,
  requestForms,
  reviewConclusions,
  reviewKinds,
  sessionStates,
  votes
} from '../../../contract/codes/support'
import type { Attendance, Correction, PackItem, SupportAct, SupportBodies } from '../../../contract/support-entries'
import type { TimelineLine } from '../../../contract/referral-views'
import { dayWords } from '../words'
import { CORRECTED } from './entries'

interface Paragraph {
  heading: string
  text: string
}

/** What an entry of the support becomes on the timeline and beside its item. */
export interface SupportTold {
  group: TimelineLine['group']
  title: string
  details: Paragraph[]
}

type Tell<Act extends SupportAct> = (body: SupportBodies[Act]) => SupportTold

function told(
  group: TimelineLine['group'],
  title: string,
  ...details: readonly (readonly [heading: string, text: string])[]
): SupportTold {
  const filled = details.filter(([, text]) => text !== '')
  return { group, title, details: filled.map(([heading, text]) => ({ heading, text })) }
}

function attendanceWords(attendance: readonly Attendance[]): string {
  return attendance
    .map(({ body, name, role, force, chairs }) => {
      const of = force === null ? labelOf(panelBodies, body) : labelOf(forces, force)
      return `${name}${role === '' ? '' : `, ${role}`} (${of}${chairs ? ', chair' : ''})`
    })
    .join('\n')
}

function packWords(items: readonly PackItem[], included: boolean): string {
  return items
    .filter((item) => item.included === included)
    .map(({ label, sensitive }) => (sensitive ? `${label} (sensitive, section 38(5))` : label))
    .join('\n')
}

function workWords(body: { action: string; noActionReason: string; ownerOrganisation: string; owner: string }) {
  return [
    ['Action', body.action],
    ['Why no action', body.noActionReason],
    ['Owner', [body.owner, body.ownerOrganisation].filter((each) => each !== '').join(', ')]
  ] as const
}

/** How each act is told. */
const tellings: { [Act in SupportAct]: Tell<Act> } = {
  'support.request_sent': (body) =>
    told(
      'contact',
      `Information asked of ${body.partner}, due ${dayWords(body.dueOn)}`,
      ['To', body.contact],
      ['What was asked', body.asked],
      ['Lawful basis', labelOf(lawfulBases, body.lawfulBasis)],
      ['Form', labelOf(requestForms, body.form)],
      ['Sent', dayWords(body.sentOn)]
    ),
  'support.request_chased': ({ chasedOn, how }) => told('contact', `Chased on ${dayWords(chasedOn)}`, ['How', how]),
  'support.request_answered': ({ repliedOn, nilReturn, reference, gist }) =>
    told(
      'contact',
      nilReturn ? `Nil return on ${dayWords(repliedOn)}` : `Replied on ${dayWords(repliedOn)}`,
      ['Reference', reference],
      ['In short', gist]
    ),
  'support.request_given_up': ({ reason }) => told('contact', 'No longer waited for', ['Reason', reason]),
  'support.panel_listed': ({ kind, listedFor, residenceForce }) =>
    told('decision', `Listed for the ${labelOf(meetingKinds, kind).toLowerCase()} of ${dayWords(listedFor)}`, [
      'Police of residence',
      labelOf(forces, residenceForce)
    ]),
  'support.panel_pack_sent': ({ sentOn, recipients, items, checkedBy }) =>
    told(
      'contact',
      `Panel pack sent on ${dayWords(sentOn)}`,
      ['To', recipients.map(({ body, name }) => `${name} (${labelOf(panelBodies, body)})`).join('\n')],
      ['In the pack', packWords(items, true)],
      ['Left out', packWords(items, false)],
      ['Checked for sensitive information (section 38(4)(b)) by', checkedBy]
    ),
  'support.panel_held': (body) =>
    told(
      'decision',
      `Panel held on ${dayWords(body.heldOn)}`,
      ['Conclusion', body.conclusion],
      ['How it was concluded', labelOf(votes, body.vote)],
      ['Dissent', body.dissent],
      ['Attended', attendanceWords(body.attendance)],
      ['Police of residence', labelOf(forces, body.residenceForce)],
      [
        'Referral to health or social care considered (section 36(6))',
        body.otherServicesConsidered ? body.otherServices : 'No'
      ]
    ),
  'support.panel_deferred': ({ deferredOn, reason }) =>
    told('decision', `Put off by the panel on ${dayWords(deferredOn)}`, ['Reason', reason]),
  'support.consent_sought': ({ soughtOn, soughtBy, asked, how, told: words }) =>
    told(
      'contact',
      `Consent sought from ${labelOf(consentGivers, asked).toLowerCase()} on ${dayWords(soughtOn)}`,
      ['By', soughtBy],
      ['How', labelOf(consentWays, how)],
      ['What they were told', words]
    ),
  'support.consent_answered': ({ answer, answeredOn, evidence, reason }) =>
    told(
      'contact',
      `Consent: ${labelOf(consentAnswers, answer).toLowerCase()}, ${dayWords(answeredOn)}`,
      ['Evidence', evidence],
      ['Reason', reason]
    ),
  'support.plan_written': (body) =>
    told(
      'decision',
      `Support plan agreed on ${dayWords(body.agreedOn)}`,
      ['How, when and by whom consent is requested (section 36(5)(a))', body.consentRequest],
      ['Nature of the support (section 36(5)(b))', body.nature],
      ['Who provides it (section 36(5)(c))', body.provider],
      ['How and when (section 36(5)(d))', body.howAndWhen],
      ['Why it was revised', body.why]
    ),
  'support.need_identified': (body) => told('decision', `Need: ${body.label}`, ...workWords(body)),
  'support.need_changed': (body) => told('change', 'Changed what is done about a need', ...workWords(body)),
  'support.need_settled': ({ outcome, reason, settledOn }) =>
    told(
      'decision',
      outcome === null
        ? `Need opened again on ${dayWords(settledOn)}`
        : `Need: ${labelOf(needOutcomes, outcome).toLowerCase()}, ${dayWords(settledOn)}`,
      ['Reason', reason]
    ),
  'support.need_handed_over': ({ to, toOrganisation, offeredOn }) =>
    told('contact', `Need offered to ${to}, ${toOrganisation}, on ${dayWords(offeredOn)}`),
  'support.need_hand_over_answered': ({ answer, answeredOn, reason }) =>
    told('contact', `Hand-over of a need ${labelOf(handOverAnswers, answer).toLowerCase()}, ${dayWords(answeredOn)}`, [
      'Reason',
      reason
    ]),
  'support.commissioned': ({ provider, sessions, purpose, commissionedOn }) =>
    told(
      'decision',
      `Commissioned: ${sessions} ${sessions === 1 ? 'session' : 'sessions'} with ${provider}`,
      ['Purpose', purpose],
      ['On', dayWords(commissionedOn)]
    ),
  'support.session_planned': ({ provider, plannedFor }) =>
    told('contact', `Session with ${provider} planned for ${dayWords(plannedFor)}`),
  'support.session_settled': ({ state, on, reason }) =>
    told('contact', `Session ${labelOf(sessionStates, state).toLowerCase()}, ${dayWords(on)}`, ['Reason', reason]),
  'support.assessed': ({ framework, version, reference, madeOn }) =>
    told('decision', `Assessment ${framework} ${version}, made on ${dayWords(madeOn)}`, ['Reference', reference]),
  'support.reviewed': (body) =>
    told(
      'decision',
      `${labelOf(reviewKinds, body.of)}, held on ${dayWords(body.heldOn)}: ${labelOf(reviewConclusions, body.conclusion).toLowerCase()}`,
      ['Fresh checks', body.checks],
      ['Why', body.why],
      ['Author', body.author]
    ),
  'support.feedback_given': ({ at, toldOn, asked, told: words }) =>
    told(
      'contact',
      `Referrer told after ${labelOf(feedbackMoments, at).toLowerCase()}, ${dayWords(toldOn)}`,
      ['What they were told', words],
      ['What they were asked', asked]
    ),
  'support.handed_over': ({ kind, to, sentOn, receivingOfficer, what }) =>
    told(
      'contact',
      `${labelOf(handOverKinds, kind).split(' ')[0] ?? ''} to ${to} on ${dayWords(sentOn)}`,
      ['Receiving officer', receivingOfficer],
      ['What was handed over', what]
    ),
  'support.hand_over_answered': ({ answer, answeredOn, by, reason }) =>
    told(
      'contact',
      `Hand-over ${labelOf(handOverAnswers, answer).toLowerCase()}, ${dayWords(answeredOn)}`,
      ['By', by],
      ['Reason', reason]
    ),
  'support.closing_report_filed': ({ reference, writtenOn, writtenBy }) =>
    told(
      'decision',
      `Closing report filed, written on ${dayWords(writtenOn)}`,
      ['Reference', reference],
      ['By', writtenBy]
    ),
  'support.hand_over_looked_back': ({ lookedOn, found }) =>
    told('contact', `Looked back on ${dayWords(lookedOn)}`, ['Found', found])
}

/** Tells one act in words. */
export function tellAct<Act extends SupportAct>(act: Act, body: SupportBodies[Act]): SupportTold {
  return (tellings[act] as Tell<Act>)(body)
}

/** Tells an entry of the support for the timeline: a correction says what it says now, and why. */
export function tellSupport(kind: string, body: SupportBodies[SupportAct] | Correction): SupportTold {
  if (kind !== CORRECTED) return tellAct(kind as SupportAct, body as never)
  const correction = body as Correction
  const now = tellAct<SupportAct>(correction.act, correction.body)
  return {
    group: 'change',
    title: `Corrected: ${now.title}`,
    details: [{ heading: 'Why it was corrected', text: correction.reason }, ...now.details]
  }
}
