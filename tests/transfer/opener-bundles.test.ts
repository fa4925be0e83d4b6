import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { Refusal, type DeskError } from '../../src-main/contract/result'
import { openThrough, type AskOpener } from '../../src-main/transfer/ask-opener'
import { readEntries } from '../../src-main/transfer/read-entries'
import { sealBundle } from '../../src-main/transfer/seal-bundle'
import { openerChildren } from '../support/opener-child'
import { refusedBy } from './refused'
import { asRead, playCase, sourceOf, twoTerminals, type TwoTerminals } from './two-terminals'

const startOpener = openerChildren()
let both: TwoTerminals
let bundle: Buffer

function start(): { child: ChildProcess; ask: AskOpener } {
  const child = startOpener()
  let id = 0
  const ask: AskOpener = async (name, input) => {
    child.send({ id: ++id, name, input })
    const [answer] = (await once(child, 'message')) as [{ ok: boolean; value: unknown; error: DeskError }]
    if (!answer.ok) throw new Refusal(answer.error.code, answer.error.message)
    return answer.value
  }
  return { child, ask }
}

beforeAll(async () => {
  both = await twoTerminals()
  for (let turn = 0; turn < 300; turn++) playCase(both.sender.desk, `Maunder ${turn}`)
  const entries = both.sender.entries()
  const { name } = await sealBundle({
    draft: both.sender.draftFor(both.recipient),
    entries: [entries],
    count: entries.length,
    signingKey: both.sender.signingKey,
    recovery: [both.recovery.recipient],
    folder: both.stick,
    name: 'process.fdbundle',
    workFolder: both.work,
    progress: async () => undefined
  })
  bundle = readFileSync(join(both.stick, name))
})
afterAll(() => both.close())

describe('a bundle in the opener as a process of its own', () => {
  test('is checked and handed over in pieces, twice', async () => {
    const { ask } = start()
    const told: number[] = []
    const opened = await openThrough(ask, sourceOf(bundle), await both.given(bundle), async (done) => {
      told.push(done)
    })
    expect(opened.manifest.counts.entries).toBe(1200)
    for (let reading = 0; reading < 2; reading++) {
      const sizes: number[] = []
      const taken = []
      for await (const lines of opened.lines()) {
        sizes.push(lines.length)
        taken.push(...readEntries(lines))
      }
      expect(taken).toEqual(asRead(both.sender.entries()))
      expect(sizes.length).toBeGreaterThan(1)
      expect(Math.max(...sizes)).toBeLessThan(1000)
    }
  })

  test('is refused with the reason, and the next one is opened', async () => {
    const { ask } = start()
    const cut = bundle.subarray(0, -100)
    const given = await both.given(bundle)
    const open = (bytes: Buffer) => openThrough(ask, sourceOf(bytes), given, async () => undefined)
    expect(await refusedBy(() => open(cut))).toMatchObject({ code: 'FD-BND-13' })
    expect((await open(bundle)).manifest.counts.entries).toBe(1200)
  })

  test.each([
    ['bytes nobody wanted', 'bundle.bytes', { bytes: new Uint8Array(3) }],
    ['entries before any bundle', 'bundle.entries', {}],
    ['a key that is no file key', 'bundle.open', { size: 10, given: { fileKey: new Uint8Array(32) } }]
  ])('dies on %s', async (_, name, input) => {
    const { child } = start()
    child.send({ id: 1, name, input })
    expect(await once(child, 'exit')).toEqual([70, null])
  })

  test('stops reading when somebody cancels', async () => {
    const { ask } = start()
    const cancelled = openThrough(ask, sourceOf(bundle), await both.given(bundle), async () => {
      throw new Refusal('FD-JOB-01', 'Stopped as you asked.')
    })
    const outcome = await cancelled.then(
      () => 'opened',
      (fault: unknown) => (fault as Refusal).error.code
    )
    expect(['FD-JOB-01', 'opened']).toContain(outcome)
  })
})
