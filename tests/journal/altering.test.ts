import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { compareHead, headsMade, keepHead, signHead, verifyHead } from '../../src-main/journal/heads'
import type { SignedHead } from '../../src-main/journal/heads'
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

describe('a verification', () => {
  it('says what is wrong and where', async () => {
    const desk = workedDesk()
    const { sql } = desk.store
    const { feed } = desk.journal
    sql.script('DROP TRIGGER journal_keeps_entries; DROP TRIGGER body_keeps_words')
    sql.run('DELETE FROM journal WHERE feed = 1 AND seq IN (4, 5)')
    sql.run(`UPDATE journal_body SET body = '{}' WHERE entry = (SELECT entry FROM journal WHERE feed = 1 AND seq = 9)`)
    const { faults } = await verifyJournal(desk.journal.spine)
    expect(faults).toEqual([
      { feed, seq: 6, what: 'Entries 4 to 5 are missing before it.' },
      { feed, seq: 9, what: 'What it says was changed.' },
      { feed: '', seq: 0, what: '2 rows of the journal belong to no feed.' }
    ])
    desk.close()
  })

  it('tells how far it is', async () => {
    const desk = workedDesk()
    const told: [number, number][] = []
    const { entries } = await verifyJournal(desk.journal.spine, {
      progress: (done, total) => void told.push([done, total])
    })
    expect(told.at(-1)).toEqual([entries, entries])
    desk.close()
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

  it('of another terminal are kept where the feed held here agrees with them', () => {
    const other = workedDesk(7)
    const head = other.store.sql.transaction(() => signHead(other.journal.spine, 'bundle'))
    const keep = (given: SignedHead, key = head.key): string =>
      desk.store.sql.transaction(() => keepHead(desk.journal.spine, given, key))
    expect(keep(head)).toBe('unknown feed')
    other.giveAll(desk)
    expect(keep(head, 'another key')).toBe('not signed')
    expect(keep(head)).toBe('agrees')
    expect(keep(head)).toBe('agrees')
    expect(headsMade(desk.store.sql).filter((each) => each.feed === head.feed)).toEqual([head])
    other.open('Not yet sent')
    expect(keep(other.store.sql.transaction(() => signHead(other.journal.spine, 'bundle')))).toBe('shortened')
    expect(headsMade(desk.store.sql).filter((each) => each.feed === head.feed)).toHaveLength(1)
    other.close()
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
