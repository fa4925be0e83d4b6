import { copyFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, afterEach, describe, expect, test } from 'vitest'
import { receive, toGateway, adult, child, wholeFields } from '../referrals/working-desk'
import {
  closeAll,
  codeOf,
  exchangingDesk,
  forgetStick,
  lookAt,
  sendTo,
  stick,
  takeIn,
  trust,
  twoDesks,
  type ExchangingDesk
} from './exchanging'

const desks: ExchangingDesk[] = []
const two = (): ReturnType<typeof twoDesks> => twoDesks(desks)
afterEach(() => closeAll(desks))
afterAll(forgetStick)

const count = (desk: ExchangingDesk, kind: string): number =>
  desk.sql.get<{ count: number }>(
    'SELECT count(*) AS count FROM journal_body b JOIN journal_kind k ON k.number = b.kind WHERE k.name = ?',
    [kind]
  )?.count ?? 0

describe('a bundle from one desk to another', () => {
  test('brings what was recorded, says before what it will do, and the same again changes nothing', async () => {
    const [camden, islington] = await two()
    const referral = await toGateway(camden)
    await camden.ask('desk', 'tasks.raise', {
      text: 'Ask the school for its log',
      strand: 'prevent',
      priority: 'routine',
      dueOn: null,
      owner: null,
      referral: referral.id,
      marking: 'OFFICIAL-SENSITIVE'
    })
    const plan = await camden.ask('desk', 'transfer.plan', { terminals: [islington.terminal] })
    const subjects = plan.records.map(({ subject }) => subject)
    expect([subjects.includes('Referral'), subjects.includes('Task'), plan.recordsInAll]).toEqual([
      true,
      true,
      subjects.length
    ])
    expect(plan.heldBack).toEqual([])
    const { path, sent } = await sendTo(camden, islington)
    expect(sent).toMatchObject({ written: true, to: [{ terminal: 'Islington desk 1', sequence: 1 }] })
    const { preview, outcome } = await takeIn(islington, path)
    expect(preview.changes.counts).toContainEqual({ subject: 'Referral', isNew: 1, changed: 0 })
    expect(outcome.changes).toEqual(preview.changes)
    expect(outcome.backup).toMatch(/\.fdbackup$/)
    const there = await islington.ask('desk', 'referrals.open', { referral: referral.id })
    expect(there).toMatchObject({ reference: referral.reference, stage: 'GATEWAY' })
    expect(there.tasks).toHaveLength(1)
    const { feeds } = await islington.ask('desk', 'integrity.overview', {})
    expect(feeds.map(({ name }) => name).toSorted()).toEqual(['Camden desk 1', 'Islington desk 1'])
    expect(await islington.rebuild()).toEqual([])
    expect(await lookAt(islington, path)).toMatchObject({ takenInAt: expect.any(String), changes: { added: 0 } })
    expect(await codeOf(takeIn(islington, path))).toBe('FD-BND-71')
  })

  test('leaves a disclosure with each record at the sender, and collection and combination at the receiver', async () => {
    const [camden, islington] = await two()
    const first = await receive(camden, adult)
    const { path } = await sendTo(camden, islington)
    expect(count(camden, 'disclosure')).toBeGreaterThanOrEqual(1)
    await takeIn(islington, path)
    expect([count(islington, 'bundle.collected'), count(islington, 'bundle.combined')]).toEqual([1, 0])
    await camden.ask('desk', 'referrals.amend', { referral: first.id, fields: { school: 'Another Academy' } })
    const second = await sendTo(camden, islington)
    const { preview } = await takeIn(islington, second.path)
    expect(preview.changes.counts).toContainEqual({ subject: 'Referral', isNew: 0, changed: 1 })
    expect(count(islington, 'bundle.combined')).toBe(1)
    const opened = await camden.ask('desk', 'referrals.open', { referral: first.id })
    expect(opened.timeline.some(({ title }) => title === 'Disclosed to Islington desk 1')).toBe(true)
  })

  test('what the other side holds is learnt from its receipt, and only the rest is sent', async () => {
    const [camden, islington] = await two()
    for (let turn = 0; turn < 5; turn++) await receive(camden, child)
    const first = await sendTo(camden, islington)
    await takeIn(islington, first.path)
    const again = await camden.ask('desk', 'transfer.plan', { terminals: [islington.terminal] })
    expect(again.entries).toBeGreaterThan(first.sent.entries ?? 0)
    const back = await sendTo(islington, camden)
    const { preview } = await takeIn(camden, back.path)
    expect(preview.changes.records).toEqual([])
    const rest = await camden.ask('desk', 'transfer.plan', { terminals: [islington.terminal] })
    expect(rest.recordsInAll).toBe(0)
    expect(rest.entries).toBeLessThan(30)
    expect(rest.recipients).toMatchObject([{ sequence: 2 }])
  })

  test('a field changed on both sides is shown with both values until a person decides', async () => {
    const [camden, islington] = await two()
    const { id: referral } = await receive(camden, adult)
    await takeIn(islington, (await sendTo(camden, islington)).path)
    await camden.ask('desk', 'referrals.amend', { referral, fields: { school: 'Quillon Academy' } })
    await islington.ask('desk', 'referrals.amend', { referral, fields: { school: 'Brightwater Academy' } })
    const { preview } = await takeIn(islington, (await sendTo(camden, islington)).path)
    expect(preview.changes.conflicts).toMatchObject([{ subject: 'Referral', field: 'School, college or work' }])
    const { conflicts } = await islington.ask('desk', 'transfer.conflicts', {})
    expect(conflicts[0]?.values.map(({ words, desk }) => [desk, words]).sort()).toEqual([
      ['Camden desk 1', 'Quillon Academy'],
      ['Islington desk 1', 'Brightwater Academy']
    ])
    const chosen = conflicts[0]?.values.find(({ words }) => words === 'Quillon Academy')
    await islington.ask('desk', 'transfer.resolve', {
      record: referral,
      field: 'school',
      entry: chosen?.entry ?? '',
      reason: 'The school confirmed it.'
    })
    expect((await islington.ask('desk', 'transfer.conflicts', {})).total).toBe(0)
    await takeIn(camden, (await sendTo(islington, camden)).path)
    for (const desk of [camden, islington]) {
      const seen = await desk.ask('desk', 'referrals.open', { referral })
      expect([seen.fields['school'], seen.conflicts]).toEqual(['Quillon Academy', []])
      expect(await desk.rebuild()).toEqual([])
    }
  })
})

describe('what stays behind', () => {
  test('a marking above the recipient’s ceiling and what is marked sensitive, with what hangs on them, as stubs', async () => {
    const camden = await exchangingDesk('Camden desk 1', { ceiling: 'OFFICIAL-SENSITIVE' })
    const islington = await exchangingDesk('Islington desk 1', { ceiling: 'OFFICIAL' })
    desks.push(camden, islington)
    await trust(camden, islington)
    await trust(islington, camden)
    const high = await receive(camden, adult, { ...wholeFields, marking: 'OFFICIAL-SENSITIVE' })
    const low = await receive(camden, child, { ...wholeFields, marking: 'OFFICIAL' })
    const plain = await receive(camden, { forenames: 'Una', surname: 'Brae' }, { ...wholeFields, marking: 'OFFICIAL' })
    await camden.ask('desk', 'transfer.markSensitive', { record: low.id, sensitive: true, reason: 'Names a source.' })
    const plan = await camden.ask('desk', 'transfer.plan', { terminals: [islington.terminal] })
    const why = new Map(plan.heldBack.map(({ id, why: reason }) => [id, reason]))
    expect(why.get(high.id)).toMatch(/^Marked OFFICIAL-SENSITIVE/)
    expect(why.get(low.id)).toMatch(/s\.38\(5\)/)
    expect(plan.records.map(({ id }) => id)).toContain(plain.id)
    const { path } = await sendTo(camden, islington)
    await takeIn(islington, path)
    expect(islington.sql.all<{ id: string }>('SELECT id FROM referral')).toEqual([{ id: plain.id }])
    expect(
      islington.sql.all("SELECT 1 FROM journal_body WHERE body LIKE '%Passmore%' OR body LIKE '%Grzelakowski%'")
    ).toEqual([])
    expect(islington.sql.get('SELECT name FROM officer WHERE id = ?', [camden.officer('desk').officer])).toBeUndefined()
    expect(islington.sql.all('SELECT id FROM desk')).toHaveLength(1)
  })
})

describe('who must agree', () => {
  test('a release and an acceptance need a second person with their own passphrase', async () => {
    const [camden, islington] = await two()
    await receive(camden, adult)
    expect(await codeOf(sendTo(camden, islington, { second: 'desk' }))).toBe('FD-SEC-01')
    expect(await codeOf(sendTo(camden, islington, { contents: 'ab'.repeat(32) }))).toBe('FD-BND-81')
    const { path, sent } = await sendTo(camden, islington)
    expect(sent.to).toMatchObject([{ sequence: 1 }])
    expect(await codeOf(takeIn(islington, path, 'desk'))).toBe('FD-SEC-01')
    expect(await codeOf(takeIn(islington, path, 'admin'))).toBe('FD-SEC-02')
    expect(count(islington, 'bundle.accepted')).toBe(0)
  })
})

describe('bundles out of turn', () => {
  test('a missing one is named, a newer one brings all of it, and the older is then refused', async () => {
    const [camden, islington] = await two()
    await receive(camden, adult)
    const lost = await sendTo(camden, islington)
    await receive(camden, child)
    const { preview } = await takeIn(islington, (await sendTo(camden, islington)).path)
    expect(preview.gaps).toEqual(['Bundle 1 of Camden desk 1 is missing.'])
    expect(islington.sql.all('SELECT id FROM referral')).toHaveLength(2)
    expect(await codeOf(lookAt(islington, lost.path))).toBe('FD-BND-62')
  })

  test('a copy under another name is the same bundle; a bundle for somebody else is not opened', async () => {
    const [camden, islington] = await two()
    const { path } = await sendTo(camden, islington)
    const copy = join(stick(), 'another name.fdbundle')
    copyFileSync(path, copy)
    await takeIn(islington, path)
    expect((await lookAt(islington, copy)).takenInAt).not.toBeNull()
    expect(await codeOf(lookAt(camden, path))).toBe('FD-BND-12')
  })

  test('a revoked sender is refused, and the revocation travels', async () => {
    const [camden, islington] = await two()
    const hackney = await exchangingDesk('Hackney desk 1')
    desks.push(hackney)
    await trust(hackney, islington)
    await trust(islington, hackney)
    await trust(hackney, camden)
    const { path } = await sendTo(camden, islington)
    await hackney.ask('desk', 'transfer.revoke', {
      terminal: camden.terminal,
      reason: 'The PC was stolen.',
      second: hackney.officer('visor')
    })
    await takeIn(islington, (await sendTo(hackney, islington)).path)
    const { terminals } = await islington.ask('desk', 'transfer.terminals', {})
    expect(terminals.find(({ card }) => card.terminal === camden.terminal)?.revoked).toMatchObject({
      reason: 'The PC was stolen.',
      by: 'Hackney desk 1'
    })
    expect(await codeOf(lookAt(islington, path))).toBe('FD-BND-31')
    expect(await codeOf(sendTo(islington, camden))).toBe('FD-TRU-06')
    await trust(islington, camden, 'It was found, and its disk was never opened.')
    await takeIn(islington, path)
  })
})
