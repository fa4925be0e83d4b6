import { codeList } from './code-list'

/** States of a referral's journey so far; later stages join this list and the table in casework/referrals/stages.ts. */
export const stages = codeList('Stage', [
  { code: 'RECEIVED', label: 'Received' },
  { code: 'SCREENING', label: 'Screening' },
  { code: 'DECONFLICTION', label: 'Deconfliction' },
  { code: 'HELD', label: 'Held (investigative primacy)' },
  { code: 'GATEWAY', label: 'Gateway assessment' },
  { code: 'INFO_GATHERING', label: 'Information gathering' },
  { code: 'PLP', label: 'Police-led partnership' },
  { code: 'NOT_PREVENT', label: 'Not a Prevent referral' },
  { code: 'CLOSED_NFA', label: 'No further action' },
  { code: 'SIGNPOSTED', label: 'Signposted' },
  { code: 'TRANSFERRED', label: 'Transferred' },
  { code: 'CLOSED_PURSUE', label: 'Passed to investigation' }
])
export type Stage = (typeof stages.codes)[number]['code']

/** Stages in which nothing more is decided at this desk. */
export const CLOSED_STAGES = [
  'NOT_PREVENT',
  'CLOSED_NFA',
  'SIGNPOSTED',
  'TRANSFERRED',
  'CLOSED_PURSUE'
] as const satisfies readonly Stage[]

/** True while the referral is live. */
export function isOpenStage(stage: Stage): boolean {
  return !(CLOSED_STAGES as readonly Stage[]).includes(stage)
}
