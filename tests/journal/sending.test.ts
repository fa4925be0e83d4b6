import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { countEntries, feedsHeld } from '../../src-main/journal/chain'
import { entriesToSend, noteReceipt, receiptsOf } from '../../src-main/journal/sending'
import { Terminal } from '../support/terminal'

let desk: Terminal
let other: Terminal

beforeEach(() => {
  desk = new Terminal(1)
  other = new Terminal(2)
  for (let turn = 0; turn < 25; turn++) desk.open(`Name ${turn}`)
})
afterEach(() => {
  desk.close()
  other.close()
})

describe('sending', () => {
  it('gives a feed in its order, in pieces', () => {
    const { spine, feed } = desk.journal
    const pieces = [0, 10, 20, 30].map((after) =>
      entriesToSend(spine, feed, after, 10, () => 'whole').map((entry) => entry.seq)
    )
    expect(pieces.map((piece) => piece.length)).toEqual([10, 10, 5, 0])
    expect(pieces.flat()).toEqual(Array.from({ length: 25 }, (_, place) => place + 1))
  })

  it('gives only what a terminal is not known to hold', () => {
    desk.giveAll(other)
    for (const { feed, seq } of feedsHeld(other.store.sql)) noteReceipt(desk.journal.spine, other.id, feed, seq)
    desk.open('Newest')
    expect(desk.parcel(receiptsOf(desk.store.sql, other.id)).flat()).toHaveLength(1)
    expect(other.takeIn(desk.parcel(receiptsOf(desk.store.sql, other.id)).flat())).toMatchObject({
      added: 1,
      leftOut: []
    })
    expect(countEntries(other.store.sql)).toBe(26)
  })

  it('is not set back by a receipt that comes late', () => {
    const { spine, feed } = desk.journal
    noteReceipt(spine, other.id, feed, 20)
    noteReceipt(spine, other.id, feed, 7)
    expect(receiptsOf(desk.store.sql, other.id).get(feed)).toBe(20)
    expect(receiptsOf(desk.store.sql, desk.id).size).toBe(0)
  })
})
