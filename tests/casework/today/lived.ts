import { between, walk } from './walked-days'

/** A referral as somebody who keeps a paper diary would note it. */
export interface Lived {
  id: string
  reference: string
  receivedOn: string
  acknowledged: boolean
  stage: 'RECEIVED' | 'SCREENING' | 'DECONFLICTION' | 'HELD' | 'GATEWAY' | 'CLOSED'
  since: string
  reviewOn: string
  /** Working days that the gateway's clock has stood still. */
  stood: number
}

/** A task as the diary has it. */
export interface LivedTask {
  reference: string
  text: string
  dueOn: string
}

interface Due {
  what: string
  on: string
}

/** What a referral owes, straight from the words of the rules. */
export function owed({ receivedOn, acknowledged, stage, since, reviewOn, stood }: Lived): Due[] {
  if (stage === 'CLOSED') return []
  const due: Due[] = []
  if (!acknowledged) due.push({ what: 'Acknowledge the referrer', on: walk(receivedOn, 1) })
  if (stage === 'SCREENING') due.push({ what: 'Screen the referral', on: walk(since, 1) })
  if (stage === 'DECONFLICTION') due.push({ what: 'Get a deconfliction answer', on: walk(since, 2) })
  if (stage === 'HELD') due.push({ what: 'Review the hold', on: reviewOn })
  else due.push({ what: 'Decide at the gateway', on: walk(receivedOn, 5 + stood) })
  return due
}

/** True when one of the clocks a step would end is over its day. */
export function isLate(lived: Lived, today: string): boolean {
  return owed(lived).some(({ on }) => on < today)
}

/** The lines that the late column has to show, in the order of the alphabet. */
export function lateLines(all: readonly Lived[], tasks: readonly LivedTask[], today: string): string[] {
  const clocks = all.flatMap((lived) =>
    owed(lived)
      .filter(({ on }) => on < today)
      .map(({ what, on }) => `${lived.reference} ${what} ${Math.max(1, between(on, today))}`)
  )
  // A task is late once a working day has begun after its day.
  const late = tasks
    .filter(({ dueOn }) => dueOn < today && between(dueOn, today) >= 1)
    .map(({ reference, text, dueOn }) => `${reference} ${text} ${between(dueOn, today)}`)
  return [...clocks, ...late].toSorted()
}

/** The lines of the column of what falls due in five working days. */
export function dueLines(all: readonly Lived[], today: string): string[] {
  return all
    .flatMap((lived) =>
      owed(lived)
        .filter(({ on }) => on >= today && between(today, on) <= 5)
        .map(({ what, on }) => `${lived.reference} ${what} ${between(today, on)}`)
    )
    .toSorted()
}
