import { daysBetween, londonDay } from '../../calendar'
import { requestsNow } from '../episode'
import type { NeedRule } from './rule'
import { isNamed, type Standing } from '../standing'
import { newInformationOn } from '../support/rules'

const latest = (standing: Standing) => requestsNow(standing).at(-1)
const unanswered = (standing: Standing): boolean => standing.requests.some((each) => each.answer === null)

/** New information asks for deconfliction again: the last request must be no older than the last answer of a partner that told something. */
function isFresh(standing: Standing): boolean {
  const told = newInformationOn(standing.support)
  const asked = latest(standing)?.askedAt
  return told === null || (asked !== undefined && daysBetween(told, londonDay(asked)) >= 0)
}

/** What a referral must hold from receipt to the gateway, and what deconfliction must have answered at any time. */
export const needsAtReceipt = {
  receivedAt: {
    label: 'When it was received',
    field: 'receivedAt',
    met: ({ fields }) => fields.receivedAt !== null
  },
  immediateDanger: {
    label: 'Whether anybody is in immediate danger',
    field: 'immediateDanger',
    met: ({ fields }) => fields.immediateDanger !== null
  },
  sector: { label: 'Sector it came from', field: 'sector', met: ({ fields }) => fields.sector !== null },
  referrerOrganisation: {
    label: 'Referring organisation',
    field: 'referrerOrganisation',
    met: ({ fields }) => fields.referrerOrganisation !== ''
  },
  concernAsRaised: {
    label: 'The concern as raised, in the referrer’s words',
    field: 'concernAsRaised',
    met: ({ fields }) => fields.concernAsRaised !== ''
  },
  danger_told: {
    label: 'Somebody may be in immediate danger: call 999 or the control room first, then record here that you did',
    field: 'immediateDanger',
    met: ({ fields }) => fields.immediateDanger !== 'yes'
  },
  identity: {
    label: 'Is this person known? Search done and each likely person judged',
    field: 'person',
    met: ({ person }) => person !== null
  },
  identity_where_named: {
    label: 'Is this person known? Search done and each likely person judged',
    field: 'person',
    met: ({ person, given }) => person !== null || !isNamed(given)
  },
  earlier_referrals: {
    label: 'Earlier referrals of the person looked for',
    field: 'person',
    met: ({ person }) => person !== null
  },
  earlier_weighed: {
    label: 'Each ended referral of the person: reopened with this one, or left as it is with a reason',
    field: 'earlier',
    met: ({ earlierToWeigh }) => earlierToWeigh === 0
  },
  pcmt: {
    label: 'PCMT reference, by the end of screening',
    field: 'pcmtReference',
    met: ({ fields }) => fields.pcmtReference !== ''
  },
  deconfliction_clear: {
    label: 'Deconfliction asked and answered: clear',
    field: 'deconfliction',
    met: (standing) => latest(standing)?.answer === 'clear' && !unanswered(standing)
  },
  deconfliction_hold: {
    label: 'Deconfliction answered: hold, or transfer to investigation',
    field: 'deconfliction',
    met: (standing) => ['hold', 'transfer'].includes(latest(standing)?.answer ?? '')
  },
  deconfliction_transfer: {
    label: 'Deconfliction answered: transfer to investigation',
    field: 'deconfliction',
    met: (standing) => latest(standing)?.answer === 'transfer'
  },
  deconfliction_settled: {
    label: 'No deconfliction request open, and the latest answer is clear',
    field: 'deconfliction',
    met: (standing) => latest(standing)?.answer === 'clear' && !unanswered(standing)
  },
  deconfliction_fresh: {
    label: 'Deconfliction asked again since a partner last told something new',
    field: 'deconfliction',
    met: isFresh
  },
  acknowledged: {
    label: 'Referrer told that the referral arrived (or say in the decision why not)',
    field: 'acknowledge',
    met: ({ acknowledged }) => acknowledged
  },
  shown_to_supervisor: {
    label: 'Case shown to a supervisor before any closure: the person has been referred this often',
    field: 'show_supervisor',
    met: ({ shownOn }) => shownOn !== null
  }
} as const satisfies Record<string, NeedRule>
