import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Id } from '../../src-main/contract/ids'
import { canonical } from '../../src-main/journal/canonical'
import { bodyDigest, contentDigest, entryDigest } from '../../src-main/journal/digest'
import type { Json } from '../../src-main/journal/entry'
import { verifyJournal } from '../../src-main/journal/verify'
import type { SentBody, SentEntry } from '../../src-main/journal/sent'
import { picture } from '../support/picture'
import { codeOf } from '../support/refusal'
import { Terminal } from '../support/terminal'

let camden: Terminal
let hackney: Terminal
let record: Id

const asStub = (): 'stub' => 'stub'

beforeEach(() => {
  let ticks = 0
  camden = new Terminal(1, () => Date.UTC(2026, 10, 23) + ticks++)
  hackney = new Terminal(2, () => Date.UTC(2026, 10, 23) + ticks++)
  record = camden.open('Ada Okafor')
})

afterEach(() => {
  camden.close()
  hackney.close()
})

function shape(sent: SentEntry): Record<string, string> {
  return Object.fromEntries(
    Object.entries(sent).map(([name, value]) => [
      name,
      typeof value === 'string' ? `text of ${value.length}` : typeof value
    ])
  )
}

describe('a stub', () => {
  it('shows neither kind nor size: a word, a long note and a consultation look the same', () => {
    camden.note(record, 'x')
    camden.note(record, 'long '.repeat(4000))
    camden.see(record)
    camden.amend(record, { marking: 'SECRET' })
    const [feed] = camden.parcel(new Map(), asStub) as [SentEntry[]]
    const [, ...stubs] = feed
    expect(new Set(stubs.map((stub) => JSON.stringify(shape(stub)))).size).toBe(1)
    for (const stub of feed) {
      expect(stub.content).toBeNull()
      expect(JSON.stringify(stub)).not.toMatch(/toy|consultation|SECRET|long|salt|version/)
    }
  })

  it('cannot be guessed: nobody without the salt can tell which of a few bodies it is', () => {
    const one = camden.amend(record, { marking: 'SECRET' })
    const other = camden.amend(record, { marking: 'SECRET' })
    expect(one.bodyDigest).not.toBe(other.bodyDigest)
  })

  it('keeps the chain whole at the desk that gets it, and on the way through', async () => {
    camden.note(record, 'held back')
    camden.note(record, 'sent')
    camden.giveAll(hackney, (entry) => (entry.seq === 2 ? 'stub' : 'whole'))
    expect(await verifyJournal(hackney.journal.spine)).toEqual({ entries: 3, faults: [] })
    expect(hackney.journal.entriesOf(record).map((entry) => entry.kind)).toEqual(['toy.opened', 'hidden', 'toy.noted'])
    const third = new Terminal(3)
    hackney.giveAll(third)
    expect(third.journal.entriesOf(record)[1]).toMatchObject({ kind: 'hidden', version: 0, salt: null, body: null })
    third.close()
  })

  it('whose body comes later is folded where it belongs', () => {
    camden.move(record, 'open', 'review')
    camden.move(record, 'review', 'closed')
    camden.giveAll(hackney, (entry) => (entry.seq === 2 ? 'stub' : 'whole'))
    expect(hackney.store.sql.all('SELECT * FROM exception')).toHaveLength(1)
    expect(camden.giveAll(hackney)).toMatchObject({ added: 0, filled: 1 })
    expect(hackney.store.sql.all('SELECT * FROM exception')).toEqual([])
    expect(picture(hackney)).toBe(picture(camden))
  })

  it('was not seen by whoever writes beside it: no value is replaced unseen', () => {
    camden.giveAll(hackney)
    camden.amend(record, { name: 'Held back' })
    camden.note(record, 'not held back')
    camden.giveAll(hackney, (entry) => (entry.kind === 'toy.amended' ? 'stub' : 'whole'))
    const blind = hackney.amend(record, { name: 'Written blind' })
    expect(blind).toMatchObject({
      knew: { [camden.journal.feed]: 3 },
      missed: { [camden.journal.feed]: [2] },
      height: 4
    })
    hackney.giveAll(camden)
    const values = camden.journal.conflictsOf(record)[0]?.values.map(({ value }) => value)
    expect(values?.sort()).toEqual(['Held back', 'Written blind'])
  })

  it('counts as seen once its body is held', () => {
    camden.amend(record, { name: 'Held back' })
    camden.giveAll(hackney, (entry) => (entry.seq === 2 ? 'stub' : 'whole'))
    camden.giveAll(hackney)
    expect(hackney.amend(record, { name: 'Written knowingly' }).missed).toBeUndefined()
    hackney.giveAll(camden)
    expect(camden.journal.conflictsOf(record)).toEqual([])
  })
})

describe('what another desk sent', () => {
  let sent: SentEntry[]
  const changed =
    (change: Partial<SentEntry>): (() => unknown) =>
    () =>
      hackney.takeIn([{ ...(sent[1] as SentEntry), ...change }])
  const resealed = (change: Partial<SentEntry>): (() => unknown) => {
    const entry = { ...(sent[1] as SentEntry), ...change }
    return () => hackney.takeIn([{ ...entry, digest: entryDigest(entry) }])
  }
  const body = (change: Partial<SentBody>): SentBody => ({ ...(sent[1]?.content as SentBody), ...change })

  beforeEach(() => {
    camden.note(record, 'a note')
    sent = camden.parcel().flat()
    hackney.takeIn(sent.slice(0, 1))
  })

  it('is taken as it is', () => {
    expect(changed({})).not.toThrow()
  })

  it('and was changed is refused', () => {
    expect(codeOf(changed({ actor: camden.colleague }))).toBe('FD-JNL-41')
    expect(codeOf(changed({ knew: {} }))).toBe('FD-JNL-41')
    expect(codeOf(changed({ digest: 'a'.repeat(64) }))).toBe('FD-JNL-41')
    expect(codeOf(changed({ content: body({ body: { text: 'another note' } }) }))).toBe('FD-JNL-42')
    expect(codeOf(changed({ content: body({ kind: 'toy.opened' }) }))).toBe('FD-JNL-42')
    expect(codeOf(changed({ content: body({ version: 2 }) }))).toBe('FD-JNL-42')
    expect(codeOf(changed({ content: body({ salt: '0'.repeat(32) }) }))).toBe('FD-JNL-42')
  })

  it('and is not written as entries are is refused', () => {
    const { feed } = camden.journal
    for (const change of [
      { record: '"; DROP' },
      { actor: 'nobody' },
      { second: '' },
      { seq: 1.5 },
      { height: 0 },
      { happened: '2026-02-30T00:00:00.000Z' },
      { recorded: 'yesterday' },
      { offset: 100_000 },
      { bodyDigest: 'xyz' },
      { knew: { [feed]: -1 } },
      { missed: { [feed]: [2] } },
      { missed: { [feed]: [] } }
    ]) {
      expect(codeOf(resealed(change)), JSON.stringify(change)).toBe('FD-JNL-40')
    }
    expect(codeOf(resealed({ feed: 'nobody.1' }))).toBe('FD-JNL-20')
    expect(codeOf(resealed({ knew: { nobody: 1 } }))).toBe('FD-JNL-20')
  })

  it('and claims a place in the order that it cannot have is refused', () => {
    const { feed } = camden.journal
    expect(codeOf(resealed({ height: 7 }))).toBe('FD-JNL-44')
    expect(codeOf(resealed({ height: 1 }))).toBe('FD-JNL-44')
    expect(codeOf(resealed({ knew: {}, height: 1 }))).toBe('FD-JNL-44')
    expect(codeOf(resealed({ knew: { [feed]: 1 }, record: camden.id, height: 2 }))).toBe('FD-JNL-44')
  })

  it('leaves nothing behind when it is refused', () => {
    const before = picture(hackney)
    expect(codeOf(() => hackney.takeIn([...sent, { ...(sent[1] as SentEntry), seq: 3 }]))).toBe('FD-JNL-41')
    expect(picture(hackney)).toBe(before)
    expect(() => hackney.takeIn(sent)).not.toThrow()
  })
})

/** Makes all digests right, as the writer of a feed can. */
function reseal(sent: SentEntry): SentEntry {
  const { kind, version, salt, body } = sent.content as SentBody
  const entry = { ...sent, bodyDigest: bodyDigest(contentDigest(salt, canonical(body)), kind, version) }
  return { ...entry, digest: entryDigest(entry) }
}

describe('the writer of a feed', () => {
  it('cannot bring in what no schema knows', () => {
    let forgers = 7
    const forge = (kind: string, version: number, text: string): (() => unknown) => {
      const forger = new Terminal(++forgers)
      forger.open('Somebody')
      const [[sent]] = forger.parcel() as [[SentEntry]]
      forger.close()
      const content = { ...(sent.content as SentBody), kind, version, body: JSON.parse(text) as Json }
      return () => hackney.takeIn([reseal({ ...sent, content })])
    }
    expect(codeOf(forge('toy.opened', 1, '{"marking":"OFFICIAL","name":"Fine"}'))).toBe('nothing refused')
    expect(codeOf(forge('toy.unheardOf', 1, '{}'))).toBe('FD-JNL-12')
    expect(codeOf(forge('toy.opened', 9, '{"marking":"OFFICIAL","name":"Newer"}'))).toBe('FD-JNL-12')
    expect(codeOf(forge('toy.opened', 1, '{"marking":"COSMIC","name":"Unknown code"}'))).toBe('FD-JNL-13')
    expect(codeOf(forge('toy.opened', 1, '{"extra":1,"marking":"OFFICIAL","name":"Unknown part"}'))).toBe('FD-JNL-13')
  })
})
