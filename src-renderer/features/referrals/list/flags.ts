import type { ListRow } from '../../../../src-main/contract/referral-views'

/** One flag of a referral: a short word for the table and a sentence for whoever asks. */
export interface Flag {
  flag: 'danger' | 'awaiting' | 'conflict' | 'hold' | 'repeat' | 'under18' | 'incomplete'
  short: string
  sentence: string
}

/** The flags of a referral, the most pressing first. */
export function flagsOf(flags: ListRow['flags']): Flag[] {
  const all: (Flag | false)[] = [
    flags.danger && { flag: 'danger', short: 'Danger', sentence: 'Immediate danger was reported at receipt.' },
    flags.awaitingSecond && {
      flag: 'awaiting',
      short: '2nd officer',
      sentence: 'A decision waits for a second officer.'
    },
    flags.conflict && {
      flag: 'conflict',
      short: 'Conflict',
      sentence: 'Two desks wrote different values; a person must decide.'
    },
    flags.hold && { flag: 'hold', short: 'Held', sentence: 'Held: an investigation has primacy.' },
    flags.referrals > 1 && {
      flag: 'repeat',
      short: `×${flags.referrals}`,
      sentence: `Referred ${flags.referrals} times in all.`
    },
    flags.under18 && { flag: 'under18', short: 'Under 18', sentence: 'Under 18 today.' },
    flags.incomplete && {
      flag: 'incomplete',
      short: 'Missing',
      sentence: 'Something that screening needs is still missing.'
    }
  ]
  return all.filter((each) => each !== false)
}
