import type { Id } from '../../contract/ids'
import { Refusal } from '../../contract/result'
import type { SentEntry } from '../../journal/sent'
import type { Sql } from '../../vault/sql'
import { impossibleStep } from '../referrals'
import { sensitivityMarked, terminalRevoked } from './entries'

const NOT_AGAIN =
  'Do not use this bundle. Speak to the sending desk by a way you trust and tell whoever looks after both terminals.'

/** Every way in which a bundle is turned away because of what this desk holds or what its rules say. */
export const arrivalRefused = {
  again: () =>
    new Refusal('FD-BND-60', 'This very bundle was taken in already. Nothing was changed.', {
      next: 'Nothing needs doing.'
    }),
  replayed: (sequence: number, name: string) =>
    new Refusal('FD-BND-61', `Another bundle ${sequence} of ${name} was taken in before. Nothing was changed.`, {
      next: `If ${name} went back to an older backup, send it a bundle first: from your receipt it learns which numbers are used. Otherwise do not use this one.`
    }),
  older: (sequence: number, name: string) =>
    new Refusal(
      'FD-BND-62',
      `Bundle ${sequence} of ${name} is older than one that was taken in. Nothing was changed.`,
      { next: 'The newer one held all that this one holds. Nothing needs doing.' }
    ),
  parted: (sequence: number, name: string) =>
    new Refusal(
      'FD-BND-63',
      `Bundle ${sequence} of ${name} names another bundle before it than the one this desk got. Nothing was changed.`,
      { next: NOT_AGAIN }
    ),
  notTrusted: () =>
    new Refusal('FD-BND-64', 'The sender of the bundle is not trusted with this key. Nothing was changed.', {
      next: NOT_AGAIN
    }),
  revoked: (name: string) =>
    new Refusal('FD-BND-65', `The trust in ${name} was revoked, so its bundles are refused. Nothing was changed.`, {
      next: NOT_AGAIN
    }),
  notForUs: () =>
    new Refusal('FD-BND-66', 'The bundle is addressed to other terminals. Nothing was changed.', { next: NOT_AGAIN }),
  neverTravels: ({ feed, seq }: SentEntry) =>
    new Refusal(
      'FD-BND-67',
      `Entry ${seq} of feed ${feed.slice(-8)} says something that only stays at a desk and never travels. Nothing was changed.`,
      { next: NOT_AGAIN }
    ),
  ownRecord: ({ feed, seq }: SentEntry) =>
    new Refusal(
      'FD-BND-68',
      `Entry ${seq} of feed ${feed.slice(-8)} would change officers, trust or other things that are this desk's own. Nothing was changed.`,
      { next: NOT_AGAIN }
    ),
  illegalStep: ({ feed, seq }: SentEntry) =>
    new Refusal(
      'FD-BND-69',
      `Entry ${seq} of feed ${feed.slice(-8)} takes a step that no desk can take. Nothing was changed.`,
      { next: NOT_AGAIN }
    ),
  headBroken: (name: string) =>
    new Refusal(
      'FD-BND-70',
      `The entries do not lead to the journal head that ${name} signed for this bundle. Nothing was changed.`,
      { next: NOT_AGAIN }
    ),
  notOpen: () =>
    new Refusal('FD-BND-71', 'This bundle is not open any more. Nothing was changed.', {
      next: 'Choose the file again.'
    }),
  aboveCeiling: (marking: string, ceiling: string) =>
    new Refusal(
      'FD-BND-73',
      `The bundle holds what is marked ${marking}, and this terminal may hold up to ${ceiling}. Nothing was changed.`,
      {
        next: 'Tell the sending desk: it must not be kept here. Handle the medium as its marking asks until it is back.'
      }
    )
} as const

const TRAVEL =
  /^(?:referral|support|person|pair|task|policy)\.|^(?:consultation|disclosure(?:\.undone)?|conflict\.decided|record\.disposed)$/

/** True for kinds of entries that may come whole from another desk. All others belong to the desk that wrote them. */
export function mayArrive(kind: string): boolean {
  return TRAVEL.test(kind) || kind === terminalRevoked.name || kind === sensitivityMarked.name
}

const OWN_RECORD = `
SELECT 1 FROM desk WHERE id = $id UNION ALL SELECT 1 FROM officer WHERE id = $id UNION ALL SELECT 1 FROM bundle WHERE id = $id
UNION ALL SELECT 1 FROM intake WHERE id = $id`
const OWN_TERMINAL = `
SELECT 1 FROM terminal WHERE id = $id UNION ALL SELECT 1 FROM feed WHERE terminal = $id LIMIT 1`

/**
 * Checks that an entry from another desk is one that may come from there: a kind that travels, about a record that is not this desk's own, and a step
 * that some desk could have taken. Whether it fits with what was done here is for the merge.
 * @throws Refusal FD-BND-67, -68, -69
 */
export function checkArrival(sql: Sql, sent: SentEntry, checked: Map<Id, 'own' | 'terminal' | 'case'>): void {
  const { content } = sent
  if (content === null) return
  if (!mayArrive(content.kind)) throw arrivalRefused.neverTravels(sent)
  let concerns = checked.get(sent.record)
  if (concerns === undefined) {
    const own = sql.get(OWN_RECORD, { id: sent.record }) !== undefined
    concerns = own ? 'own' : sql.get(OWN_TERMINAL, { id: sent.record }) !== undefined ? 'terminal' : 'case'
    checked.set(sent.record, concerns)
  }
  const revocation = content.kind === terminalRevoked.name
  if (concerns === 'own' || (concerns === 'terminal' && !revocation)) throw arrivalRefused.ownRecord(sent)
  if (revocation && (sent.second === null || sent.second === sent.actor)) throw arrivalRefused.illegalStep(sent)
  if ('salt' in content && impossibleStep({ ...sent, kind: content.kind, body: content.body })) {
    throw arrivalRefused.illegalStep(sent)
  }
}
