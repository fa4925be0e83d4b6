import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { noDecision } from '../../src-main/casework/referrals/decisions'
import type { Json } from '../../src-main/journal/entry'
import { sha256 } from '../../src-main/vault/files/sha256'
import { codeOf, lookAt, sendTo, stick, takeIn } from '../casework/transfer/exchanging'
import { receive } from '../casework/referrals/working-desk'
import { forge, type Forgery } from '../transfer/forge'
import { lastBody } from '../transfer/forge-entry'
import { hostile } from '../transfer/hostile'
import type { Promised } from './promise'
import { forgingAt, openAt, realDesks, standing, type RealDesks } from './real-desks'

/** Refused by the desk for what it holds, knows or may hold; everything else is refused before the desk is asked. */
interface AtTheDesk {
  what: string
  code: string
  /** Plays it and answers the code it was refused with. `before` and `after` are the two honest bundles that came first. */
  play(desks: RealDesks, honest: { first: string; second: string }): Promise<string>
}

const meeting = { forenames: 'Oriel', surname: 'Maunder', dateOfBirth: '2011-04-09' }

async function forged(desks: RealDesks, path: string, forgery: Forgery): Promise<string> {
  const { forging, lines } = await forgingAt(desks, readFileSync(path))
  writeFileSync(path.replace('.fdbundle', '-forged.fdbundle'), await forge(forging, lines, forgery))
  return path.replace('.fdbundle', '-forged.fdbundle')
}

const step: Json = { from: 'RECEIVED', to: 'PLP', decision: { ...noDecision } as Record<string, Json>, limits: {} }

const atTheDesk: readonly AtTheDesk[] = [
  {
    what: 'the same bundle again: said to be known, nothing to accept',
    code: 'known',
    async play({ to }, { second }) {
      const before = standing(to)
      const { takenInAt } = await lookAt(to, second)
      return takenInAt !== null && standing(to) === before ? 'known' : 'new'
    }
  },
  {
    what: 'another bundle of a number that came',
    code: 'FD-BND-61',
    play: async (desks, { second }) => codeOf(takeIn(desks.to, await forged(desks, second, {})))
  },
  {
    what: 'a bundle older than one that came',
    code: 'FD-BND-62',
    play: ({ to }, { first }) => codeOf(takeIn(to, first))
  },
  {
    what: 'a bundle that names another one before it',
    code: 'FD-BND-63',
    async play(desks, { second }) {
      const manifest: NonNullable<Forgery['manifest']> = (given) => ({
        ...given,
        recipients: given.recipients.map((each) => ({ ...each, sequence: 3, previous: 'ab'.repeat(32) }))
      })
      return codeOf(takeIn(desks.to, await forged(desks, second, { manifest })))
    }
  },
  {
    what: 'a step that no desk can take',
    code: 'FD-BND-69',
    async play(desks) {
      await receive(desks.from as never, meeting)
      const { path } = await sendTo(desks.from, desks.to)
      return codeOf(takeIn(desks.to, await forged(desks, path, lastBody('referral.stepped', step))))
    }
  },
  {
    what: 'an entry that bears the name of another one held here',
    code: 'FD-JNL-43',
    async play(desks) {
      await receive(desks.from as never, meeting)
      const { path } = await sendTo(desks.from, desks.to)
      const other = await forged(desks, path, lastBody('consultation', { screen: 'case', records: [], fields: [] }))
      await takeIn(desks.to, path)
      const { manifest } = await openAt(desks.to, readFileSync(other))
      const again: NonNullable<Forgery['manifest']> = (given) => ({
        ...given,
        recipients: given.recipients.map((each, place) => ({
          ...each,
          sequence: (manifest.recipients[place]?.sequence ?? 0) + 1,
          previous: sha256(readFileSync(path))
        }))
      })
      return codeOf(takeIn(desks.to, await forged(desks, other, { manifest: again })))
    }
  }
]

/** P6: a hostile but well-formed bundle is refused by name. */
export const hostileBundles: Promised = {
  id: 'P6',
  words: 'a hostile but well-formed bundle is refused, each by its own name, and changes nothing',
  async prove(say) {
    const desks = await realDesks()
    const broken: string[] = []
    const found: string[] = []
    const judge = (what: string, wanted: string, got: string): void => {
      found.push(`${got}  ${what}`)
      if (got !== wanted) broken.push(`${what}: ${got} instead of ${wanted}`)
    }
    try {
      await receive(desks.from as never, { ...meeting, surname: 'Maunder' })
      const first = await sendTo(desks.from, desks.to)
      const { forging, lines } = await forgingAt(desks, readFileSync(first.path))
      const before = standing(desks.to)
      say(`P6: ${hostile.length} bundles, each wrong in one way`)
      for (const { what, code, forgery, given } of hostile) {
        const bundle = await forge(forging, lines, forgery)
        judge(what, code, await codeOf(openAt(desks.to, bundle, given?.(forging))))
        writeFileSync(join(stick(), 'looked-at.fdbundle'), bundle)
        const looked = await codeOf(lookAt(desks.to, join(stick(), 'looked-at.fdbundle')))
        if (!given && !/^FD-(?:BND|JNL)-/.test(looked)) broken.push(`${what}: ${looked} when the desk looks at it`)
      }
      if (standing(desks.to) !== before) broken.push('something was written to the desk that got the bundles')
      await receive(desks.from as never, meeting)
      const second = await sendTo(desks.from, desks.to)
      await takeIn(desks.to, second.path)
      say(`P6: ${atTheDesk.length} bundles that are wrong for what the desk holds`)
      for (const { what, code, play } of atTheDesk) {
        judge(what, code, await play(desks, { first: first.path, second: second.path }))
      }
      const codes = new Set(found.map((line) => line.slice(0, 9)))
      return { cases: found.length, found, broken, figures: { codes: codes.size } }
    } finally {
      desks.close()
    }
  }
}
