import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Id } from '../../src-main/contract/ids'
import { picture } from '../support/picture'
import { codeOf } from '../support/refusal'
import { Terminal } from '../support/terminal'

let camden: Terminal
let hackney: Terminal
let newham: Terminal
let record: Id

const day = Date.UTC(2026, 10, 23, 9)

function exchange(one: Terminal, other: Terminal): void {
  one.giveAll(other)
  other.giveAll(one)
}

function exceptions(desk: Terminal): string[] {
  return desk.store.sql.all<{ reason: string }>('SELECT reason FROM exception').map((row) => row.reason)
}

function values(desk: Terminal, field: string): unknown[] | undefined {
  return desk.journal
    .conflictsOf(record)
    .find((conflict) => conflict.field === field)
    ?.values.map(({ value }) => value)
    .sort()
}

beforeEach(() => {
  let ticks = 0
  const clock = (): number => day + ticks++ * 1000
  camden = new Terminal(1, clock)
  hackney = new Terminal(2, () => clock() - 40 * 86_400_000)
  newham = new Terminal(3, clock)
  record = camden.open('Ada Okafor')
  exchange(camden, hackney)
  camden.giveAll(newham)
})

afterEach(() => {
  for (const desk of [camden, hackney, newham]) desk.close()
})

describe('one field', () => {
  it('changed at one desk only is taken at the other', () => {
    camden.amend(record, { name: 'Ada Okafor-Reid' })
    camden.giveAll(hackney)
    expect(hackney.fields(record)['name']).toBe('Ada Okafor-Reid')
    expect(hackney.journal.conflictsOf(record)).toEqual([])
  })

  it('changed by somebody who had seen the other change takes its place', () => {
    camden.amend(record, { name: 'Ada Reid' })
    camden.giveAll(hackney)
    hackney.amend(record, { name: 'Ada Okafor-Reid' })
    hackney.giveAll(camden)
    expect(camden.fields(record)['name']).toBe('Ada Okafor-Reid')
    expect(camden.journal.conflictsOf(record)).toEqual([])
  })

  it('changed at two desks without knowing stays a conflict with both values visible', () => {
    camden.amend(record, { name: 'Ada Reid' })
    hackney.amend(record, { name: 'Adah Okafor' })
    exchange(camden, hackney)
    for (const desk of [camden, hackney]) {
      expect(values(desk, 'name')).toEqual(['Ada Reid', 'Adah Okafor'])
      expect(desk.store.sql.all('SELECT field FROM conflict')).toEqual([{ field: 'name' }])
    }
    expect(picture(camden)).toBe(picture(hackney))
  })

  it('changed alike at two desks is no conflict', () => {
    camden.amend(record, { due: '2026-12-01' })
    hackney.amend(record, { due: '2026-12-01' })
    exchange(camden, hackney)
    expect(camden.journal.conflictsOf(record)).toEqual([])
    expect(camden.fields(record)['due']).toBe('2026-12-01')
  })

  it('and another field changed at another desk are both taken', () => {
    camden.amend(record, { name: 'Ada Reid' })
    hackney.amend(record, { due: '2026-12-01' })
    exchange(camden, hackney)
    expect(camden.fields(record)).toMatchObject({ name: 'Ada Reid', due: '2026-12-01' })
    expect(camden.journal.conflictsOf(record)).toEqual([])
  })

  it('changed at three desks shows three values', () => {
    camden.amend(record, { name: 'One' })
    hackney.amend(record, { name: 'Two' })
    newham.amend(record, { name: 'Three' })
    for (const desk of [camden, newham]) desk.giveAll(hackney)
    expect(values(hackney, 'name')).toEqual(['One', 'Three', 'Two'])
  })

  it('without a rule of caution shows the longer history, then the greater feed, whatever the clocks say', () => {
    camden.amend(record, { name: 'Written first' })
    hackney.amend(record, { name: 'Written once' })
    hackney.amend(record, { name: 'Written twice' })
    exchange(camden, hackney)
    expect(camden.fields(record)['name']).toBe('Written twice')
    expect(hackney.fields(record)['name']).toBe('Written twice')
  })
})

describe('caution', () => {
  it('keeps a case open that one desk closed while the other went on', () => {
    camden.move(record, 'open', 'closed')
    hackney.amend(record, { due: '2026-12-01' })
    hackney.move(record, 'open', 'review')
    exchange(camden, hackney)
    expect(camden.fields(record)['stage']).toBe('review')
    expect(camden.store.sql.get('SELECT stage FROM toy_case WHERE record = ?', [record])).toEqual({ stage: 'review' })
    expect(values(camden, 'stage')).toEqual(['closed', 'review'])
  })

  it('shows the higher marking, even where it was written in the shorter history', () => {
    camden.amend(record, { marking: 'SECRET' })
    hackney.amend(record, { name: 'Longer' })
    hackney.amend(record, { marking: 'OFFICIAL-SENSITIVE' })
    exchange(camden, hackney)
    expect(hackney.fields(record)['marking']).toBe('SECRET')
  })

  it('shows the earlier due date', () => {
    camden.amend(record, { due: '2026-12-24' })
    hackney.amend(record, { due: '2026-12-03' })
    exchange(camden, hackney)
    expect(camden.fields(record)['due']).toBe('2026-12-03')
  })

  it('shows a link that one desk made and the other parted', () => {
    const other = camden.open('Bea Lindqvist')
    const pair = camden.journal.newId()
    camden.write(pair, 'toyLink.set', { one: record, other, state: 'linked' })
    camden.giveAll(hackney)
    hackney.write(pair, 'toyLink.set', { one: record, other, state: 'parted' })
    camden.write(pair, 'toyLink.set', { one: record, other, state: 'linked' })
    exchange(camden, hackney)
    expect(hackney.store.sql.get('SELECT state FROM toy_link WHERE record = ?', [pair])).toEqual({ state: 'linked' })
    expect(hackney.journal.conflictsOf(pair)).toHaveLength(1)
  })
})

describe('deciding', () => {
  beforeEach(() => {
    camden.amend(record, { name: 'Ada Reid' })
    hackney.amend(record, { name: 'Adah Okafor' })
    exchange(camden, hackney)
  })

  it('ends the conflict at every desk that hears of it, and its rows show the value decided', () => {
    camden.decide(record, 'name', 'Adah Okafor')
    exchange(camden, hackney)
    for (const desk of [camden, hackney]) {
      expect(desk.journal.conflictsOf(record)).toEqual([])
      expect(desk.store.sql.get('SELECT name FROM toy_case WHERE record = ?', [record])).toEqual({
        name: 'Adah Okafor'
      })
      expect(desk.store.sql.all('SELECT * FROM conflict')).toEqual([])
    }
  })

  it('for a third value is allowed', () => {
    camden.decide(record, 'name', 'Adah Reid')
    expect(camden.fields(record)['name']).toBe('Adah Reid')
  })

  it('differently at two desks is a conflict again', () => {
    camden.decide(record, 'name', 'Ada Reid')
    hackney.decide(record, 'name', 'Adah Okafor')
    exchange(camden, hackney)
    expect(values(camden, 'name')).toEqual(['Ada Reid', 'Adah Okafor'])
  })

  it('does not silence a change that the decider had not seen', () => {
    newham.amend(record, { name: 'Adaeze Okafor' })
    camden.decide(record, 'name', 'Ada Reid')
    newham.giveAll(camden)
    expect(values(camden, 'name')).toEqual(['Ada Reid', 'Adaeze Okafor'])
  })

  it('for a value the field cannot have becomes an exception and changes nothing', () => {
    camden.decide(record, 'marking', 'COSMIC')
    expect(exceptions(camden)).toEqual(['A conflict was decided for a value that this field cannot have.'])
    expect(camden.fields(record)['marking']).toBe('OFFICIAL')
  })

  it('on a field the record does not have becomes an exception', () => {
    camden.decide(record, 'shoe size', 44)
    camden.decide(record, '__proto__', 'x')
    camden.decide(record, 'constructor', 'x')
    expect(exceptions(camden)).toEqual(
      Array.from({ length: 3 }, () => 'A conflict was decided on a field that this record does not have.')
    )
    expect(camden.fields(record)).not.toHaveProperty('shoe size')
  })
})

describe('what only adds', () => {
  it('never conflicts: notes of all desks stand side by side', () => {
    camden.note(record, 'Spoke to the school.')
    hackney.note(record, 'Spoke to the mother.')
    exchange(camden, hackney)
    const notes = camden.store.sql.all<{ text: string }>('SELECT text FROM toy_note').map((row) => row.text)
    expect(notes.sort()).toEqual(['Spoke to the mother.', 'Spoke to the school.'])
    expect(camden.journal.conflictsOf(record)).toEqual([])
  })

  it('is found by a search at the other desk', () => {
    hackney.note(record, 'Spoke to the imam at Wren Street.')
    hackney.giveAll(camden)
    expect(camden.store.sql.all('SELECT rowid FROM toy_search WHERE toy_search MATCH ?', ['"wren"'])).toHaveLength(1)
  })
})

describe('a step that was right where it was made', () => {
  it('and is wrong after merging stays in the history and is raised at both desks', () => {
    camden.move(record, 'open', 'closed')
    hackney.move(record, 'open', 'review')
    hackney.move(record, 'review', 'closed')
    exchange(camden, hackney)
    expect(camden.journal.entriesOf(record).filter((entry) => entry.kind === 'toy.moved')).toHaveLength(3)
    expect(exceptions(camden)).toHaveLength(1)
    expect(exceptions(camden)).toEqual(exceptions(hackney))
  })
})

describe('disposal', () => {
  const late = /disposed of/

  it('wins over an edit made elsewhere without knowing; the edit becomes an exception without content', () => {
    hackney.note(record, 'kept nowhere')
    camden.dispose(record)
    exchange(camden, hackney)
    for (const desk of [camden, hackney]) {
      expect(exceptions(desk)).toEqual([expect.stringMatching(late)])
      expect(desk.store.sql.all('SELECT * FROM toy_note')).toEqual([])
      expect(desk.store.sql.all("SELECT * FROM journal_body WHERE body LIKE '%kept nowhere%'")).toEqual([])
      expect(desk.journal.fieldsOf(record)).toEqual({})
    }
    expect(picture(camden)).toBe(picture(hackney))
  })

  it('leaves who, when, which kind and which rule', () => {
    camden.note(record, 'goes')
    camden.dispose(record)
    const entries = camden.journal.entriesOf(record)
    expect(entries.map((entry) => entry.kind)).toEqual(['toy.opened', 'toy.noted', 'record.disposed'])
    expect(entries[1]).toMatchObject({ body: null, salt: null, actor: camden.officer })
    expect(entries[2]).toMatchObject({
      actor: camden.officer,
      second: camden.colleague,
      body: { rule: 'RET-6Y', subject: 'toy' }
    })
  })

  it('arriving before the record itself keeps it out', () => {
    camden.amend(record, { name: 'kept nowhere' })
    camden.dispose(record)
    const stranger = new Terminal(9, () => day)
    camden.giveAll(stranger)
    expect(stranger.store.sql.all('SELECT * FROM toy_case')).toEqual([])
    expect(stranger.journal.entriesOf(record)).toHaveLength(3)
    hackney.giveAll(stranger)
    expect(stranger.store.sql.all('SELECT * FROM toy_case')).toEqual([])
    stranger.close()
  })

  it('stays when a desk that never heard of it delivers the record again', () => {
    camden.dispose(record)
    hackney.amend(record, { name: 'kept nowhere' })
    hackney.giveAll(camden)
    hackney.giveAll(camden)
    expect(camden.store.sql.all('SELECT * FROM toy_case')).toEqual([])
    expect(camden.store.sql.all("SELECT * FROM journal_body WHERE body LIKE '%kept nowhere%'")).toEqual([])
  })

  it('at two desks at once is one disposal', () => {
    camden.dispose(record)
    hackney.dispose(record)
    exchange(camden, hackney)
    expect(picture(camden)).toBe(picture(hackney))
    expect(exceptions(camden)).toEqual([])
  })

  it('lets nothing be added afterwards', () => {
    camden.dispose(record)
    expect(codeOf(() => camden.note(record, 'too late'))).toBe('FD-JNL-30')
  })

  it('tells what else must go: drafts, search keys', () => {
    camden.dispose(record)
    camden.giveAll(hackney)
    expect(camden.forgotten).toEqual([record])
    expect(hackney.forgotten).toEqual([record])
  })
})
