import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Id } from '../../src-main/contract/ids'
import { Fork } from '../../src-main/journal/received'
import type { SentEntry } from '../../src-main/journal/sent'
import { verifyJournal } from '../../src-main/journal/verify'
import { picture } from '../support/picture'
import { codeOf } from '../support/refusal'
import { Terminal } from '../support/terminal'

let camden: Terminal
let hackney: Terminal
let newham: Terminal
let record: Id

beforeEach(() => {
  let ticks = 0
  const clock = (): number => Date.UTC(2026, 10, 23, 9) + ticks++ * 1000
  camden = new Terminal(1, clock)
  hackney = new Terminal(2, () => clock() - 40 * 86_400_000)
  newham = new Terminal(3, clock)
  record = camden.open('Ada Okafor')
  camden.giveAll(hackney)
  camden.giveAll(newham)
})

afterEach(() => {
  for (const desk of [camden, hackney, newham]) desk.close()
})

describe('delivery', () => {
  it('twice changes nothing', () => {
    camden.amend(record, { name: 'Ada Reid' })
    camden.giveAll(hackney)
    const before = picture(hackney)
    expect(camden.giveAll(hackney)).toMatchObject({ added: 0, filled: 0, leftOut: [] })
    expect(picture(hackney)).toBe(before)
  })

  it('of an older parcel after a newer changes nothing', () => {
    const older = camden.parcel().flat()
    camden.amend(record, { name: 'Ada Reid' })
    camden.giveAll(hackney)
    expect(hackney.takeIn(older)).toMatchObject({ added: 0 })
    expect(hackney.fields(record)['name']).toBe('Ada Reid')
  })

  it('with a gap leaves the feed out, names what is missing, and the next one heals it', () => {
    camden.note(record, 'one')
    camden.note(record, 'two')
    const [feed] = camden.parcel() as [SentEntry[]]
    expect(hackney.takeIn(feed.slice(2))).toMatchObject({
      added: 0,
      leftOut: [{ feed: camden.journal.feed, seq: 3, missing: { feed: camden.journal.feed, seq: 2 } }]
    })
    expect(camden.giveAll(hackney)).toMatchObject({ added: 2, leftOut: [] })
  })

  it('of an answer without the question leaves it out until the question is here', () => {
    camden.note(record, 'a question')
    camden.giveAll(hackney)
    hackney.note(record, 'an answer')
    const answers = hackney.parcel().filter(([first]) => first?.feed === hackney.journal.feed)
    expect(newham.takeIn(answers.flat()).leftOut).toEqual([
      { feed: hackney.journal.feed, seq: 1, missing: { feed: camden.journal.feed, seq: 2 } }
    ])
    const questions = hackney.parcel().filter(([first]) => first?.feed === camden.journal.feed)
    expect(newham.takeIn([...answers.flat(), ...questions.flat()])).toMatchObject({ added: 2, leftOut: [] })
  })

  it('of a change that comes before others in the order folds the record anew', () => {
    camden.move(record, 'open', 'review')
    hackney.amend(record, { name: 'Zed' })
    hackney.note(record, 'second at Hackney')
    hackney.giveAll(camden)
    newham.move(record, 'open', 'closed')
    newham.giveAll(camden)
    newham.giveAll(hackney)
    camden.giveAll(hackney)
    hackney.giveAll(camden)
    expect(picture(camden)).toBe(picture(hackney))
  })
})

describe('a terminal restored from a backup', () => {
  it('goes on in a new epoch, gets back what others hold, and nothing forks', () => {
    const backup = camden.backUp()
    camden.note(record, 'written after the backup')
    camden.giveAll(hackney)
    camden.restore(backup)
    camden.note(record, 'written after the restore')
    expect(hackney.giveAll(camden)).toMatchObject({ added: 1, leftOut: [] })
    camden.giveAll(hackney)
    expect(picture(camden)).toBe(picture(hackney))
    expect(camden.store.sql.all('SELECT text FROM toy_note')).toHaveLength(2)
  })

  it('may get back only stubs of what it wrote after the backup, and still verifies', async () => {
    const backup = camden.backUp()
    camden.note(record, 'held by nobody else')
    camden.giveAll(hackney, (entry) => (entry.seq === 2 ? 'stub' : 'whole'))
    camden.restore(backup)
    camden.see(record)
    expect(hackney.giveAll(camden)).toMatchObject({ added: 1, stubs: 1 })
    expect((await verifyJournal(camden.journal.spine)).faults).toEqual([])
  })

  it('twice from one backup begins two different feeds', () => {
    const backup = camden.backUp()
    camden.restore(backup)
    const once = camden.journal.feed
    camden.restore(backup)
    expect(camden.journal.feed).not.toBe(once)
  })

  it('without a new epoch writes a number twice: refused as a fork, naming both', () => {
    const backup = camden.backUp()
    const lost = camden.note(record, 'first life')
    camden.giveAll(hackney)
    camden.restore(backup, false)
    const again = camden.note(record, 'second life')
    const before = picture(hackney)
    let fork: unknown
    try {
      camden.giveAll(hackney)
    } catch (fault) {
      fork = fault
    }
    expect(fork).toBeInstanceOf(Fork)
    expect(fork).toMatchObject({
      feed: lost.feed,
      seq: 2,
      held: lost.digest,
      arrived: again.digest,
      error: { code: 'FD-JNL-43' }
    })
    expect(picture(hackney)).toBe(before)
  })

  it('without a new epoch is found out even when only what followed the fork arrives', () => {
    const backup = camden.backUp()
    const lost = camden.note(record, 'first life')
    camden.giveAll(hackney)
    camden.restore(backup, false)
    const again = camden.note(record, 'second life')
    camden.note(record, 'and on')
    const last = camden.parcel().flat().slice(-1)
    let fork: unknown
    try {
      hackney.takeIn(last)
    } catch (fault) {
      fork = fault
    }
    expect(fork).toMatchObject({ seq: 2, held: lost.digest, arrived: again.digest })
  })

  it('without a new epoch is told so when its own later entries come back', () => {
    const backup = camden.backUp()
    camden.note(record, 'first life')
    camden.giveAll(hackney)
    camden.restore(backup, false)
    expect(codeOf(() => hackney.giveAll(camden))).toBe('FD-JNL-45')
  })
})
