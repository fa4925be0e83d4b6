import type { Id } from '../../../contract/ids'
import type { SupportAct, SupportBodies } from '../../../contract/support-entries'
import type { Day } from '../../../contract/time'
import { foldConsent } from './fold-consent'
import { foldMeeting } from './fold-meeting'
import { foldNeed } from './fold-need'
import { firstPolicy, type PolicyName } from '../policy'
import { bodiesOf, standingBody, type Item, type Part } from './items'
import { handOverDueOn, isAwaited, requestDueOn } from './rules'
import {
  noSupport,
  type AssessmentReference,
  type ClosingReport,
  type Commission,
  type Feedback,
  type HandOver,
  type PartnerRequest,
  type PlanRevision,
  type Review,
  type Session,
  type Support,
  type SupportPlan
} from './support'

/** A limit that the entry which began an item carries; the first program's where it names none. */
function limitOf({ lines }: Item, name: PolicyName): number {
  return lines[0]?.limits?.[name] ?? firstPolicy[name]
}

function foldRequest(item: Item): PartnerRequest | null {
  const sent = bodiesOf(item, 'support.request_sent')[0]
  if (!sent) return null
  const answered = bodiesOf(item, 'support.request_answered')[0]
  const givenUp = bodiesOf(item, 'support.request_given_up')[0]
  return {
    request: item.item,
    ...sent,
    chaseAfter: limitOf(item, 'partnerChaser'),
    chasedOn: bodiesOf(item, 'support.request_chased').map(({ chasedOn }) => chasedOn),
    repliedOn: answered?.repliedOn ?? null,
    nilReturn: answered?.nilReturn ?? false,
    reference: answered?.reference ?? '',
    gist: answered?.gist ?? '',
    givenUpReason: givenUp?.reason ?? '',
    givenUpOn: givenUp?.givenUpOn ?? null
  }
}

function foldSession(item: Item): Session | null {
  const planned = bodiesOf(item, 'support.session_planned')[0]
  if (!planned) return null
  const settled = bodiesOf(item, 'support.session_settled')[0]
  return {
    session: item.item,
    ...planned,
    state: settled?.state ?? 'planned',
    heldOn: settled?.state === 'held' ? settled.on : null,
    settledOn: settled?.on ?? null,
    reason: settled?.reason ?? ''
  }
}

function foldHandOver(item: Item): HandOver | null {
  const sent = bodiesOf(item, 'support.handed_over')[0]
  if (!sent) return null
  const answered = bodiesOf(item, 'support.hand_over_answered')[0]
  const looked = bodiesOf(item, 'support.hand_over_looked_back').at(-1)
  return {
    handOver: item.item,
    ...sent,
    followWithin: limitOf(item, sent.kind === 'signpost' ? 'signpostLookBack' : 'transferAcknowledgement'),
    answer: answered?.answer ?? null,
    answeredOn: answered?.answeredOn ?? null,
    answeredBy: answered?.by ?? '',
    reason: answered?.reason ?? '',
    lookedBackOn: looked?.lookedOn ?? null,
    lookedBackFound: looked?.found ?? ''
  }
}

/** An item that is one entry: its body as it stands, with the day it was recorded. */
function single<Act extends SupportAct>(item: Item, act: Act): (SupportBodies[Act] & { recordedOn: Day }) | null {
  const line = item.lines.find((each) => each.act === act)
  return line ? { ...(standingBody(line) as SupportBodies[Act]), recordedOn: line.recordedOn } : null
}

const foldAssessment = (item: Item): AssessmentReference | null => {
  const made = single(item, 'support.assessed')
  return made && { assessment: item.item, ...made }
}
const foldReview = (item: Item): Review | null => {
  const held = single(item, 'support.reviewed')
  return held && { review: item.item, ...held }
}
const foldFeedback = (item: Item): Feedback | null => {
  const given = single(item, 'support.feedback_given')
  return given && { feedback: item.item, ...given }
}
const foldClosingReport = (item: Item): ClosingReport | null => {
  const filed = single(item, 'support.closing_report_filed')
  return filed && { report: item.item, ...filed }
}
const foldRevision = (item: Item): PlanRevision | null => {
  const written = single(item, 'support.plan_written')
  return written && { revision: item.item, ...written }
}
const foldCommission = (item: Item): Commission | null => {
  const engaged = bodiesOf(item, 'support.commissioned')[0]
  return engaged ? { commission: item.item, ...engaged } : null
}

/** The item under which the plan stands as its registers show it; its revisions are items of their own. */
export const PLAN_NOW = 'plan'

function planNow(items: readonly Item[]): SupportPlan | null {
  const shown = items.find(({ item }) => item === PLAN_NOW)?.shown
  return shown === undefined ? null : (shown as unknown as SupportPlan)
}

/** Everything recorded of the support around a referral. Pure: the same items give the same support on every desk. */
export function foldSupport(referral: Id, items: readonly Item[]): Support {
  const every = <Folded>(part: Part, fold: (item: Item) => Folded | null): Folded[] =>
    items
      .filter((item) => item.part === part)
      .map(fold)
      .filter((folded): folded is Folded => folded !== null)
  return {
    ...noSupport(referral),
    requests: every('request', foldRequest),
    meetings: every('meeting', foldMeeting),
    consents: every('consent', foldConsent),
    plan: planNow(items),
    planRevisions: every('plan', foldRevision),
    needs: every('need', foldNeed),
    commissions: every('commission', foldCommission),
    sessions: every('session', foldSession),
    assessments: every('assessment', foldAssessment),
    reviews: every('review', foldReview),
    feedback: every('feedback', foldFeedback),
    handOvers: every('handOver', foldHandOver),
    closingReports: every('closingReport', foldClosingReport)
  }
}

/** The day by which somebody has to do something about an item; null when nothing is open. */
export function dueOnOf(item: Item): Day | null {
  switch (item.part) {
    case 'request': {
      const request = foldRequest(item)
      return request && requestDueOn(request)
    }
    case 'meeting': {
      const meeting = foldMeeting(item)
      return meeting && isAwaited(meeting) ? meeting.listedFor : null
    }
    case 'session': {
      const session = foldSession(item)
      return session?.state === 'planned' ? session.plannedFor : null
    }
    case 'handOver': {
      const handOver = foldHandOver(item)
      return handOver && handOverDueOn(handOver)
    }
    default:
      return null
  }
}
