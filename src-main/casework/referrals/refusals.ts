import { Refusal } from '../../contract/result'

interface Words {
  code: string
  message: string
  next?: string
}

/** Every refusal of this subject that needs no more than its own words. None of them repeats what a record holds. */
const words = {
  notHere: {
    code: 'FD-REF-01',
    message: 'This referral is not on this desk. It may have been disposed of, or the link is an old one.',
    next: 'Go back to the list and open it from there.'
  },
  notLinked: {
    code: 'FD-REF-05',
    message: 'This referral is not linked to anybody, so there is no link to take away.',
    next: 'Open the case again to see how it stands now.'
  },
  alreadyLinked: {
    code: 'FD-REF-06',
    message: 'Somebody has already said whom this referral is about.',
    next: 'If that is wrong, take the link away with a reason first.'
  },
  nothingChanged: {
    code: 'FD-REF-07',
    message: 'Nothing was changed, so nothing was saved.',
    next: 'Change a field, or leave the form.'
  },
  noSuchStep: {
    code: 'FD-REF-10',
    message: 'The referral has moved on, or this step does not lead on from where it stands.',
    next: 'Open the case again and choose one of the steps it offers.'
  },
  needsSecond: {
    code: 'FD-REF-11',
    message: 'One officer cannot take this step alone. It is proposed by one and decided by another.',
    next: 'Write the decision and send it to a second officer.'
  },
  needsNoSecond: {
    code: 'FD-REF-12',
    message: 'This step needs no second officer.',
    next: 'Take it directly.'
  },
  waiting: {
    code: 'FD-REF-15',
    message:
      'A decision on this referral waits for a second officer. Until it is decided or taken back, nothing else moves.',
    next: 'Have it decided, or let the officer who proposed it take it back.'
  },
  noProposal: {
    code: 'FD-REF-20',
    message: 'This decision is no longer waiting: it was decided, sent back or taken back in the meantime.',
    next: 'Open the case again to see what happened.'
  },
  otherWords: {
    code: 'FD-REF-21',
    message: 'The words that were shown are not the words that were proposed. Nothing was decided.',
    next: 'Open the case again, read the proposal as it stands and decide on that.'
  },
  samePerson: {
    code: 'FD-REF-22',
    message: 'The same person cannot both propose and decide, under any account.',
    next: 'Ask another officer to decide with their own passphrase.'
  },
  secondReader: {
    code: 'FD-REF-23',
    message:
      'Closing a referral of a person under 18, or of one who has been referred before, is read by an officer of a higher grade than the one who proposes it.',
    next: 'Choose an officer of a higher grade.'
  },
  notYours: {
    code: 'FD-REF-24',
    message: 'Only the officer who proposed a decision can take it back.',
    next: 'A second officer can send it back with a reason.'
  },
  noRequest: {
    code: 'FD-REF-30',
    message: 'There is no such deconfliction request on this referral.',
    next: 'Open the case again and answer the request shown there.'
  },
  alreadyAnswered: {
    code: 'FD-REF-31',
    message: 'This request has been answered. An answer is never written over.',
    next: 'If something new came, ask again and record the new answer.'
  },
  closed: {
    code: 'FD-REF-32',
    message: 'This referral is closed. Deconfliction is asked for live referrals only.',
    next: 'If there is new information, reopen it or receive it as a new referral.'
  },
  alreadyAcknowledged: {
    code: 'FD-REF-33',
    message: 'The referrer has already been told that the referral arrived.',
    next: 'Add a note if they were spoken to again.'
  },
  noConflict: {
    code: 'FD-REF-40',
    message: 'Nobody else wrote this field, or the values have already been decided between.',
    next: 'Open the case again to see how it stands now.'
  },
  notOneOfThem: {
    code: 'FD-REF-41',
    message: 'A conflict is decided for one of the values that were written.',
    next: 'Choose one of the values shown. It can be changed afterwards as any field.'
  },
  closedAlready: {
    code: 'FD-REF-34',
    message: 'This referral is closed, so there is no closure left to show it for.',
    next: 'If there is new information, reopen it.'
  },
  noClock: {
    code: 'FD-REF-60',
    message: 'This clock does not run any more, so there is no limit to vary.',
    next: 'Open the case again to see how its clocks stand.'
  },
  clockStandsStill: {
    code: 'FD-REF-61',
    message: 'This clock stands still during the hold. Its limit moves by itself when the hold ends.',
    next: 'Review or release the hold; vary the limit afterwards if it is still needed.'
  },
  noView: {
    code: 'FD-REF-50',
    message: 'This saved view is not there any more.',
    next: 'Choose another, or save the filter again.'
  }
} as const satisfies Record<string, Words>

export type RefusalName = keyof typeof words

/** A refusal by its name. */
export function refusal(name: RefusalName): Refusal {
  const { code, message, next } = words[name]
  return new Refusal(code, message, { next })
}

/** Fields given at receipt or changed later that cannot be as they are. */
export function refusedFields(fields: Record<string, string>): Refusal {
  return new Refusal('FD-REF-02', `Not saved: ${Object.values(fields).join(' ')}`, {
    next: 'Correct the fields named, then save again.',
    fields
  })
}

/** A marking above what this PC may hold. What was typed is not repeated. */
export function aboveCeiling(ceiling: string): Refusal {
  const message = `This PC may hold nothing marked above ${ceiling}. Nothing was saved.`
  return new Refusal('FD-REF-03', message, {
    next: 'Take the content out of this form, and tell your security officer if it was typed here.',
    fields: { 'fields.marking': `At most ${ceiling} on this PC.` }
  })
}

/** A step dated so that it cannot be true. */
export function refusedMoment(field: string, sentence: string): Refusal {
  return new Refusal('FD-REF-04', sentence, { next: 'Correct the time.', fields: { [field]: sentence } })
}

/** A step for which something is missing: of the record, or of the form. */
export function notReady(label: string, lacking: readonly string[], fields: Record<string, string>): Refusal {
  const list = lacking.length > 0 ? ` Still needed: ${lacking.join('; ')}.` : ''
  const wrong = Object.keys(fields).length > 0 ? ` ${Object.values(fields).join(' ')}` : ''
  return new Refusal('FD-REF-13', `“${label}” cannot be done yet.${list}${wrong}`, {
    next: 'Add what is missing, then take the step again.',
    fields
  })
}

/** An officer whose role does not allow the step. */
export function notForRole(sentence: string): Refusal {
  return new Refusal('FD-REF-14', sentence, { next: 'Ask an officer whose role allows it.' })
}
