import { z } from 'zod'
import { describe, expect, it } from 'vitest'
import { checkedBody, kindOf, makeCatalogue, newestBody } from '../../src-main/journal/catalogue'
import { canonical } from '../../src-main/journal/canonical'
import type { Json } from '../../src-main/journal/entry'
import { checkContent } from '../../src-main/journal/sent'
import type { SentEntry } from '../../src-main/journal/sent'
import type { Subject } from '../../src-main/journal/subject'
import { codeOf } from '../support/refusal'
import { Terminal, toyCatalogue } from '../support/terminal'
import { toyLinkSubject, toySubject } from '../support/toy-cases'

describe('the catalogue', () => {
  it('holds the journal’s own kinds beside those of the subjects, each with its operation of section 62', () => {
    const operations = Object.fromEntries(
      [...toyCatalogue.kinds.values()].map(({ kind }) => [kind.name, kind.operation])
    )
    expect(operations).toMatchObject({
      consultation: 'consultation',
      disclosure: 'disclosure',
      'record.disposed': 'erasure',
      'conflict.decided': 'combination',
      'toy.opened': 'collection'
    })
  })

  it('refuses two kinds or two subjects of one name', () => {
    const twin: Subject = { ...toyLinkSubject, name: 'twin' }
    expect(() => makeCatalogue([toyLinkSubject, twin])).toThrow('Two kinds')
    expect(() =>
      makeCatalogue([
        { ...toySubject, kinds: [] },
        { ...toySubject, kinds: [] }
      ])
    ).toThrow('Two subjects')
    expect(() => makeCatalogue([]).subject('nobody')).toThrow('No subject')
  })

  it('brings older versions up and refuses newer ones', () => {
    const known = kindOf(toyCatalogue, 'toy.amended')
    expect(newestBody(known, 1, { title: 'Old' })).toEqual({ name: 'Old' })
    expect(newestBody(known, 2, { name: 'New' })).toEqual({ name: 'New' })
    expect(codeOf(() => newestBody(known, 3, {}))).toBe('FD-JNL-12')
    expect(codeOf(() => newestBody(kindOf(toyCatalogue, 'toy.noted'), 0, {}))).toBe('FD-JNL-12')
  })

  const trimming = makeCatalogue([
    {
      ...toyLinkSubject,
      kinds: [{ name: 'word', version: 1, body: z.object({ word: z.string().trim() }), operation: 'collection' }]
    }
  ])

  it('takes from another desk only what the schema gives back as it came', () => {
    const desk = new Terminal(1)
    desk.open('Somebody')
    const sent = desk.parcel().flat()[0] as SentEntry
    desk.close()
    const check = (body: Json): string =>
      codeOf(() => checkContent(sent, { kind: 'word', version: 1, salt: '', body }, canonical(body), trimming))
    expect(check({ word: 'a' })).toBe('nothing refused')
    expect(check({ word: ' a' })).toBe('FD-JNL-13')
    expect(check({ word: 'a', more: 'b' })).toBe('FD-JNL-13')
  })

  it('keeps what the schema gives back', () => {
    expect(checkedBody(kindOf(trimming, 'word'), { word: ' a ' })).toEqual({ word: 'a' })
  })
})
