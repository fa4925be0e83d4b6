import type { SupportAlert } from '../../../contract/referral-views'
import type { Day } from '../../../contract/time'
import { dayWords } from '../words'
import { isAwaited, quorum, supportsDecision } from './rules'
import type { PanelMeeting, Support } from './support'

type Held = PanelMeeting & { heldOn: Day }

function isHeld(meeting: PanelMeeting): meeting is Held {
  return meeting.heldOn !== null
}

function quorumAlert({ meeting, attendance, residenceForce, heldOn }: Held): SupportAlert[] {
  const { quorate, lacks } = quorum(attendance, residenceForce)
  if (quorate) return []
  const words = `The panel of ${dayWords(heldOn)} was not quorate. ${lacks.join(' ')}`
  return [{ alert: `quorum:${meeting}`, tone: 'late', words, part: 'meeting' }]
}

/** A panel that decided on an assessment made later, or on none, is what made assessments paperwork in a real case. */
function assessmentAlert({ meeting, heldOn }: Held, { assessments }: Support): SupportAlert[] {
  if (assessments.some((each) => supportsDecision(each, heldOn))) return []
  const words = `No assessment is dated on or before the panel of ${dayWords(heldOn)}.`
  return [{ alert: `assessment:${meeting}`, tone: 'soon', words, part: 'assessment' }]
}

function missedAlerts({ meetings }: Support, today: Day): SupportAlert[] {
  return meetings
    .filter((meeting) => isAwaited(meeting) && meeting.listedFor < today)
    .map(({ meeting, listedFor }) => {
      const words = `The panel of ${dayWords(listedFor)} has passed and is not recorded.`
      return { alert: `listed:${meeting}`, tone: 'late', words, part: 'meeting' }
    })
}

function deferredAlerts({ meetings }: Support): SupportAlert[] {
  const times = meetings.filter(({ deferredOn }) => deferredOn !== null).length
  if (times < 2) return []
  return [{ alert: 'deferred', tone: 'late', words: `Put off by the panel ${times} times.`, part: 'meeting' }]
}

/** The referrer hears how it went on after a panel (Prevent Learning Review on Sir David Amess, 2025: the referrer was left out). */
function feedbackAlerts({ feedback }: Support, held: readonly Held[]): SupportAlert[] {
  const last = held.reduce<Day | null>((latest, { heldOn }) => (latest && latest > heldOn ? latest : heldOn), null)
  if (last === null || feedback.some(({ toldOn }) => toldOn >= last)) return []
  const words = `The referrer has not been told since the panel of ${dayWords(last)}.`
  return [{ alert: 'feedback', tone: 'soon', words, part: 'feedback' }]
}

/** What somebody has to look at around the panel: quorum, assessment, meetings not recorded or put off again, and the referrer. */
export function panelAlerts(support: Support, today: Day): SupportAlert[] {
  const held = support.meetings.filter(isHeld)
  return [
    ...held.flatMap(quorumAlert),
    ...held.flatMap((meeting) => assessmentAlert(meeting, support)),
    ...missedAlerts(support, today),
    ...deferredAlerts(support),
    ...feedbackAlerts(support, held)
  ]
}
