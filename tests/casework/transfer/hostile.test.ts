import { afterAll, afterEach, describe, expect, test } from 'vitest'
import { noDecision } from '../../../src-main/casework/referrals/decisions'
import { startEpoch } from '../../../src-main/journal/feeds'
import type { Json } from '../../../src-main/journal/entry'
import { adult, receive, wholeFields } from '../referrals/working-desk'
import {
  closeAll,
  codeOf,
  exchangingDesk,
  forgetStick,
  lookAt,
  sendTo,
  takeIn,
  trust,
  twoDesks,
  type ExchangingDesk
} from './exchanging'
import { append, digestOfNothing, forge, wholeOf } from './forging'

const desks: ExchangingDesk[] = []
const two = (): ReturnType<typeof twoDesks> => twoDesks(desks)
afterEach(() => closeAll(desks))
afterAll(forgetStick)

/** Everything a refused bundle must leave as it was: entries of others, records, bundles, trust. */
function stands(desk: ExchangingDesk): unknown {
  return [
    'SELECT count(*) AS n FROM journal j JOIN feed f ON f.number = j.feed WHERE f.own = 0',
    'SELECT * FROM referral ORDER BY id',
    'SELECT * FROM officer ORDER BY id',
    'SELECT * FROM terminal ORDER BY id',
    'SELECT * FROM bundle ORDER BY id',
    'SELECT * FROM receipt ORDER BY terminal, feed',
    'SELECT * FROM conflict',
    'SELECT count(*) AS n FROM exception'
  ].map((query) => desk.sql.all(query))
}

async function refusedWith(desk: ExchangingDesk, path: string): Promise<string> {
  const before = stands(desk)
  const code = await codeOf(lookAt(desk, path))
  expect(stands(desk)).toEqual(before)
  return code
}

const decision = { ...noDecision } as unknown as Record<string, Json>

describe('a bundle from a desk that is trusted and should not be', () => {
  test('a well-made one of the same making is taken in, so that the others are refused for what they hold', async () => {
    const [camden, islington] = await two()
    const { id } = await receive(camden, adult)
    await takeIn(islington, await forge(camden, islington))
    expect(islington.sql.all('SELECT id FROM referral')).toEqual([{ id }])
  })

  test('another file under a number that was used is refused as a replay', async () => {
    const [camden, islington] = await two()
    await takeIn(islington, (await sendTo(camden, islington)).path)
    const path = await forge(camden, islington, { sequence: 1, previous: null })
    expect(await refusedWith(islington, path)).toBe('FD-BND-61')
  })

  test('one that follows another bundle than the one that came is refused', async () => {
    const [camden, islington] = await two()
    await takeIn(islington, (await sendTo(camden, islington)).path)
    const path = await forge(camden, islington, { sequence: 2, previous: digestOfNothing() })
    expect(await refusedWith(islington, path)).toBe('FD-BND-63')
  })

  test('a sender that nobody trusts, and one whose key changed without anybody comparing, are refused', async () => {
    const [, islington] = await two()
    const stranger = await exchangingDesk('Camden desk 1')
    desks.push(stranger)
    expect(await refusedWith(islington, await forge(stranger, islington))).toBe('FD-BND-30')
  })

  test('officers, trust and other things that never travel are refused', async () => {
    const [camden, islington] = await two()
    const enrolled = wholeOf(camden, 'officer.enrolled')
    const path = await forge(camden, islington, {}, (given) =>
      given.map((each) => (each.seq === enrolled?.seq && each.feed === enrolled.feed ? enrolled : each))
    )
    expect(await refusedWith(islington, path)).toBe('FD-BND-67')
  })

  test('the disposal of the other desk’s own officers is refused', async () => {
    const [camden, islington] = await two()
    const body = { subject: 'officer', rule: 'R1', reason: 'None.', noBackupAfter: '2027-01-01' }
    append(camden, islington.officer('visor').officer, 'record.disposed', body, camden.officer('visor').officer)
    expect(await refusedWith(islington, await forge(camden, islington))).toBe('FD-BND-68')
  })

  test('a step that the journey does not have, or that one officer took where two must, is refused', async () => {
    for (const [kind, body] of [
      ['referral.stepped', { from: 'RECEIVED', to: 'GATEWAY', decision, limits: {} }],
      ['referral.stepped', { from: 'GATEWAY', to: 'CLOSED_NFA', decision, limits: {} }],
      [
        'referral.decided',
        {
          proposal: `${'0'.repeat(26)}.1:1`,
          verdict: 'confirm',
          reason: '',
          from: 'GATEWAY',
          to: 'CLOSED_NFA',
          outcome: {
            closureReason: 'nfa_no_ct_concern',
            exitReason: null,
            holdReason: null,
            reviewOn: null,
            decidedOn: null,
            assessedOn: null,
            formal: false
          },
          limits: {},
          breachReason: '',
          digest: 'ab'.repeat(32),
          signature: 'AAAA',
          key: 'AAAA'
        }
      ]
    ] as [string, Json][]) {
      const [camden, islington] = await two()
      const { id } = await receive(camden, adult)
      append(camden, id, kind, body)
      expect(await refusedWith(islington, await forge(camden, islington)), kind).toBe('FD-BND-69')
    }
  })

  test('a revocation by one officer alone is refused', async () => {
    const [camden, islington] = await two()
    const confirmation = { digest: 'ab'.repeat(32), key: 'AAAA', signature: 'AAAA' }
    append(camden, islington.terminal, 'terminal.revoked', { reason: 'Because.', confirmation })
    const revoked = wholeOf(camden, 'terminal.revoked')
    const path = await forge(camden, islington, {}, (given) =>
      given.map((each) => (each.seq === revoked?.seq ? revoked : each))
    )
    expect(await refusedWith(islington, path)).toBe('FD-BND-69')
  })

  test('what is marked above the ceiling is refused, whatever the manifest says', async () => {
    const camden = await exchangingDesk('Camden desk 1', { ceiling: 'SECRET' })
    const islington = await exchangingDesk('Islington desk 1')
    desks.push(camden, islington)
    await trust(camden, islington)
    await trust(islington, camden)
    await receive(camden, adult, { ...wholeFields, marking: 'SECRET' })
    expect(await refusedWith(islington, await forge(camden, islington))).toBe('FD-BND-73')
    expect(await refusedWith(islington, await forge(camden, islington, { marking: 'SECRET' }))).toBe('FD-BND-73')
  })

  test('a feed that was written twice is refused, and that it was is in the journal', async () => {
    const [camden, islington] = await two()
    const { id } = await receive(camden, adult)
    await takeIn(islington, (await sendTo(camden, islington)).path)
    // What an insider with the store's key can do: take the end of the feed away and write it anew.
    const feed = camden.open.journal.feed
    const end = camden.sql.get<{ seq: number }>('SELECT max(seq) AS seq FROM journal')?.seq ?? 0
    camden.sql.script('DROP TRIGGER journal_keeps_entries; DROP TRIGGER body_goes_by_disposal_only')
    camden.sql.run('DELETE FROM journal_body WHERE entry IN (SELECT entry FROM journal WHERE seq > ?)', [end - 6])
    camden.sql.run('DELETE FROM journal WHERE seq > ?', [end - 6])
    camden.sql.run('DELETE FROM bundle')
    camden.sql.run('DELETE FROM head')
    camden.sql.run("UPDATE journal_record SET knew = '', missed = '', height = 0 WHERE id = ?", [camden.open.desk.id])
    for (let turn = 0; turn < 10; turn++)
      append(camden, camden.open.journal.newId(), 'consultation', { screen: 'x', records: [], fields: [] })
    expect([feed.length > 0, id.length]).toEqual([true, 26])
    const path = await forge(camden, islington, { sequence: 2, previous: '0'.repeat(64) })
    const before = stands(islington)
    expect(await codeOf(lookAt(islington, path))).toBe('FD-JNL-43')
    expect(stands(islington)).toEqual(before)
    expect(
      islington.sql.get(
        "SELECT 1 FROM journal_body b JOIN journal_kind k ON k.number = b.kind WHERE k.name = 'journal.forked'"
      )
    ).toBeDefined()
  })

  test('a sender that went back to an older backup is heard again once it has had a receipt', async () => {
    const [camden, islington] = await two()
    const first = await sendTo(camden, islington)
    await takeIn(islington, first.path)
    // The restored desk has forgotten what it sent, and writes in a new epoch of its feed.
    camden.sql.run('DELETE FROM bundle')
    camden.sql.transaction(() => startEpoch(camden.sql, Date.now()))
    const open = await camden.signIn('desk', camden.officer('desk').passphrase)
    const restored = { ...camden, open }
    expect(await refusedWith(islington, (await sendTo(restored, islington)).path)).toBe('FD-BND-61')
    await takeIn(restored, (await sendTo(islington, restored)).path)
    const { path, sent } = await sendTo(restored, islington)
    expect(sent.to).toMatchObject([{ sequence: 2 }])
    await takeIn(islington, path)
  })
})
