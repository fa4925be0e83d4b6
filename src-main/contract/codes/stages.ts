import { codeList } from './code-list'

/**
 * States of a referral's journey, those with more still to be checked first: that order also says which of two open states is shown while two
 * desks disagree. Drafts come before them and are records of their own.
 */
export const stages = codeList('Stage', [
  { code: 'RECEIVED', label: 'Received' },
  { code: 'REOPENED', label: 'Reopened' },
  { code: 'SCREENING', label: 'Screening' },
  { code: 'DECONFLICTION', label: 'Deconfliction' },
  { code: 'HELD', label: 'Held (investigative primacy)' },
  { code: 'GATEWAY', label: 'Gateway assessment' },
  { code: 'INFO_GATHERING', label: 'Information gathering' },
  { code: 'S36_DECISION', label: 'Section 36 decision' },
  { code: 'PANEL_LISTED', label: 'Listed for the panel' },
  { code: 'WITHDRAWN_BEFORE_PANEL', label: 'Withdrawn before the panel' },
  { code: 'PANEL_CONSIDERED', label: 'Considered by the panel' },
  { code: 'DEFERRED', label: 'Deferred by the panel' },
  { code: 'CONSENT_SOUGHT', label: 'Consent sought' },
  { code: 'CONSENT_REFUSED', label: 'Consent refused' },
  { code: 'CONSENT_WITHDRAWN', label: 'Consent withdrawn' },
  { code: 'REASSESS', label: 'Re-assessment' },
  { code: 'PLP', label: 'Police-led partnership' },
  { code: 'ADOPTED', label: 'Adopted: support running' },
  { code: 'IN_REVIEW', label: 'In review at the panel' },
  { code: 'EXIT_PROPOSED', label: 'Exit proposed' },
  { code: 'EXITED', label: 'Exited from Channel' },
  { code: 'POST_EXIT_6', label: 'Reviewed at six months' },
  { code: 'POST_EXIT_12', label: 'Reviewed at twelve months' },
  { code: 'POST_EXIT_EXT', label: 'Review after exit extended' },
  { code: 'NOT_PREVENT', label: 'Not a Prevent referral' },
  { code: 'CLOSED_NFA', label: 'No further action' },
  { code: 'SIGNPOSTED', label: 'Signposted' },
  { code: 'NOT_ADOPTED', label: 'Not adopted by the panel' },
  { code: 'TRANSFERRED', label: 'Transferred' },
  { code: 'CLOSED_PURSUE', label: 'Passed to investigation' },
  { code: 'CLOSED_PLP', label: 'Police-led partnership closed' },
  { code: 'CLOSED', label: 'Closed after the reviews' }
])
export type Stage = (typeof stages.codes)[number]['code']

/** Stages in which the work at this desk has ended; new information reopens each of them. */
export const CLOSED_STAGES = [
  'NOT_PREVENT',
  'CLOSED_NFA',
  'SIGNPOSTED',
  'NOT_ADOPTED',
  'TRANSFERRED',
  'CLOSED_PURSUE',
  'CLOSED_PLP',
  'CLOSED'
] as const satisfies readonly Stage[]

/** Stages after support has ended, in which the reviews after exit are still owed. */
export const AFTER_EXIT = ['EXITED', 'POST_EXIT_6', 'POST_EXIT_12', 'POST_EXIT_EXT'] as const satisfies readonly Stage[]

/** True while the referral is live. */
export function isOpenStage(stage: Stage): boolean {
  return !(CLOSED_STAGES as readonly Stage[]).includes(stage)
}
