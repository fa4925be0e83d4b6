import type { ChannelDocument } from '../../../contract/codes/support'
import type { SupportAct } from '../../../contract/support-entries'
import { dayWords } from '../words'
import type { Review, Support } from './support'

/** Whether one of the six documents is there, and what shows it or would make it so. */
export interface Presence {
  document: ChannelDocument
  present: boolean
  words: string
  act: SupportAct | null
}

function presence(
  document: ChannelDocument,
  found: readonly string[],
  wanted: string,
  act: SupportAct | null
): Presence {
  const present = found.length > 0
  return { document, present, words: present ? `Present: ${found.join('; ')}` : wanted, act: present ? null : act }
}

function reviewsOf(reviews: readonly Review[], of: readonly Review['of'][]): string[] {
  return reviews.filter((review) => of.includes(review.of)).map(({ heldOn }) => `held ${dayWords(heldOn)}`)
}

/**
 * Which of the six documents that every Channel case leaves are there: assessment frameworks, a record of each decision and action, the support
 * plan, reviews of the plan, a closing report, and post-exit reviews.
 * @param decisions how many decisions are recorded on the case
 */
export function documentsOf(support: Support, decisions: number): Presence[] {
  const { assessments, plan, planRevisions, reviews, closingReports } = support
  const meetings = support.meetings.filter(({ heldOn }) => heldOn !== null).length
  const recorded = decisions + meetings
  return [
    presence(
      'assessments',
      assessments.map(({ framework, version, madeOn }) => `${framework} ${version}, ${dayWords(madeOn)}`),
      'Missing. Record the reference of the assessment, with framework, version and date.',
      'support.assessed'
    ),
    presence(
      'decisions',
      recorded === 0 ? [] : [`${recorded} recorded, of these ${meetings} by the panel`],
      'Missing. Take the next step with its reasons, or record the panel’s conclusion.',
      null
    ),
    presence(
      'plan',
      plan === null ? [] : [`agreed ${dayWords(plan.agreedOn)}, ${planRevisions.length} written`],
      'Missing. Write the plan with its four statutory parts.',
      'support.plan_written'
    ),
    presence(
      'plan_reviews',
      reviewsOf(reviews, ['panel']),
      'Missing. Record a panel review of the support.',
      'support.reviewed'
    ),
    presence(
      'closing_report',
      closingReports.map(({ reference, writtenOn }) => `${reference}, ${dayWords(writtenOn)}`),
      'Missing. File the closing report by its reference once the case closes.',
      'support.closing_report_filed'
    ),
    presence(
      'post_exit_reviews',
      reviewsOf(reviews, ['post_exit_6', 'post_exit_12', 'post_exit_further']),
      'Missing. Record the six-month and twelve-month reviews when they are held.',
      'support.reviewed'
    )
  ]
}
