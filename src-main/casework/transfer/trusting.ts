import { createHash } from 'node:crypto'
import { CASEWORK, DECIDERS } from '../../contract/codes/roles'
import type { Id } from '../../contract/ids'
import { Refusal } from '../../contract/result'
import type { CardStanding, TerminalCard } from '../../contract/transfer-views'
import { canonical } from '../../journal/canonical'
import type { Json } from '../../journal/entry'
import type { Asking } from '../../vault/asking'
import { cardDigest, cardFingerprint, readCard } from './card'
import { deskName } from './desk-name'
import { terminalRevoked, terminalTrusted, type Confirmation } from './entries'
import { ownTerminal } from './identity'
import { needsDecider, standingOf } from './rules'
import { requireTrusted, terminalOf, terminalsKnown } from './terminals'

interface Second {
  officer: Id
  passphrase: string
}

/** Has a second officer confirm words; another person than the one signed in. Answers the proof and who it was. */
export function confirmed(
  asking: Asking,
  second: Second,
  words: Json,
  roles: readonly ('desk_officer' | 'supervisor' | 'superintendent')[] = CASEWORK
): { second: Id; name: string; confirmation: Confirmation } {
  const digest = createHash('sha256').update(canonical(words)).digest('hex')
  const { id, name, key, signature } = asking.confirm(second, digest, roles, [asking.officer.person])
  return { second: id, name, confirmation: { digest, key, signature } }
}

/** How a card stands to what this desk knows, with sentences on what looks odd about it. */
export function judgeCard(
  { sql, desk }: Pick<Asking, 'sql' | 'desk'>,
  card: TerminalCard
): { standing: CardStanding; notes: string[] } {
  const held = terminalOf(sql, card.terminal)
  const known = { own: ownTerminal(sql), held: held?.card ?? null, revoked: held?.revoked !== null && held !== null }
  const standing = standingOf(card, known)
  const namesake = terminalsKnown(sql).find((each) => each.id !== card.terminal && each.card.name === card.name)
  const notes: string[] = []
  if (namesake) notes.push(`Another terminal that this desk trusts is called ${card.name} too.`)
  if (standing === 'changed' && known.held?.key !== card.key)
    notes.push('Its signing key is another than the one that was trusted before.')
  if (standing === 'changed' && known.held?.age !== card.age)
    notes.push('Its encryption key is another than the one that was trusted before.')
  if (card.ceiling !== desk.ceiling)
    notes.push(`It may hold up to ${card.ceiling}, this terminal up to ${desk.ceiling}.`)
  return { standing, notes }
}

const refusals = {
  own: () =>
    new Refusal('FD-TRU-02', 'This is the card of this very terminal. It needs no trust.', {
      next: 'Take the card of the other desk.'
    }),
  trusted: () => new Refusal('FD-TRU-03', 'This desk trusts exactly this card already. Nothing was changed.'),
  reason: () =>
    new Refusal('FD-TRU-04', 'This terminal was trusted with other keys, or revoked. Say why it is trusted now.', {
      fields: { reason: 'Needed.' }
    }),
  fingerprint: () =>
    new Refusal('FD-TRU-08', 'The fingerprint that was compared is not that of this card. Nothing was trusted.', {
      next: 'Read the card again and compare anew.'
    })
}

/**
 * Trusts a terminal whose fingerprint two officers compared, and pins its keys.
 * @param given `digits` is the fingerprint as it stood on the screen when it was compared
 * @throws Refusal FD-TRU-01 to -04, -08, and those of the second officer
 */
export function trust(
  asking: Asking,
  given: { text: string; digits: string; reason: string; second: Second }
): { name: string } {
  const card = readCard(given.text)
  const { standing } = judgeCard(asking, card)
  if (standing === 'own') throw refusals.own()
  if (standing === 'trusted') throw refusals.trusted()
  if (given.digits !== cardFingerprint(card).digits) throw refusals.fingerprint()
  if (needsDecider(standing) && given.reason === '') throw refusals.reason()
  const words = { action: 'trust terminal', card: cardDigest(card), reason: given.reason }
  const roles = needsDecider(standing) ? DECIDERS : CASEWORK
  const { second, confirmation } = confirmed(asking, given.second, words, roles)
  asking.journal.append({
    record: card.terminal,
    kind: terminalTrusted.name,
    body: { card, reason: given.reason, confirmation },
    actor: asking.officer.id,
    second
  })
  return { name: deskName(card) }
}

/**
 * Revokes the trust in a terminal: its bundles are refused from now on, and every desk that gets a bundle of this one hears of it.
 * @throws Refusal FD-TRU-05, -06, and those of the second officer
 */
export function revoke(asking: Asking, given: { terminal: Id; reason: string; second: Second }): { name: string } {
  const card = requireTrusted(asking.sql, given.terminal)
  const words = { action: 'revoke terminal', terminal: given.terminal, reason: given.reason }
  const { second, confirmation } = confirmed(asking, given.second, words)
  asking.journal.append({
    record: given.terminal,
    kind: terminalRevoked.name,
    body: { reason: given.reason, confirmation },
    actor: asking.officer.id,
    second
  })
  return { name: deskName(card) }
}
