import { readFileSync } from 'node:fs'
import { afterAll, afterEach, describe, expect, test } from 'vitest'
import { adult, child, receive, wholeFields } from '../referrals/working-desk'
import { forge } from './forging'
import {
  closeAll,
  codeOf,
  exchangingDesk,
  forgetStick,
  lookAt,
  opened,
  sendTo,
  takeIn,
  trust,
  type ExchangingDesk
} from './exchanging'

const desks: ExchangingDesk[] = []
afterEach(() => closeAll(desks))
afterAll(forgetStick)

/** Three desks that trust each other; the last may hold less than the others. */
async function three(): Promise<[ExchangingDesk, ExchangingDesk, ExchangingDesk]> {
  const all: [ExchangingDesk, ExchangingDesk, ExchangingDesk] = [
    await exchangingDesk('Camden desk 1'),
    await exchangingDesk('Islington desk 1'),
    await exchangingDesk('Hackney desk 1', { ceiling: 'OFFICIAL' })
  ]
  desks.push(...all)
  for (const desk of all) for (const other of all) if (desk !== other) await trust(desk, other)
  return all
}

const referralsAt = (desk: ExchangingDesk): string[] =>
  desk.sql.all<{ id: string }>('SELECT id FROM referral ORDER BY id').map(({ id }) => id)

describe('one bundle for several terminals', () => {
  test('carries what all of them may hold, is counted for each, and is opened by each', async () => {
    const [camden, islington, hackney] = await three()
    const low = await receive(camden, adult, { ...wholeFields, marking: 'OFFICIAL' })
    const high = await receive(camden, child, { ...wholeFields, marking: 'OFFICIAL-SENSITIVE' })
    await takeIn(islington, (await sendTo(camden, islington)).path)
    const terminals = [hackney.terminal, islington.terminal]
    const plan = await camden.ask('desk', 'transfer.plan', { terminals })
    expect(plan.recipients.map(({ name, sequence }) => [name, sequence])).toEqual([
      ['Hackney desk 1', 1],
      ['Islington desk 1', 2]
    ])
    const why = new Map(plan.heldBack.map(({ id, why: reason }) => [id, reason]))
    expect(why.get(high.id)).toMatch(/^Marked OFFICIAL-SENSITIVE/)
    expect(plan.notes.join(' ')).toContain('every one of these terminals')
    const { path, sent } = await sendTo(camden, [islington, hackney])
    expect(sent.to).toEqual([
      { terminal: 'Hackney desk 1', sequence: 1 },
      { terminal: 'Islington desk 1', sequence: 2 }
    ])
    const { preview } = await takeIn(hackney, path)
    expect(preview).toMatchObject({ sequence: 1, others: ['Islington desk 1'], gaps: [] })
    expect(referralsAt(hackney)).toEqual([low.id])
    const there = await takeIn(islington, path)
    expect(there.preview).toMatchObject({ sequence: 2, others: ['Hackney desk 1'], gaps: [] })
    expect(referralsAt(islington)).toEqual([low.id, high.id].sort())
    expect(await codeOf(lookAt(camden, path))).toBe('FD-BND-12')
    for (const desk of [islington, hackney]) expect(await desk.rebuild()).toEqual([])
  })

  test('names with each record everyone it went to, and each desk learns of its own gaps', async () => {
    const [camden, islington, hackney] = await three()
    const { id: referral } = await receive(camden, adult, { ...wholeFields, marking: 'OFFICIAL' })
    await sendTo(camden, [islington, hackney])
    const { path } = await sendTo(camden, islington)
    const { timeline } = await camden.ask('desk', 'referrals.open', { referral })
    expect(timeline.map(({ title }) => title)).toEqual(
      expect.arrayContaining(['Disclosed to Hackney desk 1', 'Disclosed to Islington desk 1'])
    )
    expect((await takeIn(islington, path)).preview.gaps).toEqual(['Bundle 1 of Camden desk 1 is missing.'])
    const third = await sendTo(camden, [hackney, islington])
    expect((await takeIn(hackney, third.path)).preview.gaps).toEqual(['Bundle 1 of Camden desk 1 is missing.'])
    const { manifest } = await opened(islington, third.path)
    expect(manifest.recipients.map(({ sequence }) => sequence)).toEqual([2, 3])
    expect(manifest.recipients.every(({ previous }) => previous !== null)).toBe(true)
    const rows = (await camden.ask('desk', 'transfer.bundles', {})).bundles
    expect(rows.map(({ terminal, sequence }) => `${terminal} ${sequence}`).sort()).toEqual([
      'Hackney desk 1 1',
      'Hackney desk 1 2',
      'Islington desk 1 1',
      'Islington desk 1 2',
      'Islington desk 1 3'
    ])
  })

  test('is refused when a receipt asks for more than one can, and gives nothing away that is held back', async () => {
    const [camden, islington] = await three()
    const { id } = await receive(camden, adult, wholeFields)
    await camden.ask('desk', 'transfer.markSensitive', { record: id, sensitive: true, reason: 'Names a source.' })
    await takeIn(islington, (await sendTo(camden, islington)).path)
    const feed = camden.open.journal.feed
    const asking = (seqs: number[]): Promise<string> =>
      forge(islington, camden, {
        receipts: [
          {
            from: camden.terminal,
            sequence: 1,
            bundle: 'ab'.repeat(32),
            accepted: '2026-11-23T10:00:00.000Z',
            held: [{ feed, seq: 9_000, digest: 'ab'.repeat(32) }],
            lacks: [{ feed, seqs }]
          }
        ]
      })
    await expect(asking(Array.from({ length: 20_001 }, (_, place) => place + 1))).rejects.toThrow()
    await takeIn(camden, await asking(Array.from({ length: 500 }, (_, place) => place + 1)))
    const { path, sent } = await sendTo(camden, islington)
    const { lines } = await opened(islington, path)
    for await (const some of lines()) expect(some.join()).not.toContain('Grzelakowski')
    expect(sent.records).toBe(0)
  })

  test('goes to nobody when one of them is not trusted any more, and twice to nobody', async () => {
    const [camden, islington, hackney] = await three()
    await camden.ask('desk', 'transfer.revoke', {
      terminal: hackney.terminal,
      reason: 'The PC was stolen.',
      second: camden.officer('visor')
    })
    expect(await codeOf(sendTo(camden, [islington, hackney]))).toBe('FD-TRU-06')
    const { sent, path } = await sendTo(camden, [islington, islington])
    expect(sent.to).toHaveLength(1)
    expect(
      readFileSync(path)
        .toString('latin1')
        .match(/-> X25519/g)
    ).toHaveLength(2)
  })
})

describe('a record that was held back', () => {
  test('arrives whole once it is not sensitive any more', async () => {
    const [camden, islington] = await three()
    const { id } = await receive(camden, adult, wholeFields)
    await camden.ask('desk', 'transfer.markSensitive', { record: id, sensitive: true, reason: 'Names a source.' })
    await takeIn(islington, (await sendTo(camden, islington)).path)
    expect(referralsAt(islington)).toEqual([])
    await takeIn(camden, (await sendTo(islington, camden)).path)
    const quiet = await camden.ask('desk', 'transfer.plan', { terminals: [islington.terminal] })
    expect(quiet.recordsInAll).toBe(0)
    await camden.ask('desk', 'transfer.markSensitive', { record: id, sensitive: false, reason: 'The source agreed.' })
    const plan = await camden.ask('desk', 'transfer.plan', { terminals: [islington.terminal] })
    expect(plan.records.map(({ id: record }) => record)).toContain(id)
    const { preview } = await takeIn(islington, (await sendTo(camden, islington)).path)
    expect(preview.changes.filled).toBeGreaterThan(0)
    const [here, there] = await Promise.all(
      [camden, islington].map((desk) => desk.ask('desk', 'referrals.open', { referral: id }))
    )
    expect(there?.fields).toEqual(here?.fields)
    expect(there?.stage).toBe(here?.stage)
    expect(await islington.rebuild()).toEqual([])
    await takeIn(camden, (await sendTo(islington, camden)).path)
    const after = await camden.ask('desk', 'transfer.plan', { terminals: [islington.terminal] })
    expect(after.recordsInAll).toBe(0)
  })

  test('arrives by a third desk that had it as a stub itself before', async () => {
    const [camden, islington, hackney] = await three()
    const { id } = await receive(camden, adult, { ...wholeFields, marking: 'OFFICIAL' })
    await camden.ask('desk', 'transfer.markSensitive', { record: id, sensitive: true, reason: 'Names a source.' })
    await takeIn(islington, (await sendTo(camden, islington)).path)
    await takeIn(hackney, (await sendTo(islington, hackney)).path)
    await takeIn(islington, (await sendTo(hackney, islington)).path)
    await takeIn(camden, (await sendTo(islington, camden)).path)
    await camden.ask('desk', 'transfer.markSensitive', { record: id, sensitive: false, reason: 'The source agreed.' })
    await takeIn(islington, (await sendTo(camden, islington)).path)
    expect(referralsAt(hackney)).toEqual([])
    await takeIn(hackney, (await sendTo(islington, hackney)).path)
    expect(referralsAt(hackney)).toEqual([id])
    expect(await hackney.rebuild()).toEqual([])
  })

  test('arrives whole when the terminal may hold more than before', async () => {
    const [camden, , hackney] = await three()
    const { id } = await receive(camden, child, { ...wholeFields, marking: 'OFFICIAL-SENSITIVE' })
    await takeIn(hackney, (await sendTo(camden, hackney)).path)
    await takeIn(camden, (await sendTo(hackney, camden)).path)
    camden.sql.run('UPDATE terminal SET card = replace(card, \'"ceiling":"OFFICIAL"\', \'"ceiling":"SECRET"\')')
    const plan = await camden.ask('desk', 'transfer.plan', { terminals: [hackney.terminal] })
    expect(plan.records.map(({ id: record }) => record)).toContain(id)
  })
})
