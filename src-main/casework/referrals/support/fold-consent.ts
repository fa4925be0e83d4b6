import { bodiesOf, type Item } from './items'
import type { Consent } from './support'

/** Consent out of its entries: as it was sought, with the last answer. */
export function foldConsent(item: Item): Consent | null {
  const sought = bodiesOf(item, 'support.consent_sought')[0]
  if (!sought) return null
  const answers = bodiesOf(item, 'support.consent_answered')
  const last = answers.at(-1)
  return {
    consent: item.item,
    soughtOn: sought.soughtOn,
    soughtBy: sought.soughtBy,
    giver: sought.asked === 'self' ? 'self' : 'parent_or_guardian',
    asked: sought.asked,
    how: sought.how,
    told: sought.told,
    answer: last?.answer ?? null,
    answeredOn: last?.answeredOn ?? null,
    evidence: last?.evidence ?? '',
    reason: last?.reason ?? '',
    givenOn: answers.find(({ answer }) => answer === 'given')?.answeredOn ?? null
  }
}
