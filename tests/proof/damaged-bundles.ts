import { readFileSync } from 'node:fs'
import { receive } from '../casework/referrals/working-desk'
import { sendTo, takeIn } from '../casework/transfer/exchanging'
import { withBytesChanged, withOtherLengths, type Outcomes } from '../transfer/damage'
import type { Promised } from './promise'
import { openAt, realDesks, standing, type RealDesks } from './real-desks'

const MASKS = [0x01, 0x80, 0xff]

/** Referrals until the bundle has at least so many bytes. */
async function bundleOf({ from, to }: RealDesks, bytes: number): Promise<{ path: string; bundle: Buffer }> {
  for (let turn = 0; ; turn++) {
    const { path } = await sendTo(from, to)
    const bundle = readFileSync(path)
    if (bundle.length >= bytes) return { path, bundle }
    for (let more = 0; more < 4 + turn * 4; more++) {
      await receive(from as never, { forenames: 'Lev', surname: `Maunder ${turn} ${more}`, dateOfBirth: '1996-04-09' })
    }
  }
}

function sum(outcomes: Outcomes): number {
  return [...outcomes.values()].reduce((all, each) => all + each, 0)
}

/** P5: a wrong, cut or changed bundle is refused whole. */
export const damagedBundles: Promised = {
  id: 'P5',
  words: 'a wrong, cut or changed bundle is refused whole, and no row is written',
  async prove(say) {
    const desks = await realDesks()
    try {
      const before = standing(desks.to)
      const open = (bytes: Buffer): Promise<unknown> => openAt(desks.to, bytes)
      const small = await bundleOf(desks, 0)
      say(`P5: a bundle of ${small.bundle.length} bytes, every byte and every length`)
      const everyByte = await withBytesChanged(open, small.bundle, { from: 0, every: 1, masks: MASKS })
      const everyLength = await withOtherLengths(open, small.bundle, 1)
      const large = await bundleOf(desks, 70_000)
      say(`P5: a bundle of ${large.bundle.length} bytes, every 23rd byte`)
      const every23rd = await withBytesChanged(open, large.bundle, { from: 0, every: 23, masks: MASKS })
      const all = [everyByte, everyLength, every23rd]
      const after = standing(desks.to)
      await takeIn(desks.to, large.path)
      const cases = all.reduce((count, outcomes) => count + sum(outcomes), 0)
      const codes = new Map<string, number>()
      for (const outcomes of all) for (const [code, times] of outcomes) codes.set(code, (codes.get(code) ?? 0) + times)
      const broken = [...codes]
        .filter(([code]) => !/^FD-BND-\d\d$/.test(code))
        .map(([code, times]) => `${times} times: ${code}`)
      if (after !== before) broken.push('something was written to the desk that got the bundles')
      if (standing(desks.to) === before) broken.push('the unharmed bundle was not taken in, so this proves nothing')
      return {
        cases,
        broken,
        found: [...codes].sort().map(([code, times]) => `${code}: ${times.toLocaleString('en-GB')} times`),
        figures: { smallBytes: small.bundle.length, largeBytes: large.bundle.length }
      }
    } finally {
      desks.close()
    }
  }
}
