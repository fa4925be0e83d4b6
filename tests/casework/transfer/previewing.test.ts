import { randomBytes } from 'node:crypto'
import { readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, afterEach, describe, expect, test } from 'vitest'
import { bundleRefused } from '../../../src-main/transfer/opener/bundle-refusals'
import { feed } from '../../../src-main/casework/transfer'
import { idFrom } from '../../../src-main/contract/ids'
import type { BundlePreview } from '../../../src-main/contract/transfer-views'
import { adult, child, receive } from '../referrals/working-desk'
import {
  acceptLooked,
  closeAll,
  codeOf,
  forgetStick,
  look,
  opened,
  sendTo,
  takeIn,
  twoDesks,
  type ExchangingDesk
} from './exchanging'

const desks: ExchangingDesk[] = []
afterEach(() => closeAll(desks))
afterAll(forgetStick)

const newId = (): string => idFrom(Date.now(), randomBytes(10))
const copies = (desk: ExchangingDesk): string[] =>
  readdirSync(desk.folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.includes('store-looked-at'))

async function* withFaultAtEnd(lines: AsyncIterable<readonly string[]>): AsyncGenerator<readonly string[], void> {
  yield* lines
  throw bundleRefused.notUnpacked()
}

/** A bundle on its way in, of which the entries are handed over only when the test says so. */
async function arriving(): Promise<{
  desk: ExchangingDesk
  answer: Promise<BundlePreview>
  job: string
  rest(): Promise<void>
}> {
  const [camden, islington] = await twoDesks(desks)
  for (let turn = 0; turn < 6; turn++) await receive(camden, turn % 2 === 0 ? adult : child)
  const bundle = await opened(islington, (await sendTo(camden, islington)).path)
  const incoming = newId()
  const job = newId()
  const { manifest, sha256 } = bundle
  const answer = islington.open.ask('transfer.look', { incoming, job, manifest, sha256 }) as Promise<BundlePreview>
  answer.catch(() => undefined)
  const over = answer.then(
    () => false,
    () => false
  )
  const lines = bundle.lines()[Symbol.asyncIterator]()
  const first = await lines.next()
  if (!first.done) await feed(incoming, { lines: first.value })
  async function rest(): Promise<void> {
    for (let next = await lines.next(); !next.done; next = await lines.next()) {
      if (!(await Promise.race([feed(incoming, { lines: next.value }), over]))) return
    }
    await Promise.race([feed(incoming, 'end'), over])
  }
  return { desk: islington, answer, job, rest }
}

describe('a preview', () => {
  test('lets the desk go on: a referral is received and opened while it is half done', async () => {
    const { desk, answer, rest } = await arriving()
    const before = process.cpuUsage()
    const mine = await receive(desk, { forenames: 'Una', surname: 'Brae' })
    await desk.ask('desk', 'referrals.open', { referral: mine.id })
    const { user, system } = process.cpuUsage(before)
    expect((user + system) / 1000).toBeLessThan(2000)
    expect(desk.sql.all('SELECT 1 FROM referral')).toHaveLength(1)
    await rest()
    const preview = await answer
    expect(preview.changes.counts).toContainEqual({ subject: 'Referral', isNew: 6, changed: 0 })
    expect(desk.sql.all('SELECT id FROM referral')).toEqual([{ id: mine.id }])
    expect(copies(desk)).toEqual([])
    expect(await desk.rebuild()).toEqual([])
  })

  test('can be stopped, and leaves nothing', async () => {
    const { desk, answer, job, rest } = await arriving()
    desk.open.jobs.cancel(job)
    await rest()
    expect(await codeOf(answer)).toBe('FD-JOB-01')
    expect(copies(desk)).toEqual([])
    expect(desk.sql.all('SELECT 1 FROM referral')).toEqual([])
  })

  test('tells what the opener refuses late, and leaves nothing of what was read before', async () => {
    const [camden, islington] = await twoDesks(desks)
    await receive(camden, adult)
    const bundle = await opened(islington, (await sendTo(camden, islington)).path)
    const late = { ...bundle, lines: () => withFaultAtEnd(bundle.lines()) }
    const incoming = newId()
    expect(await codeOf(look(islington, late, incoming))).toBe('FD-BND-27')
    expect(await codeOf(acceptLooked(islington, bundle, incoming))).toBe('FD-BND-71')
    expect(copies(islington)).toEqual([])
    expect(islington.sql.all('SELECT 1 FROM referral')).toEqual([])
    expect((await look(islington, bundle, newId())).changes.added).toBeGreaterThan(0)
  })

  test('throws its copy away whatever happens, also one that a kill left', async () => {
    const [camden, islington] = await twoDesks(desks)
    await receive(camden, adult)
    const { path } = await sendTo(camden, islington)
    const left = join(islington.folder, `store-looked-at-${'0'.repeat(16)}.tmp-journal`)
    writeFileSync(left, 'what a kill left')
    expect(copies(islington)).toHaveLength(1)
    await takeIn(islington, path)
    expect(copies(islington)).toEqual([])
  })
})
