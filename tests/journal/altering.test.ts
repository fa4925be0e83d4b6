import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { compareHead, headsMade, signHead, verifyHead } from '../../src-main/journal/heads'
import { verifyJournal } from '../../src-main/journal/verify'
import type { Terminal } from '../support/terminal'
import { alterations, runAlterations, seenByHeads, workedDesk } from './altering'

describe('a journal altered with the key of its store', () => {
  it('is seen, whatever was altered (100 alterations)', async () => {
    const { seen, unseen } = await runAlterations(100, 20261123)
    expect(unseen).toEqual([])
    expect(seen).toBe(100)
  })

  it('knows many ways to alter', () => {
    expect(alterations.length + seenByHeads.length).toBeGreaterThan(35)
  })
})

describe('heads', () => {
  let desk: Terminal
  beforeAll(() => {
    desk = workedDesk()
  })
  afterAll(() => desk.close())

  const sign = (reason: string): ReturnType<typeof signHead> =>
    desk.store.sql.transaction(() => signHead(desk.journal.spine, reason))

  it('bear a signature that anybody can check, and only over what was signed', () => {
    const head = sign('backup')
    expect(verifyHead(head)).toBe(true)
    expect(verifyHead({ ...head, seq: head.seq - 1 })).toBe(false)
    expect(verifyHead({ ...head, reason: 'lock' })).toBe(false)
    expect(verifyHead(head, 'AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=')).toBe(false)
    expect(verifyHead({ ...head, key: 'no key' })).toBe(false)
  })

  it('are given again while nothing was written, and made anew after', () => {
    const first = sign('bundle')
    expect(sign('bundle')).toEqual(first)
    desk.open('Somebody else')
    expect(sign('bundle').seq).toBe(first.seq + 1)
  })

  it('are compared with the chain: agreeing, cut, rewritten, unsigned, of a feed nobody knows here', () => {
    const backup = desk.backUp()
    desk.open('Known to the one who keeps the head')
    const head = sign('summary')
    expect(compareHead(desk.journal.spine, head)).toBe('agrees')
    expect(compareHead(desk.journal.spine, { ...head, digest: 'f'.repeat(64) })).toBe('not signed')
    desk.restore(backup, false)
    expect(compareHead(desk.journal.spine, head)).toBe('shortened')
    desk.open('Written instead')
    expect(compareHead(desk.journal.spine, head)).toBe('rewritten')
    const stranger = workedDesk(7)
    expect(compareHead(stranger.journal.spine, head)).toBe('unknown feed')
    stranger.close()
  })

  it('let a verification begin after the furthest of them', async () => {
    const whole = await verifyJournal(desk.journal.spine)
    sign('lock')
    desk.open('After the head')
    const rest = await verifyJournal(desk.journal.spine, { from: 'head' })
    expect(rest.faults).toEqual([])
    expect(rest.entries).toBeLessThan(whole.entries)
    expect(rest.entries).toBeGreaterThan(0)
    expect(headsMade(desk.store.sql).length).toBeGreaterThan(2)
  })
})
