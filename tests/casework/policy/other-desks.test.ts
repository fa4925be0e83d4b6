import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { policyInForce } from '../../../src-main/casework/policy'
import { knownRecord } from '../../../src-main/casework/transfer/travelling'
import { ownPolicyRecord } from '../../../src-main/casework/policy/queries'
import type { Id } from '../../../src-main/contract/ids'
import { entryName } from '../../../src-main/journal/entry'
import { FarDesk } from '../referrals/two-desks'

let here: FarDesk
let there: FarDesk
beforeEach(() => {
  here = new FarDesk(1)
  there = new FarDesk(2)
})
afterEach(() => {
  here.close()
  there.close()
})

/** Writes a change as a desk would that asked no rule: the second officer is named, as in every such entry. */
function changed(desk: FarDesk, record: Id, before: number, value: number): string {
  const confirmation = { digest: 'ab'.repeat(32), key: 'AAAA', signature: 'AAAA' }
  const body = { parameter: 'gateway', before, value, reason: 'Invented.', confirmation }
  return desk.store.sql.transaction(() =>
    entryName(
      desk.journal.append({ record, kind: 'policy.changed', body, actor: desk.officer, second: desk.journal.newId() })
    )
  )
}

describe('policies of two desks', () => {
  it('travel, and each rules its own desk alone', () => {
    changed(here, ownPolicyRecord(here.store.sql), 5, 7)
    changed(there, ownPolicyRecord(there.store.sql), 5, 3)
    here.giveTo(there)
    there.giveTo(here)
    expect(policyInForce(here.store.sql).gateway).toBe(7)
    expect(policyInForce(there.store.sql).gateway).toBe(3)
    expect(here.exceptions()).toEqual([])
    const known = knownRecord(here.store.sql, ownPolicyRecord(there.store.sql))
    expect(known).toMatchObject({ subject: 'Policy', sensitive: false, rests: { on: [] } })
  })

  it('what another desk writes into this one’s policy does not count and is raised', () => {
    changed(here, ownPolicyRecord(here.store.sql), 5, 7)
    here.giveTo(there)
    changed(there, ownPolicyRecord(here.store.sql), 7, 20)
    there.giveTo(here)
    expect(policyInForce(here.store.sql).gateway).toBe(7)
    expect(here.exceptions()).toEqual([expect.stringContaining('does not count')])
  })

  it('a change that did not know the one before is raised', () => {
    changed(here, ownPolicyRecord(here.store.sql), 5, 7)
    changed(here, ownPolicyRecord(here.store.sql), 5, 6)
    expect(policyInForce(here.store.sql).gateway).toBe(6)
    expect(here.exceptions()).toEqual([expect.stringContaining('without one change knowing of the other')])
  })
})
