import { execFileSync } from 'node:child_process'
import { readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { Refusal } from '../../src-main/contract/result'
import type { SentEntry } from '../../src-main/journal/sent'
import type { Sealing } from '../../src-main/transfer/bundle'
import { openBundle } from '../../src-main/transfer/opener/open-bundle'
import { readEntries } from '../../src-main/transfer/read-entries'
import { sealBundle } from '../../src-main/transfer/seal-bundle'
import { asRead, playCase, sourceFrom, sourceOf, twoTerminals, type TwoTerminals } from './two-terminals'

let both: TwoTerminals

beforeEach(async () => {
  both = await twoTerminals()
  for (const surname of ['Maunder', 'Łęcki', "O'Shea-Ünal"]) playCase(both.sender.desk, surname)
})
afterEach(() => both.close())

function sealing(entries: SentEntry[], over: Partial<Sealing> = {}): Sealing {
  const { sender, recipient, recovery, stick, work } = both
  return {
    draft: sender.draftFor(recipient),
    entries: [entries],
    count: entries.length,
    signingKey: sender.signingKey,
    recovery: [recovery.recipient],
    folder: stick,
    name: 'camden-to-barnet-1.fdbundle',
    workFolder: work,
    progress: async () => undefined,
    ...over
  }
}

async function all(lines: AsyncIterable<readonly string[]>): Promise<SentEntry[]> {
  const taken: SentEntry[] = []
  for await (const piece of lines) taken.push(...readEntries(piece))
  return taken
}

describe('a bundle from one terminal to another', () => {
  test('arrives as it was sent, as often as it is read', async () => {
    const sent = both.sender.entries((entry) => (entry.kind === 'consultation' ? 'stub' : 'whole'))
    const sealed = await sealBundle(sealing(sent))
    const path = join(both.stick, sealed.name)
    const bundle = readFileSync(path)
    expect(sealed.bytes).toBe(bundle.length)
    const opened = await openBundle(await sourceFrom(path), await both.given(bundle))
    expect(opened.manifest).toEqual(sealed.manifest)
    expect(opened.sha256).toBe(sealed.sha256)
    expect(opened.manifest.counts).toEqual({ entries: 12, stubs: 3, records: 3 })
    expect(await all(opened.lines())).toEqual(asRead(sent))
    expect(await all(opened.lines())).toEqual(asRead(sent))
    expect(readdirSync(both.stick)).toEqual([sealed.name])
    expect(readdirSync(both.work)).toEqual([])
  })

  test('can hold nothing but receipts', async () => {
    const draft = { ...both.sender.draftFor(both.recipient), before: [], after: [] }
    const sealed = await sealBundle(sealing([], { draft }))
    const path = join(both.stick, sealed.name)
    const opened = await openBundle(await sourceFrom(path), await both.given(readFileSync(path)))
    expect(await all(opened.lines())).toEqual([])
  })

  test('opens with the recovery key and the age command too', async () => {
    const sealed = await sealBundle(sealing(both.sender.entries()))
    const identity = join(both.work, 'recovery.txt')
    writeFileSync(identity, both.recovery.identity)
    const tar = execFileSync('age', ['-d', '-i', identity, join(both.stick, sealed.name)])
    expect(execFileSync('tar', ['-t'], { input: tar }).toString()).toBe(
      'manifest.json\nmanifest.json.sig\nentries.ndjson.br\n'
    )
  })

  test('is noticed when it changes between two readings', async () => {
    const sealed = await sealBundle(sealing(both.sender.entries()))
    const bytes = readFileSync(join(both.stick, sealed.name))
    const opened = await openBundle(sourceOf(bytes), await both.given(bytes))
    bytes[bytes.length - 30] = (bytes.at(-30) ?? 0) ^ 1
    await expect(all(opened.lines())).rejects.toThrow(/^FD-BND-13/)
  })

  test('is not written when fewer or more entries come than were planned', async () => {
    const entries = both.sender.entries()
    for (const count of [entries.length - 1, entries.length + 1]) {
      await expect(sealBundle(sealing(entries, { count }))).rejects.toThrow(/^FD-BND-06/)
    }
    expect([readdirSync(both.stick), readdirSync(both.work)]).toEqual([[], []])
  })

  test('is not written to what is no recipient', async () => {
    for (const recovery of ['age1', both.recovery.identity, both.recovery.recipient.replace(/.$/, 'q')]) {
      await expect(sealBundle(sealing(both.sender.entries(), { recovery: [recovery] }))).rejects.toThrow(/^FD-BND-07/)
    }
  })

  test('can be cancelled at every step and leaves nothing', async () => {
    const steps = new Set<string>()
    for (let after = 0; after < 12; after++) {
      let heard = 0
      const progress = async (_done: number, _total: number, words: string): Promise<void> => {
        steps.add(words)
        if (heard++ === after) throw new Refusal('FD-JOB-01', 'Stopped as you asked.')
      }
      try {
        await sealBundle(sealing(both.sender.entries(), { progress }))
        expect(after).toBeGreaterThan(3)
        break
      } catch (fault) {
        expect((fault as Refusal).error.code).toBe('FD-JOB-01')
        expect([readdirSync(both.stick), readdirSync(both.work)]).toEqual([[], []])
      }
    }
    expect([...steps]).toEqual(['Packing entries', 'Writing to the medium', 'Reading back from the medium'])
  })
})
