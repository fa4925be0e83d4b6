import { randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { BundleSession, type BundleAnswer } from '../../src-main/transfer/opener/bundle-session'
import { sealBundle } from '../../src-main/transfer/seal-bundle'
import { twoTerminals, type TwoTerminals } from './two-terminals'

let both: TwoTerminals
let bundle: Buffer

/** More than one stretch of bytes even when packed, so that unpacking wants the next before the lines of this one are all taken. */
beforeAll(async () => {
  both = await twoTerminals()
  const record = both.sender.desk.received('Maunder')
  for (let turn = 0; turn < 900; turn++)
    both.sender.desk.amended(record, { concernAsRaised: randomBytes(2000).toString('base64') })
  const entries = both.sender.entries()
  const { name } = await sealBundle({
    draft: both.sender.draftFor(both.recipient),
    entries: [entries],
    count: entries.length,
    signingKey: both.sender.signingKey,
    recovery: [both.recovery.recipient],
    folder: both.stick,
    name: 'long.fdbundle',
    workFolder: both.work,
    progress: async () => undefined
  })
  bundle = readFileSync(join(both.stick, name))
})
afterAll(() => both.close())

test.each([0, 3, 30])(
  'bytes brought %i ms late, whoever waits is told what was read meanwhile',
  async (late) => {
    const session = new BundleSession()
    const fed = async (answer: BundleAnswer): Promise<BundleAnswer> => {
      for (let heard = answer; ;) {
        if (!('wants' in heard)) return heard
        const { at, length } = heard.wants
        if (late > 0) await pause(late)
        heard = await session.bytes(bundle.subarray(at, at + length))
      }
    }
    await fed(await session.open({ size: bundle.length, given: await both.given(bundle) } as never))
    for (let reading = 0; reading < 2; reading++) {
      let lines = 0
      for (let next = await fed(await session.entries()); 'lines' in next; next = await fed(await session.next()))
        lines += next.lines.split('\n').length
      expect(lines).toBe(901)
    }
  },
  20_000
)
