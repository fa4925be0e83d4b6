import { createHash } from 'node:crypto'
import { Refusal } from '../../contract/result'
import type { staff } from '../../contract/staff'
import { canonical } from '../../journal/canonical'
import type { Json } from '../../journal/entry'
import type { Answers } from '../../vault/asking'
import { officerDisabled, officerEnrolled } from './entries'
import { officerOf, officers } from './queries'
import { personOfNumber, requireDeskStillRuns, sameSignIn } from './rules'

const digestOf = (words: Json): string => createHash('sha256').update(canonical(words)).digest('hex')

const notThere = (): Refusal =>
  new Refusal('FD-STF-03', 'This account is not on this desk, or is closed already.', {
    next: 'Look at the list again.'
  })

/** Enrolling and closing accounts: an administrator asks, a superintendent confirms. */
export const answerStaff: Answers<typeof staff> = {
  'staff.list': (_input, { sql }) => ({ officers: officers(sql) }),

  'staff.enrol': ({ officer: asked, second }, asking) => {
    const { sql, journal, officer } = asking
    const { name, number, role, signIn, passphrase } = asked
    const person = personOfNumber(number)
    if (person === '') {
      throw new Refusal('FD-STF-01', 'The account needs a warrant or staff number: it tells two people apart.', {
        fields: { 'officer.number': 'Give the warrant or staff number.' }
      })
    }
    if (officers(sql).some((other) => sameSignIn(other.signIn, signIn))) {
      throw new Refusal('FD-STF-02', 'This sign-in name is already used on this desk.', {
        fields: { 'officer.signIn': 'Choose another sign-in name.' }
      })
    }
    const digest = digestOf({ action: 'enrol', name, number, role, signIn })
    const confirmed = asking.confirm(second, digest, ['superintendent'], [officer.person])
    const { id, key } = asking.enrolSlot(signIn, passphrase)
    const confirmation = { digest, key: confirmed.key, signature: confirmed.signature }
    const body = { name, number, person, role, signIn, key, confirmation }
    journal.append({ record: id, kind: officerEnrolled.name, body, actor: officer.id, second: confirmed.id })
    const row = officerOf(sql, id)
    if (!row) throw notThere()
    return row
  },

  'staff.disable': ({ officer: id, reason, second }, asking) => {
    const { sql, journal, officer } = asking
    const closing = officerOf(sql, id)
    if (!closing?.enabled) throw notThere()
    requireDeskStillRuns(
      closing.role,
      officers(sql).filter((other) => other.enabled && other.id !== id)
    )
    const digest = digestOf({ action: 'disable', officer: id, reason })
    const confirmed = asking.confirm(second, digest, ['superintendent'], [officer.person])
    const confirmation = { digest, key: confirmed.key, signature: confirmed.signature }
    journal.append({
      record: id,
      kind: officerDisabled.name,
      body: { reason, confirmation },
      actor: officer.id,
      second: confirmed.id
    })
    asking.removeSlot(id)
    return officerOf(sql, id) ?? closing
  }
}
